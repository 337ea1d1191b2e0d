// SPDX-License-Identifier: GPL-2.0-or-later
// An index opened for reading, at one commit: its segments.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/index/location.h"
#include "common/index/manifest.h"
#include "common/index/segment_reader.h"

namespace dateline {

/// Not thread-safe: one for each thread. Needs no lock: what a commit names is never changed, and a
/// reader keeps what it opened, however many commits follow.
class IndexReader {
 public:
  using Segments = std::vector<std::shared_ptr<SegmentReader>>;

  /// Opens the newest commit, or what is served. Throws Error(bad_index) if there is no index, if
  /// it is of another schema version, or if it cannot be read.
  explicit IndexReader(IndexLocation location);

  /// Follows the index to its newest commit; returns whether there was a newer one. Throws
  /// Error(bad_index) if it is gone.
  bool reopen();

  [[nodiscard]] const IndexLocation& location() const { return location_; }
  [[nodiscard]] const Settings& settings() const { return segments_.front()->settings(); }
  /// At least one; exactly one if the index is served.
  [[nodiscard]] const Segments& segments() const { return segments_; }
  /// The commit that is open; without segments if the index is served.
  [[nodiscard]] const Manifest& manifest() const { return manifest_; }
  /// The table of aliases, as text.
  [[nodiscard]] std::string aliases() const;

  [[nodiscard]] std::size_t article_count() const;
  [[nodiscard]] std::size_t passage_count() const;

  /// The article of that id; nullopt if there is none.
  [[nodiscard]] std::optional<StoredArticle> article(const ArticleId& id) const;
  /// The passages of an article in order.
  [[nodiscard]] std::vector<StoredPassage> passages_of(const ArticleId& id) const;
  /// Calls `use` for all articles.
  void for_each_article(const std::function<void(const StoredArticle&)>& use) const;

 private:
  void open();
  void open_segments(std::string current);

  IndexLocation location_;
  std::string current_;  // the manifest as it was read, which a batch compares for each query
  Manifest manifest_;
  Segments segments_;
};

/// To be called in a `catch (...)`: rethrows the exception being handled, one of Xapian's as an
/// Error that says what it means for the index at `location`.
[[noreturn]] void rethrow_index_error(const IndexLocation& location);

}  // namespace dateline
