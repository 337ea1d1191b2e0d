// SPDX-License-Identifier: GPL-2.0-or-later
// Lucene 8 as a peer: EnglishAnalyzer, positions, the text stored, BM25, UnifiedHighlighter.
// Called as base.py says.
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Version;

public class LuceneBench {
  private static final int TOP = 10;
  private static final int LINES_AT_ONCE = 64;
  private static final int WARM_UP_PASSES = 4;
  private static volatile long sink;

  public static void main(String[] args) throws Exception {
    switch (args.length > 0 ? args[0] : "") {
      case "version":
        System.out.println(Version.LATEST);
        break;
      case "index":
        index(Paths.get(args[1]), Paths.get(args[2]), Integer.parseInt(args[3]));
        break;
      case "search":
        new Reader(Paths.get(args[1])).print(args[2]);
        break;
      case "log":
        log(new Reader(Paths.get(args[1])), queriesByClass(Paths.get(args[2])),
            Integer.parseInt(args[3]), Double.parseDouble(args[4]));
        break;
      case "count":
        Reader reader = new Reader(Paths.get(args[1]));
        for (String line : Files.readAllLines(Paths.get(args[2]))) {
          System.out.println(reader.count(line.substring(line.indexOf('\t') + 1)));
        }
        break;
      default:
        System.err.println("lucene: base.py beside its source says how it is called");
        System.exit(2);
    }
  }

  private static void index(Path folder, Path passages, int threads) throws Exception {
    IndexWriterConfig config =
        new IndexWriterConfig(new EnglishAnalyzer())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(256)
            .setUseCompoundFile(false);
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config);
        BufferedReader lines = Files.newBufferedReader(passages)) {
      inThreads(threads, () -> {
        for (List<String> batch = next(lines); !batch.isEmpty(); batch = next(lines)) {
          for (String line : batch) writer.addDocument(document(line));
        }
        return null;
      });
      writer.commit();
    }
  }

  private static List<String> next(BufferedReader lines) throws IOException {
    List<String> batch = new ArrayList<>();
    synchronized (lines) {
      for (String line; batch.size() < LINES_AT_ONCE && (line = lines.readLine()) != null;) {
        batch.add(line);
      }
    }
    return batch;
  }

  private static Document document(String line) {
    int text = line.indexOf('\t', line.indexOf('\t') + 1) + 1;
    Document document = new Document();
    document.add(new StoredField("id", line.substring(0, line.indexOf('\t'))));
    document.add(new TextField("body", line.substring(text), Field.Store.YES));
    return document;
  }

  private static void inThreads(int threads, Callable<Void> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<Void>> running = new ArrayList<>();
    for (int i = 0; i < threads; ++i) running.add(pool.submit(work));
    for (Future<Void> one : running) one.get();
    pool.shutdown();
  }

  private static final class Reader {
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexSearcher searcher;

    Reader(Path folder) throws IOException {
      searcher = new IndexSearcher(DirectoryReader.open(MMapDirectory.open(folder)));
      searcher.setQueryCache(null);
    }

    private Query parsed(String query) throws Exception {
      return new QueryParser("body", analyzer).parse(query);
    }

    private String[] excerpts(Query query, TopDocs found) throws IOException {
      if (found.scoreDocs.length == 0) return new String[0];
      return new UnifiedHighlighter(searcher, analyzer).highlight("body", query, found, 1);
    }

    long answer(String typed) throws Exception {
      Query query = parsed(typed);
      long size = 0;
      for (String text : excerpts(query, searcher.search(query, TOP))) {
        if (text != null) size += text.length();
      }
      return size;
    }

    void print(String typed) throws Exception {
      Query query = parsed(typed);
      TopDocs found = searcher.search(query, TOP);
      String[] texts = excerpts(query, found);
      for (int i = 0; i < texts.length; ++i) {
        System.out.println(searcher.doc(found.scoreDocs[i].doc).get("id") + "\t" + texts[i]);
      }
    }

    int count(String typed) throws Exception {
      return searcher.count(parsed(typed));
    }
  }

  private static Map<String, List<String>> queriesByClass(Path file) throws IOException {
    Map<String, List<String>> classes = new LinkedHashMap<>();
    List<String> all = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      int tab = line.indexOf('\t');
      classes.computeIfAbsent(line.substring(0, tab), kind -> new ArrayList<>())
          .add(line.substring(tab + 1));
      all.add(line.substring(tab + 1));
    }
    classes.put("all", all);
    return classes;
  }

  // The compiler gets the whole log to warm up on, then each class is warmed up as in the peers.
  private static void log(Reader reader, Map<String, List<String>> classes, int threads,
      double seconds) throws Exception {
    for (int i = 0; i < WARM_UP_PASSES; ++i) run(reader, classes.get("all"), 1, 0, 4 * seconds);
    for (Map.Entry<String, List<String>> kind : classes.entrySet()) {
      run(reader, kind.getValue(), threads, 0, seconds);
      long start = System.nanoTime();
      double[] micros = run(reader, kind.getValue(), threads, seconds, 10 * seconds);
      double taken = (System.nanoTime() - start) / 1e9;
      System.out.printf(Locale.ROOT, "%s\t%d\t%.6f\t%.1f\t%.1f%n", kind.getKey(), micros.length,
          taken, quantile(micros, 0.5), quantile(micros, 0.99));
    }
  }

  // Microseconds of each query, ascending; as run_log of query_log.h.
  private static double[] run(Reader reader, List<String> queries, int threads, double least,
      double most) throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<Double> micros = new ArrayList<>();
    long start = System.nanoTime();
    inThreads(threads, () -> {
      List<Double> mine = new ArrayList<>();
      for (;;) {
        int i = next.getAndIncrement();
        double elapsed = (System.nanoTime() - start) / 1e9;
        if (elapsed >= most || (i >= queries.size() && elapsed >= least)) break;
        long begin = System.nanoTime();
        sink += reader.answer(queries.get(i % queries.size()));
        mine.add((System.nanoTime() - begin) / 1e3);
      }
      synchronized (micros) {
        micros.addAll(mine);
      }
      return null;
    });
    double[] sorted = micros.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) return 0;
    return sorted[Math.min((int) (share * sorted.length), sorted.length - 1)];
  }
}
