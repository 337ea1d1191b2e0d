// SPDX-License-Identifier: GPL-2.0-or-later
// Pieces, lookups, slices and chains of maps, also against a map kept byte by byte.
#include "common/text/source_map.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <vector>

namespace dateline {
namespace {

/// For each byte of text the source bytes it stands for: what a map must agree with.
using Oracle = std::vector<Span>;

struct Mapped {
  SourceMap map;
  Oracle oracle;
};

Mapped random_map(std::mt19937& random, std::size_t source_size) {
  Mapped made;
  for (auto count = random() % 8; count > 0; --count) {
    const std::size_t begin = random() % source_size;
    const std::size_t size = 1 + random() % std::min<std::size_t>(6, source_size - begin);
    if (random() % 2 == 0) {
      made.map.append_verbatim(size, begin);
      for (std::size_t i = 0; i < size; ++i) made.oracle.push_back({begin + i, begin + i + 1});
    } else {
      const std::size_t text_size = random() % 4;
      made.map.append_atomic(text_size, {begin, begin + size});
      made.oracle.insert(made.oracle.end(), text_size, {begin, begin + size});
    }
  }
  return made;
}

Span hull(const Oracle& oracle, Span text) {
  Span found = oracle[text.begin];
  for (std::size_t at = text.begin; at < text.end; ++at) {
    found = {std::min(found.begin, oracle[at].begin), std::max(found.end, oracle[at].end)};
  }
  return found;
}

void check_against(const SourceMap& map, const Oracle& oracle) {
  REQUIRE(map.text_size() == oracle.size());
  for (std::size_t begin = 0; begin < oracle.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= oracle.size(); ++end) {
      REQUIRE(map.to_source({begin, end}) == hull(oracle, {begin, end}));
    }
  }
}

}  // namespace

TEST_CASE("verbatim neighbours are one piece, and others are not") {
  SourceMap map;
  map.append_verbatim(3, 10);
  map.append_verbatim(2, 13);
  CHECK(map == SourceMap::identity(5, 10));
  map.append_verbatim(2, 20);
  map.append_atomic(1, {22, 28});
  map.append_atomic(1, {28, 30});
  CHECK(map.pieces().size() == 4);
  CHECK(map.text_size() == 9);
}

TEST_CASE("nothing appended is no piece") {
  SourceMap map;
  map.append_verbatim(0, 7);
  map.append_atomic(0, {1, 9});
  CHECK(map == SourceMap());
  CHECK(map.to_source({0, 0}) == Span{0, 0});
  CHECK(map.slice({0, 0}) == SourceMap());
}

TEST_CASE("part of an atomic piece cites all of it, part of a verbatim one only itself") {
  SourceMap map;
  map.append_verbatim(4, 100);
  map.append_atomic(3, {110, 116});
  map.append_verbatim(4, 120);
  CHECK(map.to_source({1, 3}) == Span{101, 103});
  CHECK(map.to_source({5, 6}) == Span{110, 116});
  CHECK(map.to_source({2, 5}) == Span{102, 116});
  CHECK(map.to_source({6, 9}) == Span{110, 122});
  CHECK(map.to_source({0, 11}) == Span{100, 124});
}

TEST_CASE("an empty span has an empty range at its place") {
  SourceMap map;
  map.append_verbatim(4, 100);
  map.append_atomic(3, {110, 116});
  CHECK(map.to_source({2, 2}) == Span{102, 102});
  CHECK(map.to_source({5, 5}) == Span{110, 110});
  CHECK(map.to_source({7, 7}) == Span{116, 116});
}

TEST_CASE("pieces may come in another order than their sources") {
  SourceMap map;
  map.append_verbatim(2, 50);
  map.append_verbatim(2, 10);
  CHECK(map.to_source({0, 4}) == Span{10, 52});
  CHECK(map.to_source({1, 3}) == Span{10, 52});
}

TEST_CASE("a map agrees with one kept byte by byte, and so do its slices") {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    const Mapped made = random_map(random, 40);
    check_against(made.map, made.oracle);
    if (made.oracle.empty()) continue;
    const std::size_t begin = random() % made.oracle.size();
    const std::size_t end = begin + random() % (made.oracle.size() - begin + 1);
    check_against(made.map.slice({begin, end}),
                  Oracle(made.oracle.begin() + static_cast<std::ptrdiff_t>(begin),
                         made.oracle.begin() + static_cast<std::ptrdiff_t>(end)));
  }
}

TEST_CASE("appended maps follow each other") {
  std::mt19937 random(12);
  for (int round = 0; round < 500; ++round) {
    Mapped one = random_map(random, 40);
    const Mapped other = random_map(random, 40);
    one.map.append(other.map);
    one.oracle.insert(one.oracle.end(), other.oracle.begin(), other.oracle.end());
    check_against(one.map, one.oracle);
  }
}

TEST_CASE("a chain of maps leads to the source of the source") {
  std::mt19937 random(13);
  for (int round = 0; round < 2000; ++round) {
    const Mapped outer = random_map(random, 60);
    if (outer.oracle.empty()) continue;
    const Mapped inner = random_map(random, outer.oracle.size());
    Oracle chained;
    for (const Span& span : inner.oracle) chained.push_back(hull(outer.oracle, span));
    check_against(inner.map.through(outer.map), chained);
  }
}

}  // namespace dateline
