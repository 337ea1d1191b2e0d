// SPDX-License-Identifier: GPL-2.0-or-later
// The orders of passages.
#include "searcher/ranking/order.h"

#include <catch2/catch.hpp>

#include "searcher/ranking/tail.h"

namespace {

using namespace dateline;

ScoredPassage passage_with(double score, std::uint8_t article, std::uint64_t hash,
                           std::uint32_t repeat) {
  ScoredPassage passage;
  passage.score = score;
  passage.stored.article.bytes[0] = article;
  passage.stored.passage.hash = hash;
  passage.stored.passage.repeat = repeat;
  return passage;
}

}  // namespace

TEST_CASE("a higher score ranks first; ties rank by article id, then text hash, then repeat") {
  CHECK(ranks_before(passage_with(2, 9, 9, 9), passage_with(1, 1, 1, 0)));
  CHECK(ranks_before(passage_with(1, 1, 9, 9), passage_with(1, 2, 1, 0)));
  CHECK(ranks_before(passage_with(1, 1, 1, 9), passage_with(1, 1, 2, 0)));
  CHECK(ranks_before(passage_with(1, 1, 1, 0), passage_with(1, 1, 1, 1)));
  CHECK_FALSE(ranks_before(passage_with(1, 1, 1, 1), passage_with(1, 1, 1, 1)));
}

TEST_CASE("passages that are not read rank by number where scores are equal") {
  ScoredPassage first = passage_with(1, 9, 9, 9);
  ScoredPassage second = passage_with(1, 1, 1, 1);
  first.number = 4;
  second.number = 5;
  CHECK(ranks_before_unread(first, second));
  CHECK_FALSE(ranks_before_unread(second, first));
  second.score = 2;
  CHECK(ranks_before_unread(second, first));
  CHECK(found_before({9, 2}, {1, 1}));
  CHECK(found_before({1, 2}, {9, 2}));
  CHECK_FALSE(found_before({9, 2}, {9, 2}));
}

TEST_CASE("the tail ranks below all others, as the first stage ranked it") {
  std::vector<ScoredPassage> passages{passage_with(0, 3, 1, 0), passage_with(0, 2, 1, 0),
                                      passage_with(0, 1, 1, 0)};
  passages[0].passage_part = 2;
  passages[1].passage_part = 4;
  passages[2].passage_part = 2 + 1e-12;  // Xapian adds in another order
  score_tail(0.5, passages);
  CHECK(passages[0].score == 0.5);
  CHECK(passages[1].score == 0.25);
  CHECK(passages[2].score == 0.25);
  CHECK(passages[1].stored.article.bytes[0] == 1);
  for (const ScoredPassage& passage : passages) CHECK(passage.is_tail);
}
