package io.dateline.enrich.text.stance;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Asks a sentence encoder (all-MiniLM-L6-v2, Apache-2.0) for the meaning of single words. Arguments:
 * the file to write, word lists, then files of JSON lines whose {@code text} fields name further
 * words. The encoder's archive must be on the class path.
 */
final class TeachWordVectors {
  private static final int SIZE = 384;
  private static final int BATCH = 64;
  private static final int LEAST = 2;

  private TeachWordVectors() {}

  public static void main(String[] args) throws IOException, OrtException {
    WordPieces pieces = new WordPieces(open("/all-minilm-l6-v2-q-tokenizer.json"));
    List<String> words = vocabulary(pieces, List.of(args).subList(1, args.length));
    words.sort(
        java.util.Comparator.<String>comparingInt(each -> pieces.of(each).length)
            .thenComparing(each -> each));
    System.out.println(words.size() + " words");
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    try (InputStream model = open("/all-minilm-l6-v2-q.onnx");
        OrtSession session = environment.createSession(model.readAllBytes(), options);
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
      out.writeInt(words.size());
      int from = 0;
      while (from < words.size()) {
        int length = pieces.of(words.get(from)).length;
        int to = from;
        while (to < words.size()
            && to - from < BATCH
            && pieces.of(words.get(to)).length == length) {
          to++;
        }
        write(environment, session, pieces, words.subList(from, to), length, out);
        from = to;
      }
    }
  }

  private static void write(
      OrtEnvironment environment,
      OrtSession session,
      WordPieces pieces,
      List<String> words,
      int length,
      DataOutputStream out)
      throws IOException, OrtException {
    long[][] ids = new long[words.size()][];
    long[][] ones = new long[words.size()][length];
    long[][] zeros = new long[words.size()][length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = pieces.of(words.get(i));
      Arrays.fill(ones[i], 1);
    }
    Map<String, OnnxTensor> inputs = new HashMap<>();
    inputs.put("input_ids", OnnxTensor.createTensor(environment, ids));
    inputs.put("attention_mask", OnnxTensor.createTensor(environment, ones));
    inputs.put("token_type_ids", OnnxTensor.createTensor(environment, zeros));
    try (OrtSession.Result result = session.run(inputs)) {
      float[][][] states = (float[][][]) result.get(0).getValue();
      for (int i = 0; i < ids.length; i++) {
        out.writeUTF(words.get(i));
        for (int k = 0; k < SIZE; k++) {
          float sum = 0;
          for (float[] state : states[i]) {
            sum += state[k];
          }
          out.writeFloat(sum / length);
        }
      }
    }
    inputs.values().forEach(OnnxTensor::close);
  }

  private static List<String> vocabulary(WordPieces pieces, List<String> files)
      throws IOException {
    TreeSet<String> words = new TreeSet<>();
    for (String piece : pieces.all()) {
      if (piece.length() > 2 && piece.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        words.add(piece);
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    ObjectMapper mapper = new ObjectMapper();
    for (String file : files) {
      for (String line : Files.readAllLines(Path.of(file))) {
        if (line.startsWith("{")) {
          JsonNode node = mapper.readTree(line);
          for (String word : node.path("text").asText().split("[^A-Za-z']+")) {
            counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
          }
        } else if (line.split("\t", -1)[0].matches("[a-z][a-z-]+")) {
          words.add(line.split("\t", -1)[0]);
        }
      }
    }
    counts.forEach(
        (word, count) -> {
          if (count >= LEAST && word.matches("[a-z]+('[a-z]+)?")) {
            words.add(word);
          }
        });
    return new ArrayList<>(words);
  }

  private static InputStream open(String name) throws IOException {
    InputStream stream = TeachWordVectors.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(name + " is not on the class path: add the encoder's archive");
    }
    return stream;
  }
}
