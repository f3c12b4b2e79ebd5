package io.dateline.app.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.dateline.app.terminal.Output;
import io.dateline.ingest.extract.ArticleExtractor;
import io.dateline.ingest.extract.CharsetDecoding;
import io.dateline.ingest.extract.Extraction;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline extract}: the article of a page. Made by the command line. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Extract main text and metadata of HTML pages.")
public final class ExtractCommand implements Callable<Integer> {
  private static final int LARGEST = 16 * 1024 * 1024;
  private static final JsonFactory JSON = new JsonFactory();

  private final Output output;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "HTML pages; - is standard input.")
  private List<String> files = List.of();

  @Option(names = "--url", paramLabel = "U", description = "Address the pages came from.")
  private @Nullable String url;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "What to write: ${COMPLETION-CANDIDATES}; jsonl unless said otherwise.")
  private Format format = Format.jsonl;

  private enum Format {
    jsonl,
    text
  }

  ExtractCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    ArticleExtractor extractor = new ArticleExtractor();
    int failed = 0;
    for (String file : files) {
      try {
        Extraction found = extractor.page(CharsetDecoding.decode(read(file), null).text(), url);
        output.data().print(format == Format.jsonl ? line(file, found) : text(file, found));
      } catch (DatelineException e) {
        failed++;
        output.notes().println("dateline: " + e.getMessage());
      }
      if (output.readerGone()) {
        break;
      }
    }
    return failed == 0 ? 0 : 1;
  }

  private static byte[] read(String file) {
    try {
      byte[] bytes =
          file.equals("-") ? System.in.readNBytes(LARGEST + 1) : Files.readAllBytes(Path.of(file));
      if (bytes.length > LARGEST) {
        throw new DatelineException(
            "%s: has more than the %d MiB of a page".formatted(file, LARGEST >> 20));
      }
      if (bytes.length == 0) {
        throw new DatelineException(file + ": is empty");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new DatelineException(file + ": no such file", e);
    } catch (IOException e) {
      throw new DatelineException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private String line(String file, Extraction found) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("file", file);
      field(json, "url", found.canonicalUrl() == null ? url : found.canonicalUrl());
      field(json, "title", found.title());
      field(json, "byline", found.byline());
      field(json, "publishedAt", found.published());
      json.writeStringField("language", found.language());
      json.writeStringField("text", found.text());
      json.writeEndObject();
    } catch (IOException e) {
      throw new DatelineException(file + ": cannot be written as JSON", e);
    }
    return out.append('\n').toString();
  }

  private static void field(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value.toString());
    }
  }

  private static String text(String file, Extraction found) {
    StringBuilder out = new StringBuilder("== ").append(file).append('\n');
    if (found.title() != null) {
      out.append(found.title()).append('\n');
    }
    if (found.byline() != null) {
      out.append(found.byline()).append('\n');
    }
    if (found.published() != null) {
      out.append(found.published()).append('\n');
    }
    return out.append('\n').append(found.text()).append("\n\n").toString();
  }
}
