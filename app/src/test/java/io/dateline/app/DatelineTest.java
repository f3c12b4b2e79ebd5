package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DatelineTest {
  @Test
  void shouldTellAnErrorWithItsTraceAndAnExitCodeOfItsOwn() {
    var bytes = new ByteArrayOutputStream();

    int code =
        Dateline.run(
            () -> {
              throw new NoClassDefFoundError("io/dateline/Missing");
            },
            new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertThat(code).isEqualTo(70);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("NoClassDefFoundError: io/dateline/Missing")
        .contains("at io.dateline.app.DatelineTest");
  }
}
