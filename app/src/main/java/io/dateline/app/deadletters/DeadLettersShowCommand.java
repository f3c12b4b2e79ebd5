package io.dateline.app.deadletters;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.WorkingReach;
import io.dateline.app.terminal.Output;
import io.dateline.ingest.deadletters.LetterId;
import io.dateline.ingest.deadletters.StoredLetter;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline dead-letters show}. Made by the command line. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "One dead letter with what is kept of the original.")
public final class DeadLettersShowCommand implements Callable<Integer> {
  private static final int ROW = 16;

  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "ID", description = "As 'dateline dead-letters' shows it, such as 3-17.")
  private String id = "";

  @Option(names = "--raw", description = "Only the original, as the bytes it came in.")
  private boolean raw;

  DeadLettersShowCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    LetterId wanted = LetterId.parse(id);
    try (WorkingReach reach = WorkingReach.open(options.read(), options.namesAFile())) {
      StoredLetter letter =
          reach
              .ingest()
              .deadLetters()
              .find(wanted)
              .orElseThrow(
                  () ->
                      new DatelineException(
                          "no dead letter lies at " + wanted + "; they are kept for 30 days"));
      if (raw) {
        output.data().write(letter.kept());
      } else {
        head(letter);
        output.data().print("\n" + body(letter.kept()));
      }
    }
    return 0;
  }

  private void head(StoredLetter letter) {
    line("id", letter.id());
    line("recorded", letter.recordedAt());
    line("stage", letter.stage());
    line("reason", letter.reason());
    line("message", letter.message());
    line("attempt", letter.attempt());
    line(
        "source",
        letter.source()
            + (letter.isRecord() ? "-" + letter.partition() : "")
            + (letter.offset() < 0 ? "" : ":" + letter.offset()));
    if (letter.isRecord()) {
      line("from", letter.sourceTime());
    }
    line("key", letter.key());
    line(
        "bytes", letter.length() + (letter.isWhole() ? "" : ", " + letter.kept().length + " kept"));
    line("sha256", letter.sha256());
  }

  private void line(String name, @Nullable Object value) {
    output.data().printf("%-9s %s%n", name, value);
  }

  /** Text as it is, anything else in hexadecimal. */
  private static String body(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r')) {
        return text + "\n";
      }
    } catch (CharacterCodingException e) {
      return hex(bytes);
    }
    return hex(bytes);
  }

  private static String hex(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    HexFormat hex = HexFormat.ofDelimiter(" ");
    for (int at = 0; at < bytes.length; at += ROW) {
      int end = Math.min(at + ROW, bytes.length);
      String text =
          new String(bytes, at, end - at, StandardCharsets.ISO_8859_1)
              .replaceAll("[^\\x20-\\x7e]", ".");
      out.append(
          String.format(Locale.ROOT, "%06x  %-48s %s%n", at, hex.formatHex(bytes, at, end), text));
    }
    return out.toString();
  }
}
