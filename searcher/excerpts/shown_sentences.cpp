// SPDX-License-Identifier: GPL-2.0-or-later
// Splits text into sentences without their credits.
#include "searcher/excerpts/shown_sentences.h"

#include <algorithm>

#include "common/news/credits.h"
#include "common/news/month_names.h"
#include "common/text/ascii.h"
#include "common/text/sentences.h"

namespace dateline {
namespace {

Span trimmed(std::string_view text, Span place) {
  while (!place.empty() && ascii::is_space(text[place.begin])) ++place.begin;
  while (!place.empty() && ascii::is_space(text[place.end - 1])) --place.end;
  return place;
}

bool is_word_byte(char c) { return ascii::is_letter(c) || ascii::is_digit(c) || (c & 0x80) != 0; }

// `text` from its first to its last word.
std::string_view words_of(std::string_view text) {
  while (!text.empty() && !is_word_byte(text.front())) text.remove_prefix(1);
  while (!text.empty() && !is_word_byte(text.back())) text.remove_suffix(1);
  return text;
}

bool is_name(std::string_view text, const std::vector<std::string>& names) {
  const std::string bare = ascii::lower(words_of(text));
  return std::ranges::any_of(
      names, [&](const std::string& name) { return !bare.empty() && ascii::lower(name) == bare; });
}

// Adds a sentence without the credits at its ends; adds those as asides.
void add_without_credits(std::string_view text, ShownSentence sentence,
                         const std::vector<Credit>& found, const std::vector<Highlight>& highlights,
                         std::vector<ShownSentence>& sentences) {
  std::vector<ShownSentence> behind;
  const auto aside = [&](Span place) {
    return ShownSentence{trimmed(text, place), sentence.part, true, 0, false};
  };
  Span& place = sentence.text;
  for (const Credit& credit : found) {
    if (credit.text.end <= place.begin || credit.text.begin >= place.end) continue;
    const Span inside{std::max(credit.text.begin, place.begin),
                      std::min(credit.text.end, place.end)};
    if (inside.begin == place.begin && !is_inside_mark(inside.end, highlights)) {
      sentences.push_back(aside(inside));
      place.begin = inside.end;
    } else if (!is_inside_mark(inside.begin, highlights) &&
               words_of(text.substr(inside.end, place.end - inside.end)).empty()) {
      behind.push_back(aside({inside.begin, place.end}));
      place.end = inside.begin;
    }
    place = trimmed(text, place);
  }
  if (!words_of(place.of(text)).empty()) sentences.push_back(sentence);
  sentences.insert(sentences.end(), behind.begin(), behind.end());
}

}  // namespace

bool is_inside_mark(std::size_t offset, const std::vector<Highlight>& highlights) {
  return std::ranges::any_of(highlights, [offset](const Highlight& mark) {
    return mark.text.begin < offset && offset < mark.text.end;
  });
}

bool is_bare_dateline(std::string_view text) {
  constexpr std::size_t kMostBytes = 80;
  constexpr int kMostWords = 4;  // in the name of a place
  if (text.size() > kMostBytes) return false;
  std::string line(text);
  for (std::size_t open = line.find('('); open != std::string::npos; open = line.find('(')) {
    const std::size_t close = line.find(')', open);
    if (close == std::string::npos) break;
    line.erase(open, close + 1 - open);
  }
  bool any_capital = false;
  int words = 0;
  std::string_view rest = line;
  while (!(rest = words_of(rest)).empty()) {
    const std::size_t end = std::min(rest.find_first_of(" ,./"), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end);
    if (month_named(word)) continue;
    if (++words > kMostWords) return false;
    for (const char c : word) {
      if ((c >= 'a' && c <= 'z') || (c & 0x80) != 0) return false;
      any_capital = any_capital || ascii::is_letter(c);
    }
  }
  return any_capital;
}

std::vector<ShownSentence> shown_sentences(const Passage& passage,
                                           const std::vector<Highlight>& highlights,
                                           const std::vector<std::string>& names) {
  const std::string_view text = passage.text;
  const bool has_story = zone_row(passage.zone).searched_by_default;
  const std::vector<Credit> found = has_story ? credits(text) : std::vector<Credit>();
  std::vector<ShownSentence> joined;
  for (std::size_t part = 0; part < passage.parts.size(); ++part) {
    const Span place = passage.parts[part].text;
    for (const Span sentence : sentences(place.of(text))) {
      const Span shown{place.begin + sentence.begin, place.begin + sentence.end};
      const bool follows = !joined.empty() && joined.back().part == part;
      const bool opened = follows && has_story && is_bare_dateline(joined.back().text.of(text));
      if (is_inside_mark(shown.begin, highlights) || opened) {
        joined.back().text.end = shown.end;
      } else {
        joined.push_back({shown, part, false, 0, false});
      }
    }
  }
  if (!has_story) return joined;
  std::vector<ShownSentence> shown;
  for (ShownSentence& sentence : joined) {
    const std::string_view own = sentence.text.of(text);
    sentence.aside = is_bare_dateline(own) || is_name(own, names);
    add_without_credits(text, sentence, found, highlights, shown);
  }
  return shown;
}

bool has_credits(const Passage& passage) {
  return zone_row(passage.zone).searched_by_default && !credits(passage.text).empty();
}

bool answers_in_credits_only(const Passage& passage, const std::vector<Highlight>& highlights) {
  if (highlights.empty() || !zone_row(passage.zone).searched_by_default) return false;
  const std::vector<Credit> found = credits(passage.text);
  return std::ranges::all_of(highlights, [&](const Highlight& mark) {
    return std::ranges::any_of(
        found, [&](const Credit& credit) { return credit.text.contains(mark.text); });
  });
}

}  // namespace dateline
