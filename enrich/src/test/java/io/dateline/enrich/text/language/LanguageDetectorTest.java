package io.dateline.enrich.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The minister met the rebels in the capital on Monday. | en
          Israel bombs Gaza | en
          Le ministre a rencontr\u00e9 les rebelles dans la capitale. | fr
          Der Minister hat sich mit den Rebellen in der Hauptstadt getroffen. | de
          El ministro se reuni\u00f3 con los rebeldes en la capital. | es
          Il ministro ha incontrato i ribelli nella capitale. | it
          O ministro n\u00e3o falou com os rebeldes na capital. | pt
          De minister heeft met de rebellen in de hoofdstad gesproken. | nl
          Bakan, isyanc\u0131lar ile ba\u015fkentte bir g\u00f6r\u00fc\u015fme i\u00e7in bulu\u015ftu. | tr
          \u041c\u0438\u043d\u0438\u0441\u0442\u0440 \u043f\u0440\u0438\u0435\u0445\u0430\u043b. | ru
          \u0648\u0635\u0644 \u0627\u0644\u0648\u0632\u064a\u0631. | ar
          12 + 30 = 42 | und
          """)
  void shouldTellTheLanguage(String text, String language) {
    assertThat(LanguageDetector.shipped().languageOf(text)).isEqualTo(language);
  }
}
