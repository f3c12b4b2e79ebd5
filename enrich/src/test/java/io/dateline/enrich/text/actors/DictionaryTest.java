package io.dateline.enrich.text.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  private static final List<Actor> ACTORS =
      DictionaryLoader.parse(
          "test.actors",
          """
          dl:ruritania COUNTRY Ruritania
          dl:black PERSON Black Michael
            role  prime-minister of dl:ruritania 1990..2001-02-03
          dl:rupert PERSON Rupert Hentzau
            role  prime-minister of dl:ruritania 2001-02-03..
          """);

  @Test
  void shouldHaveAVersionThatDependsOnTheContentOnly() {
    List<Actor> reversed = new ArrayList<>(ACTORS);
    Collections.reverse(reversed);

    assertThat(Dictionary.of(reversed).version())
        .isEqualTo(Dictionary.of(ACTORS).version())
        .matches("[0-9a-f]{12}");
  }

  @Test
  void shouldChangeItsVersionWithTheContent() {
    assertThat(Dictionary.of(ACTORS.subList(0, 2)).version())
        .isNotEqualTo(Dictionary.of(ACTORS).version());
  }

  @Test
  void shouldTellWhoHeldAnOffice() {
    Dictionary dictionary = Dictionary.of(ACTORS);

    assertThat(dictionary.holders("prime-minister", "dl:ruritania", LocalDate.of(1999, 1, 1)))
        .extracting(Actor::id)
        .containsExactly("dl:black");
  }

  @Test
  void shouldNameTheSuccessorFirstOnTheDayOfTheChange() {
    Dictionary dictionary = Dictionary.of(ACTORS);

    assertThat(dictionary.holders("prime-minister", "dl:ruritania", LocalDate.of(2001, 2, 3)))
        .extracting(Actor::id)
        .containsExactly("dl:rupert", "dl:black");
  }

  @Test
  void shouldTellWhatWasAddedChangedAndRetired() {
    Dictionary older = Dictionary.of(ACTORS.subList(0, 2));
    Actor renamed = DictionaryLoader.parse("t", "dl:ruritania COUNTRY Greater Ruritania\n").get(0);
    Dictionary newer = Dictionary.of(List.of(renamed, ACTORS.get(2).mergedWith(ACTORS.get(2))));

    DictionaryDifference difference = newer.since(older);

    assertThat(difference.added()).extracting(Actor::id).containsExactly("dl:rupert");
    assertThat(difference.changed()).containsExactly(renamed);
    assertThat(difference.retired()).containsExactly("dl:black");
    assertThat(newer.since(newer).isEmpty()).isTrue();
  }

  @Test
  void shouldRefuseTwoActorsOfOneId() {
    Actor other = DictionaryLoader.parse("t", "dl:ruritania PARTY Other\n").get(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dictionary.of(List.of(ACTORS.get(0), other)))
        .withMessageContaining("dl:ruritania");
  }

  @Test
  void shouldMergeNamesAndRolesIntoAnActor() {
    Actor merged = ACTORS.get(1).mergedWith(ACTORS.get(2));

    assertThat(merged.id()).isEqualTo("dl:black");
    assertThat(merged.names(NameKind.ALIAS)).containsExactly("Rupert Hentzau");
    assertThat(merged.roles()).hasSize(2);
  }
}
