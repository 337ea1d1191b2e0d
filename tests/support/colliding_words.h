// SPDX-License-Identifier: GPL-2.0-or-later
// Words that the forward index would take for each other without its salts.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>

#include "common/index/forward.h"

namespace dateline::test {

/// Two words that are their own stems in English and have one code with the salt 0.
inline std::pair<std::string, std::string> colliding_words() {
  std::unordered_map<StemCode, std::string> known;
  for (unsigned number = 0;; ++number) {
    std::string word = "q";  // a letter in front of digits: nothing is stemmed
    for (unsigned rest = number; rest > 0; rest /= 10) {
      word.push_back(static_cast<char>('0' + rest % 10));
    }
    const auto [other, is_new] = known.emplace(stem_code(stem_hash(word), 0), word);
    if (!is_new) return {other->second, word};
  }
}

}  // namespace dateline::test
