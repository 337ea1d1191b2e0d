// SPDX-License-Identifier: GPL-2.0-or-later
// All articles of an index that is built in one go: which there are, where from, and which lines
// they share. Their texts wait in the spool.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/build/article_spool.h"
#include "indexer/run/article_index.h"

namespace dateline {

class GatheredArticles {
 public:
  explicit GatheredArticles(std::filesystem::path spool) : spool_(std::move(spool)) {}

  /// As IndexWriter does, without entries.
  void begin_source(const std::string& path);
  PutResult put(ReadArticle&& read);
  /// Ends the source begun; returns how many articles went.
  std::size_t end_source();
  std::size_t remove_source(const std::string& path);
  [[nodiscard]] std::vector<std::string> take_stale_sources();
  [[nodiscard]] std::size_t articles_from(const std::string& path) const;

  [[nodiscard]] std::size_t articles() const { return articles_; }
  [[nodiscard]] std::size_t passages() const { return passages_; }

  /// When all are there, and nothing is put any more: the lines that are repeated.
  [[nodiscard]] LineSet repeated_lines();
  /// The spool, flushed.
  [[nodiscard]] const ArticleSpool& spool();
  /// Whether an article of the spool is one of the index.
  [[nodiscard]] bool is_alive(std::size_t number) const { return known_[number].alive; }
  /// Which of so many shards an article is in, from 1: as the last eight bytes of its id say.
  [[nodiscard]] std::uint32_t shard_of(std::size_t number, std::uint32_t shards) const {
    return static_cast<std::uint32_t>(known_[number].id % shards) + 1;
  }
  /// Gives an article of the spool the sources it came to have.
  void complete(std::size_t number, StoredArticle& article) const;

 private:
  struct Known {
    std::uint64_t id = 0;  // the last eight bytes
    std::uint64_t story = 0;
    std::uint32_t outlet = 0;  // by the number of its name
    std::uint32_t passages = 0;
    std::uint32_t seen = 0;  // in which source last, counted as they begin
    bool alive = true;
  };
  struct LineOfArticle {
    LineKey line = 0;
    std::uint32_t article = 0;
  };
  struct IdHash {
    std::size_t operator()(const ArticleId& id) const { return low64(id); }
  };
  void add(const ReadArticle& read);
  [[nodiscard]] StoredArticle stored(std::uint32_t number);
  void set_sources(std::uint32_t number, std::vector<SourceRef> sources);
  void remove(std::uint32_t number, const ArticleId& id);
  std::size_t drop_path(const std::string& path, bool keep_seen);
  [[nodiscard]] bool is_repeated(std::size_t begin, std::size_t end) const;

  ArticleSpool spool_;
  std::vector<Known> known_;  // as in the spool
  std::unordered_map<ArticleId, std::uint32_t, IdHash> numbers_;
  std::unordered_map<std::uint32_t, std::vector<SourceRef>> sources_;  // where others came to it
  std::unordered_map<std::string, std::size_t> of_paths_;              // articles from each
  std::vector<LineOfArticle> lines_;
  std::map<std::string, std::uint32_t> outlets_;
  std::size_t articles_ = 0;
  std::size_t passages_ = 0;

  std::string source_path_;
  bool read_before_ = false;  // the source begun
  std::uint32_t source_ = 0;  // its number, from 1
  std::vector<std::string> stale_;
};

}  // namespace dateline
