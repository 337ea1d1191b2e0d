// SPDX-License-Identifier: GPL-2.0-or-later
// The rules of comparing: lengths, thresholds, tiers, parts of hyphenated words.
#include "common/names/spelling.h"

#include <algorithm>

#include "common/names/alignment.h"
#include "common/names/graphemes.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline::names {
namespace {

constexpr std::size_t kAutomaticLetters = 5;
constexpr std::size_t kTypoLetters = 6;
constexpr double kHundredths = 100;

std::size_t count_letters(std::string_view letters) {
  return static_cast<std::size_t>(std::count_if(letters.begin(), letters.end(), utf8::is_boundary));
}

// Latin letters end at U+024F, whose lead byte is C9.
bool is_latin(std::string_view letters) {
  return std::all_of(letters.begin(), letters.end(), [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value < 0xCA || value == 0xE1;
  });
}

// Letters that correspond to vowels in other scripts.
std::size_t weight(const Spelling& spelling) {
  return spelling.length + (spelling.lattice.vowelless() ? 1 : 0);
}

// Whether one letter put in, left out, replaced or swapped with the next turns `a` into `b`.
bool one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) return one_edit(b, a);
  if (b.size() - a.size() > 1) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  const std::string_view rest_a = a.substr(same);
  const std::string_view rest_b = b.substr(same);
  if (rest_b.empty()) return false;
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
         rest_a.substr(2) == rest_b.substr(2);
}

// A letter added, removed or replaced at the end makes another form of a word, not a typing error;
// at the beginning, another name.
bool is_typo(const Spelling& a, const Spelling& b) {
  if (std::min(a.length, b.length) < kTypoLetters || !a.latin || !b.latin) return false;
  return a.letters.front() == b.letters.front() && a.letters.back() == b.letters.back() &&
         one_edit(a.letters, b.letters);
}

bool is_automatic(const Spelling& a, const Spelling& b, Cost found, Cost most) {
  return std::min(weight(a), weight(b)) >= kAutomaticLetters &&
         found * kFullScale <= most * kAutomaticScale;
}

std::optional<NameComparison> compare_parts(const Spelling& a, const Spelling& b) {
  if (a.letters == b.letters) return NameComparison{0, NameTier::automatic};
  const Costs& costs = default_costs();
  const Cost most = threshold(a, b, costs);
  if (most == 0) return std::nullopt;
  const Cost found = distance(a, b, costs, most);
  if (found <= most) {
    const bool sure = is_automatic(a, b, found, most);
    return NameComparison{found / kHundredths, sure ? NameTier::automatic : NameTier::contextual};
  }
  if (is_typo(a, b)) return NameComparison{1, NameTier::typo};
  return std::nullopt;
}

}  // namespace

Spelling::Spelling(std::string_view word)
    : letters(letters_of(word)),
      length(count_letters(letters)),
      latin(is_latin(letters)),
      lattice(letters, default_costs().split) {}

ParsedName::ParsedName(std::string_view word) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::CodePoint read = utf8::decode(word, at);
    if (read.value == U'-' || (read.value >= 0x2010 && read.value <= 0x2011)) {
      parts_.emplace_back(word.substr(begin, at - begin));
      begin = at + read.size;
    }
    at += read.size;
  }
  parts_.emplace_back(word.substr(begin));
}

Cost threshold(const Spelling& a, const Spelling& b, const Costs& costs) {
  if (!a.lattice.readable() || !b.lattice.readable()) return 0;
  if (std::min(weight(a), weight(b)) < kMinLetters) return 0;
  const std::size_t phones = std::min(a.lattice.longest(), b.lattice.longest());
  return costs.threshold[std::min(phones, kLongest)];
}

Cost distance(const Spelling& a, const Spelling& b, const Costs& costs, Cost limit) {
  if (a.letters == b.letters) return 0;
  // Leaving out even the cheapest phone costs something, so lengths far apart never come together.
  constexpr std::size_t kFewest = 3;
  if (!a.lattice.vowelless() && !b.lattice.vowelless() &&
      (a.lattice.shortest() > b.lattice.longest() + kFewest ||
       b.lattice.shortest() > a.lattice.longest() + kFewest)) {
    return kNever;
  }
  return alignment(a.lattice, b.lattice, costs, limit);
}

std::optional<NameComparison> compare(const ParsedName& a, const ParsedName& b) {
  if (a.parts().size() != b.parts().size()) return std::nullopt;
  NameComparison all{0, NameTier::automatic};
  for (std::size_t i = 0; i < a.parts().size(); ++i) {
    const auto part = compare_parts(a.parts()[i], b.parts()[i]);
    if (!part) return std::nullopt;
    all.distance += part->distance;
    all.tier = std::max(all.tier, part->tier);
  }
  return all;
}

}  // namespace dateline::names
