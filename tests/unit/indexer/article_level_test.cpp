// SPDX-License-Identifier: GPL-2.0-or-later
// What counts on the article level.
#include <xapian.h>

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "common/index/reader.h"
#include "tests/support/index_fixture.h"

namespace dateline {

using Files = std::map<std::string, std::string>;

TEST_CASE("a title that is its article's only text counts once on the article level") {
  const test::IndexFixture fixture(Files{{"a.txt", "Harbour bridge reopens\n"}});
  const IndexReader index(fixture.index());
  REQUIRE(index.article_count() == 1);
  CHECK(index.segments().front()->articles().get_doclength(1) == 3 * kTitleWeight);
}

}  // namespace dateline
