// SPDX-License-Identifier: GPL-2.0-or-later
// Text of records under keys that no rule reads: it is not indexed, so a report has to name it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/keys.h"

namespace dateline {

struct ArticleSink;

/// Collects the strings of one record that may be text its article lacks.
class UnreadText {
 public:
  /// `read` is the text that the article is made of; both must outlive this.
  UnreadText(std::string_view read, const KeyMap& keys) : read_(read), map_(keys) {}

  /// Adds a string under a normalised key; a list has all of its strings under one key.
  void add(std::string_view key, std::string_view value);

  /// The keys whose strings are prose that `read` lacks, and that is much beside it: half as much,
  /// or more than it where the key is one for text.
  [[nodiscard]] std::vector<std::string> keys() const;

 private:
  std::string_view read_;
  const KeyMap& map_;
  std::map<std::string, std::size_t, std::less<>> bytes_;  // of prose, by key
};

/// UnreadText::keys() of a flat record.
[[nodiscard]] std::vector<std::string> unread_keys(const FieldValues& values, std::string_view read,
                                                   const KeyMap& keys);

/// Counts and reports the unread keys of records of one file; each key is a warning once.
class UnreadReport {
 public:
  explicit UnreadReport(const ArticleSink& sink) : sink_(sink) {}
  void add(const std::vector<std::string>& keys, const std::string& path, std::uint64_t record);

 private:
  const ArticleSink& sink_;
  std::vector<std::string> warned_;
};

}  // namespace dateline
