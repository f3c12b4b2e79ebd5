package io.dateline.ingest.capture;

import io.dateline.ingest.canonical.Sha256;
import io.dateline.ingest.canonical.UrlCanonicalizer;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleErased;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.Origin;
import io.dateline.schemas.events.Sealed;
import io.dateline.schemas.topics.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Makes events of captures; the same capture gives the same event id. */
public final class CaptureEvents {
  private final String producer;

  /**
   * @param producer name and version of this service, as events carry it
   */
  public CaptureEvents(String producer) {
    this.producer = producer;
  }

  /** What an event says of itself; the id is a hash of the parts that make it the same event. */
  public Meta meta(Instant at, String... parts) {
    return Meta.newBuilder()
        .setEventId(Sha256.hex(parts).substring(0, 32))
        .setRecordedAt(at)
        .setProducer(producer)
        .build();
  }

  /** The capture as a record of the log. */
  public LogEntry captured(Capture capture) {
    CaptureOrigin from = capture.origin();
    String occasion = from.pollId() == null ? "" + from.location() : from.pollId();
    String moment = from.kind().equals("HTTP") ? capture.observedAt().toString() : "";
    Meta meta =
        meta(
            capture.observedAt(),
            "captured",
            from.kind(),
            occasion,
            moment,
            capture.articleId(),
            capture.textHash());
    ArticleCaptured event =
        ArticleCaptured.newBuilder()
            .setMeta(meta)
            .setArticleId(capture.articleId())
            .setObservedAt(capture.observedAt())
            .setUrl(capture.url())
            .setCanonicalUrl(capture.canonicalUrl())
            .setCanonicalization(UrlCanonicalizer.VERSION)
            .setOutlet(capture.outlet())
            .setTitle(sealed(capture.title()))
            .setByline(sealed(capture.byline()))
            .setText(sealed(capture.text()))
            .setTextHash(capture.textHash())
            .setTextLength(capture.text().codePointCount(0, capture.text().length()))
            .setLanguage(capture.language())
            .setPublishedAt(capture.published())
            .setPublishedAtBasis(capture.basis())
            .setFlags(new ArrayList<>(capture.flags()))
            .setCreditedAgency(capture.creditedAgency())
            .setOrigin(origin(from))
            .build();
    return LogEntry.of(Topic.ARTICLES_CAPTURED, capture.articleId(), event, capture.observedAt());
  }

  /** The withdrawal of an article as a record of the log. */
  public LogEntry withdrawn(String articleId, String reason, String requestedBy, Instant at) {
    ArticleWithdrawn event =
        ArticleWithdrawn.newBuilder()
            .setMeta(meta(at, "withdrawn", articleId, reason, at.toString()))
            .setArticleId(articleId)
            .setWithdrawnAt(at)
            .setReason(reason)
            .setRequestedBy(requestedBy)
            .build();
    return LogEntry.of(Topic.ARTICLES_CAPTURED, articleId, event, at);
  }

  /** The erasure of an article as a record of the log. */
  public LogEntry erased(
      String articleId, String reason, String requestedBy, @Nullable String keyId, Instant at) {
    ArticleErased event =
        ArticleErased.newBuilder()
            .setMeta(meta(at, "erased", articleId, reason, at.toString()))
            .setArticleId(articleId)
            .setErasedAt(at)
            .setReason(reason)
            .setRequestedBy(requestedBy)
            .setKeyId(keyId)
            .build();
    return LogEntry.of(Topic.ARTICLES_CAPTURED, articleId, event, at);
  }

  private static Origin origin(CaptureOrigin from) {
    return Origin.newBuilder()
        .setKind(from.kind())
        .setFeedId(from.feedId())
        .setPollId(from.pollId())
        .setItemId(from.itemId())
        .setLocation(from.location())
        .setHttpStatus(from.httpStatus())
        .setRawSha256(from.rawSha256())
        .setRawLength(from.rawLength())
        .setArchive(from.archive())
        .build();
  }

  private static @Nullable Sealed sealed(@Nullable String words) {
    return words == null
        ? null
        : new Sealed(null, ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
  }
}
