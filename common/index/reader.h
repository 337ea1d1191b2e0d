// SPDX-License-Identifier: GPL-2.0-or-later
// An index opened for reading: its settings and its two databases, at one commit.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/index/entry.h"
#include "common/index/location.h"
#include "common/index/record_packing.h"
#include "common/index/settings.h"
#include "common/index/stored.h"

namespace Xapian {
class Database;
class Document;
}  // namespace Xapian

namespace dateline {

class ServedVocabulary;

/// Not thread-safe: one for each thread.
class IndexReader {
 public:
  /// Opens the current generation, or the served databases. Throws Error(bad_index) if there is no
  /// index, if it has another schema version, or if a database cannot be read.
  explicit IndexReader(IndexLocation location);
  ~IndexReader();
  IndexReader(IndexReader&&) noexcept;
  IndexReader& operator=(IndexReader&&) noexcept;

  /// Moves to the newest commit, also after a rebuild; returns whether it was newer. Throws
  /// Error(bad_index) if the index is gone.
  bool reopen();

  [[nodiscard]] const IndexLocation& location() const { return location_; }
  /// The open generation; empty if the index is served.
  [[nodiscard]] const std::filesystem::path& generation() const { return generation_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  [[nodiscard]] const Xapian::Database& passages() const { return *passages_; }
  [[nodiscard]] const Xapian::Database& articles() const { return *articles_; }
  /// The number of the last commit; 0 before the first.
  [[nodiscard]] std::uint64_t commit() const;

  /// Decodes a document of passages() or of articles(). Throws Error(bad_index) on damaged data.
  [[nodiscard]] StoredPassage passage_in(const Xapian::Document& document) const;
  [[nodiscard]] StoredArticle article_in(const Xapian::Document& document) const;

  /// The article with this id; nullopt if there is none.
  [[nodiscard]] std::optional<StoredArticle> article(const ArticleId& id) const;
  /// The passages of an article in order.
  [[nodiscard]] std::vector<StoredPassage> passages_of(const ArticleId& id) const;

  /// The vocabulary: see find_form(), for_each_form() and for_each_form_from(). Forms that were
  /// looked up are cached, up to a limit.
  [[nodiscard]] std::optional<FormCount> form(std::string_view form) const;
  void for_each_form(std::string_view prefix,
                     const std::function<bool(const FormCount&)>& visit) const;
  void for_each_form_from(std::string_view first,
                          const std::function<bool(const FormCount&)>& visit) const;

 private:
  void open();
  void open_folder();
  void connect();

  IndexLocation location_;
  std::filesystem::path generation_;  // empty if the index is served
  Settings settings_;
  std::unique_ptr<Xapian::Database> passages_;
  std::unique_ptr<Xapian::Database> articles_;
  std::unique_ptr<RecordUnpacker> records_;
  std::unique_ptr<ServedVocabulary> vocabulary_;  // null if the index is in a folder
  mutable std::unordered_map<std::string, std::optional<FormCount>> forms_;  // the cache of form()
};

/// Throws Error(bad_index) if this version cannot read an index with these settings.
void check_schema(const Settings& settings, const IndexLocation& location);

/// A decimal number in a database's metadata; 0 if it is missing.
[[nodiscard]] std::uint64_t metadata_number(const Xapian::Database& database, const char* key);

/// For use in a `catch (...)`: rethrows the current exception, one of Xapian's as an Error that
/// says what it means for the index at `location`.
[[noreturn]] void rethrow_index_error(const IndexLocation& location);

}  // namespace dateline
