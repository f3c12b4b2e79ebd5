package io.dateline.ingest.feeds;

import io.dateline.ingest.capture.EventLog;
import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.events.ItemTally;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An event log that is emptied as it goes, so that a week fits into memory; it keeps the sums. */
final class WeekLog implements Serializer<IndexedRecord> {
  private final List<IndexedRecord> events = new ArrayList<>();
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final EventLog log =
      new EventLog(() -> producer, this, new TopicCatalogue(TopicSettings.defaults()));
  private final Map<String, Integer> texts = new HashMap<>();
  private final Set<String> articles = new HashSet<>();
  private final Set<String> urls = new HashSet<>();
  private final Set<String> lettersAbout = new HashSet<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private long unaccounted;
  private long polls;
  private long letters;

  EventLog events() {
    return log;
  }

  @Override
  public synchronized byte[] serialize(String topic, IndexedRecord event) {
    events.add(event);
    return ByteBuffer.allocate(4).putInt(events.size() - 1).array();
  }

  /** Counts what was committed and forgets it; while nothing is written. */
  synchronized void drain() {
    for (ProducerRecord<String, byte[]> record : producer.history()) {
      if (record.topic().endsWith("dead-letters")) {
        letters++;
        lettersAbout.add(DeadLetter.header(record.headers(), DeadLetter.SOURCE));
      } else {
        count(events.get(ByteBuffer.wrap(record.value()).getInt()));
      }
    }
    producer.clear();
    events.clear();
  }

  private void count(IndexedRecord event) {
    if (event instanceof ArticleCaptured captured) {
      articles.add(captured.getArticleId());
      texts.merge(captured.getArticleId() + " " + captured.getUrl(), 1, Integer::sum);
      urls.add(captured.getUrl());
    } else if (event instanceof FeedPolled polled) {
      polls++;
      ItemTally tally = polled.getTally();
      int before = waiting.getOrDefault(polled.getFeedId(), 0);
      waiting.put(polled.getFeedId(), tally.getWaiting());
      unaccounted +=
          Math.abs(
              tally.getFresh()
                  - tally.getFirst()
                  - tally.getDuplicates()
                  - tally.getGivenUp()
                  - tally.getVanished()
                  - (tally.getWaiting() - before));
    }
  }

  /** Articles written more than once. */
  synchronized List<String> doubled() {
    return texts.entrySet().stream()
        .filter(e -> e.getValue() > 1)
        .map(e -> e.getKey() + " x" + e.getValue())
        .toList();
  }

  synchronized Set<String> urls() {
    return urls;
  }

  synchronized Set<String> lettersAbout() {
    return lettersAbout;
  }

  long unaccounted() {
    return unaccounted;
  }

  long polls() {
    return polls;
  }

  int articles() {
    return articles.size();
  }

  long letters() {
    return letters;
  }
}
