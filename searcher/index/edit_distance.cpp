// SPDX-License-Identifier: GPL-2.0-or-later
// Optimal string alignment, after a quick test.
#include "searcher/index/edit_distance.h"

#include <algorithm>
#include <bit>
#include <vector>

#include "common/text/utf8.h"

namespace dateline {
namespace {

using Letters = std::u32string;

// Optimal string alignment; stops once a whole row exceeds `most`.
std::size_t distance(const Letters& a, const Letters& b, std::size_t most) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > most) return most + 1;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
      const bool exchanged =
          i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2];
      if (exchanged) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
    before.swap(last);
    last.swap(row);
  }
  return std::min(last[b.size()], most + 1);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  return distance(utf8::decoded(a), utf8::decoded(b), most);
}

std::uint64_t kinds_of(std::string_view word) {
  std::uint64_t kinds = 0;
  for (const char byte : word) kinds |= std::uint64_t{1} << (static_cast<unsigned char>(byte) % 64);
  return kinds;
}

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

SimilarTo::SimilarTo(std::string_view word, std::size_t most)
    : letters_(utf8::decoded(word)),
      kinds_(kinds_of(word)),
      most_(most),
      is_ascii_(dateline::is_ascii(word)) {}

bool SimilarTo::operator()(std::string_view other, std::uint64_t kinds) const {
  return (*this)(other, kinds, dateline::is_ascii(other));
}

bool SimilarTo::is_near(std::string_view other) const {
  return distance(letters_, utf8::decoded(other), most_) <= most_;
}

}  // namespace dateline
