// SPDX-License-Identifier: GPL-2.0-or-later
// Rules for what stands around the text: the title once more, bylines, dates, headings.
#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "indexer/article/zones/rule.h"
#include "indexer/article/zones/time_words.h"

namespace dateline::zones {
namespace {

constexpr std::size_t kHead = 20;  // lines at the beginning where bylines and dates stand...
constexpr std::size_t kFoot = 8;   // ...and at the end

bool is_at_an_end(const Text& text, std::size_t i) {
  return i < kHead || i + kFoot >= text.lines.size();
}

bool take_blank(std::string_view& text) {
  const std::size_t size = text.starts_with(' ') || text.starts_with(',') ? 1
                           : text.starts_with("\xC2\xA0")                 ? 2
                                                                          : 0;
  text.remove_prefix(size);
  return size > 0;
}

// The next word of `text`, which loses it.
std::string_view take_word(std::string_view& text) {
  while (take_blank(text)) {
  }
  const std::size_t size = std::min({text.find_first_of(" ,"), text.find("\xC2\xA0"), text.size()});
  const std::string_view word = text.substr(0, size);
  text.remove_prefix(size);
  return word;
}

bool is_capital(std::string_view word) {
  if (word.empty()) return false;
  const char c = word[0];
  return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80 || c == '@';
}

constexpr auto kBetweenNames = std::to_array<std::string_view>(
    {"and",         "with",      "for",   "in",     "of",       "de",
     "da",          "di",        "van",   "von",    "der",      "al",
     "the",         "on",        "at",    "y",      "e",        "et",
     "und",         "for",       "la",    "le",     "del",      "bin",
     "|",           "-",         "–",     "/",      "&",        "et",
     "contributor", "columnist", "staff", "writer", "reporter", "correspondent",
     "editor"});

// Names, and what stands between names; dates may follow.
bool is_names(std::string_view text) {
  if (!is_capital(take_word(text))) return false;
  std::size_t other = 0;
  while (!text.empty()) {
    const std::string_view word = take_word(text);
    if (word.empty() || is_capital(word) || ascii::is_digit(word[0])) continue;
    if (std::ranges::find(kBetweenNames, word) == kBetweenNames.end() && ++other > 1) return false;
  }
  return true;
}

// What follows the "By" of a byline; empty if there is none.
std::string_view after_by(std::string_view text) {
  const std::string_view by = take_word(text);
  for (const std::string_view known : {"By", "BY", "by", "By:", "Von", "VON", "Por", "POR", "Par",
                                       "PAR", "Di", "Door", "Av", "Af"}) {
    if (by == known) return text;
  }
  return {};
}

}  // namespace

bool is_title_again(const Text& text, std::size_t i) {
  const std::string_view line = text.paragraphs[i].text;
  return line.size() == text.title.size() && !line.empty() && line == text.title;
}

bool is_byline(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  if (!is_at_an_end(text, i)) return false;
  if (line.phrase == PhraseGroup::byline) return true;
  if (line.phrase == PhraseGroup::agency) return line.words <= 5;
  if (line.ends_sentence && line.words > 6) return false;
  return !line.bullet && is_name_line(line.text);
}

bool is_name_line(std::string_view line) {
  const std::string_view names = after_by(line);
  if (names.empty()) return is_names_and_time(line);
  if (is_names(names)) return true;
  const bool of_staff = names.find("correspondent") != names.npos ||
                        names.find("staff") != names.npos || names.find("reporter") != names.npos;
  return of_staff && names.size() <= 60 && !ends_as_sentence(line);
}

bool is_agency_byline(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  if (i >= kHead || line.ends_sentence || line.words < 2 || line.words > 12) return false;
  if (!is_capital(line.text)) return false;
  std::array<char, 80> folded{};
  const std::size_t from = line.text.size() > 60 ? line.text.size() - 60 : 0;
  const std::string_view tail(folded.data(), fold_head(line.text.substr(from), folded));
  for (const std::string_view end : {", associated press",
                                     " associated press",
                                     " staff writer",
                                     " staff reporter",
                                     " correspondent",
                                     ", reuters",
                                     ", afp",
                                     " news service",
                                     " sports writer",
                                     " political writer",
                                     " auto writer",
                                     ", bloomberg",
                                     ", bloomberg news",
                                     " usa today",
                                     " special to the",
                                     ", staff",
                                     ", cnn",
                                     ", cnn business",
                                     " politics reporter",
                                     " business reporter",
                                     " news reporter",
                                     " science reporter",
                                     " health reporter"}) {
    if (tail.ends_with(end)) return true;
  }
  return false;
}

bool is_place_and_date(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  if (i >= kHead || line.ends_sentence || line.text.size() < 4) return false;
  std::string_view rest = line.text;
  const std::string_view place = take_word(rest);
  const bool capitals = place.size() >= 3 && std::ranges::none_of(place, [](char c) {
                          return (c >= 'a' && c <= 'z') || ascii::is_digit(c);
                        });
  return capitals && is_names_and_day(line.text);
}

bool is_name_by_date(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  if (i == 0 || i >= kHead / 2 || line.words < 2 || line.ends_sentence) return false;
  for (std::string_view rest = line.text; !rest.empty();) {
    const std::string_view word = take_word(rest);
    if (!word.empty() && (!is_capital(word) || word.find_first_of("0123456789:|") != word.npos)) {
      return false;
    }
  }
  const auto is_head = [&](std::size_t at) {
    return at < text.lines.size() && (text.paragraphs[at].zone == Zone::dateline ||
                                      time_line(text.lines[at].text) != TimeLine::no);
  };
  return is_head(i - 1) || is_head(i + 1);
}

bool is_date_line(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  const TimeLine time = time_line(line.text);
  if (time == TimeLine::stamped) return true;
  return time == TimeLine::dated && is_at_an_end(text, i);
}

bool is_heading(const Text& text, std::size_t i) {
  if (i == 0 || i + 1 >= text.lines.size()) return false;
  const Line& line = text.lines[i];
  const bool question = line.text.ends_with('?');
  if ((line.ends_sentence && !question) || line.words > 10 || line.text.ends_with(':'))
    return false;
  if (line.bullet && !line.text.ends_with("–") && !line.text.ends_with('-')) return false;
  const auto is_text = [&](std::size_t at) {
    const Line& other = text.lines[at];
    return (other.words >= 8 && other.ends_sentence) || other.words >= 40;
  };
  const char first = line.text.empty() ? ' ' : line.text[0];
  const bool opens = !(first >= 'a' && first <= 'z') && (line.bullet || !ascii::is_digit(first));
  // What is no text of the article, a caption, does not part a heading from what it follows.
  const bool follows = is_text(i - 1) || (!text.is_open(i - 1) && i > 1);
  return opens && is_text(i + 1) && follows;
}

}  // namespace dateline::zones
