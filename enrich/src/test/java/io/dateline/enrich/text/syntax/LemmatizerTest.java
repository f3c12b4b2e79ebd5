package io.dateline.enrich.text.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {
  private final Lemmatizer lemmatizer = Lemmatizer.shipped();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "accused, VBD, accuse",
        "backed, VBN, back",
        "stopped, VBD, stop",
        "agreed, VBD, agree",
        "rallied, VBD, rally",
        "making, VBG, make",
        "singing, VBG, sing",
        "supplying, VBG, supply",
        "sanctioned, VBN, sanction",
        "controlled, VBN, control",
        "killed, VBN, kill",
        "went, VBD, go",
        "led, VBD, lead",
        "found, VBD, find",
        "fought, VBN, fight",
        "hit, VBD, hit",
        "denies, VBZ, deny",
        "says, VBZ, say",
        "clashes, VBZ, clash",
        "vetoes, VBZ, veto",
        "is, VBZ, be",
        "'s, VBZ, be",
        "'s, POS, 's",
        "n't, RB, not",
        "wo, MD, will",
        "allies, NNS, ally",
        "embargoes, NNS, embargo",
        "strikes, NNS, strike",
        "wives, NNS, wife",
        "men, NNS, man",
        "crises, NNS, crisis",
        "forces, NNS, force",
        "buses, NNS, bus",
        "bosses, NNS, boss",
        "worse, JJR, bad",
        "strongest, JJS, strong",
        "larger, JJR, large",
        "easier, JJR, easy",
        "bigger, JJR, big",
        "Forces, NNPS, Forces",
        "The, DT, the",
        "condemned, VBD, condemn",
        "urged, VBD, urge",
        "pledged, VBD, pledge",
        "besieged, VBN, besiege",
        "deployed, VBD, deploy",
        "re-armed, VBD, re-arm",
      })
  void shouldFindTheBaseForm(String form, String tag, String lemma) {
    String found = lemmatizer.lemma(form, tag);

    assertThat(found).isEqualTo(lemma);
  }
}
