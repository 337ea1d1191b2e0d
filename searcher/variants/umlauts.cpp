// SPDX-License-Identifier: GPL-2.0-or-later
// One table of letters and pairs, used in both directions.
#include "searcher/variants/umlauts.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

struct Row {
  std::string_view letter;
  std::string_view pair;
};

constexpr auto kRows = std::to_array<Row>({
    {"ä", "ae"},
    {"ö", "oe"},
    {"ü", "ue"},
    {"å", "aa"},
    {"æ", "ae"},
    {"ø", "oe"},
});

constexpr std::size_t kMostPairs = 3;  // pairs of a form that change

const Row* letter_at(std::string_view form, std::size_t at) {
  const auto found = std::find_if(kRows.begin(), kRows.end(), [&](const Row& row) {
    return form.substr(at).starts_with(row.letter);
  });
  return found == kRows.end() ? nullptr : &*found;
}

bool is_vowel(char letter) {
  return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

// Appends to `spellings` every result of continuing `done` with the rest of `form`.
void add_umlauts(std::string_view form, std::size_t at, const std::string& done,
                 std::size_t changed, std::vector<std::string>& spellings) {
  for (; at < form.size(); ++at) {
    const bool is_full = changed == kMostPairs;
    for (const Row& row : kRows) {
      if (is_full || !form.substr(at).starts_with(row.pair)) continue;
      const std::string before = done + std::string(form.substr(0, at));
      add_umlauts(form.substr(at + row.pair.size()), 0, before + std::string(row.letter),
                  changed + 1, spellings);
    }
  }
  if (changed > 0) spellings.push_back(done + std::string(form));
}

}  // namespace

std::string with_digraphs(std::string_view form) {
  std::string spelling;
  bool any = false;
  for (std::size_t at = 0; at < form.size();) {
    if (const Row* row = letter_at(form, at)) {
      spelling += row->pair;
      at += row->letter.size();
      any = true;
    } else {
      spelling += form[at++];
    }
  }
  return any ? spelling : std::string();
}

std::vector<std::string> with_umlauts(std::string_view form) {
  std::vector<std::string> spellings;
  add_umlauts(form, 0, {}, 0, spellings);
  return spellings;
}

std::vector<std::string> with_restored_digraphs(std::string_view form) {
  std::vector<std::string> spellings;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const bool between_vowels =
        (at > 0 && is_vowel(form[at - 1])) || (at + 1 < form.size() && is_vowel(form[at + 1]));
    if (between_vowels) continue;
    for (const char added : {'e', 'a'}) {
      const bool fits = added == 'e'
                            ? std::string_view("aou").find(form[at]) != std::string_view::npos
                            : form[at] == 'a';
      if (fits) spellings.push_back(std::string(form).insert(at + 1, 1, added));
    }
  }
  return spellings;
}

}  // namespace dateline
