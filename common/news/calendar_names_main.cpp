// SPDX-License-Identifier: GPL-2.0-or-later
// Build only: generates the tables of calendar_names.h as C++ from ICU's data for each language.
#include <unicode/dtfmtsym.h>
#include <unicode/smpdtfmt.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "common/news/calendar_names.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using Symbols = icu::DateFormatSymbols;

// The stemmers' languages, other languages of Europe, and those with much news. If a name means
// different months in two of them, the first one here decides for a text of unknown language.
constexpr auto kLocales = std::to_array<const char*>(
    {"en", "de", "de_AT", "fr",    "fr_CA", "es", "es_MX",   "it", "pt",  "nl", "pl",
     "ru", "sv", "da",    "no",    "nn",    "fi", "cs",      "sk", "hu",  "ro", "tr",
     "el", "uk", "bg",    "hr",    "sl",    "sr", "sr_Latn", "bs", "mk",  "be", "lt",
     "lv", "et", "is",    "ca",    "gl",    "eu", "ga",      "cy", "sq",  "eo", "yi",
     "he", "ar", "ar_LB", "ar_MA", "ar_DZ", "fa", "ur",      "hi", "bn",  "ne", "mr",
     "ta", "te", "gu",    "pa",    "th",    "vi", "id",      "ms", "fil", "sw", "hy",
     "ka", "az", "kk",    "uz",    "af",    "lb", "mt"});

// Forms that are used in these languages but missing in CLDR.
struct Written {
  const char* language;
  int month;
  const char* name;
};
constexpr auto kWritten = std::to_array<Written>({
    {"de", 1, "jan"},       {"de", 2, "feb"}, {"de", 3, "mrz"}, {"en", 9, "sept"},
    {"es", 9, "setiembre"}, {"es", 9, "set"}, {"pt", 1, "jan"}, {"nl", 3, "mrt"},
    {"it", 9, "sett"},      {"ru", 2, "фев"}, {"ru", 3, "мар"}, {"ru", 5, "мая"},
    {"ru", 6, "июн"},       {"ru", 7, "июл"}, {"ru", 9, "сен"}, {"ru", 11, "ноя"},
    {"fr", 2, "fév"},       {"fr", 1, "jan"}, {"fr", 4, "avr"}, {"lv", 11, "novembrī"},
});

// The languages whose short names are accepted everywhere; short names of other languages are
// accepted only in a text of that language.
constexpr auto kKnownAnywhere =
    std::to_array<std::string_view>({"en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru"});
constexpr std::size_t kFewLetters = 3;

struct Meaning {
  std::vector<std::string> languages;  // in the order of kLocales
  bool anywhere = false;
};
using Names = std::map<std::string, std::map<int, Meaning>>;

bool is_known_anywhere(const std::string& language, const std::string& key) {
  const bool latin = std::all_of(key.begin(), key.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return !latin || key.size() > kFewLetters ||
         std::find(kKnownAnywhere.begin(), kKnownAnywhere.end(), language) != kKnownAnywhere.end();
}

// "gener" of "de gener", "abril" of "d’abril".
std::string without_link(const std::string& key) {
  for (const std::string_view link : {"de ", "d "}) {
    if (key.starts_with(link)) return key.substr(link.size());
  }
  return key;
}

void add(Names& names, const std::string& language, int number, const std::string& name) {
  const std::string key = without_link(calendar_key(name));
  if (key.size() < 2 || utf8::code_points(key) < 2) return;
  Meaning& meaning = names[key][number];
  if (std::find(meaning.languages.begin(), meaning.languages.end(), language) ==
      meaning.languages.end()) {
    meaning.languages.push_back(language);
  }
  meaning.anywhere = meaning.anywhere || is_known_anywhere(language, key);
}

std::string utf8_of(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

using Getter = const icu::UnicodeString* (Symbols::*)(std::int32_t&, Symbols::DtContextType,
                                                      Symbols::DtWidthType) const;

// All names of a language; `calendar` is the name of an ICU calendar.
void add_symbols(Names& names, const char* locale, const char* calendar, Getter get) {
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale(locale), calendar, status);
  if (U_FAILURE(status)) return;
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const icu::UnicodeString* const list = (symbols.*get)(count, context, width);
      for (std::int32_t i = 0; i < count; ++i) {
        const int number = get == static_cast<Getter>(&Symbols::getWeekdays) ? i : i + 1;
        if (number >= 1 && number <= 12) {
          add(names, icu::Locale(locale).getLanguage(), number, utf8_of(list[i]));
        }
      }
    }
  }
}

