package io.dateline.enrich.text;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.mentions.ReportedMentions;
import io.dateline.enrich.text.stance.FoundStance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the stances found inside the engine into those of the result. */
final class StanceView {
  /** The holder of what is quoted from somebody who is no mention. */
  private static final ActorRef UNNAMED = new ActorRef(null, "unnamed speaker", null);

  private final CodePointView view;
  private final ReportedMentions mentions;

  StanceView(CodePointView view, ReportedMentions mentions) {
    this.view = view;
    this.mentions = mentions;
  }

  List<Stance> stances(List<FoundStance> found) {
    List<Stance> stances = new ArrayList<>(found.size());
    for (FoundStance each : found) {
      stances.add(
          new Stance(
              holder(each),
              ref(each.target()),
              each.polarity(),
              each.basis(),
              view.span(each.begin(), each.end()),
              each.sentence(),
              each.confidence(),
              each.rule()));
    }
    return stances;
  }

  private @Nullable ActorRef holder(FoundStance found) {
    ActorMention holder = found.holder();
    if (holder != null) {
      return ref(holder);
    }
    return found.voice() == FoundStance.Voice.AUTHOR ? null : UNNAMED;
  }

  private ActorRef ref(ActorMention mention) {
    return new ActorRef(mention.actor(), mention.name(), mentions.index(mention));
  }
}
