package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.syntax.NameTag;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names a name tagger saw, each trimmed of articles and titles. */
final class TaggedNames {
  /** A stretch of tokens the tagger holds for a name; no type where it is none of an actor. */
  record Span(int first, int last, @Nullable ActorType type) {
    int length() {
      return last - first;
    }
  }

  /**
   * "U.N.-recognised", "Turkish-backed": says something of the name behind it, and is none of it.
   */
  private static final Pattern PARTICIPLE = Pattern.compile(".+-[a-z]+(?:ed|led|run|held|made)");

  private final TitleWords titles;
  private final NameCues cues;
  private final Events events;
  private final NameEdges edges;

  TaggedNames(TitleWords titles, NameCues cues) {
    this.titles = titles;
    this.cues = cues;
    this.events = new Events(cues);
    this.edges = new NameEdges(cues);
  }

  List<Span> in(Sentence sentence) {
    List<Span> spans = new ArrayList<>(4);
    int at = 0;
    while (at < sentence.size()) {
      NameTag tag = sentence.name(at);
      if (tag == NameTag.OUTSIDE) {
        at++;
      } else {
        int end = end(sentence, at);
        addTrimmed(sentence, at, end, spans);
        at = end;
      }
    }
    return spans;
  }

  /** Where the name that holds {@code at} ends; "al" and a hyphen join what follows. */
  private static int end(Sentence sentence, int at) {
    int kind = kind(sentence.name(at));
    int end = at + 1;
    while (end < sentence.size() && goesOn(sentence, end, kind)) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(Sentence sentence, int at, int kind) {
    NameTag tag = sentence.name(at);
    return tag != NameTag.OUTSIDE && kind(tag) == kind && !begins(tag);
  }

  private void addTrimmed(Sentence sentence, int from, int to, List<Span> spans) {
    int first = from;
    int last = to;
    while (first < last && isArticle(sentence.form(first))
        || first < last && opensLow(sentence, first)
        || first + 1 < last && PARTICIPLE.matcher(sentence.form(first)).matches()) {
      first++;
    }
    while (last > first && !isNameWord(sentence, last - 1)) {
      last--;
    }
    ActorType type = first < last ? typed(sentence, first, last, type(sentence.name(from))) : null;
    if (type == ActorType.PERSON) {
      first = titles.end(sentence, first, last);
    } else if (type != null) {
      last = titles.begin(sentence, first, last);
    }
    boolean alone = last - first == 1 && cues.is("not-alone", sentence.form(first));
    if (first < last && !alone && isPlausible(sentence, first, last)) {
      int end = type == null ? last : edges.end(sentence, first, last, type);
      boolean event = events.isEvent(sentence, first, end) || events.continues(sentence, end);
      spans.add(new Span(first, end, event ? null : type));
    }
  }

  /** "for Europe Party": a name opens with a capital, a digit or a particle. */
  private static boolean opensLow(Sentence sentence, int i) {
    String form = sentence.form(i);
    return Character.isLowerCase(form.charAt(0)) && (NameHeads.isLink(form) || "and".equals(form));
  }

  private static boolean isArticle(String form) {
    return "the".equalsIgnoreCase(form)
        || "a".equalsIgnoreCase(form)
        || "an".equalsIgnoreCase(form);
  }

  private static boolean isNameWord(Sentence sentence, int i) {
    char initial = sentence.form(i).charAt(0);
    return Character.isUpperCase(initial) || Character.isDigit(initial);
  }

  private static boolean isPlausible(Sentence sentence, int first, int last) {
    for (int i = first; i < last; i++) {
      if (Character.isUpperCase(sentence.form(i).charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /** Head words tell parties, groups and governments, whatever the tagger holds them for. */
  private @Nullable ActorType typed(
      Sentence sentence, int first, int last, @Nullable ActorType type) {
    if (type == null || type == ActorType.LOCATION && last - first == 1) {
      return type;
    }
    if (type == ActorType.ORGANIZATION) {
      ActorType headed = NameHeads.type(cues, sentence, first, last);
      return headed == null || headed == ActorType.LOCATION ? type : headed;
    }
    ActorType headed =
        last - first < 2 ? null : cues.headed(sentence.form(NameHeads.head(sentence, first, last)));
    return headed == null ? type : headed;
  }

  private static boolean begins(NameTag tag) {
    return (tag.ordinal() & 1) == 1;
  }

  private static int kind(NameTag tag) {
    return (tag.ordinal() + 1) / 2;
  }

  private static @Nullable ActorType type(NameTag tag) {
    return switch (tag) {
      case BEGIN_PERSON, INSIDE_PERSON -> ActorType.PERSON;
      case BEGIN_ORGANIZATION, INSIDE_ORGANIZATION -> ActorType.ORGANIZATION;
      case BEGIN_LOCATION, INSIDE_LOCATION -> ActorType.LOCATION;
      default -> null;
    };
  }

  static Spot spot(Passage passage, Sentence sentence, Span span) {
    Spot spot = Spot.of(passage, sentence, span.first(), span.last(), MentionForm.NAME);
    spot.type = span.type() == null ? ActorType.ORGANIZATION : span.type();
    spot.head = NameHeads.head(sentence, span.first(), span.last());
    spot.supported = true;
    return spot;
  }
}
