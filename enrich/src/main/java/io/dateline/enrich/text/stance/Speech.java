package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.mentions.Mentions;
import io.dateline.enrich.text.syntax.Arc;
import org.jspecify.annotations.Nullable;

/** Who says which tokens of a sentence: "X said that", "according to X", quotations. */
final class Speech {
  private final SentenceView view;
  private final Mentions mentions;
  private final StanceWords words;
  private final boolean[] reported;
  private final @Nullable ActorMention[] speakers;
  private @Nullable ActorMention spokesman;

  /**
   * Reads a sentence.
   *
   * @param carried who said what the sentence goes on with, null where nobody is known
   */
  Speech(SentenceView view, Mentions mentions, StanceWords words, @Nullable ActorMention carried) {
    this.view = view;
    this.mentions = mentions;
    this.words = words;
    this.reported = new boolean[view.size];
    this.speakers = new ActorMention[view.size];
    for (int i = 0; i < view.size; i++) {
      if (view.isVerb(i) && words.reports(view.words[i]) && !view.quoted[i]) {
        report(i);
      } else if ("according".equalsIgnoreCase(view.sentence.form(i))) {
        accordingTo(i);
      }
    }
    spokesman = spokesman == null ? carried : spokesman;
    quotations();
  }

  /** Whoever is the first to say something in the sentence, or said what it goes on with. */
  @Nullable ActorMention spokesman() {
    return spokesman;
  }

  /** Whether somebody but the author says the token; a word or two in scare quotes do not count. */
  boolean isReported(int token) {
    return reported[token];
  }

  /** Who says it, where a mention tells. */
  @Nullable ActorMention speaker(int token) {
    return speakers[token];
  }

  /** Whether the token stands between quotation marks that hold a clause, not a word or two. */
  boolean isQuoted(int token) {
    return view.quoted[token] && !view.scare[token];
  }

  /** Whether the verb introduces what somebody says. */
  boolean reports(int verb) {
    return view.isVerb(verb) && words.reports(view.words[verb]);
  }

  private void report(int verb) {
    ActorMention speaker = subject(verb);
    boolean passive = view.child(verb, Arc.PASSIVE_SUBJECT) >= 0;
    if (speaker != null && !passive) {
      spokesman = spokesman == null ? speaker : spokesman;
    }
    for (int c = view.firstChild[verb]; c >= 0; c = view.nextSibling[c]) {
      if (view.arcs[c] == Arc.CLAUSE_COMPLEMENT.ordinal()) {
        mark(c, verb, passive ? null : speaker);
      }
    }
    if (view.heads[verb] >= 0 && view.sentence.arc(verb) == Arc.PARENTHETICAL) {
      mark(view.heads[verb], verb, speaker);
    }
  }

  private void accordingTo(int according) {
    int noun = -1;
    for (int i = according + 1; i < Math.min(view.size, according + 8) && noun < 0; i++) {
      noun = mentions.covering(view.sentence.index(), i).isPresent() ? i : -1;
      if (view.classes[i] == '.' || view.classes[i] == 'V') {
        break;
      }
    }
    ActorMention speaker =
        noun < 0 ? null : mentions.covering(view.sentence.index(), noun).orElse(null);
    spokesman = spokesman == null ? speaker : spokesman;
    for (int i = 0; i < view.size; i++) {
      boolean own = speaker != null && i >= according && i < speaker.last();
      if (!reported[i] && !own) {
        reported[i] = true;
        speakers[i] = speaker;
      }
    }
  }

  private @Nullable ActorMention subject(int verb) {
    int at = verb;
    for (int height = 0; height < 3 && at >= 0; height++) {
      int subject = view.child(at, Arc.SUBJECT);
      if (subject >= 0) {
        return mentionAt(subject);
      }
      if (view.sentence.arc(at) != Arc.CONJUNCT && view.sentence.arc(at) != Arc.OPEN_COMPLEMENT) {
        return null;
      }
      at = view.heads[at];
    }
    return null;
  }

  /** The mention that a token stands for; of "who" in a relative clause, its noun's. */
  @Nullable ActorMention mentionAt(int place) {
    int token = antecedent(place);
    int sentence = view.sentence.index();
    ActorMention headed = mentions.headedBy(sentence, token).orElse(null);
    if (headed != null) {
      return headed;
    }
    ActorMention covering = mentions.covering(sentence, token).orElse(null);
    if (covering != null) {
      return covering;
    }
    int apposed = view.child(token, Arc.APPOSITION);
    return apposed < 0 ? null : mentions.headedBy(sentence, apposed).orElse(null);
  }

  private int antecedent(int token) {
    String tag = view.sentence.tag(token);
    int verb = view.heads[token];
    boolean relative = "WP".equals(tag) || "WDT".equals(tag);
    boolean bound = relative && verb >= 0 && view.sentence.arc(verb) == Arc.RELATIVE_CLAUSE;
    return bound ? view.heads[verb] : token;
  }

  private void mark(int token, int except, @Nullable ActorMention speaker) {
    if (token == except) {
      return;
    }
    reported[token] = true;
    speakers[token] = speaker;
    for (int c = view.firstChild[token]; c >= 0; c = view.nextSibling[c]) {
      mark(c, except, speaker);
    }
  }

  /** Gives what is quoted and has no speaker yet to whoever speaks in the sentence. */
  private void quotations() {
    for (int i = 0; i < view.size; i++) {
      if (isQuoted(i) && speakers[i] == null) {
        reported[i] = true;
        speakers[i] = spokesman;
      }
    }
  }
}
