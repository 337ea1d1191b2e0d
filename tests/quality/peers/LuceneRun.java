// SPDX-License-Identifier: GPL-2.0-or-later
// Lucene 8 as a peer: indexes `id<TAB>text` lines in memory with EnglishAnalyzer and BM25, and
// writes a TREC run of `id<TAB>query` lines; the time that these took goes to standard error.
// Arguments: DOCUMENTS QUERIES K1 B DEPTH.
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

public class LuceneRun {
  public static void main(String[] args) throws Exception {
    Analyzer analyzer = new EnglishAnalyzer();
    BM25Similarity similarity =
        new BM25Similarity(Float.parseFloat(args[2]), Float.parseFloat(args[3]));
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(similarity);
    try (IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader lines = Files.newBufferedReader(Paths.get(args[0]))) {
      for (String line; (line = lines.readLine()) != null;) {
        int tab = line.indexOf('\t');
        Document document = new Document();
        document.add(new StringField("id", line.substring(0, tab), Field.Store.YES));
        document.add(new TextField("text", line.substring(tab + 1), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setSimilarity(similarity);
    BooleanQuery.setMaxClauseCount(10000);
    long start = System.nanoTime();
    int count = 0;
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    try (BufferedReader lines = Files.newBufferedReader(Paths.get(args[1]))) {
      for (String line; (line = lines.readLine()) != null;) {
        int tab = line.indexOf('\t');
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream("text", line.substring(tab + 1))) {
          CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
          tokens.reset();
          while (tokens.incrementToken()) {
            query.add(new TermQuery(new Term("text", word.toString())), BooleanClause.Occur.SHOULD);
          }
          tokens.end();
        }
        ++count;
        int rank = 0;
        for (ScoreDoc hit : searcher.search(query.build(), Integer.parseInt(args[4])).scoreDocs) {
          out.printf(Locale.ROOT, "%s Q0 %s %d %.6f lucene%n", line.substring(0, tab),
              searcher.doc(hit.doc).get("id"), ++rank, hit.score);
        }
      }
    }
    out.flush();
    System.err.printf(
        Locale.ROOT, "%d queries in %.4f s%n", count, (System.nanoTime() - start) / 1e9);
  }
}
