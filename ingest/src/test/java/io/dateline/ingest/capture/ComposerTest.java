package io.dateline.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.extract.ArticleExtractor;
import io.dateline.ingest.extract.DateBasis;
import io.dateline.ingest.extract.Flags;
import io.dateline.schemas.events.ArticleCaptured;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComposerTest {
  private static final Instant NOW = Instant.parse("2021-03-04T05:06:07Z");
  private static final CaptureOrigin ORIGIN = CaptureOrigin.local("FILE", "a.txt", null, "00", 1);

  private final Composer composer = new Composer(new ArticleExtractor());

  @Test
  void shouldNameAnArticleByItsAddress() {
    Capture one =
        capture(draft("The council met.", "https://www.post.example/a?utm_source=x", null));
    Capture other = capture(draft("The council met again.", "http://m.post.example/a/", null));

    assertThat(one.articleId()).isEqualTo(other.articleId());
    assertThat(one.textHash()).isNotEqualTo(other.textHash());
    assertThat(one.outlet()).isEqualTo("post.example");
  }

  @Test
  void shouldNameAnArticleWithoutAddressByItsText() {
    Capture one = capture(draft("The council\u2019s vote.", null, null));
    Capture other = capture(draft("The  council's vote. ", null, null));

    assertThat(one.articleId()).isEqualTo(other.articleId());
  }

  @Test
  void shouldClampAndFlagADateInTheFuture() {
    Capture capture =
        capture(draft("The council met.", null, Instant.parse("2099-01-01T00:00:00Z")));

    assertThat(capture.published()).isEqualTo(NOW);
    assertThat(capture.flags()).contains(Flags.FUTURE_DATE);
    assertThat(capture.basis()).isEqualTo("GIVEN");
  }

  @Test
  void shouldNotFlagAClockThatIsAMinuteAhead() {
    Capture capture = capture(draft("The council met.", null, NOW.plusSeconds(60)));

    assertThat(capture.published()).isEqualTo(NOW);
    assertThat(capture.flags()).doesNotContain(Flags.FUTURE_DATE);
  }

  @Test
  void shouldSayWhereThereIsNoDate() {
    Capture capture = capture(draft("The council met.", null, null));

    assertThat(capture.published()).isNull();
    assertThat(capture.basis()).isEqualTo("NONE");
  }

  @Test
  void shouldCutAndFlagATextOfOneEndlessSentence() {
    Capture capture = capture(draft("word ".repeat(220_000), null, null));

    assertThat(capture.text().getBytes(StandardCharsets.UTF_8).length)
        .isBetween(400_000, Composer.MAX_TEXT_BYTES);
    assertThat(capture.flags()).contains(Flags.TRUNCATED);
  }

  @Test
  void shouldCutBetweenCharacters() {
    Capture capture = capture(draft("\u20ac\ud83d\ude80".repeat(100_000), null, null));

    assertThat(capture.text()).doesNotContain("\uFFFD");
    assertThat(capture.flags()).contains(Flags.TRUNCATED);
  }

  @Test
  void shouldKeepNeitherNulNorLoneSurrogates() {
    Capture capture = capture(draft("The\u0000 council \ud83d met.", null, null));

    assertThat(capture.text()).isEqualTo("The council \uFFFD met.");
  }

  @Test
  void shouldRejectWhatHasNoText() {
    Composer.Outcome outcome = composer.compose(draft("  \n ", null, null), NOW);

    assertThat(outcome.capture()).isNull();
    assertThat(outcome.rejection()).isNotNull();
    assertThat(outcome.rejection().reason()).isEqualTo("NO_TEXT");
    assertThat(outcome.rejection().toString()).startsWith("a.txt: ");
  }

  @Test
  void shouldBelieveThePagesOwnDateBeforeTheFeeds() {
    String page =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-06-09\"}</script><p>The council met at noon in the town hall by the harbour.</p>";
    Draft draft =
        new Draft(
            page,
            true,
            false,
            null,
            "Title",
            null,
            null,
            NOW.minusSeconds(5),
            DateBasis.FEED,
            Set.of(),
            ORIGIN);

    assertThat(capture(draft).basis()).isEqualTo("JSON_LD");
  }

  @Test
  void shouldGiveTheSameEventIdToTheSameCapture() {
    CaptureEvents events = new CaptureEvents("test");
    Draft draft = draft("The council met.", null, null);
    Composer.Outcome later = composer.compose(draft, NOW.plusSeconds(100));

    assertThat(later.capture()).isNotNull();
    assertThat(id(events.captured(capture(draft)))).isEqualTo(id(events.captured(later.capture())));
  }

  private static String id(LogEntry entry) {
    return ((ArticleCaptured) entry.event()).getMeta().getEventId();
  }

  private Capture capture(Draft draft) {
    Capture capture = composer.compose(draft, NOW).capture();
    assertThat(capture).isNotNull();
    return capture;
  }

  private static Draft draft(String text, String url, Instant published) {
    return new Draft(
        text,
        false,
        false,
        url,
        "Title",
        null,
        null,
        published,
        published == null ? DateBasis.NONE : DateBasis.GIVEN,
        Set.of(),
        ORIGIN);
  }
}
