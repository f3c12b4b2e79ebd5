package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.NameKind;
import io.dateline.enrich.text.actors.NameMatch;
import io.dateline.enrich.text.actors.Reading;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of the dictionary in a sentence, as whole tokens or the parts of a hyphenated one. */
final class DictionaryNames {
  private final NameCues cues;
  private final Events events;
  private final NameEdges edges;

  DictionaryNames(NameCues cues) {
    this.cues = cues;
    this.events = new Events(cues);
    this.edges = new NameEdges(cues);
  }

  List<Spot> in(Passage passage, Sentence sentence) {
    List<NameMatch> matches =
        passage.dictionary().names().find(passage.text(), sentence.begin(), sentence.end());
    if (matches.isEmpty()) {
      return List.of();
    }
    List<Spot> spots = new ArrayList<>(matches.size());
    int token = 0;
    for (NameMatch match : matches) {
      while (token < sentence.size() && sentence.end(token) <= match.begin()) {
        token++;
      }
      Spot spot = spot(passage, sentence, token, match);
      if (spot != null) {
        spots.add(spot);
      }
    }
    return spots;
  }

  private @Nullable Spot spot(Passage passage, Sentence sentence, int first, NameMatch match) {
    int last = first;
    while (last < sentence.size() && sentence.begin(last) < match.end()) {
      last++;
    }
    if (last == first || !isPlausible(sentence, first, last, match)) {
      return null;
    }
    int begin = match.begin();
    int end = match.end();
    if (isStopOnly(passage, sentence, last, end)) {
      end = sentence.end(last - 1);
    }
    Spot spot = Spot.within(passage, sentence, first, last, begin, end);
    spot.head = NameHeads.head(sentence, first, last);
    spot.readings = match.readings();
    Reading likeliest = match.readings().get(0);
    spot.type = Types.of(likeliest.actor());
    if (match.readings().stream().allMatch(each -> each.kind() == NameKind.DEMONYM)) {
      spot.form = MentionForm.DEMONYM;
      return spot;
    }
    if (events.continues(sentence, last)) {
      return null;
    }
    if (!Types.isBody(spot.type) || spot.type == ActorType.COUNTRY) {
      return spot;
    }
    return longer(passage, sentence, spot);
  }

  /**
   * "Conservative Party of Canada" in "Progressive Conservative Party of Canada" is another's name.
   */
  private Spot longer(Passage passage, Sentence sentence, Spot spot) {
    int end = spot.length() > 1 ? edges.end(sentence, spot.first, spot.last, spot.type) : spot.last;
    boolean headed = spot.length() > 1 && cues.headed(sentence.form(spot.head)) != null;
    int first = spot.first;
    while (headed
        && first > 0
        && NameEdges.isCapital(sentence, first - 1)
        && isAdjective(sentence, first - 1)) {
      first--;
    }
    if (end == spot.last && first == spot.first) {
      return spot;
    }
    Spot other = Spot.of(passage, sentence, first, end, MentionForm.NAME);
    other.type = spot.type;
    other.head = spot.head;
    other.supported = true;
    return other;
  }

  private static boolean isAdjective(Sentence sentence, int i) {
    return i > 0
        && Character.isLowerCase(sentence.form(i - 1).charAt(0))
        && sentence.form(i).endsWith("ive");
  }

  /** "U.S." whose last stop the index leaves out. */
  private static boolean isStopOnly(Passage passage, Sentence sentence, int last, int end) {
    return sentence.end(last - 1) == end + 1 && passage.text().charAt(end) == '.';
  }

  /** A part of a token counts only beside a hyphen: "Turkish-backed", "pro-Haftar". */
  private static boolean isPlausible(Sentence sentence, int first, int last, NameMatch match) {
    return isEdge(sentence.form(first), match.begin() - sentence.begin(first))
        && isEdge(sentence.form(last - 1), match.end() - sentence.begin(last - 1));
  }

  private static boolean isEdge(String form, int at) {
    return at <= 0
        || at >= form.length() - 1
        || !Character.isLetterOrDigit(form.charAt(at))
        || !Character.isLetterOrDigit(form.charAt(at - 1));
  }
}
