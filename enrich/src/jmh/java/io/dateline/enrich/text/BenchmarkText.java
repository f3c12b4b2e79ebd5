package io.dateline.enrich.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Articles to measure with. */
public final class BenchmarkText {
  private static final String PARAGRAPH =
      "The interior minister of the Tripoli government, Salem Adel, accused Egypt on Monday of"
          + " sending drones to the eastern forces. \"They have broken every promise made in"
          + " Berlin,\" he told reporters after a meeting with the Turkish ambassador. Cairo"
          + " denied the charge and called on all sides to lift the blockade of the oil ports,"
          + " which has cost the country $6.4 billion since January. The fighters, who were"
          + " backed by aircraft, withdrew from two villages south of the airport.\n\n";

  private BenchmarkText() {}

  /** Forty articles of four to nine paragraphs. */
  private static List<Article> own() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(Article.of(PARAGRAPH.repeat(4 + i % 6)));
    }
    return articles;
  }

  /**
   * The articles of a file of JSON lines with a field {@code text}, or our own where its name is
   * empty.
   *
   * @throws IOException if the file cannot be read
   */
  public static List<Article> of(String file) throws IOException {
    return file.isEmpty() ? own() : read(Path.of(file));
  }

  private static List<Article> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      articles.add(Article.of(json.readTree(line).get("text").asText()));
    }
    return articles;
  }
}
