// SPDX-License-Identifier: GPL-2.0-or-later
// Combines the segments of one or several indexes into one: their databases, and the numbers that
// link passages to articles. Document numbers interleave: document 1 of the first segment, 1 of the
// second, ..., 2 of the first.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/index/bm25.h"
#include "common/index/reader.h"

namespace dateline {

class IndexBackend;

/// A document's number in the combined database, as Xapian counts.
using DocumentNumber = std::uint32_t;

/// Articles are a level of their own if they have at least this many passages on average.
inline constexpr double kArticleLevelFrom = 1.1;

/// Not thread-safe: one for each thread.
class CombinedIndex {
 public:
  /// Throws Error(bad_index), also if the indexes differ in language or weights.
  explicit CombinedIndex(const std::vector<IndexLocation>& locations);
  ~CombinedIndex();
  CombinedIndex(const CombinedIndex&) = delete;
  CombinedIndex& operator=(const CombinedIndex&) = delete;

  /// Reopens all indexes at their newest commits; returns whether one had changed. Throws what
  /// opening throws and Xapian's errors; may be called again after that.
  bool reopen();

  [[nodiscard]] const Settings& settings() const { return indexes_.front().settings(); }
  [[nodiscard]] const IndexLocation& location() const { return indexes_.front().location(); }
  /// How these indexes are read. One backend serves all: if one is served, all are read so.
  [[nodiscard]] const IndexBackend& backend() const { return *backend_; }
  [[nodiscard]] const std::vector<IndexReader>& indexes() const { return indexes_; }
  /// Those of all indexes, in the order of the interleaved document numbers.
  [[nodiscard]] const IndexReader::Segments& segments() const { return segments_; }
  [[nodiscard]] const Xapian::Database& passages() const { return *passages_; }
  [[nodiscard]] const Xapian::Database& articles() const { return *articles_; }
  [[nodiscard]] const LevelStatistics& passage_level() const { return passage_level_; }
  [[nodiscard]] const LevelStatistics& article_level() const { return article_level_; }

  /// The document frequency of a term among passages, and among articles; cached.
  [[nodiscard]] double holders_in_passages(const std::string& term) const;
  [[nodiscard]] double holders_in_articles(const std::string& term) const;

  /// The stored passage of a number that exists, of a document already read, and the stored
  /// article. The last throws Xapian::DocNotFoundError if there is none.
  [[nodiscard]] StoredPassage passage(DocumentNumber number) const;
  [[nodiscard]] StoredPassage passage(DocumentNumber number,
                                      const Xapian::Document& document) const;
  [[nodiscard]] StoredArticle article(DocumentNumber number) const;

  /// Names the current content of the indexes: equal for indexes with the same documents under the
  /// same numbers. Empty if that cannot be determined.
  [[nodiscard]] std::string commit() const;

  /// Whether articles are mostly single passages, which may then be of any size. Then articles are
  /// not scored.
  [[nodiscard]] bool is_flat() const {
    return passage_level_.documents <= kArticleLevelFrom * article_level_.documents;
  }

  /// The parameters of BM25 for passages. The settings' values fit passages of about a hundred
  /// words. If articles are not scored, documents may have any size, L on average. The longer they
  /// are, the slower a term saturates and the more their length counts: k1 is multiplied by
  /// 0.4 ln L - 0.45, clamped to 0.8 to 1.25, and b by 0.25 ln L, clamped to 2/3 to 5/4.
  [[nodiscard]] Bm25 passage_bm25() const;

  /// The combined number of the article of `passage`, whose number in its own index is `local`.
  [[nodiscard]] DocumentNumber article_number(DocumentNumber passage, DocumentNumber local) const;

 private:
  [[nodiscard]] const SegmentReader& segment_of(DocumentNumber number) const {
    return *segments_[(number - 1) % segments_.size()];
  }

  using Holders = std::unordered_map<std::string, double>;
  void combine();

  std::vector<IndexReader> indexes_;
  IndexReader::Segments segments_;
  std::unique_ptr<const IndexBackend> backend_;
  bool moved_ = false;  // a reader has, since they were combined
  std::unique_ptr<Xapian::Database> passages_;
  std::unique_ptr<Xapian::Database> articles_;
  LevelStatistics passage_level_;
  LevelStatistics article_level_;
  mutable Holders passage_holders_;
  mutable Holders article_holders_;
};

}  // namespace dateline
