// SPDX-License-Identifier: GPL-2.0-or-later
// Finds text of records under keys that no rule reads: it is not indexed, so the report names it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/records/keys.h"

namespace dateline {

struct ArticleSink;

/// Collects the strings of one record that may be text missing from its article.
class UnreadText {
 public:
  /// `read` is the text of the article; both must outlive this.
  UnreadText(std::string_view read, const KeyMap& keys) : read_(read), map_(keys) {}

  /// Adds a string under a normalised key; all strings of a list have the same key.
  void add(std::string_view key, std::string_view value);

  /// The keys whose strings are prose missing from `read` and at least half as long as it, or
  /// longer than it if the key is one for text.
  [[nodiscard]] std::vector<std::string> keys() const;

 private:
  std::string_view read_;
  const KeyMap& map_;
  std::map<std::string, std::size_t, std::less<>> bytes_;  // bytes of prose by key
};

/// UnreadText::keys() for a flat record.
[[nodiscard]] std::vector<std::string> unread_keys(const FieldValues& values, std::string_view read,
                                                   const KeyMap& keys);

/// Counts and reports the unread keys of the records of one file; warns once per key.
class UnreadReport {
 public:
  explicit UnreadReport(const ArticleSink& sink) : sink_(sink) {}
  void add(const std::vector<std::string>& keys, const std::string& path, std::uint64_t record);

 private:
  const ArticleSink& sink_;
  std::vector<std::string> warned_;
};

}  // namespace dateline
