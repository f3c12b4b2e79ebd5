package io.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemasCommandTest {
  @Test
  void shouldNameTheReleasesThatAreKept() {
    Run run = Run.of("schemas", "check");

    assertThat(run.code()).isZero();
    assertThat(run.data()).startsWith("ok: v1");
  }

  @Test
  void shouldRefuseAReleaseThatDoesNotExist() {
    Run run = Run.of("schemas", "diff", "--since", "v99");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.notes()).contains("'v99' is no release; there are v1");
  }

  @Test
  void shouldListWhatChangedSinceARelease() {
    assertThat(Run.of("schemas", "diff").code()).isZero();
  }
}
