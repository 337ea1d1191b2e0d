// SPDX-License-Identifier: GPL-2.0-or-later
// The formula against Xapian's own weights, over databases made for it.
#include "common/index/bm25.h"

#include <xapian.h>
#include <catch2/catch.hpp>
#include <random>

namespace {

using namespace dateline;

// Documents that hold `term` as often as `frequencies` say, filled up with other words to
// `lengths`.
Xapian::WritableDatabase database(const std::vector<unsigned>& frequencies,
                                  const std::vector<unsigned>& lengths) {
  Xapian::WritableDatabase made(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (std::size_t i = 0; i < frequencies.size(); ++i) {
    Xapian::Document document;
    if (frequencies[i] > 0) document.add_term("term", frequencies[i]);
    if (lengths[i] > frequencies[i]) document.add_term("filler", lengths[i] - frequencies[i]);
    made.add_document(document);
  }
  return made;
}

}  // namespace

TEST_CASE("BM25 is what Xapian gives for any frequency, length, rarity and query count") {
  std::mt19937 random(5);
  const auto draw = [&](unsigned low, unsigned high) {
    return std::uniform_int_distribution<unsigned>(low, high)(random);
  };
  for (int round = 0; round < 60; ++round) {
    std::vector<unsigned> frequencies;
    std::vector<unsigned> lengths;
    const unsigned rarity = draw(1, 12);  // also where nearly all documents hold the term
    for (unsigned i = 0; i < 40; ++i) {
      frequencies.push_back(draw(0, rarity) == 0 ? draw(1, 9) : 0);
      lengths.push_back(frequencies.back() + draw(0, 60));
    }
    frequencies[0] = 1;
    const Xapian::WritableDatabase made = database(frequencies, lengths);
    const Bm25 parameters{0.5 + 0.25 * draw(0, 4), 0.25 * draw(0, 4)};
    const unsigned count = draw(1, 5);
    Xapian::Enquire enquire(made);
    enquire.set_query(Xapian::Query("term", count));
    enquire.set_weighting_scheme(Xapian::BM25Weight(parameters.k1, 0, kBm25K3, parameters.b, 0));
    const LevelStatistics level{static_cast<double>(made.get_doccount()), made.get_avlength()};
    const double weight = bm25_term_weight(level, made.get_termfreq("term"), count);
    const Xapian::MSet found = enquire.get_mset(0, 100);
    CHECK(found.size() == made.get_termfreq("term"));
    for (auto it = found.begin(); it != found.end(); ++it) {
      const double exact =
          weight * bm25_part(parameters, level, frequencies[*it - 1], made.get_doclength(*it));
      CHECK(exact == Approx(it.get_weight()).epsilon(1e-9));
    }
  }
}

TEST_CASE("a term that every document holds still weighs more than nothing") {
  CHECK(bm25_term_weight({10, 20}, 10, 1) > 0);
  CHECK(bm25_term_weight({1, 20}, 1, 1) > 0);
  CHECK(bm25_term_weight({10, 20}, 1, 1) > bm25_term_weight({10, 20}, 2, 1));
}

TEST_CASE("BM25 rises with the frequency, falls with the length and never reaches its bound") {
  const LevelStatistics level{100, 30};
  const Bm25 parameters;
  CHECK(bm25_part(parameters, level, 2, 30) > bm25_part(parameters, level, 1, 30));
  CHECK(bm25_part(parameters, level, 1, 20) > bm25_part(parameters, level, 1, 30));
  CHECK(bm25_part(parameters, level, 1e6, 30) < parameters.k1 + 1);
  CHECK(bm25_part(parameters, level, 1, 30) == Approx(1.0));
}

TEST_CASE("an empty level gives finite parts") {
  CHECK(std::isfinite(bm25_part({}, {0, 0}, 1, 1)));
}
