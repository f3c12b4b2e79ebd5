package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.NameKind;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the titles before a person's name and the apposition behind it: "U.N.-recognised GNA
 * Interior Minister Fathi Bashaga", "Tunisia's new president, Kais Saied", "Saied, president of
 * Tunisia,". Owners must have been linked before.
 */
final class TitleReader {
  private static final int REACH = 5;

  private final TitleWords titles;

  TitleReader(TitleWords titles) {
    this.titles = titles;
  }

  void read(Passage passage, Spots spots) {
    for (Sentence sentence : passage.sentences()) {
      for (Spot each : spots.in(sentence.index())) {
        if (each.isPerson() && each.isName()) {
          Title title = before(sentence, spots, each);
          each.title =
              title != null && title.role() != null
                  ? title
                  : better(title, after(sentence, spots, each));
        }
      }
    }
  }

  private static @Nullable Title better(@Nullable Title before, @Nullable Title after) {
    return after == null ? before : after;
  }

  /** The titles before a name; the one nearest to its beginning that names an office counts. */
  private @Nullable Title before(Sentence sentence, Spots spots, Spot person) {
    int end = person.first;
    if (end > 1 && ",".equals(sentence.form(end - 1))) {
      end--;
      TitleWords.Found found = titles.endingAt(sentence, end);
      if (found == null || found.title().role().isEmpty()) {
        return null;
      }
      return title(sentence, spots, found, null);
    }
    Title best = null;
    TitleWords.Found found = titles.endingAt(sentence, end);
    while (found != null) {
      best = title(sentence, spots, found, best);
      end = found.first();
      found = titles.endingAt(sentence, end);
    }
    return best != null ? best : ofOwner(sentence, spots, end);
  }

  /** "the head of the GNA Fayez al-Sarraj": the owner stands between title and name. */
  private @Nullable Title ofOwner(Sentence sentence, Spots spots, int end) {
    Spot owner = spots.endingAt(sentence.index(), end);
    if (owner == null || owner.isPerson() || !owner.isName()) {
      return null;
    }
    int at = skipArticle(sentence, owner.first - 1);
    if (at < 1 || !isOf(sentence.form(at))) {
      return null;
    }
    TitleWords.Found found = titles.endingAt(sentence, at);
    if (found == null || found.title().role().isEmpty()) {
      return null;
    }
    return new Title(lower(found.title().surface()), role(found), owner.actor, false);
  }

  private Title title(
      Sentence sentence, Spots spots, TitleWords.Found found, @Nullable Title nearer) {
    String role = role(found);
    String owner = ownerBefore(sentence, spots, found.first());
    boolean former = isFormer(sentence, found.first());
    if (nearer != null && nearer.role() != null) {
      return new Title(
          nearer.surface(),
          nearer.role(),
          nearer.owner() == null ? owner : nearer.owner(),
          former || nearer.former());
    }
    boolean isFormerOnly = role == null && "former".equals(lower(found.title().surface()));
    if (isFormerOnly && nearer != null) {
      return new Title(nearer.surface(), nearer.role(), owner, true);
    }
    if (role == null && nearer != null) {
      return new Title(nearer.surface(), null, owner, former);
    }
    return new Title(lower(found.title().surface()), role, owner, former || isFormerOnly);
  }

  /** "Saied, the president of Tunisia", "Akar, Turkey's defence minister". */
  private @Nullable Title after(Sentence sentence, Spots spots, Spot person) {
    int at = person.last;
    if (at + 1 >= sentence.size() || !",".equals(sentence.form(at))) {
      return null;
    }
    String owner = null;
    for (int i = at + 1; i < Math.min(sentence.size(), at + 1 + 2 * REACH); i++) {
      String form = sentence.form(i);
      if (",".equals(form)
          || sentence.tag(i).startsWith("VB") && !"VBN".equals(sentence.tag(i))
          || "who".equals(form)
          || "and".equals(form)) {
        return null;
      }
      Spot spot = spots.at(sentence.index(), i);
      TitleWords.Found found = spot == null ? titles.startingAt(sentence, i) : null;
      if (found != null && found.title().role().isPresent()) {
        String named = ownerAfter(sentence, spots, found.last());
        String of = named != null ? named : owner;
        return new Title(lower(found.title().surface()), role(found), of, isFormer(sentence, i));
      }
      if (spot != null && !spot.isPerson() && spot.actor != null) {
        owner = spot.actor;
      }
    }
    return null;
  }

  /** "of the GNA", "of Libya's eastern parliament": whose office it is. */
  @Nullable String ownerAfter(Sentence sentence, Spots spots, int at) {
    int from = at;
    if (from >= sentence.size() || !isOf(sentence.form(from))) {
      return null;
    }
    for (int i = from + 1; i < Math.min(sentence.size(), from + REACH); i++) {
      Spot spot = spots.at(sentence.index(), i);
      if (spot != null) {
        return spot.isPerson() ? null : spot.actor;
      }
      if (",".equals(sentence.form(i)) || sentence.tag(i).startsWith("V")) {
        return null;
      }
    }
    return null;
  }

  /** The nearest state, body or people before a title, over adjectives and a possessive. */
  @Nullable String ownerBefore(Sentence sentence, Spots spots, int title) {
    for (int i = title - 1; i >= Math.max(0, title - REACH); i--) {
      Spot spot = spots.endingAt(sentence.index(), i + 1);
      if (spot != null && spot.form != MentionForm.PRONOUN) {
        return owner(sentence, spot);
      }
      if (!isModifier(sentence, i)) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable String owner(Sentence sentence, Spot spot) {
    boolean isPartOfCompound = spot.end < sentence.end(spot.last - 1);
    if (isPartOfCompound || spot.isPerson()) {
      return null;
    }
    if (spot.type == ActorType.LOCATION && spot.kind != NameKind.CAPITAL) {
      return null;
    }
    return spot.actor;
  }

  private static boolean isModifier(Sentence sentence, int i) {
    String tag = sentence.tag(i);
    return tag.startsWith("JJ")
        || "POS".equals(tag)
        || "VBN".equals(tag)
        || "RB".equals(tag)
        || tag.startsWith("NN") && !Character.isUpperCase(sentence.form(i).charAt(0))
        || "'s".equals(sentence.form(i))
        || "-".equals(sentence.form(i));
  }

  private static boolean isFormer(Sentence sentence, int first) {
    for (int i = first - 1; i >= Math.max(0, first - 2); i--) {
      String form = lower(sentence.form(i));
      if ("former".equals(form)
          || "ex".equals(form)
          || "ousted".equals(form)
          || "late".equals(form)
          || "deposed".equals(form)) {
        return true;
      }
    }
    return lower(sentence.form(first)).startsWith("ex-");
  }

  private static @Nullable String role(TitleWords.Found found) {
    Optional<String> role = found.title().role();
    return role.orElse(null);
  }

  private static int skipArticle(Sentence sentence, int at) {
    return at >= 0 && "the".equalsIgnoreCase(sentence.form(at)) ? at - 1 : at;
  }

  private static boolean isOf(String form) {
    return "of".equals(form) || "for".equals(form) || "to".equals(form) || "in".equals(form);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
