// SPDX-License-Identifier: GPL-2.0-or-later
// Several indexes as one: their databases side by side, with the numbers that link the two levels.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/index/reader.h"
#include "searcher/ranking/bm25.h"

namespace dateline {

/// A document's number in the combined database, as Xapian counts.
using DocumentNumber = std::uint32_t;

/// From so many passages an article on, on average, articles are a level of their own.
inline constexpr double kArticleLevelFrom = 1.1;

/// Not thread-safe: one for each thread.
class CombinedIndex {
 public:
  /// Throws Error(bad_index), also where the indexes differ in language or weights.
  explicit CombinedIndex(const std::vector<IndexLocation>& locations);
  ~CombinedIndex();
  CombinedIndex(const CombinedIndex&) = delete;
  CombinedIndex& operator=(const CombinedIndex&) = delete;

  /// Follows all indexes to their newest commits; returns whether one had moved. Throws what
  /// opening throws, and Xapian's errors; may then be called again.
  bool reopen();

  [[nodiscard]] const Settings& settings() const { return readers_.front().settings(); }
  [[nodiscard]] const IndexLocation& location() const { return readers_.front().location(); }
  /// Whether one of the indexes is served. Postings and values of those come as a whole, and they
  /// take no code of ours: what skips in others is asked of them as a query.
  [[nodiscard]] bool is_served() const { return is_served_; }
  [[nodiscard]] const std::vector<IndexReader>& readers() const { return readers_; }
  [[nodiscard]] const Xapian::Database& passages() const { return *passages_; }
  [[nodiscard]] const Xapian::Database& articles() const { return *articles_; }
  [[nodiscard]] const LevelStatistics& passage_level() const { return passage_level_; }
  [[nodiscard]] const LevelStatistics& article_level() const { return article_level_; }

  /// How many passages, and articles, hold a term; looked up once.
  [[nodiscard]] double holders_in_passages(const std::string& term) const;
  [[nodiscard]] double holders_in_articles(const std::string& term) const;

  /// What is stored of a passage that is known to be there, of one whose document is at hand, and
  /// of an article. The last throws Xapian::DocNotFoundError where there is none.
  [[nodiscard]] StoredPassage passage(DocumentNumber number) const;
  [[nodiscard]] StoredPassage passage(DocumentNumber number,
                                      const Xapian::Document& document) const;
  [[nodiscard]] StoredArticle article(DocumentNumber number) const;

  /// Names what is searched as it is now: equal for indexes with the same documents under the same
  /// numbers. Empty where that cannot be told.
  [[nodiscard]] std::string commit() const;

  /// Whether articles are mostly single passages, which may then be of any size.
  [[nodiscard]] bool is_flat() const {
    return passage_level_.documents <= kArticleLevelFrom * article_level_.documents;
  }
  /// Whether articles have scores of their own: they have words, and are more than single passages.
  [[nodiscard]] bool has_article_level() const {
    return settings().levels == WordLevels::both && !is_flat();
  }

  /// The parameters of BM25 for passages: those of the settings, made for passages of about a
  /// hundred words. Where articles are no level of their own, documents are of any size, L on
  /// average. The longer they are, the slower a term saturates and the more their length counts:
  /// k1 is multiplied by 0.4 ln L - 0.45, within 0.8 and 1.25, and b by 0.25 ln L, within 2/3 and
  /// 5/4.
  [[nodiscard]] Bm25 passage_bm25() const;

  /// The number of the article that the passage `passage` says it belongs to by `local`, the number
  /// within its own index.
  [[nodiscard]] DocumentNumber article_number(DocumentNumber passage, DocumentNumber local) const;

 private:
  // Xapian numbers documents of combined databases in turn: 1 of the first, 1 of the second...
  [[nodiscard]] const IndexReader& reader_of(DocumentNumber number) const {
    return readers_[(number - 1) % readers_.size()];
  }

  using Holders = std::unordered_map<std::string, double>;
  void combine();

  std::vector<IndexReader> readers_;
  bool is_served_ = false;
  bool moved_ = false;  // a reader has, since they were combined
  std::unique_ptr<Xapian::Database> passages_;
  std::unique_ptr<Xapian::Database> articles_;
  LevelStatistics passage_level_;
  LevelStatistics article_level_;
  mutable Holders passage_holders_;
  mutable Holders article_holders_;
};

}  // namespace dateline
