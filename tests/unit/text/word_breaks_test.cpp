// SPDX-License-Identifier: GPL-2.0-or-later
// ICU's words, in bytes of UTF-8.
#include "common/text/word_breaks.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {

TEST_CASE("words of a script without blanks are found, and all of a text is in them") {
  const std::string text = "港口发生火灾";
  std::string words;
  std::string all;
  for (const Span word : word_breaks(text)) {
    words += std::string(word.of(text)) + '|';
    all += word.of(text);
  }
  CHECK(words == "港口|发生|火灾|");
  CHECK(all == text);
  CHECK(word_breaks("").empty());
}

}  // namespace dateline
