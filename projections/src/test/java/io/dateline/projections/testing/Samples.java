package io.dateline.projections.testing;

import io.dateline.schemas.events.ActorDefined;
import io.dateline.schemas.events.ActorName;
import io.dateline.schemas.events.ActorParent;
import io.dateline.schemas.events.ActorRef;
import io.dateline.schemas.events.ActorRole;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.Cause;
import io.dateline.schemas.events.Changes;
import io.dateline.schemas.events.DictionaryReleased;
import io.dateline.schemas.events.Mention;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.Origin;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.RelationRetracted;
import io.dateline.schemas.events.Sealed;
import io.dateline.schemas.events.Span;
import io.dateline.schemas.events.StanceObserved;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Events as the services write them, with what a test does not name filled in. */
public final class Samples {
  /** The two sides of most tests. */
  public static final ActorRef EGYPT = actor("Q79", "Egypt", "COUNTRY");

  /** The target of most tests. */
  public static final ActorRef LNA = actor("Q1", "Libyan National Army", "ARMED_GROUP");

  private static final Instant START = Instant.parse("2021-01-01T00:00:00Z");
  private static int number;

  private Samples() {}

  /** The n-th second of the log. */
  public static Instant at(int second) {
    return START.plusSeconds(second);
  }

  /** A known actor. */
  public static ActorRef actor(String id, String name, String type) {
    return new ActorRef(id, name, type, id.startsWith("name:"), null);
  }

  /** What an event says of itself. */
  public static synchronized Meta meta(@Nullable String causeEvent) {
    number++;
    Cause cause =
        causeEvent == null ? null : new Cause(causeEvent, "dateline.articles.captured", 0, 0L);
    return new Meta("event-" + number, at(number), "test", cause, null, "1.0", "d1");
  }

  /** A capture of a text. */
  public static ArticleCaptured captured(String article, String title, String text, LocalDate day) {
    return new ArticleCaptured(
        meta(null),
        article,
        instant(day),
        "https://example.org/" + article,
        "https://example.org/" + article,
        1,
        "example.org",
        inTheClear(title),
        null,
        inTheClear(text),
        hash(text),
        text.length(),
        "en",
        instant(day),
        "GIVEN",
        List.of(),
        null,
        new Origin("FILE", null, null, null, "sample", null, null, 0L, null));
  }

  /** The enriched event of a captured text: one sentence, which is all of it. */
  public static ArticleEnriched enriched(
      ArticleCaptured captured, int revision, String status, int[] sketch) {
    int length = captured.getTextLength();
    var values = new ArrayList<Integer>();
    for (int slot : sketch) {
      values.add(slot);
    }
    return new ArticleEnriched(
        meta(captured.getMeta().getEventId()),
        captured.getArticleId(),
        revision,
        status,
        "CAPTURED",
        captured.getTextHash(),
        captured.getObservedAt(),
        captured.getPublishedAt(),
        captured.getOutlet(),
        captured.getUrl(),
        "en",
        List.of(new Span(0, length)),
        List.of(new Mention(0, 5, "COUNTRY", "NAME", "Q79", "Egypt", 0)),
        List.of(),
        List.of(),
        new Changes(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        List.of(),
        values,
        null);
  }

  /** A relation whose evidence is the whole text of its article. */
  public static RelationObserved relation(
      String id,
      ArticleCaptured article,
      int revision,
      ActorRef source,
      ActorRef target,
      String type,
      LocalDate date) {
    return new RelationObserved(
        meta(null),
        id,
        article.getArticleId(),
        revision,
        source,
        target,
        type,
        quad(type),
        intensity(type),
        date,
        null,
        null,
        null,
        false,
        false,
        0.8,
        "verb",
        "backed",
        new Span(0, 6),
        new Span(0, article.getTextLength()),
        0,
        article.getOutlet(),
        article.getCreditedAgency(),
        article.getObservedAt(),
        article.getPublishedAt());
  }

  /** That a relation no longer stands. */
  public static RelationRetracted retracted(RelationObserved relation, String reason) {
    return new RelationRetracted(
        meta(null),
        relation.getRelationId(),
        relation.getArticleId(),
        relation.getRevision() + 1,
        String.valueOf(relation.getSource().getActor()),
        String.valueOf(relation.getTarget().getActor()),
        reason);
  }

  /** An outlet's stance. */
  public static StanceObserved stance(
      String id, ArticleCaptured article, ActorRef target, double polarity, String basis) {
    return new StanceObserved(
        meta(null),
        id,
        article.getArticleId(),
        1,
        "AUTHOR",
        null,
        target,
        polarity,
        polarity < 0 ? "HOSTILE" : "SUPPORTIVE",
        basis,
        0.7,
        "word",
        new Span(0, 4),
        0,
        article.getOutlet(),
        article.getObservedAt(),
        article.getPublishedAt());
  }

  /** A definition without roles. */
  public static ActorDefined defined(String id, String name, String type, String... aliases) {
    return new ActorDefined(
        meta(null),
        id,
        name,
        type,
        java.util.Arrays.stream(aliases).map(alias -> new ActorName(alias, "ALIAS")).toList(),
        List.of(),
        List.of(),
        "shipped");
  }

  /** A person with an office. */
  public static ActorDefined leader(
      String id, String name, String of, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new ActorDefined(
        meta(null),
        id,
        name,
        "PERSON",
        List.of(),
        List.of(new ActorRole("president", of, from, to)),
        List.<ActorParent>of(),
        "shipped");
  }

  /** That all definitions so far are one dictionary. */
  public static DictionaryReleased released(String version) {
    return new DictionaryReleased(meta(null), version, 1, "shipped");
  }

  /** A sketch whose slots are those of a seed, but for some others. */
  public static int[] sketch(int seed, double similarity) {
    int[] slots = new int[256];
    for (int i = 0; i < slots.length; i++) {
      // spread the differing slots over the whole sketch, and apart from the bands
      boolean same = new SplittableRandom(i).nextDouble() < similarity;
      slots[i] =
          (same ? seed : 7919 * seed + (int) (similarity * 1000)) * 0x9E3779B9 + i * 0x85EBCA6B;
    }
    return slots;
  }

  private static Sealed inTheClear(String text) {
    return new Sealed(null, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String hash(String text) {
    return "hash-" + Integer.toHexString(text.hashCode());
  }

  private static Instant instant(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static String quad(String type) {
    return switch (type) {
      case "AGREE", "CONSULT", "SUPPORT", "CONCEDE" -> "VERBAL_COOPERATION";
      case "COOPERATE", "AID", "RETREAT" -> "MATERIAL_COOPERATION";
      case "REQUEST", "ACCUSE", "REJECT", "THREATEN" -> "VERBAL_CONFLICT";
      default -> "MATERIAL_CONFLICT";
    };
  }

  private static double intensity(String type) {
    return switch (type) {
      case "SUPPORT" -> 5;
      case "AID" -> 7;
      case "ASSAULT" -> -9;
      default -> -2;
    };
  }
}
