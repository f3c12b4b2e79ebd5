package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.relations.FoundRelation;
import io.dateline.enrich.text.syntax.Arc;

/**
 * Describes what a sentence says of how one of its actors stands to another. Used by one thread.
 */
final class PairFeatures extends FeatureList {
  private static final int DEEP = 14;
  private static final int LONG = 6;

  private final int[] up = new int[DEEP + 1];
  private final int[] down = new int[DEEP + 1];
  private int ups;
  private int downs;
  private int top;

  /** Steps of the tree between two tokens; {@link Integer#MAX_VALUE} where too far. */
  int distance(SentenceView view, int from, int to) {
    ups = 0;
    int at = from;
    while (at >= 0 && ups <= DEEP) {
      up[ups++] = at;
      at = view.heads[at];
    }
    downs = 0;
    at = to;
    while (at >= 0 && downs <= DEEP) {
      down[downs++] = at;
      at = view.heads[at];
    }
    for (int i = 0; i < ups; i++) {
      for (int k = 0; k < downs; k++) {
        if (up[i] == down[k]) {
          ups = i;
          downs = k;
          top = up[i];
          return i + k;
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  void fill(PairScene scene, ActorMention holder, ActorMention target) {
    SentenceView view = scene.view;
    count = 0;
    int far = distance(view, holder.head(), target.head());
    boolean tied = far != Integer.MAX_VALUE;
    int role = structure(scene, holder, target);
    int pol = level(scene.polarity(target));
    add(1, 0);
    add(2, role);
    add(3, pol);
    add(4, pol, role);
    add(5, level(scene.polarity(holder)));
    add(6, holder.type().ordinal(), target.type().ordinal());
    add(7, holder.form().ordinal(), target.form().ordinal());
    add(8, holder.type().ordinal());
    add(9, target.type().ordinal());
    places(view, holder, target);
    add(12, Math.min(6, scene.actors));
    relations(scene, holder, target, role);
    attitudes(scene, holder, target);
    FramingReader.Hit hit = scene.framing(target);
    if (hit != null) {
      add(20, hit.polarity() < 0 ? 1 : 2, role & 3);
    }
    if (tied) {
      path(scene, far, role, pol);
    }
    between(scene, holder, target, role);
    governor(scene, target, role);
    subjectVerb(scene, holder, target, pol);
  }

  /** Bits: the clause is the holder's, the words are the holder's, others' words, the agent's. */
  private static int structure(PairScene scene, ActorMention holder, ActorMention target) {
    boolean clause = StanceExtractor.isSame(scene.over(target), holder);
    ActorMention speaker = scene.speech.speaker(target.head());
    boolean says = speaker != null && StanceExtractor.isSame(speaker, holder);
    boolean other = !says && scene.speech.isReported(target.head());
    boolean told = scene.speech.isReported(holder.head());
    return (clause ? 1 : 0) + (says ? 2 : 0) + (other ? 4 : 0) + (told ? 8 : 0);
  }

  private void places(SentenceView view, ActorMention holder, ActorMention target) {
    boolean before = holder.first() < target.first();
    int gap = before ? target.first() - holder.last() : holder.first() - target.last();
    int near = gap <= 0 ? 0 : gap <= 2 ? 1 : gap <= 5 ? 2 : gap <= 10 ? 3 : gap <= 18 ? 4 : 5;
    add(10, before ? 1 : 0, near);
    int h = view.arcs[holder.head()];
    int t = view.arcs[target.head()];
    add(13, h);
    add(14, t);
    add(15, h, t);
    add(11, before ? 1 : 0, h, t);
  }

  private void relations(PairScene scene, ActorMention holder, ActorMention target, int role) {
    for (FoundRelation each : scene.relations) {
      int sign =
          each.negated() ? 3 : each.hypothetical() ? 4 : each.type().quad().sign() > 0 ? 2 : 1;
      boolean from = StanceExtractor.isSame(each.source(), holder);
      boolean to = StanceExtractor.isSame(each.target(), target);
      if (from && to) {
        add(16, sign);
        add(17, sign, each.type().ordinal());
        add(18, sign, each.confidence() > 0.75 ? 1 : 0);
        add(19, sign, level(scene.polarity(target)));
      } else if (StanceExtractor.isSame(each.source(), target)
          && StanceExtractor.isSame(each.target(), holder)) {
        add(21, sign);
        add(22, sign, each.type().ordinal());
      } else if (from && isUnder(scene.view, target.head(), each.trigger())) {
        add(23, sign, each.target() == null ? 0 : 1);
        add(24, sign, role & 3);
      } else if (from) {
        add(25, sign);
      } else if (to) {
        add(26, sign);
      }
    }
  }

  private void attitudes(PairScene scene, ActorMention holder, ActorMention target) {
    for (AttitudeReader.Attitude each : scene.attitudes) {
      int sign = each.polarity() < 0 ? 1 : 2;
      if (StanceExtractor.isSame(each.holder(), holder)
          && StanceExtractor.isSame(each.target(), target)) {
        add(27, sign);
      } else if (StanceExtractor.isSame(each.holder(), target)
          && StanceExtractor.isSame(each.target(), holder)) {
        add(28, sign);
      }
    }
  }

  private void path(PairScene scene, int far, int role, int pol) {
    SentenceView view = scene.view;
    int rising = 1;
    int falling = 1;
    float sum = 0;
    int lean = 0;
    for (int i = 0; i < ups; i++) {
      rising = WordTable.mix(rising, view.arcs[up[i]]);
      if (i > 0) {
        sum += view.valences[up[i]];
        lean += scene.leanings[up[i]];
      }
    }
    for (int k = downs - 1; k >= 0; k--) {
      falling = WordTable.mix(falling, view.arcs[down[k]]);
      if (k > 0) {
        sum += view.valences[down[k]];
        lean += scene.leanings[down[k]];
      }
    }
    int verb = view.classes[top];
    if (ups > 0 && downs > 0) {
      sum += view.valences[top];
      lean += scene.leanings[top];
    }
    add(30, Math.min(9, far));
    add(31, verb, ups == 0 ? 1 : downs == 0 ? 2 : 0);
    if (far <= LONG) {
      add(32, rising, falling);
      add(33, rising, falling, pol);
    }
    add(34, rising);
    add(35, falling);
    add(36, rising, valence(sum));
    add(37, valence(sum), role);
    add(38, valence(sum), Math.min(6, far));
    int leaning = Math.max(-2, Math.min(2, lean));
    add(39, leaning, role);
    add(40, leaning, Math.min(6, far));
    int first = ups == 0 ? 99 : view.arcs[up[ups - 1]];
    int last = downs == 0 ? 99 : view.arcs[down[downs - 1]];
    add(41, first, last);
    add(42, WordTable.mix(first, last), valence(view.valences[top]), scene.leanings[top]);
    add(43, WordTable.mix(first, last), pol);
    add(44, view.words[top], first);
    add(45, first, leaning, pol);
  }

  private void between(PairScene scene, ActorMention holder, ActorMention target, int role) {
    boolean before = holder.first() < target.first();
    int from = before ? holder.last() : target.last();
    int to = before ? target.first() : holder.first();
    float sum = from < to ? scene.sums[to] - scene.sums[from] : 0;
    add(50, valence(sum), before ? 1 : 0);
    add(51, valence(sum), role & 3);
    int after = Math.min(scene.view.size, target.last() + 6);
    float rest = scene.sums[after] - scene.sums[target.last()];
    add(52, valence(rest), role & 3);
    add(53, valence(scene.sums[scene.view.size]), role & 3);
    int marks = 0;
    int leaning = 0;
    for (int i = from; i < to; i++) {
      marks += scene.view.classes[i] == '.' ? 1 : 0;
      leaning += scene.leanings[i];
    }
    add(54, Math.min(3, marks), before ? 1 : 0);
    add(55, Math.max(-2, Math.min(2, leaning)), before ? 1 : 0);
  }

  private void governor(PairScene scene, ActorMention target, int role) {
    SentenceView view = scene.view;
    int head = view.heads[target.head()];
    if (head >= 0) {
      add(60, valence(view.valences[head]), view.arcs[target.head()], role & 3);
      add(61, scene.leanings[head], view.arcs[target.head()], role & 3);
      add(62, view.words[head], view.arcs[target.head()]);
      int over = view.heads[head];
      if (over >= 0) {
        add(63, valence(view.valences[over]), scene.leanings[over], role & 3);
      }
    }
  }

  /** The verb whose subject the holder is, and whether the target hangs below it. */
  private void subjectVerb(PairScene scene, ActorMention holder, ActorMention target, int pol) {
    SentenceView view = scene.view;
    int at = holder.head();
    int height = 0;
    while (at >= 0
        && height < 4
        && view.arcs[at] != Arc.SUBJECT.ordinal()
        && view.arcs[at] != Arc.AGENT.ordinal()
        && view.arcs[at] != Arc.PASSIVE_SUBJECT.ordinal()) {
      at = view.heads[at];
      height++;
    }
    if (at < 0 || height == 4 || view.heads[at] < 0) {
      add(70, 0, pol);
      return;
    }
    int verb = view.heads[at];
    int arc = view.arcs[at];
    boolean under = isUnder(view, target.head(), verb) && !isUnder(view, target.head(), at);
    int way = (height > 0 ? 2 : 0) + (under ? 1 : 0);
    add(70, arc, way, pol);
    add(71, arc, way);
    add(72, WordTable.mix(arc, way), scene.leanings[verb], valence(view.valences[verb]));
    add(73, WordTable.mix(arc, way), scene.leanings[verb], pol);
    add(74, WordTable.mix(arc, way), view.words[verb]);
    boolean reports = scene.speech.reports(verb);
    add(75, WordTable.mix(arc, way), reports ? 1 : 0, pol);
  }

  private static boolean isUnder(SentenceView view, int token, int above) {
    int at = token;
    for (int height = 0; height <= DEEP && at >= 0; height++) {
      if (at == above) {
        return true;
      }
      at = view.heads[at];
    }
    return false;
  }

  /** -3 to 3. */
  private static int level(float polarity) {
    float size = Math.abs(polarity);
    int level = size < 0.2f ? 0 : size < 0.5f ? 1 : size < 0.8f ? 2 : 3;
    return polarity < 0 ? -level : level;
  }

  private static int valence(float worth) {
    float size = Math.abs(worth);
    int level = size < 0.4f ? 0 : size < 1.6f ? 1 : 2;
    return worth < 0 ? -level : level;
  }
}
