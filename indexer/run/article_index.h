// SPDX-License-Identifier: GPL-2.0-or-later
// What an indexing run changes: the index on disk, or a stand-in that only says what would change.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/index/entry.h"
#include "common/index/settings.h"
#include "indexer/run/source_state.h"

namespace dateline {

/// A file read this soon after it changed may have changed again within the clock's grain, so its
/// times prove nothing and its content is compared.
inline constexpr std::int64_t kRacyNanoseconds = 2'000'000'000;

/// Whether a file was read that soon.
[[nodiscard]] inline bool is_racy(const SourceState& state) {
  return state.read_at - std::max(state.modified, state.changed) <= kRacyNanoseconds;
}

/// What putting an article did.
enum class PutResult {
  added,
  replaced,  ///< it was there from this source, with other content or at another place
  unchanged,
  duplicate,  ///< the same article is there from another place, which is now noted with it
  renamed,    ///< another article has its record id: it was put under an id of its own
};

/// An article on its way into an index.
struct ReadArticle {
  StoredArticle article;
  std::vector<LineKey> lines;  ///< as ArticleDraft
  std::string records;         ///< `passage_records`
  ZoneShares zones;            ///< before it is known which lines are repeated
};

class ArticleIndex {
 public:
  ArticleIndex() = default;
  virtual ~ArticleIndex() = default;
  ArticleIndex(const ArticleIndex&) = delete;
  ArticleIndex& operator=(const ArticleIndex&) = delete;

  [[nodiscard]] virtual const Settings& settings() const = 0;

  /// What is known of a source file; nullopt if it was never read.
  [[nodiscard]] virtual std::optional<SourceState> source(const std::string& path) const = 0;
  /// The paths of all known sources, sorted.
  [[nodiscard]] virtual std::vector<std::string> sources() const = 0;
  /// The number of articles from a source file.
  [[nodiscard]] virtual std::size_t articles_from(const std::string& path) = 0;

  /// Begins a source file: articles put from now on belong to it.
  virtual void begin_source(const std::string& path) = 0;
  /// Puts one article of the source begun.
  virtual PutResult put(ReadArticle&& read) = 0;
  /// Ends the source begun: articles that it no longer holds lose this path, and go if it was their
  /// last. Keeps `state`, so that the file is not read again while it stays as it is. Returns the
  /// number of articles that went.
  virtual std::size_t end_source(const SourceState& state) = 0;
  /// Ends a source that was only looked at: its content is what it was.
  virtual void touch_source(const std::string& path, const SourceState& state) = 0;
  /// Forgets a source file and takes this path from its articles. Returns the number of articles
  /// that went.
  virtual std::size_t remove_source(const std::string& path) = 0;
  /// Sources that must be read again because what an article says of them may have changed: its
  /// first address was in a file that went, or its record was edited elsewhere. The list is handed
  /// over.
  [[nodiscard]] virtual std::vector<std::string> take_stale_sources() = 0;

  /// Whether this replaces an index: an interrupted run is then given up.
  [[nodiscard]] virtual bool is_rebuilding() const = 0;
  /// Makes all changes visible and durable, in one commit.
  virtual void finish() = 0;

  [[nodiscard]] virtual std::size_t articles() const = 0;
  [[nodiscard]] virtual std::size_t passages() const = 0;
};

}  // namespace dateline
