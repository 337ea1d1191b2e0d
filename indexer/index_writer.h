// SPDX-License-Identifier: GPL-2.0-or-later
// Writing an index: articles in and out, the state of source files, commits that hold together.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/index/aliases.h"
#include "common/index/entry.h"
#include "common/index/settings.h"
#include "indexer/article/repeated_lines.h"
#include "indexer/source_state.h"

namespace dateline {

/// A file read this soon after it was modified may have changed again within the clock's grain, so
/// its time proves nothing and its content is compared.
inline constexpr std::int64_t kRacyNanoseconds = 2'000'000'000;

/// What putting an article did.
enum class PutResult {
  added,
  replaced,  ///< it was there from this source, with other content or at another place
  unchanged,
  duplicate,  ///< the same article is there from another place, which is now noted with it
  renamed,    ///< another article has its record id: it was put under an id of its own
};

/// The one writer of an index. Changes are seen by readers from the next `commit` on; what a killed
/// process leaves behind between two commits is mended when the index is next opened.
class IndexWriter {
 public:
  /// Opens or makes the index at `folder` and takes its lock. An index that is there keeps its own
  /// settings; Error(usage) if `wanted` asks for another language or passage mode. With `rebuild`
  /// a new generation is begun, which replaces the old one at the first `finish`.
  IndexWriter(const std::filesystem::path& folder, const Settings& wanted, bool rebuild);
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  [[nodiscard]] const Settings& settings() const;

  /// The lines that the index knows to be repeated, which articles are best made with. They change
  /// while articles are put; any thread may ask.
  [[nodiscard]] std::shared_ptr<const RepeatedLines> repeated_lines() const;

  /// Remembers a table of aliases in place of the one there is.
  void set_aliases(const Aliases& aliases);

  /// The remembered state of a source file; nothing if it was never read.
  [[nodiscard]] std::optional<SourceState> source(const std::string& path) const;
  /// The paths of all remembered sources, sorted.
  [[nodiscard]] std::vector<std::string> sources() const;

  /// How many articles are known from a source file.
  [[nodiscard]] std::size_t articles_from(const std::string& path) const;

  /// Begins a source file: articles put from now on belong to it.
  void begin_source(const std::string& path);
  /// Puts one article of the source begun.
  PutResult put(ArticleEntries&& entries);
  /// Ends the source begun: articles it no longer holds lose this path, and go if it was their
  /// last. Remembers `state`, so that the file is not read again while it stays as it is. Returns
  /// how many articles went.
  std::size_t end_source(const SourceState& state);
  /// Ends a source that was only looked at: its content is what it was.
  void touch_source(const std::string& path, const SourceState& state);
  /// Forgets a source file and takes this path from its articles. Returns how many articles went.
  std::size_t remove_source(const std::string& path);
  /// Sources that must be read again because what an article says of them may have changed: its
  /// first address was in a file that went, or its record was edited elsewhere. The list is handed
  /// over.
  [[nodiscard]] std::vector<std::string> take_stale_sources();

  /// Whether this is a new generation beside the one that readers see.
  [[nodiscard]] bool is_rebuilding() const;
  /// Passages changed since the last commit.
  [[nodiscard]] std::size_t pending() const;
  /// Whether anything changed since the last commit.
  [[nodiscard]] bool dirty() const;
  /// Makes all changes visible and durable.
  void commit();
  /// Commits, and swaps a rebuilt generation in.
  void finish();

  [[nodiscard]] std::size_t articles() const;
  [[nodiscard]] std::size_t passages() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
