// SPDX-License-Identifier: GPL-2.0-or-later
// The keys under which tools and archives keep the parts of an article: one table for all formats
// of records, and what the user adds with --map.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/settings.h"
#include "common/news/article.h"
#include "indexer/formats/format/format.h"

namespace dateline {

/// The parts of an article that a record names; `article` is the one it is a part of.
enum class Field { title, text, date, outlet, byline, url, language, id, updated, article };
inline constexpr std::size_t kFieldCount = 10;

/// All names of fields, in the order of Field.
[[nodiscard]] std::span<const std::string_view> field_names();

/// A key as keys are compared: lower case, `-` and blanks as `_`.
[[nodiscard]] std::string normal_key(std::string_view key);

/// Whether a value stands for none: empty, or `None`, `null` or `nan` as some tools write.
[[nodiscard]] bool is_missing(std::string_view value);

/// Which keys are looked for, in order of preference.
class KeyMap {
 public:
  /// Adds `FIELD=KEY`, to be looked for before the table's keys and after those added before it;
  /// false if there is no such field or no key.
  bool add(std::string_view assignment);
  /// All that was added, `FIELD=KEY` and a line feed each; empty if nothing was.
  [[nodiscard]] const std::string& added() const { return added_text_; }
  /// Adds what `added` gave.
  void add_all(std::string_view lines);

  /// Normalised keys for a field. None for `article` unless one was added: only then are records
  /// joined by it, and what was added for it is no key for text.
  [[nodiscard]] std::vector<std::string_view> keys(Field field) const;

  /// A field that a key is looked for in, and how many are looked for before it.
  struct Use {
    Field field = Field::title;
    std::size_t rank = 0;
  };
  /// Every use of a normalised key, into `uses`: where `keys` has it.
  void uses_of(std::string_view key, std::vector<Use>& uses) const;

 private:
  [[nodiscard]] bool maps(Field field, std::string_view key) const;
  [[nodiscard]] bool maps(Field field) const;

  std::vector<std::pair<Field, std::string>> added_;
  std::string added_text_;
};

/// The keys that records are read with: where passages are given, `article` names the article.
[[nodiscard]] KeyMap record_keys(const KeyMap& keys, PassageMode passages);

/// `keys`, or an empty map where it is nullptr.
[[nodiscard]] const KeyMap& keys_of(const KeyMap* keys);
[[nodiscard]] inline const KeyMap& keys_of(const ArticleSink& sink) { return keys_of(sink.keys); }

/// The values of a record by normalised key, as text. Members of objects within it have keys like
/// `source.name`.
using FieldValues = std::map<std::string, std::string, std::less<>>;

/// Which of a record's values gives each field: the first that is looked for and not missing.
class RecordFields {
 public:
  /// `values` have to last as long as this.
  RecordFields(const FieldValues& values, const KeyMap& keys);

  /// The key that gives a field; empty if none does.
  [[nodiscard]] std::string_view key(Field field) const;
  /// Its value; empty if there is none.
  [[nodiscard]] std::string_view value(Field field) const;
  [[nodiscard]] const FieldValues& values() const { return values_; }

 private:
  const FieldValues& values_;
  std::array<const FieldValues::value_type*, kFieldCount> chosen_{};
};

/// The value of one field.
[[nodiscard]] std::string value_of(const FieldValues& values, Field field, const KeyMap& keys);

/// The article of a record: metadata, and the paragraphs of its text, whose addresses count in the
/// text field as it stands. Counts in `facts`, if there is one, which key gave each field.
[[nodiscard]] Article record_article(const RecordFields& fields, Record record,
                                     const std::string& path, InputFacts* facts = nullptr);

/// Warns where the source cut the text off and says so at its end: "[+1234 chars]".
void warn_of_cut(const Article& article, const ArticleSink& sink);

}  // namespace dateline
