// SPDX-License-Identifier: GPL-2.0-or-later
// Terms are sorted by their bytes, however much they have in common.
#include "indexer/bulk/term_lists.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>

namespace dateline {

TEST_CASE("terms of a segment are sorted by their bytes, and keep their texts") {
  std::mt19937 random(29);
  for (int round = 0; round < 50; ++round) {
    const Analyzer analyzer(*find_language("english"));
    TermTable table(analyzer);
    std::set<std::string> texts;
    std::vector<TermId> terms;
    while (texts.size() < 200) {
      std::string text(random() % 12, 'a');  // so that many begin with the same eight bytes
      for (auto left = 1 + random() % 4; left > 0; --left) {
        text.push_back("ab\0\xFF"[random() % 4]);
      }
      if (texts.insert(text).second) terms.push_back(table.of_text(text));
    }
    SortedTerms sorted;
    sorted.assign(terms, table);
    std::size_t rank = 0;
    for (const std::string& text : texts) {
      REQUIRE(sorted.text(rank) == text);
      REQUIRE(table.text(terms[rank]) == text);
      ++rank;
    }
  }
}

}  // namespace dateline
