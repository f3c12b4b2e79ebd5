package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The council has agreed that ships may land at the quay from Monday",
        "en | Ministers of the two countries met in the capital and signed an accord",
        "fr | Le conseil a décidé que les navires pourront accoster dans le port dès lundi",
        "de | Der Rat hat beschlossen, dass die Schiffe ab Montag wieder an der Mole anlegen",
        "es | El consejo decidió que los barcos podrán atracar en el muelle desde el lunes",
        "it | Il consiglio ha deciso che le navi possono attraccare al molo da lunedì",
        "pt | O conselho decidiu que os navios não podem atracar no porto até segunda",
        "nl | De raad heeft besloten dat de schepen vanaf maandag weer aan de kade mogen",
        "sv | Rådet har beslutat att fartygen får lägga till vid kajen från och med måndag",
        "tr | Konsey, gemilerin pazartesi gününden itibaren limana yanaşması için karar aldı ve bunu duyurdu",
        "pl | Rada zdecydowała, że statki będą mogły się cumować przy nabrzeżu już od poniedziałku",
        "id | Dewan memutuskan bahwa kapal akan dapat berlabuh di dermaga dari hari Senin dan tidak untuk itu",
        "ru | Совет решил, что суда смогут причаливать к набережной",
        "uk | Рада вирішила, що судна зможуть причалювати до набережної",
        "ar | قرر المجلس أن ترسو السفن على الرصيف",
        "fa | شورا گفت که کشتی‌ها پس از این می‌توانند پهلو بگیرند",
        "el | Το συμβούλιο αποφάσισε",
        "he | המועצה החליטה",
        "zh | 理事会决定船只可以停靠",
        "ja | 評議会は船が停泊できると決めた",
        "ko | 의회는 배가 정박할 수 있다고 결정했다",
        "und | 12345 67890 !!!",
        "und | Qwxz brnt",
      })
  void shouldNameTheLanguage(String code, String text) {
    assertThat(detector.detect(text)).isEqualTo(code);
  }
}
