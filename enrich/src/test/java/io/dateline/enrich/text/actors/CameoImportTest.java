package io.dateline.enrich.text.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dateline.enrich.text.ActorType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CameoImportTest {
  @Test
  void shouldMakeAPersonOfAnActorWithDatedCodes() {
    String text =
        """
        # a comment
        RUDOLF_RASSENDYLL_  ; an English gentleman
        +R._RASSENDYLL_
        +RASSENDYLL_
        	[EGYGOVMIL 991201-030630]
        	[EGYOPP >20030701]
        """;

    Actor actor = CameoImport.read("f", text).actorsOrThrow().get(0);

    assertThat(actor.id()).isEqualTo("cameo:rudolf-rassendyll");
    assertThat(actor.type()).isEqualTo(ActorType.PERSON);
    assertThat(actor.name()).isEqualTo("Rudolf Rassendyll");
    assertThat(actor.names(NameKind.SHORT)).containsExactly("Rassendyll");
    assertThat(actor.rolesOn(LocalDate.of(2000, 1, 1)))
        .extracting(Role::kind, Role::of)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("government-member", "Q79"));
    assertThat(actor.rolesOn(LocalDate.of(2010, 1, 1)))
        .extracting(Role::kind)
        .containsExactly("opposition-leader");
  }

  @Test
  void shouldGiveACountryTheIdOfTheDictionary() {
    Actor actor = CameoImport.read("f", "EGYPT_ [EGY]\n+MISR_\n").actorsOrThrow().get(0);

    assertThat(actor.id()).isEqualTo("Q79");
    assertThat(actor.names(NameKind.ALIAS)).containsExactly("Misr");
  }

  @Test
  void shouldShareCodesAmongNamesInARow() {
    List<Actor> actors =
        CameoImport.read("f", "THE_STRELSAU_UNION_\nS.U._\n\t[IGO]\n").actorsOrThrow();

    assertThat(actors).hasSize(1);
    assertThat(actors.get(0).type()).isEqualTo(ActorType.ORGANIZATION);
    assertThat(actors.get(0).names(NameKind.ACRONYM)).containsExactly("S.U.");
  }

  @Test
  void shouldTellArmedGroupsWithTheirCountry() {
    Actor actor = CameoImport.read("f", "RED_ARROW_ [NGAREB]\n").actorsOrThrow().get(0);

    assertThat(actor.type()).isEqualTo(ActorType.ARMED_GROUP);
    assertThat(actor.parents()).extracting(Parent::id).containsExactly("Q1033");
  }

  @Test
  void shouldMergeEntriesOfOneName() {
    List<Actor> actors =
        CameoImport.read("f", "A_B_\n[EGYGOV >100101]\nA_B_\n[EGYMIL <091231]\n").actorsOrThrow();

    assertThat(actors).singleElement().satisfies(a -> assertThat(a.roles()).hasSize(2));
  }

  @Test
  void shouldNameTheLineOfABadDateAndKeepTheRest() {
    ActorImport result =
        CameoImport.read("f.txt", "A_B_\n\t[EGYGOV >1001011]\n\t[EGYMIL >100101]\nC_D_ [EGY]\n");

    assertThat(result.errors())
        .singleElement()
        .hasToString(
            "f.txt:2: '1001011' is no date; write six digits (081201) or eight (20081201)");
    assertThat(result.actors()).hasSize(2);
  }

  @Test
  void shouldNameTheLineOfABadCode() {
    assertThat(CameoImport.read("f", "A_B_ [egy\n").errors().get(0).toString())
        .startsWith("f:1: '[egy' is no code");
  }

  @Test
  void shouldReportAnActorWithoutCodes() {
    assertThat(CameoImport.read("f", "A_B_\n+C_D_\n").errors())
        .extracting(LineError::line)
        .containsExactly(1);
  }

  @Test
  void shouldReportASynonymOfNobody() {
    ActorImport result = CameoImport.read("f", "+A_B_\n");

    assertThatExceptionOfType(DictionaryException.class)
        .isThrownBy(result::actorsOrThrow)
        .withMessage("f:1: the synonym '+A_B_' follows no name");
  }

  @Test
  void shouldMergeOntoADictionary() {
    Dictionary dictionary = Dictionary.of(DictionaryLoader.parse("d", "Q79 COUNTRY Egypt\n"));

    List<Actor> merged = CameoImport.read("f", "MISR_ [EGY]\n").onto(dictionary);

    assertThat(merged).extracting(Actor::name).containsExactly("Egypt");
    assertThat(merged.get(0).names(NameKind.ALIAS)).containsExactly("Misr");
  }

  @Test
  void shouldReadAgentsWithPluralsAndSets() {
    CameoAgents.Result result =
        CameoAgents.read(
            "agents",
            """
            !PERSON! = MAN, MEN
            POLICE!PERSON! {} [~COP]
            SOLDIER [~MIL]
            CHAMBER_OF_TRADE {CHAMBERS_OF_TRADE} [~BUS]
            NONSENSE
            """);

    assertThat(result.agents())
        .extracting(Agent::noun)
        .containsExactly(
            "police man",
            "police men",
            "soldier",
            "soldiers",
            "chamber of trade",
            "chambers of trade");
    assertThat(result.agents().get(2).standsForOwner()).isTrue();
    assertThat(result.errors()).extracting(LineError::line).containsExactly(5);
  }
}
