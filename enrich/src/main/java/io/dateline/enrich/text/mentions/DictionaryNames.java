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
  private final TitleWords titles;

  DictionaryNames(NameCues cues, TitleWords titles) {
    this.titles = titles;
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
      Spot spot = spot(passage, sentence, token, match.begin(), match.end(), match.readings());
      if (spot != null) {
        int possessive = possessive(sentence, spot);
        if (possessive > 0) {
          addOwned(passage, sentence, spot, possessive, spots);
        } else {
          spots.add(spot);
        }
      }
    }
    return spots;
  }

  private static int possessive(Sentence sentence, Spot spot) {
    for (int i = spot.first + 1; i < spot.last - 1; i++) {
      if ("'s".equals(sentence.form(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * "Haftar's forces" is a description with a name in it, "Egypt's House of Representatives" two
   * names.
   */
  private void addOwned(
      Passage passage, Sentence sentence, Spot spot, int possessive, List<Spot> spots) {
    for (NameMatch owner :
        passage.dictionary().names().find(passage.text(), spot.begin, sentence.begin(possessive))) {
      Spot inner =
          spot(passage, sentence, spot.first, owner.begin(), owner.end(), owner.readings());
      if (inner != null) {
        spots.add(inner);
      }
    }
    boolean isName = Character.isUpperCase(sentence.form(spot.last - 1).charAt(0));
    int first = isName ? possessive + 1 : spot.first;
    MentionForm form = isName ? MentionForm.NAME : MentionForm.NOMINAL;
    Spot whole = Spot.of(passage, sentence, first, spot.last, form);
    whole.readings = spot.readings;
    whole.type = spot.type;
    whole.head = spot.head;
    whole.supported = true;
    whole.noun = isName ? "" : sentence.form(spot.head);
    spots.add(whole);
  }

  private @Nullable Spot spot(
      Passage passage,
      Sentence sentence,
      int from,
      int matchBegin,
      int matchEnd,
      List<Reading> readings) {
    int first = from;
    while (first < sentence.size() && sentence.end(first) <= matchBegin) {
      first++;
    }
    int last = first;
    while (last < sentence.size() && sentence.begin(last) < matchEnd) {
      last++;
    }
    if (last == first || !isPlausible(sentence, first, last, matchBegin, matchEnd)) {
      return null;
    }
    boolean person = readings.stream().allMatch(each -> Types.of(each.actor()) == ActorType.PERSON);
    int named = person ? titles.end(sentence, first, last) : first;
    int begin = named > first ? sentence.begin(named) : matchBegin;
    first = named;
    int end = matchEnd;
    if (isStopOnly(passage, sentence, last, end)) {
      end = sentence.end(last - 1);
    }
    Spot spot = Spot.within(passage, sentence, first, last, begin, end);
    spot.head = NameHeads.head(sentence, first, last);
    spot.readings = readings;
    Reading likeliest = readings.get(0);
    spot.type = Types.of(likeliest.actor());
    if (readings.stream().allMatch(each -> each.kind() == NameKind.DEMONYM)) {
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
  private static boolean isPlausible(Sentence sentence, int first, int last, int begin, int end) {
    return isEdge(sentence.form(first), begin - sentence.begin(first))
        && isEdge(sentence.form(last - 1), end - sentence.begin(last - 1));
  }

  private static boolean isEdge(String form, int at) {
    return at <= 0
        || at >= form.length() - 1
        || !Character.isLetterOrDigit(form.charAt(at))
        || !Character.isLetterOrDigit(form.charAt(at - 1));
  }
}
