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

/// The kind of a field's value, and where it is looked up.
enum class FieldKind : std::uint8_t {
  stems,          ///< stemmed words, all required; terms of passages and articles
  words,          ///< unstemmed words, all required; terms of passages and articles
  article_words,  ///< unstemmed words, all required; terms of articles alone
  zone,           ///< the name of a zone
  date,           ///< a DateRange
  like,           ///< the id of a passage, any of whose words matches
  number,         ///< a NumberRange, any number in which matches
};

struct FieldRow {
  std::string_view name;  ///< as typed before the colon
  FieldKind kind;
  std::string_view prefix;   ///< of its terms
  std::string_view takes;    ///< completes the message "title: takes …"
  std::string_view example;  ///< a query on corpus/articles, for the manual
  std::string_view finds;    ///< what the example finds
  bool names = false;        ///< whether other spellings of a name match too
};

/// Every field.
inline constexpr std::array<FieldRow, 10> kFields{{
    {"title", FieldKind::stems, prefix::kTitle, "words of the title", "title:\"bonded warehouse\"",
     "articles with all these words in their title, in any form", true},
    {"outlet", FieldKind::words, prefix::kOutlet, "words of the outlet's name", "outlet:courier",
     "articles of an outlet with this word in its name"},
    {"wire", FieldKind::words, prefix::kWire, "words of an agency's name", "wire:ap",
     "articles that credit an agency with this word in its name"},
    {"byline", FieldKind::words, prefix::kByline, "words of the byline", "byline:pell",
     "articles with this word in their byline", true},
    {"url", FieldKind::article_words, prefix::kUrl, "words of the address", "url:example/2019",
     "articles with all these words in their address"},
    {"path", FieldKind::article_words, prefix::kPathWord, "words of the file's path",
     "path:port-esker", "articles with all these words in the path of their file"},
    {"zone", FieldKind::zone, prefix::kZone, "the name of a zone: title, byline, body…",
     "zone:caption", "passages of that zone"},
    {"date",
     FieldKind::date,
     {},
     "a day, month or year (2022-01-08, 2022-01, 2022, March-2020), last-week and the like, "
     "FROM..TO, "
     "30d.. (days ago; w, m, y), or unknown",
     "date:2019-03..2020",
     "articles published from March 2019 to the end of 2020; also date:2019-03-06, date:..2019, "
     "date:2020.. and date:unknown, for those without a date"},
    {"num",
     FieldKind::number,
     {},
     "a number (4400), or FROM..TO, FROM.., ..TO",
     "num:46000..47000",
     "passages with a number in that range, both ends included; also num:46,200, num:..500 and "
     "num:1000.."},
    {"like",
     FieldKind::like,
     {},
     "the id of a passage, as --verbose shows it",
     "like:ID",
     "passages of other articles that are similar to the one with this id: any of its 25 most "
     "distinctive words"},
}};

/// The field with this name, or nullptr.
[[nodiscard]] constexpr const FieldRow* find_field(std::string_view name) {
  for (const FieldRow& row : kFields) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

/// A word in the value of a field.
struct FieldTerm {
  std::string term;       ///< with the field's prefix
  std::string form = {};  ///< if it may be a name: as typed, in lower case
  std::optional<Pattern> pattern = {};
  std::vector<std::string> others = {};  ///< terms that match instead of it
};

/// The terms of which a document must contain one.
[[nodiscard]] std::vector<std::string> terms_of(const FieldTerm& term);

/// A field with its value.
struct FieldOperand {
  const FieldRow* field = nullptr;  ///< never null
  std::vector<FieldTerm> terms;     ///< all required. Empty for dates, numbers, likes
  DateRange dates;
  NumberRange numbers;
  std::string passage;  ///< for `like`, before lookup
  /// For `article_words`, after lookup: the id terms of the articles, any of which matches.
  std::vector<std::string> articles;
  /// For `numbers`, after lookup: the words in the range. Only for served indexes, which cannot
  /// look them up themselves.
  std::optional<std::vector<std::string>> number_terms;
};

}  // namespace dateline
