package io.dateline.projections.project;

import io.dateline.projections.store.CopyRows;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleErased;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.Origin;
import io.dateline.schemas.events.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** articles.captured: captures, each distinct text once, withdrawals and erasures. */
final class Captures implements TopicProjection {
  private final Words words;
  private final CopyRows captures =
      new CopyRows(
          "captures",
          "partition",
          "recorded_offset",
          "article_id",
          "event_id",
          "recorded_at",
          "observed_at",
          "text_hash",
          "url",
          "canonical_url",
          "outlet",
          "title",
          "byline",
          "language",
          "published_at",
          "published_at_basis",
          "flags",
          "credited_agency",
          "origin");
  private final CopyRows texts =
      new CopyRows(
          "texts",
          "article_id",
          "text_hash",
          "partition",
          "recorded_offset",
          "title",
          "byline",
          "text");
  private final CopyRows withdrawals =
      new CopyRows(
          "withdrawals",
          "partition",
          "recorded_offset",
          "article_id",
          "kind",
          "at",
          "reason",
          "requested_by");

  Captures(Words words) {
    this.words = words;
  }

  @Override
  public String topic() {
    return "articles.captured";
  }

  @Override
  public void apply(Handle handle, List<LoggedEvent> events) {
    var firsts = new LinkedHashMap<TextKey, LoggedEvent>();
    var erased = new ArrayList<LoggedEvent>();
    Set<String> closed = erasedBefore(handle, events);
    for (LoggedEvent event : events) {
      if (event.value() instanceof ArticleCaptured captured) {
        copyCapture(event, captured, closed.contains(captured.getArticleId()));
        firsts.putIfAbsent(new TextKey(captured.getArticleId(), captured.getTextHash()), event);
      } else if (event.value() instanceof ArticleWithdrawn gone) {
        copyWithdrawal(
            event,
            gone.getArticleId(),
            "WITHDRAWN",
            gone.getWithdrawnAt(),
            gone.getReason(),
            gone.getRequestedBy());
      } else if (event.value() instanceof ArticleErased gone) {
        copyWithdrawal(
            event,
            gone.getArticleId(),
            "ERASED",
            gone.getErasedAt(),
            gone.getReason(),
            gone.getRequestedBy());
        erased.add(event);
        closed.add(gone.getArticleId());
      }
    }
    known(handle, firsts).forEach(firsts::remove);
    firsts.forEach((key, event) -> copyText(key, event, closed.contains(key.articleId())));
    captures.flush(handle);
    texts.flush(handle);
    withdrawals.flush(handle);
    erased.forEach(event -> clear(handle, event));
  }

  private void copyCapture(LoggedEvent at, ArticleCaptured captured, boolean erased) {
    captures
        .row()
        .int4(at.partition())
        .int8(at.offset())
        .text(captured.getArticleId())
        .text(captured.getMeta().getEventId())
        .time(captured.getMeta().getRecordedAt())
        .time(captured.getObservedAt())
        .text(captured.getTextHash())
        .text(captured.getUrl())
        .text(captured.getCanonicalUrl())
        .text(captured.getOutlet())
        .text(erased ? null : open(captured.getArticleId(), captured.getTitle()))
        .text(erased ? null : open(captured.getArticleId(), captured.getByline()))
        .text(captured.getLanguage())
        .time(captured.getPublishedAt())
        .text(captured.getPublishedAtBasis())
        .texts(captured.getFlags())
        .text(captured.getCreditedAgency())
        .json(origin(captured.getOrigin()));
  }

  private void copyText(TextKey key, LoggedEvent at, boolean erased) {
    if (at.value() instanceof ArticleCaptured captured) {
      texts
          .row()
          .text(key.articleId())
          .text(key.textHash())
          .int4(at.partition())
          .int8(at.offset())
          .text(erased ? null : open(key.articleId(), captured.getTitle()))
          .text(erased ? null : open(key.articleId(), captured.getByline()))
          .text(erased ? null : open(key.articleId(), captured.getText()));
    }
  }

  private void copyWithdrawal(
      LoggedEvent at, String articleId, String kind, Instant time, String reason, String who) {
    withdrawals
        .row()
        .int4(at.partition())
        .int8(at.offset())
        .text(articleId)
        .text(kind)
        .time(time)
        .text(reason)
        .text(who);
  }

  private static Set<TextKey> known(Handle handle, Map<TextKey, LoggedEvent> candidates) {
    if (candidates.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        handle
            .createQuery(
                "select t.article_id, t.text_hash"
                    + " from unnest(:articles::text[], :hashes::text[]) as c (article_id, text_hash)"
                    + " join texts t using (article_id, text_hash)")
            .bind(
                "articles",
                candidates.keySet().stream().map(TextKey::articleId).toArray(String[]::new))
            .bind(
                "hashes",
                candidates.keySet().stream().map(TextKey::textHash).toArray(String[]::new))
            .map((rows, context) -> new TextKey(rows.getString(1), rows.getString(2)))
            .list());
  }

  /** What comes of an erased article later comes without words. */
  private static Set<String> erasedBefore(Handle handle, List<LoggedEvent> events) {
    String[] articles =
        events.stream()
            .map(LoggedEvent::value)
            .filter(ArticleCaptured.class::isInstance)
            .map(value -> ((ArticleCaptured) value).getArticleId())
            .distinct()
            .toArray(String[]::new);
    return articles.length == 0
        ? new HashSet<>()
        : new HashSet<>(
            handle
                .createQuery(
                    "select distinct article_id from withdrawals"
                        + " where kind = 'ERASED' and article_id = any(:articles)")
                .bind("articles", articles)
                .mapTo(String.class)
                .list());
  }

  /** An erased article keeps its row, its hash and nothing of its words. */
  private static void clear(Handle handle, LoggedEvent event) {
    String articleId = event.value() instanceof ArticleErased gone ? gone.getArticleId() : "";
    handle.execute(
        "update texts set title = null, byline = null, text = null"
            + " where article_id = ? and recorded_offset < ?",
        articleId,
        event.offset());
    handle.execute(
        "update captures set title = null, byline = null"
            + " where article_id = ? and recorded_offset < ?",
        articleId,
        event.offset());
  }

  private @Nullable String open(String articleId, @Nullable Sealed closed) {
    return closed == null ? null : words.open(articleId, closed).orElse(null);
  }

  private static byte[] origin(Origin origin) {
    return Values.json(
        json -> {
          json.writeStartObject();
          Values.field(json, "kind", origin.getKind());
          Values.field(json, "feedId", origin.getFeedId());
          Values.field(json, "pollId", origin.getPollId());
          Values.field(json, "itemId", origin.getItemId());
          Values.field(json, "location", origin.getLocation());
          if (origin.getHttpStatus() != null) {
            json.writeNumberField("httpStatus", origin.getHttpStatus());
          }
          Values.field(json, "rawSha256", origin.getRawSha256());
          json.writeNumberField("rawLength", origin.getRawLength());
          Values.field(json, "archive", origin.getArchive());
          json.writeEndObject();
        });
  }

  private record TextKey(String articleId, String textHash) {}
}
