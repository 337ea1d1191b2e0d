// SPDX-License-Identifier: GPL-2.0-or-later
// ICU has the names, from CLDR.
#include "common/text/weekday.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <string>
#include <unordered_set>

#include "common/text/unicode.h"

namespace dateline {
namespace {

constexpr auto kLanguages = std::to_array<const char*>(
    {"ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fi", "fr", "ga", "he",
     "hi", "hr", "hu", "hy", "id", "it", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk",
     "sl", "sr", "sv", "tr", "uk", "vi"});

using Names = std::unordered_set<std::string>;

std::string key_of(std::string_view word) {
  while (word.ends_with('.')) word.remove_suffix(1);
  return unicode::lower_case(word, false);
}

void add_names(const icu::DateFormatSymbols& symbols, icu::DateFormatSymbols::DtWidthType width,
               Names& names) {
  int32_t count = 0;
  const icu::UnicodeString* const days =
      symbols.getWeekdays(count, icu::DateFormatSymbols::STANDALONE, width);
  for (int32_t i = 1; i < count; ++i) {  // Sunday is 1
    std::string name;
    days[i].toUTF8String(name);
    names.insert(key_of(name));
  }
}

Names all_names() {
  Names names;
  for (const char* const language : kLanguages) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(language), status);
    if (U_FAILURE(status) != 0) continue;
    add_names(symbols, icu::DateFormatSymbols::WIDE, names);
    add_names(symbols, icu::DateFormatSymbols::ABBREVIATED, names);
  }
  return names;
}

}  // namespace

bool is_weekday(std::string_view word) {
  static const Names names = all_names();
  constexpr std::size_t kLongest = 60;
  return word.size() <= kLongest && names.contains(key_of(word));
}

}  // namespace dateline
