// SPDX-License-Identifier: GPL-2.0-or-later
// A segment opened for reading: two databases that belong together, in a folder or behind servers.
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

/// Not thread-safe: one for each thread. The constructors throw Error(bad_index) and Xapian::Error.
class SegmentReader {
 public:
  /// Opens the segment in `folder` of the index at `location`.
  SegmentReader(const IndexLocation& location, std::filesystem::path folder);
  /// Opens what is served at `location`.
  explicit SegmentReader(const IndexLocation& location);
  ~SegmentReader();
  SegmentReader(SegmentReader&&) noexcept;
  SegmentReader& operator=(SegmentReader&&) noexcept;

  /// The folder of the segment; empty if it is served.
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  [[nodiscard]] const Xapian::Database& passages() const { return *passages_; }
  [[nodiscard]] const Xapian::Database& articles() const { return *articles_; }

  /// What is stored in a document of passages() or of articles(). Throws Error(bad_index) on
  /// damaged data.
  [[nodiscard]] StoredPassage passage_in(const Xapian::Document& document) const;
  [[nodiscard]] StoredArticle article_in(const Xapian::Document& document) const;
  /// The same, not decoded.
  [[nodiscard]] std::string record_in(const Xapian::Document& document) const;

  /// The document number of the article of that id in articles(); 0 if there is none.
  [[nodiscard]] std::uint32_t find(const ArticleId& id) const;
  /// The article of a number that exists.
  [[nodiscard]] StoredArticle article(std::uint32_t number) const;
  /// The article of that id; nullopt if there is none.
  [[nodiscard]] std::optional<StoredArticle> article(const ArticleId& id) const;
  /// The passages of an article in order.
  [[nodiscard]] std::vector<StoredPassage> passages_of(const ArticleId& id) const;
  /// Calls `use(number, article)` for all articles, in the order of their numbers.
  void for_each_article(const std::function<void(std::uint32_t, const StoredArticle&)>& use) const;

  /// The vocabulary, as find_form(), for_each_form() and for_each_form_from() say. Forms that
  /// were asked for are cached, up to a bound.
  [[nodiscard]] std::optional<FormCount> form(std::string_view form) const;
  void for_each_form(std::string_view prefix,
                     const std::function<bool(const FormCount&)>& visit) const;
  void for_each_form_from(std::string_view first,
                          const std::function<bool(const FormCount&)>& visit) const;

  /// Follows a server to its newest commit; returns whether there was a newer one. A folder's
  /// segment never changes.
  bool follow_server();

 private:
  std::filesystem::path folder_;  // empty if served
  Settings settings_;
  std::unique_ptr<Xapian::Database> passages_;
  std::unique_ptr<Xapian::Database> articles_;
  std::unique_ptr<RecordUnpacker> records_;
  std::unique_ptr<ServedVocabulary> vocabulary_;                             // only if served
  mutable std::unordered_map<std::string, std::optional<FormCount>> forms_;  // as form() said
};

/// Throws Error(bad_index) if an index of these settings cannot be read by this version.
void check_schema(const Settings& settings, const IndexLocation& location);

}  // namespace dateline
