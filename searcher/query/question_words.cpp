// SPDX-License-Identifier: GPL-2.0-or-later
// The table. To add a language, add its lists and a row to kTable.
#include "searcher/query/question_words.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

using Words = std::string_view;

namespace english {

constexpr auto kLanguages = std::to_array<Words>({"earlyenglish", "english", "lovins", "porter"});

constexpr auto kOpeners = std::to_array<QuestionOpener>({
    {"how many", AnswerKind::count, true},
    {"how much", AnswerKind::amount, true},
    {"how long", AnswerKind::duration, true},
    {"how old", AnswerKind::duration, true},
    {"how often", AnswerKind::measure, true},
    {"how far", AnswerKind::measure, true},
    {"how tall", AnswerKind::measure, true},
    {"how high", AnswerKind::measure, true},
    {"how big", AnswerKind::measure, true},
    {"how fast", AnswerKind::measure, true},
    {"how large", AnswerKind::measure, true},
    {"how deep", AnswerKind::measure, true},
    {"how", AnswerKind::none},
    {"what year", AnswerKind::date, true},
    {"what date", AnswerKind::date, true},
    {"what day", AnswerKind::date, true},
    {"what month", AnswerKind::date, true},
    {"what percentage", AnswerKind::share, true},
    {"what percent", AnswerKind::share, true},
    {"what", AnswerKind::none, true},
    {"which year", AnswerKind::date, true},
    {"which person", AnswerKind::name, true},
    {"which man", AnswerKind::name, true},
    {"which woman", AnswerKind::name, true},
    {"which", AnswerKind::none, true},
    {"when", AnswerKind::date},
    {"where", AnswerKind::place},
    {"whom", AnswerKind::name, true},
    {"whose", AnswerKind::name, true},
    {"who", AnswerKind::name, true},
    {"why", AnswerKind::reason},
    {"cause of", AnswerKind::reason},
    {"causes of", AnswerKind::reason},
    {"reason for", AnswerKind::reason},
    {"reasons for", AnswerKind::reason},
});

constexpr auto kAuxiliaries =
    std::to_array<Words>({"are", "can", "could", "did", "do", "does", "had", "has", "have", "is",
                          "should", "was", "were", "will", "would"});
constexpr auto kPrepositions =
    std::to_array<Words>({"about", "after", "and", "at", "before", "but", "by", "during", "for",
                          "from", "in", "of", "on", "since", "to", "until", "with"});
constexpr auto kNumbers = std::to_array<Words>(
    {"billion",  "dozen",     "dozens",   "eight",    "eleven", "fifty",  "five", "forty", "four",
     "half",     "hundred",   "hundreds", "million",  "nine",   "seven",  "six",  "ten",   "thirty",
     "thousand", "thousands", "three",    "trillion", "twelve", "twenty", "two"});
constexpr auto kMonths = std::to_array<Words>(
    {"apr", "april",   "aug",      "august", "dec",     "december", "feb",  "february",
     "jan", "january", "jul",      "july",   "jun",     "june",     "mar",  "march",
     "may", "nov",     "november", "oct",    "october", "sep",      "sept", "september"});
constexpr auto kDays = std::to_array<Words>(
    {"friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday", "yesterday"});
constexpr auto kCurrencies = std::to_array<Words>(
    {"cents", "dollar", "dollars", "euro", "euros", "pound", "pounds", "yen", "yuan"});
constexpr auto kShares = std::to_array<Words>({"pct", "percent", "percentage"});
constexpr auto kTimeUnits =
    std::to_array<Words>({"centuries", "century", "day",     "days",  "decade", "decades", "hour",
                          "hours",     "minute",  "minutes", "month", "months", "night",   "nights",
                          "second",    "seconds", "week",    "weeks", "year",   "years"});
constexpr auto kPlacePrepositions =
    std::to_array<Words>({"at", "from", "in", "inside", "into", "near", "of", "outside", "to"});
constexpr auto kCauses = std::to_array<Words>(
    {"after",     "amid",   "because", "blame",    "blamed",   "cause",   "caused",
     "cited",     "citing", "concern", "concerns", "due",      "fear",    "fears",
     "following", "led",    "order",   "over",     "prompted", "protest", "reason",
     "reasons",   "result", "since",   "so"});

static_assert(std::ranges::is_sorted(kLanguages) && std::ranges::is_sorted(kAuxiliaries) &&
              std::ranges::is_sorted(kPrepositions) && std::ranges::is_sorted(kNumbers) &&
              std::ranges::is_sorted(kMonths) && std::ranges::is_sorted(kDays) &&
              std::ranges::is_sorted(kCurrencies) && std::ranges::is_sorted(kShares) &&
              std::ranges::is_sorted(kTimeUnits) && std::ranges::is_sorted(kPlacePrepositions) &&
              std::ranges::is_sorted(kCauses));

}  // namespace english

constexpr auto kTable = std::to_array<QuestionWords>({
    {english::kLanguages, english::kOpeners, english::kAuxiliaries, english::kPrepositions,
     english::kNumbers, english::kMonths, english::kDays, english::kCurrencies, english::kShares,
     english::kTimeUnits, english::kPlacePrepositions, english::kCauses},
});

}  // namespace

const QuestionWords* question_words(std::string_view language) {
  const auto* const found = std::ranges::find_if(
      kTable, [language](const QuestionWords& row) { return has_word(row.languages, language); });
  return found == kTable.end() ? nullptr : found;
}

bool has_word(std::span<const std::string_view> list, std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

}  // namespace dateline
