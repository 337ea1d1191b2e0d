// SPDX-License-Identifier: GPL-2.0-or-later
// The layout of an index, as in docs/index-format.md. Any change here bumps kSchemaVersion.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/news/date.h"
#include "common/news/zone.h"
#include "common/text/hash.h"

namespace dateline {

inline constexpr int kSchemaVersion = 10;

/// Value slots of a passage and of an article.
enum class Slot : std::uint32_t {
  article = 0,  ///< passages: the parent's document number in articles/, 4 bytes, big endian
  date = 1,     ///< both: YYYYMMDD; no value if the date is unknown
  words = 2,    ///< passages: the forward index, see common/index/forward.h
};

/// How often a title word counts; a word of the text counts once (docs/ranking.md).
inline constexpr std::uint32_t kTitleWeight = 3;

/// Terms are stems without a prefix (stems never begin with A-Z), or have one of these prefixes.
namespace prefix {
inline constexpr std::string_view kArticleId = "Q";  ///< + 16 bytes: passages and articles
inline constexpr std::string_view kPath = "P";       ///< + 16 bytes of the path's hash: articles
inline constexpr std::string_view kZone = "Z";       ///< + zone name: passages
// About the article as a whole, one term per word. Passages have the first four, too.
inline constexpr std::string_view kTitle = "XS";     ///< + stem of a word of the article's title
inline constexpr std::string_view kOutlet = "XO";    ///< + field word
inline constexpr std::string_view kWire = "XW";      ///< + field word
inline constexpr std::string_view kByline = "XB";    ///< + field word
inline constexpr std::string_view kUrl = "XU";       ///< + field word: articles
inline constexpr std::string_view kPathWord = "XP";  ///< + field word of a path: articles
inline constexpr std::string_view kLine = "XL";      ///< + 5 bytes of a short line: articles
}  // namespace prefix

[[nodiscard]] inline std::string hash_term(std::string_view term_prefix, const Hash128& hash) {
  std::string term(term_prefix);
  for (const std::uint8_t byte : hash.bytes) term.push_back(static_cast<char>(byte));
  return term;
}
/// The term of an article's id, which the article and all its passages have.
[[nodiscard]] inline std::string article_term(const Hash128& id) {
  return hash_term(prefix::kArticleId, id);
}
/// The term of a path, which every article found under it has.
[[nodiscard]] inline std::string path_term(std::string_view path) {
  return hash_term(prefix::kPath, hash128(path));
}
[[nodiscard]] inline std::string zone_term(Zone zone) {
  return std::string(prefix::kZone).append(zone_row(zone).name);
}

/// The value of a date: eight digits.
[[nodiscard]] inline std::string date_value(const Date& date) {
  std::string value = iso_date(date);
  std::erase(value, '-');
  return value;
}

/// The same as a number, as it is kept in memory; 0 for an unknown date.
[[nodiscard]] inline std::uint32_t date_number(const Date& date) {
  std::uint32_t number = 0;
  for (const char digit : date_value(date)) {
    number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return number;
}

/// Identifies a line for finding repeated ones: its text_hash48() without the lowest byte. Every
/// article with the line has its term.
using LineKey = std::uint64_t;
[[nodiscard]] inline std::string line_term(LineKey line) {
  std::string term(prefix::kLine);
  for (int shift = 32; shift >= 0; shift -= 8) term.push_back(static_cast<char>(line >> shift));
  return term;
}

/// Metadata keys of a database.
namespace key {
inline constexpr const char* kSettings = "settings";      ///< JSON, in passages/
inline constexpr const char* kAliases = "aliases";        ///< text, in passages/, for servers
inline constexpr const char* kDictionary = "dictionary";  ///< of all records, in passages/
inline constexpr std::string_view kFloors = "len:";       ///< + block, in both: length_floors.h
inline constexpr std::string_view kNames = "name:";       ///< + block key, in passages/
inline constexpr std::string_view kVocabulary = "voc:";  ///< + last form of the block, in passages/
}  // namespace key

}  // namespace dateline
