package io.dateline.projections.consume;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Waits for what the broker answers. */
final class Replies {
  private Replies() {}

  /**
   * The answer.
   *
   * @throws KafkaException where the broker refuses, does not answer, or this thread is interrupted
   */
  static <T> T await(Future<T> reply) {
    try {
      return reply.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException kafka) {
        throw kafka;
      }
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
