// SPDX-License-Identifier: GPL-2.0-or-later
// Which runs of characters are several words.
#include "searcher/query/long_runs.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace dateline {
namespace {

std::vector<std::string> parts(const std::string& typed) {
  std::vector<std::string> found;
  for (const Span part : words_of_runs(typed)) found.emplace_back(part.of(typed));
  return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a short run is one word") {
  for (const char* word : {"港口", "港口火灾", "東京都", "ท่าเรือ", "harbour", "7港", "a-b"}) {
    CHECK(parts(word) == Texts{word});
  }
}

TEST_CASE("a run of three words or more is cut into them, and what is next to it stays whole") {
  CHECK(parts("港口昨天发生火灾") == Texts{"港口", "昨天", "发生", "火灾"});
  CHECK(parts("G7港口昨天发生火灾!") == Texts{"G7", "港口", "昨天", "发生", "火灾", "!"});
}

TEST_CASE("characters of scripts without blanks are seen in a word") {
  CHECK(holds_ideograph("x港"));
  CHECK(holds_ideograph("한"));
  CHECK_FALSE(holds_ideograph("harbour é"));
  CHECK_FALSE(holds_ideograph(""));
}

}  // namespace dateline
