package io.dateline.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * Scores the extraction on pages with segments that must be kept and segments that must go, in the
 * format of the trafilatura project: {@code evaldata_en.json} and the pages in {@code html/},
 * gzipped or not. White space counts as one space. A tenth of the pages, chosen by the CRC-32 of
 * the file name, is kept aside: rules are not tuned on it, its score is reported apart.
 *
 * @param developed scores on nine tenths
 * @param aside scores on the tenth kept aside
 * @param errors segments lost or left on the developed part, a line each
 * @param millis time the extraction of all pages took
 */
public record ExtractionEvaluation(Score developed, Score aside, List<String> errors, long millis) {

  /**
   * Counts of segments.
   *
   * @param pages number of pages
   * @param kept wanted segments found in the text
   * @param wanted all wanted segments
   * @param dropped unwanted segments not found in the text
   * @param unwanted all unwanted segments
   */
  public record Score(int pages, int kept, int wanted, int dropped, int unwanted) {
    /** Share of wanted segments kept, 0..1. */
    public double keptShare() {
      return wanted == 0 ? 1 : (double) kept / wanted;
    }

    /** Share of unwanted segments dropped, 0..1. */
    public double droppedShare() {
      return unwanted == 0 ? 1 : (double) dropped / unwanted;
    }

    /** Both counts together. */
    public Score plus(Score other) {
      return new Score(
          pages + other.pages,
          kept + other.kept,
          wanted + other.wanted,
          dropped + other.dropped,
          unwanted + other.unwanted);
    }
  }

  private static final Score NONE = new Score(0, 0, 0, 0, 0);

  /**
   * Extracts and scores all pages of a directory.
   *
   * @throws DatelineException where the directory lacks the pages
   */
  public static ExtractionEvaluation of(Path directory) {
    Path list = directory.resolve("evaldata_en.json");
    try {
      JsonNode pages = new ObjectMapper().readTree(list.toFile());
      return evaluate(directory.resolve("html"), pages);
    } catch (IOException e) {
      throw new DatelineException(
          list + ": cannot be read (" + e.getMessage() + "); name a directory that holds it", e);
    }
  }

  private static ExtractionEvaluation evaluate(Path html, JsonNode pages) throws IOException {
    ArticleExtractor extractor = new ArticleExtractor();
    Score developed = NONE;
    Score aside = NONE;
    List<String> errors = new ArrayList<>();
    long nanos = 0;
    for (var page : pages.properties()) {
      String file = page.getValue().path("file").asText();
      byte[] bytes = read(html, file);
      long start = System.nanoTime();
      String decoded = CharsetDecoding.decode(bytes, null).text();
      String text = flat(extractor.page(decoded, page.getKey()).text());
      nanos += System.nanoTime() - start;
      boolean isAside = isAside(file);
      Score score = score(page.getValue(), file, text, isAside ? new ArrayList<>() : errors);
      developed = isAside ? developed : developed.plus(score);
      aside = isAside ? aside.plus(score) : aside;
    }
    return new ExtractionEvaluation(developed, aside, List.copyOf(errors), nanos / 1_000_000);
  }

  private static Score score(JsonNode page, String file, String text, List<String> errors) {
    int kept = 0;
    for (JsonNode segment : page.path("with")) {
      boolean found = text.contains(flat(segment.asText()));
      kept += found ? 1 : 0;
      if (!found) {
        errors.add(file + ": lost");
      }
    }
    int dropped = 0;
    for (JsonNode segment : page.path("without")) {
      boolean found = text.contains(flat(segment.asText()));
      dropped += found ? 0 : 1;
      if (found) {
        errors.add(file + ": left");
      }
    }
    return new Score(1, kept, page.path("with").size(), dropped, page.path("without").size());
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static boolean isAside(String file) {
    CRC32 crc = new CRC32();
    crc.update(file.getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % 10 == 0;
  }

  private static byte[] read(Path html, String file) throws IOException {
    Path zipped = html.resolve(file + ".gz");
    if (!Files.exists(zipped)) {
      return Files.readAllBytes(html.resolve(file));
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(zipped))) {
      return in.readAllBytes();
    }
  }

  /** A table of the scores and the pages with the most errors, in Markdown. */
  public String toMarkdown() {
    StringBuilder out = new StringBuilder("## Extraction of main text\n\n");
    out.append("| pages | wanted kept | unwanted dropped |\n|---|---|---|\n");
    row(out, developed, "developed on");
    row(out, aside, "kept aside");
    row(out, developed.plus(aside), "all");
    int pages = developed.pages() + aside.pages();
    out.append(
        String.format(
            Locale.ROOT, "%n%d pages in %d ms, charset and metadata included.%n", pages, millis));
    if (!errors.isEmpty()) {
      out.append("\nPages with errors (those kept aside not shown):\n\n");
      errors.stream()
          .collect(Collectors.groupingBy(e -> e, TreeMap::new, Collectors.counting()))
          .forEach(
              (error, count) ->
                  out.append("- ").append(error).append(' ').append(count).append('\n'));
    }
    return out.toString();
  }

  private static void row(StringBuilder out, Score score, String name) {
    out.append(
        String.format(
            Locale.ROOT,
            "| %d %s | %.3f (%d of %d) | %.3f (%d of %d) |%n",
            score.pages(),
            name,
            score.keptShare(),
            score.kept(),
            score.wanted(),
            score.droppedShare(),
            score.dropped(),
            score.unwanted()));
  }
}
