package io.dateline.enrich.stream;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when the broker does not take a record: errors of the infrastructure fail the task,
 * which is tried anew; an error of the record itself is a bug of the size check and is logged as
 * such. Made by Kafka Streams through reflection.
 */
public final class ProductionErrors implements ProductionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProductionErrors.class);

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    if (exception instanceof RecordTooLargeException) {
      LOG.error(
          "stage=publish reason=OVERSIZED topic={} bytes={}: passed the size check, yet the broker"
              + " refused it; raise max.message.bytes of the topic to the catalogue's",
          record.topic(),
          record.value() == null ? 0 : record.value().length);
    }
    return Response.fail();
  }

  @Override
  public void configure(Map<String, ?> configs) {
    // nothing to configure
  }
}
