// SPDX-License-Identifier: GPL-2.0-or-later
// What a run makes of an index: which articles it has from now on, and from which files.
//
// The ledger starts from the segments of the last commit, which never change, and keeps beside them
// what the run changes: articles of segments that are gone or have other sources, and new articles,
// which wait in a spool. A first build and a rebuild start from nothing. Every decision about an
// article that is there already is plan_put()'s.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/index/reader.h"
#include "indexer/build/gathered_articles.h"
#include "indexer/run/article_index.h"
#include "indexer/run/source_set.h"
#include "indexer/update/repetition.h"

namespace dateline {

class ArticleLedger {
 public:
  /// Starts from `base`, which must outlive this; nullptr is an index without articles. New
  /// articles wait in a file at `spool`.
  ArticleLedger(const IndexReader* base, const Settings& settings, std::filesystem::path spool);

  /// As ArticleIndex.
  void begin_source(const std::string& path);
  PutResult put(ReadArticle&& read);
  std::size_t end_source();
  std::size_t remove_source(const std::string& path);
  [[nodiscard]] std::vector<std::string> take_stale_sources();
  [[nodiscard]] std::size_t articles_from(const std::string& path);

  /// Removes an article, from whichever files it was read. Returns whether it was there.
  bool remove_article(const ArticleId& id);
  /// Called with each article that goes because its last source went.
  void on_removal(std::function<void(const StoredArticle&)> call) { removed_ = std::move(call); }
  /// The article of that id, as the run has it so far.
  [[nodiscard]] std::optional<StoredArticle> article(const ArticleId& id);

  [[nodiscard]] std::size_t articles() const { return articles_; }
  [[nodiscard]] std::size_t passages() const { return passages_; }
  /// Whether the index has other articles than it had, or from other files.
  [[nodiscard]] bool is_changed() const { return is_changed_; }

  /// When all articles are put: decides which lines are repeated from now on, given those that were
  /// in `repeated`. Articles of the base whose passages change by it are rewritten.
  [[nodiscard]] LineSet settle_lines(LineSet repeated);

  /// The segments that must be rewritten, by number, since articles of theirs are gone or changed.
  [[nodiscard]] std::vector<bool> rewritten() const;
  /// Moves the articles that a segment still has to the new ones. For each segment once.
  void move(std::size_t segment);
  /// All new and moved articles, and the number of their passages.
  [[nodiscard]] GatheredArticles& gathered() { return gathered_; }
  [[nodiscard]] std::uint64_t gathered_passages() const;

 private:
  struct IdHash {
    std::size_t operator()(const ArticleId& id) const { return low64(id); }
  };
  // Where an article is: a number in the spool, or in articles() of a segment.
  struct Place {
    bool is_new = true;
    std::size_t segment = 0;
    std::uint32_t number = 0;
  };
  // What became of an article of a segment.
  struct Change {
    bool is_gone = false;
    std::optional<SourceSet> sources;
  };
  using Changes = std::unordered_map<std::uint32_t, Change>;  // by number in articles()

  [[nodiscard]] std::optional<Place> find(const ArticleId& id) const;
  [[nodiscard]] StoredArticle before_changes(const Place& place);
  [[nodiscard]] SourceSet* changed_sources(const Place& place);
  [[nodiscard]] StoredArticle stored(const Place& place);
  [[nodiscard]] std::vector<Place> places_of(const std::string& path);
  [[nodiscard]] std::size_t segments() const { return base_ == nullptr ? 0 : changes_.size(); }
  [[nodiscard]] const SegmentReader& segment(std::size_t number) const {
    return *base_->segments()[number];
  }
  [[nodiscard]] bool is_gone(std::size_t segment, std::uint32_t number) const;
  void add(ReadArticle&& read);
  SourceSet& set_sources(const Place& place, SourceSet sources);
  void note(const Place& place, SourceSet& sources, const SourceRef& source, bool seen_before);
  void replace(const Place& place, ReadArticle&& read, SourceSet sources, bool seen_before);
  void remove(const Place& place, const StoredArticle& article);
  std::size_t drop_path(const std::string& path, bool keep_seen);

  const IndexReader* base_;
  bool has_lines_;  // paragraphs mode
  GatheredArticles gathered_;
  std::vector<Changes> changes_;                                  // by segment
  std::unordered_map<ArticleId, std::uint32_t, IdHash> numbers_;  // of new articles
  std::map<std::string, std::unordered_set<std::uint32_t>> new_of_path_;
  Repetition repetition_;
  std::vector<bool> rezoned_;  // segments with articles that change with the repeated lines
  std::size_t articles_ = 0;
  std::size_t passages_ = 0;
  bool is_changed_ = false;

  std::string source_path_;
  bool was_read_before_ = false;                               // the source begun
  std::unordered_map<ArticleId, std::uint64_t, IdHash> seen_;  // in it, with their fingerprints
  std::vector<std::string> stale_;
  std::function<void(const StoredArticle&)> removed_;
};

}  // namespace dateline
