// SPDX-License-Identifier: GPL-2.0-or-later
// An index opened for reading: its settings and its two databases, at one commit.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/index/settings.h"
#include "common/index/stored.h"

namespace Xapian {
class Database;
class Document;
}  // namespace Xapian

namespace dateline {

/// Not thread-safe: one for each thread.
class IndexReader {
 public:
  /// Opens the current generation. Throws Error(bad_index) where there is none, where it is of
  /// another schema version, or where a database cannot be read.
  explicit IndexReader(std::filesystem::path folder);
  ~IndexReader();
  IndexReader(IndexReader&&) noexcept;
  IndexReader& operator=(IndexReader&&) noexcept;

  /// Follows the index to its newest commit, also where it was rebuilt; returns whether there was a
  /// newer one. Throws Error(bad_index) where it is gone.
  bool reopen();

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  [[nodiscard]] const Xapian::Database& passages() const { return *passages_; }
  [[nodiscard]] const Xapian::Database& articles() const { return *articles_; }
  /// The number of the last commit; 0 before the first.
  [[nodiscard]] std::uint64_t commit() const;

  /// The article of that id; nothing if there is none.
  [[nodiscard]] std::optional<StoredArticle> article(const ArticleId& id) const;
  /// The passages of an article in order.
  [[nodiscard]] std::vector<StoredPassage> passages_of(const ArticleId& id) const;

 private:
  void open();

  std::filesystem::path folder_;
  std::filesystem::path generation_;
  Settings settings_;
  std::unique_ptr<Xapian::Database> passages_;
  std::unique_ptr<Xapian::Database> articles_;
};

/// Throws Error(bad_index) if an index of these settings cannot be read by this version.
void check_schema(const Settings& settings, const std::filesystem::path& folder);

/// A decimal number in a database's metadata; 0 if there is none.
[[nodiscard]] std::uint64_t metadata_number(const Xapian::Database& database, const char* key);

/// To be called in a `catch (...)`: throws the exception being handled anew, one of Xapian's as an
/// Error that says what it means for the index at `folder`.
[[noreturn]] void rethrow_index_error(const std::filesystem::path& folder);

}  // namespace dateline
