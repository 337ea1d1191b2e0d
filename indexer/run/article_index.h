// SPDX-License-Identifier: GPL-2.0-or-later
// What an indexing run changes: the index on disk, or a stand-in that only says what would change.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/index/entry.h"
#include "common/index/settings.h"
#include "indexer/run/entries.h"
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
  std::vector<LineKey> lines;             ///< as ArticleDraft; none where there are entries
  std::string records;                    ///< `passage_records`; empty where there are entries
  std::optional<ArticleEntries> entries;  ///< where the index wants them
  ZoneShares zones;                       ///< before it is known which lines are repeated
};

class ArticleIndex {
 public:
  ArticleIndex() = default;
  virtual ~ArticleIndex() = default;
  ArticleIndex(const ArticleIndex&) = delete;
  ArticleIndex& operator=(const ArticleIndex&) = delete;

  [[nodiscard]] virtual const Settings& settings() const = 0;

  /// The lines that the index knows to be repeated, which articles are best made with. They change
  /// while articles are put; any thread may ask.
  [[nodiscard]] virtual std::shared_ptr<const RepeatedLines> repeated_lines() const = 0;

  /// The remembered state of a source file; nothing if it was never read.
  [[nodiscard]] virtual std::optional<SourceState> source(const std::string& path) const = 0;
  /// The paths of all remembered sources, sorted.
  [[nodiscard]] virtual std::vector<std::string> sources() const = 0;

  /// How many articles are known from a source file.
  [[nodiscard]] virtual std::size_t articles_from(const std::string& path) const = 0;

  /// Begins a source file: articles put from now on belong to it.
  virtual void begin_source(const std::string& path) = 0;
  /// Whether articles are best put with their entries, which any thread may make.
  [[nodiscard]] virtual bool wants_entries() const { return false; }
  /// Puts one article of the source begun.
  virtual PutResult put(ReadArticle&& read) = 0;
  /// Ends the source begun: articles it no longer holds lose this path, and go if it was their
  /// last. Remembers `state`, so that the file is not read again while it stays as it is. Returns
  /// how many articles went.
  virtual std::size_t end_source(const SourceState& state) = 0;
  /// Ends a source that was only looked at: its content is what it was.
  virtual void touch_source(const std::string& path, const SourceState& state) = 0;
  /// Forgets a source file and takes this path from its articles. Returns how many articles went.
  virtual std::size_t remove_source(const std::string& path) = 0;
  /// Sources that must be read again because what an article says of them may have changed: its
  /// first address was in a file that went, or its record was edited elsewhere. The list is handed
  /// over.
  [[nodiscard]] virtual std::vector<std::string> take_stale_sources() = 0;

  /// Whether this is a new generation beside the one that readers see.
  [[nodiscard]] virtual bool is_rebuilding() const = 0;
  /// Passages changed since the last commit.
  [[nodiscard]] virtual std::size_t pending() const = 0;
  /// Makes all changes visible and durable.
  virtual void commit() = 0;
  /// Commits, and swaps a rebuilt generation in.
  virtual void finish() = 0;

  [[nodiscard]] virtual std::size_t articles() const = 0;
  [[nodiscard]] virtual std::size_t passages() const = 0;
};

}  // namespace dateline
