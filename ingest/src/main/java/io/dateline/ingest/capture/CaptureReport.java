package io.dateline.ingest.capture;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What became of a source.
 *
 * @param captured articles written to the log
 * @param skipped articles that this process had already written with the same text
 * @param rejected number of what could not be taken; each is a dead letter
 * @param rejections the first thousand of them
 * @param articleIds ids of the first ten thousand articles written
 * @param positions for each partition written to the offset after the last record; views that have
 *     read up to there show what was captured
 */
public record CaptureReport(
    int captured,
    int skipped,
    int rejected,
    List<Rejection> rejections,
    List<String> articleIds,
    Map<TopicPartition, Long> positions) {

  /** Copies the collections. */
  public CaptureReport {
    rejections = List.copyOf(rejections);
    articleIds = List.copyOf(articleIds);
    positions = Map.copyOf(positions);
  }
}
