// SPDX-License-Identifier: GPL-2.0-or-later
// What a bounded cache keeps and what goes.
#include "searcher/index/bounded_cache.h"

#include <catch2/catch.hpp>
#include <string>

using dateline::BoundedCache;

TEST_CASE("what was not used for longest goes first") {
  BoundedCache<int, std::string> cache(30);
  cache.keep(1, "one", 10);
  cache.keep(2, "two", 10);
  cache.keep(3, "three", 10);
  CHECK(cache.find(1) != nullptr);
  CHECK(cache.keep(4, "four", 10) == "four");
  CHECK(cache.find(2) == nullptr);
  CHECK(*cache.find(1) == "one");
  CHECK(*cache.find(3) == "three");
  CHECK(cache.bytes() == 30);
}

TEST_CASE("a key keeps its first value, and a value that is too large stands alone") {
  BoundedCache<int, std::string> cache(30);
  cache.keep(1, "one", 10);
  CHECK(cache.keep(1, "other", 20) == "one");
  CHECK(cache.bytes() == 10);
  cache.keep(2, "large", 100);
  CHECK(cache.find(1) == nullptr);
  CHECK(*cache.find(2) == "large");
  cache.clear();
  CHECK(cache.find(2) == nullptr);
  CHECK(cache.bytes() == 0);
}
