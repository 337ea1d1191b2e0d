// SPDX-License-Identifier: GPL-2.0-or-later
// Letters of Arabic have two bytes each, once folded.
#include "common/analysis/arabic.h"

#include <array>

namespace dateline {
namespace {

constexpr std::size_t kLetter = 2;  // bytes

// The longest first.
constexpr auto kArticles = std::to_array<std::string_view>(
    {"وبال", "وكال", "فبال", "فال", "وال", "بال", "كال", "ولل", "فلل", "لل", "ال"});
constexpr auto kEndings =
    std::to_array<std::string_view>({"ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"});
constexpr std::string_view kAnd = "و";
constexpr std::string_view kSo = "ف";
constexpr auto kPrepositions = std::to_array<std::string_view>({"ب", "ل", "ك"});

constexpr std::size_t kFewest = 3 * kLetter;          // left of a word with an article before it
constexpr std::size_t kFewestBehindAl = 2 * kLetter;  // of one with the article alone

bool is_arabic(std::string_view word) {
  return word.size() >= kLetter && static_cast<unsigned char>(word[0]) >= 0xD8 &&
         static_cast<unsigned char>(word[0]) <= 0xDB;
}

std::size_t article_size(std::string_view word) {
  for (const std::string_view article : kArticles) {
    const std::size_t fewest = article.size() == 2 * kLetter ? kFewestBehindAl : kFewest;
    if (word.starts_with(article) && word.size() >= article.size() + fewest) return article.size();
  }
  return 0;
}

std::size_t ending_size(std::string_view word) {
  for (const std::string_view ending : kEndings) {
    const std::size_t fewest = ending.size() == kLetter ? 2 * kLetter : kFewest;
    if (word.ends_with(ending) && word.size() >= ending.size() + fewest) return ending.size();
  }
  return 0;
}

bool is_preposition(std::string_view letter) {
  for (const std::string_view one : kPrepositions) {
    if (letter == one) return true;
  }
  return false;
}

}  // namespace

std::string arabic_stem(std::string_view folded) {
  if (!is_arabic(folded)) return std::string(folded);
  std::string_view word = folded.substr(article_size(folded));
  word.remove_suffix(ending_size(word));
  return std::string(word);
}

std::vector<std::string_view> arabic_bare_forms(std::string_view folded) {
  std::vector<std::string_view> forms;
  if (!is_arabic(folded) || article_size(folded) > 0) return forms;
  const std::string_view first = folded.substr(0, kLetter);
  const bool links = first == kAnd || first == kSo;
  if (!links && !is_preposition(first)) return forms;
  if (folded.size() < kLetter + kFewest) return forms;
  forms.push_back(folded.substr(kLetter));
  const bool both = links && is_preposition(folded.substr(kLetter, kLetter));
  if (both && folded.size() >= 2 * kLetter + kFewest) forms.push_back(folded.substr(2 * kLetter));
  return forms;
}

}  // namespace dateline
