package io.dateline.enrich.text.stance;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Trains {@code polarity.model}. Arguments: the teacher's vectors, the opinion lexicon, the labelled
 * news, the file to write. A tenth of the texts is kept aside; its score is printed at the end. Same
 * input, same bytes.
 */
final class TrainStance {
  private static final int VECTOR = 64;
  private static final int ROWS = 1 << 18;
  private static final int SEEDS = Integer.getInteger("seeds", 3);
  private static final int HIDDEN = Integer.getInteger("hidden", 32);

  /** The parts of the texts to learn from, of 0 to 9; 0 is never learnt. */
  private static final String PARTS = System.getProperty("parts", "123456789");

  private TrainStance() {}

  public static void main(String[] args) throws IOException {
    WordTable table = TaughtWords.read(Path.of(args[0]), Path.of(args[1]), VECTOR).table();
    Shifters shifters = StanceWords.shipped().shifters();
    TargetFeatures features = new TargetFeatures(table);
    List<NewsFile.Row> rows = NewsFile.read(Path.of(args[2]));
    List<Example> learnt = new ArrayList<>();
    List<NewsFile.Row> aside = new ArrayList<>();
    for (NewsFile.Row row : rows) {
      if (row.fold() == 0) {
        aside.add(row);
      } else if (PARTS.indexOf('0' + row.fold()) >= 0) {
        features.fill(new SentenceView(row.sentence(), table, shifters), row.target());
        int[] sparse = Arrays.copyOf(features.keys, features.count);
        learnt.add(new Example(sparse, features.dense.clone(), row.label(), row.fold()));
      }
    }
    System.out.println(learnt.size() + " targets learnt, " + aside.size() + " kept aside");
    List<Net> nets = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Net net = new Net(features.dense.length, HIDDEN, ROWS, seed + 1);
      net.train(learnt, Net.Settings.best(seed + 10));
      nets.add(net);
    }
    PolarityModel model = merged(table, nets);
    try (DataOutputStream out = open(Path.of(args[3]))) {
      model.write(out);
    }
    Confusion confusion = new Confusion();
    for (NewsFile.Row row : aside) {
      SentenceView view = new SentenceView(row.sentence(), table, shifters);
      confusion.add(row.label(), model.score(view, row.target()));
    }
    System.out.println(confusion);
  }

  private static DataOutputStream open(Path file) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(
            new DeflaterOutputStream(
                Files.newOutputStream(file), new Deflater(Deflater.BEST_COMPRESSION)),
            1 << 16));
  }

  /** One model whose scores are the means of those of all nets. */
  private static PolarityModel merged(WordTable table, List<Net> nets) {
    int inputs = nets.get(0).inputs;
    int count = nets.size();
    int hidden = HIDDEN * count;
    float[] first = new float[inputs * hidden];
    float[] firstBias = new float[hidden];
    float[] second = new float[hidden * Net.CLASSES];
    float[] bias = new float[Net.CLASSES];
    float[] sparse = new float[ROWS * Net.CLASSES];
    for (int n = 0; n < count; n++) {
      Net net = nets.get(n);
      for (int j = 0; j < HIDDEN; j++) {
        int unit = n * HIDDEN + j;
        firstBias[unit] = net.firstBias[j];
        for (int i = 0; i < inputs; i++) {
          first[i * hidden + unit] = net.first[j * inputs + i];
        }
        for (int k = 0; k < Net.CLASSES; k++) {
          second[unit * Net.CLASSES + k] = net.second[k * HIDDEN + j] / count;
        }
      }
      for (int k = 0; k < Net.CLASSES; k++) {
        bias[k] += net.bias[k] / count;
      }
      for (int i = 0; i < sparse.length; i++) {
        sparse[i] += net.sparse[i] / count;
      }
    }
    float unit = ModelNumbers.unit(sparse);
    return new PolarityModel(
        table, first, firstBias, second, bias, ModelNumbers.bytes(sparse, unit), unit);
  }
}
