// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of ids as people type them.
#include "common/index/id_lookup.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/index_fixture.h"

namespace dateline {

TEST_CASE("an id is hexadecimal digits, a passage's behind the sign") {
  const std::string article = "9a57ba38c554c896cc2035b50d63b874";
  REQUIRE(parse_typed_id(article));
  CHECK_FALSE(parse_typed_id(article)->passage);
  CHECK(parse_typed_id("9A57")->article == "9a57");
  CHECK(parse_typed_id(article + "#3be6cac8e1d5.2")->passage == "3be6cac8e1d5.2");
  CHECK(parse_typed_id("9a#")->passage == "");
  CHECK(parse_typed_id("9a#3b")->passage == "3b");
  for (const char* typed :
       {"", "#", "#3b", "9g", "news", "9a#3z", "9a#3b.2", "9a#3be6cac8e1d5.", "9a#3be6cac8e1d5.x",
        "9a#3be6cac8e1d55", "9a57ba38c554c896cc2035b50d63b8740", " 9a"}) {
    INFO(typed);
    CHECK_FALSE(parse_typed_id(typed));
  }
}

TEST_CASE("articles are found by the beginning of their ids, also at half a byte") {
  const test::IndexFixture index({{"a.txt", "Pier\n\nOne burned.\n"},
                                  {"b.txt", "Mill\n\nOne closed.\n"},
                                  {"c.txt", "Dock\n\nOne sank.\n"}});
  const IndexReader reader(index.index());
  const std::vector<ArticleId> all = articles_beginning(reader, "");
  REQUIRE(all.size() == 3);
  CHECK(std::is_sorted(all.begin(), all.end()));
  for (const ArticleId& id : all) {
    const std::string whole = hex(id);
    for (std::size_t size = 1; size <= whole.size(); ++size) {
      const auto found = articles_beginning(reader, whole.substr(0, size));
      CHECK(std::find(found.begin(), found.end(), id) != found.end());
      for (const ArticleId& other : found) CHECK(hex(other).starts_with(whole.substr(0, size)));
    }
    CHECK(articles_beginning(reader, whole) == std::vector{id});
  }
}

TEST_CASE("the first of passages that repeat is named by its digits, the others by their number") {
  Passage passage;
  passage.hash = 0x3be6'cac8'e1d5;
  CHECK(passage_begins(passage, ""));
  CHECK(passage_begins(passage, "3be"));
  CHECK(passage_begins(passage, "3be6cac8e1d5"));
  CHECK_FALSE(passage_begins(passage, "3bf"));
  passage.repeat = 1;
  CHECK(passage_begins(passage, "3be"));
  CHECK(passage_begins(passage, "3be6cac8e1d5.2"));
  CHECK_FALSE(passage_begins(passage, "3be6cac8e1d5"));
}

}  // namespace dateline
