// SPDX-License-Identifier: GPL-2.0-or-later
// Optimal string alignment with weights.
#include "searcher/corrections/typo_cost.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "common/text/utf8.h"

namespace dateline {
namespace {

using Letters = std::u32string;

constexpr double kReplaced = 1;
constexpr double kKeyboardNeighbour = 0.75;
constexpr double kSoundsAlike = 0.6;
constexpr double kSwapped = 0.6;
constexpr double kDropped = 0.65;
constexpr double kDroppedSilent = 0.55;
constexpr double kAdded = 0.85;
constexpr double kAddedSilent = 0.75;
constexpr double kDoubled = 0.45;
constexpr double kFirstLetter = 0.5;  // added

constexpr std::array<std::u32string_view, 3> kKeyRows{U"qwertyuiop", U"asdfghjkl", U"zxcvbnm"};
constexpr std::array<double, 3> kRowOffset{0, 0.25, 0.75};  // in keys
constexpr auto kSounds = std::to_array<std::u32string_view>(
    {U"aeiouy", U"ckq", U"csz", U"fv", U"gj", U"dt", U"bp", U"mn", U"vw", U"ks"});
constexpr std::u32string_view kSilentLetters = U"eh";

struct Key {
  double row = -1;
  double column = 0;
};

Key key_of(char32_t letter) {
  for (std::size_t row = 0; row < kKeyRows.size(); ++row) {
    const std::size_t column = kKeyRows[row].find(letter);
    if (column == std::u32string_view::npos) continue;
    return {static_cast<double>(row), static_cast<double>(column) + kRowOffset[row]};
  }
  return {};
}

bool are_neighbours(char32_t a, char32_t b) {
  const Key left = key_of(a);
  const Key right = key_of(b);
  return left.row >= 0 && right.row >= 0 && std::abs(left.row - right.row) <= 1 &&
         std::abs(left.column - right.column) <= 1;
}

bool sound_alike(char32_t a, char32_t b) {
  return std::any_of(kSounds.begin(), kSounds.end(), [&](std::u32string_view sounds) {
    return sounds.find(a) != std::u32string_view::npos &&
           sounds.find(b) != std::u32string_view::npos;
  });
}

double replaced(char32_t typed, char32_t meant) {
  if (typed == meant) return 0;
  if (sound_alike(typed, meant)) return kSoundsAlike;
  return are_neighbours(typed, meant) ? kKeyboardNeighbour : kReplaced;
}

// Whether word[at] is next to the same letter, so that an edit makes or breaks a double letter.
bool is_doubled(const Letters& word, std::size_t at) {
  return (at > 0 && word[at - 1] == word[at]) || (at + 1 < word.size() && word[at + 1] == word[at]);
}

bool is_silent(char32_t letter) { return kSilentLetters.find(letter) != std::u32string_view::npos; }

double added(const Letters& typed, std::size_t at) {
  if (is_doubled(typed, at)) return kDoubled;
  return is_silent(typed[at]) ? kAddedSilent : kAdded;
}

double dropped(const Letters& meant, std::size_t at) {
  if (is_doubled(meant, at)) return kDoubled;
  return is_silent(meant[at]) ? kDroppedSilent : kDropped;
}

}  // namespace

double typo_cost(std::string_view typed, std::string_view meant) {
  const Letters a = utf8::decoded(typed);
  const Letters b = utf8::decoded(meant);
  std::vector<std::vector<double>> cost(a.size() + 1, std::vector<double>(b.size() + 1, 0));
  const auto first = [](std::size_t i, std::size_t j) {
    return i <= 1 && j <= 1 ? kFirstLetter : 0;
  };
  for (std::size_t i = 1; i <= a.size(); ++i)
    cost[i][0] = cost[i - 1][0] + added(a, i - 1) + first(i, 0);
  for (std::size_t j = 1; j <= b.size(); ++j)
    cost[0][j] = cost[0][j - 1] + dropped(b, j - 1) + first(0, j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const double change = replaced(a[i - 1], b[j - 1]);
      double least = cost[i - 1][j - 1] + change + (change > 0 ? first(i, j) : 0);
      least = std::min(least, cost[i - 1][j] + added(a, i - 1));
      least = std::min(least, cost[i][j - 1] + dropped(b, j - 1));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        least = std::min(least, cost[i - 2][j - 2] + kSwapped + first(i - 1, j - 1));
      }
      cost[i][j] = least;
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace dateline
