package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Reading;
import io.dateline.enrich.text.syntax.Sentence;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a surname alone means a person of the dictionary. It does where the article names the
 * person in full, gives an office the person holds, or speaks of what the person leads on its day;
 * otherwise it is somebody unknown, however famous the bearer of that name.
 */
final class Surnames {
  /** Less than anything else can make good. */
  static final double NOBODY = -100;

  private static final double NAMED = 3;
  private static final double TITLED = 1;
  private static final double LEADING = 2.2;
  private static final double ACTIVE = 1.2;
  private static final double HELD = 0.8;

  private final Passage passage;
  private final ArticleContext context;
  private final NameCues cues;

  Surnames(Passage passage, ArticleContext context, NameCues cues) {
    this.passage = passage;
    this.context = context;
    this.cues = cues;
  }

  /**
   * How much speaks for a reading; {@link #NOBODY} where nothing does.
   *
   * @param titleFit how well the title before or behind the name fits, see {@link Offices#fit}
   */
  double support(Spot spot, Reading reading, double titleFit) {
    Actor actor = reading.actor();
    if (!Gender.ofTitle(spot, cues).agrees(Gender.ofName(actor.name(), cues))) {
      return NOBODY;
    }
    boolean hasRole = spot.title != null && spot.title.role() != null;
    boolean titled = hasRole && titleFit > 0;
    double near = context.isNear(actor) ? 1 : 0;
    if (context.isNamedInFull(actor.id())) {
      return NAMED + (titled ? TITLED : 0) + near;
    }
    if (titled) {
      return TITLED + near;
    }
    if (spot.length() > 1) {
      return ACTIVE + near;
    }
    if (hasRole && !actor.roles().isEmpty() || isMonth(spot)) {
      return NOBODY;
    }
    return bare(spot, reading, near > 0);
  }

  private double bare(Spot spot, Reading reading, boolean near) {
    Actor actor = reading.actor();
    String surname = Names.lastWord(spot.surface);
    if (context.isBorneByOther(surname)) {
      return NOBODY;
    }
    boolean shared = reading.common() || cues.is("shared-surname", surname);
    if (isBody(spot, shared)) {
      return NOBODY;
    }
    boolean undated = passage.day().equals(LocalDate.MAX);
    if (undated && spot.readings.size() > 1) {
      return NOBODY;
    }
    boolean leads = context.offices().isLeader(actor) && isOnlyLeader(spot, actor);
    if (leads && (near || !shared)) {
      return near ? LEADING : ACTIVE;
    }
    if (shared || spot.readings.size() > 1) {
      return NOBODY;
    }
    boolean written = spot.supported || isProper(spot);
    if (written && context.holdsOffice(actor)) {
      return ACTIVE + (near ? 1 : 0);
    }
    return near && (undated || context.offices().wasLeader(actor)) ? HELD : NOBODY;
  }

  private boolean isOnlyLeader(Spot spot, Actor actor) {
    return spot.readings.stream()
        .map(Reading::actor)
        .noneMatch(each -> !each.id().equals(actor.id()) && context.offices().isLeader(each));
  }

  /** "in May", "May 2020". */
  private boolean isMonth(Spot spot) {
    if (!"May".equals(spot.surface) && !"March".equals(spot.surface)) {
      return false;
    }
    Sentence sentence = passage.sentence(spot);
    boolean after = spot.first > 0 && cues.is("before-month", sentence.form(spot.first - 1));
    boolean before =
        spot.last < sentence.size() && Character.isDigit(sentence.form(spot.last).charAt(0));
    return after || before;
  }

  /** Whether a body's name begins with the word, or the name tagger takes it for no person. */
  private boolean isBody(Spot spot, boolean shared) {
    boolean other = spot.tagged != null && spot.tagged != ActorType.PERSON;
    return spot.title == null && (shared && other || context.bodyNamed(spot.surface) != null);
  }

  private boolean isProper(Spot spot) {
    return spot.begin > passage.sentence(spot).begin(spot.first)
        || passage.sentence(spot).tag(spot.first).startsWith("NNP");
  }

  /** Whether all that the words can mean are persons' surnames. */
  static boolean isSurname(Spot spot) {
    List<Reading> readings = spot.readings;
    return readings.stream()
        .allMatch(each -> each.needsSupport() && Types.of(each.actor()) == ActorType.PERSON);
  }
}
