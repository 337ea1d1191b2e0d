// SPDX-License-Identifier: GPL-2.0-or-later
// Buckets against a list of all postings.
#include "indexer/postings/posting_buckets.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "common/error.h"
#include "indexer/postings/posting_run.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

// By range: term, document within it, wdf.
using Postings =
    std::map<std::size_t, std::vector<std::tuple<std::string, std::uint32_t, std::uint32_t>>>;

Postings taken(PostingBuckets& buckets) {
  Postings postings;
  for (std::size_t range = 0; range < buckets.size(); ++range) {
    const std::string run = buckets.take(range);
    const auto terms = run_reader(run);
    while (terms->next()) {
      PostingCursor posting(terms->postings());
      while (posting.next()) {
        postings[range].emplace_back(terms->term(), posting.document(), posting.wdf());
      }
    }
  }
  return postings;
}

}  // namespace

TEST_CASE("postings come back by range of documents, whatever waits in a file") {
  std::mt19937 random(37);
  for (int round = 0; round < 100; ++round) {
    const test::TempFolder folder;
    const auto last = 1 + static_cast<std::uint32_t>(random() % 300);
    const auto size = 1 + static_cast<std::uint32_t>(random() % (last + 20));
    PostingBuckets buckets(folder / "wait", last, size, random() % 3'000);
    Postings expected;
    for (char term = 'a'; term < 'a' + 20; ++term) {
      std::vector<std::uint32_t> documents;
      std::vector<std::uint32_t> counts;
      for (std::uint32_t document = 1; document <= last; ++document) {
        if (random() % static_cast<unsigned>(term - 'a' + 1) != 0) continue;
        documents.push_back(document);
        counts.push_back(static_cast<std::uint32_t>(random() % 4 == 0 ? random() % 70'000 : 1));
        expected[(document - 1) / size].emplace_back(std::string(3, term),
                                                     (document - 1) % size + 1, counts.back());
      }
      buckets.add(std::string(3, term), documents, counts);
    }
    REQUIRE(taken(buckets) == expected);
    CHECK(buckets.take(0).empty());
  }
}

TEST_CASE("a posting of a document that cannot be is named as damage") {
  const test::TempFolder folder;
  PostingBuckets buckets(folder / "wait", 10, 3, 1'000);
  buckets.add("dock", {1, 10}, {1, 1});
  CHECK_THROWS_AS(buckets.add("pier", {2, 11}, {1, 1}), Error);
}

}  // namespace dateline
