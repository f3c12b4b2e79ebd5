package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.ActorRef;
import io.dateline.enrich.text.Mention;
import io.dateline.enrich.text.Stance;
import io.dateline.enrich.text.Tagged;
import java.util.ArrayList;
import java.util.List;

/** What the stances of a text say from one place in it to another: a sum of signed confidence. */
final class DirectedSign {
  private final Tagged tagged;

  DirectedSign(Tagged tagged) {
    this.tagged = tagged;
  }

  /** Above 0 where the actor at {@code from} is for the one at {@code to}, in code points. */
  double between(int[] from, int[] to) {
    List<Mention> holders = at(from);
    List<Mention> targets = at(to);
    double sum = 0;
    for (Stance each : tagged.stances()) {
      boolean told = each.holder() != null && is(each.holder(), holders);
      if (told && is(each.target(), targets)) {
        sum += Math.signum(each.polarity()) * each.confidence();
      }
    }
    return sum;
  }

  private List<Mention> at(int[] span) {
    List<Mention> found = new ArrayList<>();
    for (Mention each : tagged.mentions()) {
      if (each.begin() < span[1] && span[0] < each.end()) {
        found.add(each);
      }
    }
    return found;
  }

  private boolean is(ActorRef ref, List<Mention> mentions) {
    Mention own = ref.mention() == null ? null : tagged.mentions().get(ref.mention());
    for (Mention each : mentions) {
      boolean same = each.actor() != null && each.actor().equals(ref.actor());
      if (each.equals(own) || same) {
        return true;
      }
    }
    return false;
  }
}
