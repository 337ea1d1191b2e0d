// SPDX-License-Identifier: GPL-2.0-or-later
// Telling names from sentences.
#include "indexer/article/byline.h"

#include <algorithm>
#include <array>

#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/article/author_names.h"
#include "indexer/article/byline_openings.h"

namespace dateline {
namespace {

constexpr std::size_t kMostWords = 12;

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// Words in lower case within and next to names.
constexpr auto kParticles = std::to_array<std::string_view>({"and",
                                                             "with",
                                                             "for",
                                                             "in",
                                                             "of",
                                                             "the",
                                                             "via",
                                                             "de",
                                                             "da",
                                                             "del",
                                                             "della",
                                                             "di",
                                                             "du",
                                                             "van",
                                                             "von",
                                                             "der",
                                                             "den",
                                                             "bin",
                                                             "al",
                                                             "el",
                                                             "la",
                                                             "le",
                                                             "y",
                                                             "e",
                                                             "und",
                                                             "et",
                                                             "&",
                                                             "our",
                                                             "a",
                                                             "an",
                                                             "staff",
                                                             "agencies",
                                                             "correspondent",
                                                             "correspondents",
                                                             "reporter",
                                                             "reporters",
                                                             "writer",
                                                             "writers",
                                                             "editor",
                                                             "editors",
                                                             "desk",
                                                             "newsroom",
                                                             "dpa"});

// Capitalised words that begin a sentence, or a time, rather than a name.
constexpr auto kNoNames = std::to_array<std::string_view>(
    {"the",      "monday",     "tuesday",     "wednesday", "thursday",   "friday", "saturday",
     "sunday",   "noon",       "midnight",    "this",      "that",       "then",   "now",
     "contrast", "comparison", "christmas",   "easter",    "submitting", "using",  "continuing",
     "clicking", "signing",    "subscribing", "law",       "default"});

// A time, too. Months of other languages and short ones are given names: Julie, Marc.
constexpr auto kMonths =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                     "august", "september", "october", "november", "december"});

constexpr auto kOpenings = std::to_array<std::string_view>(
    {"by:", "by ", "written by ", "story by ", "words by ", "byline:", "author:", "authors:"});

bool is_capital(std::string_view word) {
  return !word.empty() && unicode::is_upper(utf8::decode(word, 0).value);
}

std::string_view bare(std::string_view word) {
  while (!word.empty() &&
         std::string_view(",.;:()\"'").find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  while (!word.empty() && (word.front() == '(' || word.front() == '"')) word.remove_prefix(1);
  return word;
}

// Words that end in a stop within names.
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"dr", "prof", "st", "jr", "sr", "mr", "mrs", "ms", "sir", "rev", "gen", "col", "capt", "sgt",
     "hon", "ing", "dipl", "mag"});

// Where the first stop is that ends a sentence and not an initial or an abbreviation.
std::size_t sentence_stop(std::string_view text) {
  for (std::size_t at = text.find(". "); at < text.size(); at = text.find(". ", at + 1)) {
    const std::size_t blank = text.rfind(' ', at);
    const std::string_view word =
        text.substr(blank < at ? blank + 1 : 0, at - (blank < at ? blank + 1 : 0));
    const bool initial = !word.empty() && utf8::decode(word, 0).size == word.size();
    const bool joined = word.find('.') != std::string_view::npos;  // J.K.
    if (!initial && !joined && !holds(kAbbreviations, ascii::lower(word))) return at;
  }
  return std::string_view::npos;
}

// The part of a byline that is names: up to a bar, a dash, a bullet or a date.
std::string_view names_part(std::string_view text) {
  const bool may_have_date = std::ranges::any_of(text, ascii::is_digit);
  const auto date = may_have_date ? find_date(text) : std::nullopt;
  if (date) text = text.substr(0, date->place.begin);
  for (const std::string_view mark : {" | ", " – ", " — ", " - ", " · ", " • ", " / ", " in ",
                                      "Published", "Updated", "Posted", "|"}) {
    text = text.substr(0, text.find(mark));
  }
  text = ascii::trim(text.substr(0, sentence_stop(text)));
  while (!text.empty() && (text.back() == ',' || text.back() == ':' || text.back() == '(')) {
    text = ascii::trim(text.substr(0, text.size() - 1));
  }
  return text;
}

bool are_names(std::string_view text) {
  std::size_t count = 0;
  std::size_t names = 0;
  bool fits = true;
  for_each_word(text, [&](std::string_view typed) {
    const std::string_view word = bare(typed);
    const std::string lower = ascii::lower(word);
    const bool first = count++ == 0;
    const bool name =
        is_capital(word) && !(first && (holds(kNoNames, lower) || holds(kMonths, lower)));
    const bool agency = first && lower == "the";
    if (name) ++names;
    if (!name && !agency && !holds(kParticles, lower)) fits = false;
  });
  return fits && names > 0 && count <= kMostWords;
}

}  // namespace

std::optional<Byline> byline_of(const EdgeLine& line) {
  std::optional<std::string_view> rest;
  std::string_view text = line.text;  // "| By Ann Lee"
  while (!text.empty() && (text.front() == '|' || text.front() == ' ')) text.remove_prefix(1);
  for (const std::string_view opening : kOpenings) {
    if (!rest) rest = behind(text, opening);
  }
  const bool english = rest.has_value();
  if (!rest) rest = after_byline_opening(text);
  const bool opened = rest.has_value();
  if (!rest && line.zone == Zone::byline) rest = line.text;
  if (!rest) return std::nullopt;
  std::string_view names = names_part(ascii::trim(*rest));
  // "Von Norden": a word that opens a byline opens many other lines, too.
  if (opened && !english && word_count(names) < 2) return std::nullopt;
  if (!are_names(names) || author_line(names).empty()) return std::nullopt;
  // A sentence continues after its first stop; a byline has a place, a date or a role there.
  const std::string_view after = ascii::trim(rest->substr(std::min(
      rest->size(), static_cast<std::size_t>(names.data() - rest->data()) + names.size())));
  if (word_count(after) > kMostWords) return std::nullopt;
  if (names.ends_with('.') && !find_date(after) && word_count(names) > 4) return std::nullopt;
  return Byline{opened && english ? std::string(names) : author_line(names), line.text};
}

std::optional<Byline> first_byline(const std::vector<EdgeLine>& lines) {
  for (const EdgeLine& line : lines) {
    if (!line.at_head) continue;
    if (auto byline = byline_of(line)) return byline;
  }
  // At the end of an article its author follows a colon: "Text: Ann Lee".
  for (const EdgeLine& line : lines) {
    const auto names = line.at_head ? std::nullopt : after_byline_opening(line.text);
    if (!names || *(names->data() - 2) != ':') continue;
    if (auto byline = byline_of(line)) return byline;
  }
  return std::nullopt;
}

}  // namespace dateline
