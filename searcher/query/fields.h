// SPDX-License-Identifier: GPL-2.0-or-later
// The fields of the query language, `name:value`, in one table.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/schema.h"
#include "searcher/query/date_range.h"
#include "searcher/query/number_range.h"
#include "searcher/query/pattern.h"

namespace dateline {

/// What the value of a field is, and where it is looked up.
enum class FieldKind : std::uint8_t {
  stems,          ///< words of the language: each must be there; terms of passages and articles
  words,          ///< field words: each must be there; terms of passages and articles
  article_words,  ///< field words: each must be there; terms of articles alone
  zone,           ///< the name of a zone
  date,           ///< a DateRange
  like,           ///< the id of a passage, of whose words any must be there
  number,         ///< a NumberRange: one of the numbers in it must be there
};

struct FieldRow {
  std::string_view name;  ///< as typed before the colon
  FieldKind kind;
  std::string_view prefix;  ///< of its terms
  std::string_view takes;   ///< completes "title: takes …"
  bool names = false;       ///< whether other spellings of a name do as well
};

/// Every field.
inline constexpr std::array<FieldRow, 10> kFields{{
    {"title", FieldKind::stems, prefix::kTitle, "words of the title", true},
    {"outlet", FieldKind::words, prefix::kOutlet, "words of the outlet's name"},
    {"wire", FieldKind::words, prefix::kWire, "words of an agency's name"},
    {"byline", FieldKind::words, prefix::kByline, "words of the byline", true},
    {"url", FieldKind::article_words, prefix::kUrl, "words of the address"},
    {"path", FieldKind::article_words, prefix::kPathWord, "words of the file's path"},
    {"zone", FieldKind::zone, prefix::kZone, "the name of a zone: title, byline, body…"},
    {"date",
     FieldKind::date,
     {},
     "a day, month or year (2022-01-08, 2022-01, 2022), FROM..TO, or unknown"},
    {"num", FieldKind::number, {}, "a number (4400), or FROM..TO, FROM.., ..TO"},
    {"like", FieldKind::like, {}, "the id of a passage, as --verbose shows it"},
}};

/// The field of that name; nullptr if there is none.
[[nodiscard]] constexpr const FieldRow* find_field(std::string_view name) {
  for (const FieldRow& row : kFields) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

/// A word that a field is to have.
struct FieldTerm {
  std::string term;       ///< with the field's prefix
  std::string form = {};  ///< where it may be a name, as typed, in lower case
  std::optional<Pattern> pattern = {};
  std::vector<std::string> others = {};  ///< terms that do as well
};

/// A field with what it is to be.
struct FieldOperand {
  const FieldRow* field = nullptr;  ///< never null
  std::vector<FieldTerm> terms;     ///< each must be there. Empty for dates, numbers, likes
  DateRange dates;
  NumberRange numbers;
  std::string passage;  ///< of `like`, until it is looked up
  /// Of `article_words`, once looked up: the id terms of the articles, of which one must be there.
  std::vector<std::string> articles;
};

}  // namespace dateline
