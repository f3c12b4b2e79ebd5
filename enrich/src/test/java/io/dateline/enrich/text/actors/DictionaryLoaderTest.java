package io.dateline.enrich.text.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dateline.enrich.text.ActorType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryLoaderTest {
  private static final String RURITANIA =
      """
      # a comment
      dl:ruritania COUNTRY Ruritania
        alias    Kingdom of Ruritania | Ruritanian Kingdom
        demonym  Ruritanian | Ruritanians   # people
        capital  Strelsau

      dl:rupert PERSON Rupert of Hentzau
        short  Rupert
        role   prime-minister of dl:ruritania 2001-02-03..2004
        of     dl:ruritania 2001..
      """;

  @Test
  void shouldReadEntriesWithTheirAttributes() {
    List<Actor> actors = DictionaryLoader.parse("ruritania.actors", RURITANIA);

    Actor country = actors.get(0);
    assertThat(country.type()).isEqualTo(ActorType.COUNTRY);
    assertThat(country.names(NameKind.ALIAS))
        .containsExactly("Kingdom of Ruritania", "Ruritanian Kingdom");
    assertThat(country.names(NameKind.DEMONYM)).containsExactly("Ruritanian", "Ruritanians");
    assertThat(country.names(NameKind.CAPITAL)).containsExactly("Strelsau");
  }

  @Test
  void shouldReadRolesAndParentsWithTheirDates() {
    Actor rupert = DictionaryLoader.parse("ruritania.actors", RURITANIA).get(1);

    assertThat(rupert.rolesOn(LocalDate.of(2004, 12, 31)))
        .extracting(Role::kind)
        .containsExactly("prime-minister");
    assertThat(rupert.rolesOn(LocalDate.of(2001, 2, 2))).isEmpty();
    assertThat(rupert.parentsOn(LocalDate.of(2010, 1, 1))).containsExactly("dl:ruritania");
  }

  @Test
  void shouldNameFileLineAndReasonOfABadLine() {
    String text = RURITANIA + "\ndl:black PERSON Black Michael\n  roll  duke of dl:ruritania\n";

    assertThatExceptionOfType(DictionaryException.class)
        .isThrownBy(() -> DictionaryLoader.parse("ruritania.actors", text))
        .satisfies(
            e ->
                assertThat(e.errors())
                    .singleElement()
                    .hasToString(
                        "ruritania.actors:13: 'roll' is no attribute; write alias, short, acronym,"
                            + " demonym, capital, seat, group, of or role"));
  }

  @Test
  void shouldRefuseAnUnknownType() {
    assertReason("dl:x KINGDOM X\n", "'KINGDOM' is no type");
  }

  @Test
  void shouldRefuseABadId() {
    assertReason("X42 COUNTRY X\n", "'X42' is no actor id");
  }

  @Test
  void shouldRefuseAHeaderWithoutAName() {
    assertReason("dl:x COUNTRY\n", "is no header");
  }

  @Test
  void shouldRefuseAnUnknownRoleKind() {
    assertReason("dl:x PERSON X Y\n  role  sorcerer of dl:x\n", "'sorcerer' is no role kind");
  }

  @Test
  void shouldRefuseARoleOfNobody() {
    assertReason("dl:x PERSON X Y\n  role  president of dl:z\n", "no actor has the id dl:z");
  }

  @Test
  void shouldRefuseAParentThatIsNoActor() {
    assertReason("dl:x PARTY X Y\n  of  dl:z\n", "no actor has the id dl:z");
  }

  @Test
  void shouldRefuseAnAttributeBelowNoHeader() {
    assertReason("  alias  X\n", "stands below no header");
  }

  @Test
  void shouldRefuseAnEmptyNameBetweenBars() {
    assertReason("dl:x PARTY X Y\n  alias  A | | B\n", "a name between two bars is empty");
  }

  @Test
  void shouldRefuseABadDate() {
    assertReason("dl:x PERSON X Y\n  role  president of dl:x 2014-13..\n", "'2014-13' is no date");
  }

  @Test
  void shouldSayWhereAnIdStoodBefore() {
    assertReason("dl:x PARTY X\n\ndl:x PARTY Y\n", "stands in test.actors:1 already");
  }

  @Test
  void shouldStopAtTwentyErrors() {
    String text =
        IntStream.range(0, 50).mapToObj(i -> "bad line " + i).collect(Collectors.joining("\n"));

    assertThatExceptionOfType(DictionaryException.class)
        .isThrownBy(() -> DictionaryLoader.parse("test.actors", text))
        .satisfies(e -> assertThat(e.errors()).hasSize(20));
  }

  @Test
  void shouldReadTheFilesOfAFolderTogether(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.actors"), "dl:x PERSON X Y\n  role president of dl:y\n");
    Files.writeString(folder.resolve("b.actors"), "dl:y COUNTRY Y\n");

    assertThat(DictionaryLoader.load(folder)).extracting(Actor::id).containsExactly("dl:x", "dl:y");
  }

  private static void assertReason(String text, String reason) {
    assertThatExceptionOfType(DictionaryException.class)
        .isThrownBy(() -> DictionaryLoader.parse("test.actors", text))
        .withMessageContaining(reason)
        .withMessageStartingWith("test.actors:");
  }
}
