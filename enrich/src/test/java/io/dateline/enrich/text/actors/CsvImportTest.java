package io.dateline.enrich.text.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CsvImportTest {
  @Test
  void shouldReadActorsByTheNamesOfTheColumns() {
    String text =
        "name,type,id,alias,role\n"
            + "Rupert Hentzau,PERSON,dl:rupert,\"Rupert of Hentzau | Count \"\"Rupert\"\"\","
            + "president of Q79 2001..2004 | judge of Q79\n";

    Actor actor = CsvImport.read("f.csv", text).actorsOrThrow().get(0);

    assertThat(actor.id()).isEqualTo("dl:rupert");
    assertThat(actor.names(NameKind.ALIAS))
        .containsExactly("Rupert of Hentzau", "Count \"Rupert\"");
    assertThat(actor.roles()).hasSize(2);
    assertThat(actor.rolesOn(LocalDate.of(2002, 1, 1))).hasSize(2);
  }

  @Test
  void shouldNameTheLineOfABadValueAndKeepTheRest() {
    ActorImport result =
        CsvImport.read("f.csv", "id,type,name\ndl:a,PARTY,A\ndl:b,CLUB,B\ndl:c,PARTY,\"C\nD\"\n");

    assertThat(result.actors()).extracting(Actor::id).containsExactly("dl:a", "dl:c");
    assertThat(result.errors())
        .singleElement()
        .satisfies(e -> assertThat(e.toString()).startsWith("f.csv:3: 'CLUB' is no type"));
  }

  @Test
  void shouldCountLinesWithinQuotes() {
    ActorImport result =
        CsvImport.read("f.csv", "id,type,name\ndl:c,PARTY,\"C\nD\"\ndl:d,CLUB,D\n");

    assertThat(result.errors()).extracting(LineError::line).containsExactly(4);
  }

  @Test
  void shouldReportAMissingColumn() {
    assertThat(CsvImport.read("f.csv", "id,name\nQ1,X\n").errors())
        .singleElement()
        .hasToString("f.csv:1: the header lacks the column 'type'");
  }

  @Test
  void shouldReportAnUnknownColumn() {
    assertThat(CsvImport.read("f.csv", "id,type,name,colour\n").errors())
        .singleElement()
        .hasToString("f.csv:1: the header has an unknown column 'colour'");
  }

  @Test
  void shouldReportAWrongNumberOfValues() {
    assertThat(CsvImport.read("f.csv", "id,type,name\ndl:a,PARTY\n").errors())
        .singleElement()
        .hasToString("f.csv:2: the line has 2 values, the header 3");
  }

  @Test
  void shouldReportAnIdThatIsRepeated() {
    assertThat(CsvImport.read("f.csv", "id,type,name\nQ1,PARTY,A\nQ1,PARTY,B\n").errors())
        .singleElement()
        .hasToString("f.csv:3: the id Q1 stands in line 2 already");
  }

  @Test
  void shouldReportAQuoteThatIsNotClosed() {
    assertThat(CsvImport.read("f.csv", "id,type,name\nQ1,PARTY,\"A\n").errors())
        .singleElement()
        .satisfies(e -> assertThat(e.reason()).contains("not closed"));
  }

  @Test
  void shouldReadManyThousandNames() {
    StringBuilder text = new StringBuilder("id,type,name,alias\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("dl:p").append(i).append(",PERSON,Ana").append(i).append(" Borg").append(i % 997);
      text.append(",Ana Maria").append(i).append(" Borg").append(i % 997).append('\n');
    }

    Dictionary dictionary = Dictionary.of(CsvImport.read("f", text.toString()).actorsOrThrow());

    assertThat(dictionary.names().find("Ana Maria9999 Borg29 spoke"))
        .singleElement()
        .satisfies(match -> assertThat(match.readings()).hasSize(1));
  }
}
