package io.dateline.enrich.stream;

import io.dateline.enrich.stream.RevisionState.Status;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleErased;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.RetagRequested;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the revisions of an article. Unchanged text is a sighting and ends here; changed text is
 * a revision; text older than what stands is history and disturbs nothing; an input that was
 * applied before is ignored.
 */
final class ReviseStage implements Processor<String, Validated, String, Revision> {
  static final String NAME = "revise";
  static final String STORE = "revisions";

  private final CapturedTexts texts;
  private ProcessorContext<String, Revision> context;
  private KeyValueStore<String, RevisionState> store;

  /**
   * @param texts finds the text that a command wants tagged anew
   */
  ReviseStage(CapturedTexts texts) {
    this.texts = texts;
  }

  @Override
  public void init(ProcessorContext<String, Revision> processorContext) {
    this.context = processorContext;
    this.store = processorContext.getStateStore(STORE);
  }

  @Override
  public void process(Record<String, Validated> record) {
    Validated input = record.value();
    RevisionState former = store.get(record.key());
    if (input.event() instanceof RetagRequested command) {
      retag(record, command, former);
      return;
    }
    if (former != null && input.cause().getOffset() <= former.appliedOffset()) {
      return;
    }
    if (input.event() instanceof ArticleCaptured captured) {
      capture(record, captured, former);
    } else if (input.event() instanceof ArticleWithdrawn withdrawn) {
      Status status = isByPerson(withdrawn) ? Status.WITHDRAWN : Status.LAPSED;
      end(record, former, status, "WITHDRAWN");
    } else if (input.event() instanceof ArticleErased) {
      end(record, former, Status.ERASED, "ERASED");
    }
  }

  private void capture(
      Record<String, Validated> record, ArticleCaptured captured, @Nullable RevisionState former) {
    Validated input = record.value();
    if (former == null) {
      forward(record, new Revision.NewText(input, null, captured, 1, true, null));
      return;
    }
    long seenAt = captured.getObservedAt().toEpochMilli();
    boolean newer = seenAt >= former.observedAt();
    if (!isNewText(captured, former, newer)) {
      store.put(record.key(), former.seen(seenAt, input.cause().getOffset()));
      return;
    }
    boolean current =
        newer && (former.status() == Status.CURRENT || former.status() == Status.LAPSED);
    forward(
        record,
        new Revision.NewText(input, former, captured, former.lastRevision() + 1, current, null));
  }

  /** Superseded commands are ignored, and those of a promotion that was applied. */
  private void retag(
      Record<String, Validated> record, RetagRequested command, @Nullable RevisionState former) {
    if (former == null
        || former.status() != Status.CURRENT
        || former.currentRevision() != command.getRevision()
        || !former.textHash().equals(command.getTextHash())
        || former.promotion() >= command.getPromotion()) {
      return;
    }
    texts
        .find(command.getCapture())
        .ifPresent(
            captured ->
                forward(
                    record,
                    new Revision.NewText(
                        Retagging.input(command, captured),
                        former,
                        captured,
                        former.currentRevision(),
                        true,
                        new Revision.Retag(command.getPromotion(), command.getEngine()))));
  }

  private static boolean isNewText(ArticleCaptured captured, RevisionState former, boolean newer) {
    boolean same = captured.getTextHash().equals(former.textHash());
    return switch (former.status()) {
      case ERASED -> false;
      case LAPSED -> newer || !same;
      case CURRENT, WITHDRAWN -> {
        boolean known =
            former.formerTexts().contains(FormerTexts.shortHash(captured.getTextHash()));
        yield !same && (newer || !known);
      }
    };
  }

  private void end(
      Record<String, Validated> record,
      @Nullable RevisionState former,
      Status status,
      String reason) {
    boolean already =
        former != null
            && (former.status() == status
                || former.status() == Status.ERASED
                || former.status() == Status.WITHDRAWN && status == Status.LAPSED);
    if (already) {
      store.put(record.key(), former.seen(0, record.value().cause().getOffset()));
      return;
    }
    forward(record, new Revision.Ended(record.value(), former, status, reason));
  }

  @Override
  public void close() {
    texts.close();
  }

  private void forward(Record<String, Validated> record, Revision revision) {
    context.forward(record.withValue(revision), TagStage.NAME);
  }

  /** Feeds and policies say so in the name; everybody else is a person. */
  static boolean isByPerson(ArticleWithdrawn withdrawn) {
    String by = withdrawn.getRequestedBy();
    return !by.startsWith("feed:") && !by.startsWith("policy:");
  }
}