bool is_day_first(const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kShort, icu::Locale(locale)));
  const auto* const simple = dynamic_cast<const icu::SimpleDateFormat*>(format.get());
  if (simple == nullptr || U_FAILURE(status)) return false;
  icu::UnicodeString pattern;
  simple->toPattern(pattern);
  const std::int32_t day = pattern.indexOf(u'd');
  const std::int32_t month = pattern.indexOf(u'M');
  const std::int32_t year = pattern.indexOf(u'y');
  return day >= 0 && day < month && month < year;
}

std::string joined(const std::vector<std::string>& languages) {
  std::string list = " ";
  for (const std::string& language : languages) list += language + " ";
  return list;
}

std::size_t rank(const std::string& language) {
  const auto* const at = std::find_if(kLocales.begin(), kLocales.end(), [&](const char* locale) {
    return language == icu::Locale(locale).getLanguage();
  });
  return static_cast<std::size_t>(at - kLocales.begin());
}

void put_table(std::FILE* out, const char* name, const Names& names) {
  std::fprintf(out, "constexpr CalendarName k_%s[] = {\n", name);
  for (const auto& [key, meanings] : names) {
    // The first language with names accepted everywhere decides for texts of unknown language.
    std::size_t best = kLocales.size();
    for (const auto& [number, meaning] : meanings) {
      if (meaning.anywhere) best = std::min(best, rank(meaning.languages.front()));
    }
    for (const auto& [number, meaning] : meanings) {
      const bool anywhere = meaning.anywhere && rank(meaning.languages.front()) == best;
      const bool sure = meanings.size() == 1 && anywhere;
      std::fprintf(out, "  {\"%s\", %d, %s, \"%s\"},\n", key.c_str(), number,
                   anywhere ? "true" : "false", sure ? "" : joined(meaning.languages).c_str());
    }
  }
  std::fprintf(out, "};\nconstexpr WordOpenings k_%s_openings = openings_of(k_%s);\n", name, name);
}

void put_all(std::FILE* out) {
  Names months;
  Names weekdays;
  Names persian;
  std::vector<std::string> day_first;
  for (const char* const locale : kLocales) {
    add_symbols(months, locale, "gregorian", &Symbols::getMonths);
    add_symbols(weekdays, locale, "gregorian", &Symbols::getWeekdays);
    const std::string language = icu::Locale(locale).getLanguage();
    if (language == locale && is_day_first(locale)) day_first.push_back(language);
  }
  add_symbols(persian, "fa", "persian", &Symbols::getMonths);
  for (const Written& written : kWritten)
    add(months, written.language, written.month, written.name);
  std::fprintf(
      out,
      "// Written by calendar_names_main.cpp.\n#include \"common/news/calendar_names.h\"\n"
      "namespace dateline {\nnamespace {\n"
      "template <std::size_t N>\nconstexpr WordOpenings openings_of(const CalendarName (&rows)[N]) "
      "{"
      "\n  WordOpenings openings;\n  for (const CalendarName& row : rows) openings.add(row.name);\n"
      "  return openings;\n}\n");
  put_table(out, "months", months);
  put_table(out, "weekdays", weekdays);
  put_table(out, "persian", persian);
  std::fprintf(
      out,
      "}  // namespace\nCalendarTable month_table() { return {k_months, &k_months_openings}; }\n"
      "CalendarTable weekday_table() { return {k_weekdays, &k_weekdays_openings}; }\n"
      "CalendarTable persian_month_table() { return {k_persian, &k_persian_openings}; }\n"
      "std::string_view day_first_languages() { return \"%s\"; }\n}  // namespace dateline\n",
      joined(day_first).c_str());
}

}  // namespace
}  // namespace dateline

int main(int count, char** arguments) {
  std::FILE* const out = count == 2 ? std::fopen(arguments[1], "w") : nullptr;
  if (out == nullptr) {
    std::fputs("usage: calendar-names FILE\n", stderr);
    return 2;
  }
  dateline::put_all(out);
  return std::fclose(out) == 0 ? 0 : 1;
}
