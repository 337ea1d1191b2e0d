// SPDX-License-Identifier: GPL-2.0-or-later
// Question words of English, by table.
#include "searcher/ranking/expected_answer.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline {
namespace {

struct Opener {
  std::string_view words;  // between blanks
  AnswerKind kind;
};

// The first row that occurs decides.
constexpr auto kOpeners = std::to_array<Opener>({
    {" when ", AnswerKind::date},        {" what year", AnswerKind::date},
    {" which year", AnswerKind::date},   {" what date", AnswerKind::date},
    {" what day", AnswerKind::date},     {" what month", AnswerKind::date},
    {" how many", AnswerKind::number},   {" how much", AnswerKind::number},
    {" how long", AnswerKind::number},   {" how old", AnswerKind::number},
    {" how far", AnswerKind::number},    {" how tall", AnswerKind::number},
    {" how high", AnswerKind::number},   {" how big", AnswerKind::number},
    {" how fast", AnswerKind::number},   {" how large", AnswerKind::number},
    {" percent", AnswerKind::number},    {" who ", AnswerKind::name},
    {" whom ", AnswerKind::name},        {" whose ", AnswerKind::name},
    {" which person", AnswerKind::name}, {" which man", AnswerKind::name},
    {" which woman", AnswerKind::name},
});

constexpr auto kMonths =
    std::to_array<std::string_view>({"april", "august", "december", "february", "january", "july",
                                     "june", "march", "may", "november", "october", "september"});

constexpr auto kNumbers = std::to_array<std::string_view>(
    {"billion", "dozen",  "eight",    "eleven",  "fifty",  "five",   "forty",
     "four",    "half",   "hundred",  "million", "nine",   "seven",  "six",
     "ten",     "thirty", "thousand", "three",   "twelve", "twenty", "two"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

AnswerKind expected_answer(std::string_view query, std::string_view language) {
  constexpr auto kEnglish =
      std::to_array<std::string_view>({"earlyenglish", "english", "lovins", "porter"});
  if (!std::binary_search(kEnglish.begin(), kEnglish.end(), language)) return AnswerKind::none;
  std::string text = " ";
  for (const char c : query) {
    const bool letter = (c >= 'a' && c <= 'z') || is_digit(c);
    const bool capital = c >= 'A' && c <= 'Z';
    text.push_back(letter ? c : capital ? static_cast<char>(c | 0x20) : ' ');
  }
  text.push_back(' ');
  for (const Opener& opener : kOpeners) {
    if (text.find(opener.words) != std::string::npos) return opener.kind;
  }
  return AnswerKind::none;
}

bool is_date_word(std::string_view folded) {
  const bool year = folded.size() == 4 && std::all_of(folded.begin(), folded.end(), is_digit) &&
                    (folded.front() == '1' || folded.starts_with("20"));
  return year || std::binary_search(kMonths.begin(), kMonths.end(), folded);
}

bool is_number_word(std::string_view folded) {
  return (!folded.empty() && is_digit(folded.front())) ||
         std::binary_search(kNumbers.begin(), kNumbers.end(), folded);
}

}  // namespace dateline
