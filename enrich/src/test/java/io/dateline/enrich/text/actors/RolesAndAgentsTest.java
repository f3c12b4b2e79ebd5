package io.dateline.enrich.text.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.ActorType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesAndAgentsTest {
  private static final RoleTitles ROLES = RoleTitles.shipped();
  private static final Agents AGENTS = Agents.shipped();

  @ParameterizedTest
  @CsvSource({
    "President, president",
    "prime minister, prime-minister",
    "Defense Minister, defence-minister",
    "Defence Minister, defence-minister",
    "Secretary of State, foreign-minister",
    "Interior Minister, interior-minister",
    "Sen., senator",
    "Gov, governor",
    "acting head, leader",
    "spokeswoman, spokesperson"
  })
  void shouldTellTheRoleOfATitle(String title, String kind) {
    assertThat(ROLES.title(title).flatMap(Title::role)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"General", "Field Marshal", "Brigadier General", "Mr.", "Dr", "Lt. Gen."})
  void shouldKnowRanksAndHonorificsThatAreNoRole(String title) {
    assertThat(ROLES.title(title)).map(Title::role).contains(Optional.empty());
  }

  @Test
  void shouldFindTheLongestTitle() {
    List<String> words = List.of("the", "foreign", "minister", "said");

    Phrase<Title> found = ROLES.longest(words, 1).orElseThrow();

    assertThat(found.length()).isEqualTo(2);
    assertThat(found.value().role()).contains("foreign-minister");
  }

  @ParameterizedTest
  @CsvSource({
    "troops, ARMED_GROUP, true",
    "air force, ARMED_GROUP, true",
    "drones, ARMED_GROUP, true",
    "mercenaries, ARMED_GROUP, true",
    "officials, PERSON, true",
    "spokesman, PERSON, true",
    "parliament, GOVERNMENT, true",
    "rebels, ARMED_GROUP, false",
    "protesters, PERSON, false",
    "opposition, PARTY, false"
  })
  void shouldTellWhetherAnAgentStandsForItsOwner(String noun, ActorType type, boolean stands) {
    Agent agent = AGENTS.agent(noun).orElseThrow();

    assertThat(agent.type()).isEqualTo(type);
    assertThat(agent.standsForOwner()).isEqualTo(stands);
  }

  @Test
  void shouldFindTheLongestAgent() {
    assertThat(AGENTS.longest(List.of("armed", "forces", "of"), 0))
        .hasValueSatisfying(found -> assertThat(found.length()).isEqualTo(2));
  }

  @Test
  void shouldKnowNothingOfOtherNouns() {
    assertThat(AGENTS.agent("umbrella")).isEmpty();
    assertThat(ROLES.title("umbrella")).isEmpty();
  }
}
