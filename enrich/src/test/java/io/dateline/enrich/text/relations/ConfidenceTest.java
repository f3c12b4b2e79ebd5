package io.dateline.enrich.text.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.TextEngine;
import io.dateline.schemas.DatelineException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  @Test
  void shouldAddTheWeightsOfTheEvidence() {
    Confidence confidence = Confidence.read("weights.txt", "# odds\nbias\t1\nquoted\t-1\n");

    assertThat(confidence.of(List.of("quoted", "never seen"))).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void shouldNameTheLineThatIsNoWeight() {
    assertThatThrownBy(() -> Confidence.read("weights.txt", "bias\t1\nquoted -1\n"))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("weights.txt:2");
  }

  @Test
  void shouldBeSurerOfAPlainClauseThanOfAPhraseFarOff() {
    TextEngine engine = TextEngine.create();

    Tagged plain = engine.tag(Article.of("Egypt condemned Turkey."));
    Tagged far =
        engine.tag(
            Article.of(
                "Egypt, whose ministers had for many months and in several capitals spoken of it,"
                    + " condemned the plans for a port of Turkey."));

    assertThat(plain.relations()).hasSize(1);
    assertThat(far.relations())
        .allMatch(each -> each.confidence() < plain.relations().get(0).confidence());
  }
}
