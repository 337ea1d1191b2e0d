// SPDX-License-Identifier: GPL-2.0-or-later
// The articles that a build makes a segment of. Their texts are in the spool.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/build/article_spool.h"
#include "indexer/run/article_index.h"
#include "indexer/run/source_set.h"

namespace dateline {

/// Articles are numbered from 0 in the order they come.
class GatheredArticles {
 public:
  /// Throws Error(io), as all here.
  explicit GatheredArticles(std::filesystem::path spool) : spool_(std::move(spool)) {}

  /// Adds an article. `has_zones` says that its passages may have the zones of a state of the index
  /// in which other lines were repeated.
  std::uint32_t add(const ReadArticle& read, bool has_zones = false);
  /// The article without its text, as it was added.
  [[nodiscard]] StoredArticle added(std::uint32_t number);
  /// The sources it came to have since; nullptr if it has those it was added with.
  [[nodiscard]] SourceSet* sources(std::uint32_t number);
  SourceSet& set_sources(std::uint32_t number, SourceSet sources) {
    return sources_[number] = std::move(sources);
  }
  /// Leaves an article out of the segment.
  void remove(std::uint32_t number);

  [[nodiscard]] std::size_t size() const { return known_.size(); }
  [[nodiscard]] bool is_alive(std::size_t number) const { return known_[number].alive; }
  [[nodiscard]] bool has_zones(std::size_t number) const { return known_[number].has_zones; }
  [[nodiscard]] std::uint32_t passages_of(std::size_t number) const {
    return known_[number].passages;
  }
  /// The number, from 1, of the shard that an article is in: by the last eight bytes of its id.
  [[nodiscard]] std::uint32_t shard_of(std::size_t number, std::uint32_t shards) const {
    return static_cast<std::uint32_t>(known_[number].id % shards) + 1;
  }
  /// Gives an article of the spool the sources it came to have.
  void complete(std::size_t number, StoredArticle& article) const;

  /// The spool, flushed.
  [[nodiscard]] const ArticleSpool& spool();

 private:
  struct Known {
    std::uint64_t id = 0;  // the last eight bytes
    std::uint32_t passages = 0;
    bool alive = true;
    bool has_zones = false;
  };

  ArticleSpool spool_;
  std::vector<Known> known_;                              // as in the spool
  std::unordered_map<std::uint32_t, SourceSet> sources_;  // that changed
};

}  // namespace dateline
