// SPDX-License-Identifier: GPL-2.0-or-later
// When the likeliest form is likely enough.
#include "searcher/corrections/correction_rule.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

// A word of eight letters that occurs nowhere, with a form that occurs beside the other words.
CorrectionEvidence unknown_word() {
  CorrectionEvidence evidence;
  evidence.letters = 8;
  evidence.cost = 0.65;
  evidence.passages = 50;
  evidence.share = 0.01;
  evidence.together = 10;
  evidence.expected = 5;
  evidence.information = evidence.mean_information = 1;
  return evidence;
}

CorrectionEvidence rare_word() {
  CorrectionEvidence evidence = unknown_word();
  evidence.typed_count = 1;
  evidence.typed_passages = 1;
  return evidence;
}

CorrectionEvidence single_word() {
  CorrectionEvidence evidence;
  evidence.letters = 8;
  evidence.cost = 0.65;
  evidence.passages = 100;
  evidence.share = 0.02;
  evidence.alone = true;
  return evidence;
}

}  // namespace

TEST_CASE("length, frequency and company speak for a misspelling, slips against it") {
  const double odds = log_odds(unknown_word());
  CHECK(odds > 0);
  CorrectionEvidence evidence = unknown_word();
  evidence.letters = 4;
  CHECK(log_odds(evidence) < odds);
  evidence = unknown_word();
  evidence.share = 0.0001;
  CHECK(log_odds(evidence) < odds);
  evidence = unknown_word();
  evidence.mean_information = 0;
  CHECK(log_odds(evidence) < odds);
  evidence = unknown_word();
  evidence.cost = 1.2;
  CHECK(log_odds(evidence) < odds);
  evidence = unknown_word();
  evidence.capital_alone = true;
  CHECK(log_odds(evidence) < odds);
}

TEST_CASE("an unknown word is corrected unless the other form avoids the other words") {
  CorrectionEvidence evidence = unknown_word();
  CHECK(is_convincing(evidence));
  evidence.together = 0;
  CHECK_FALSE(is_convincing(evidence));
  evidence.expected = 0.5;  // which says nothing
  CHECK(is_convincing(evidence));
}

TEST_CASE("two slips need greater odds than one") {
  CorrectionEvidence evidence = unknown_word();
  evidence.mean_information -= (log_odds(evidence) - 0.5) / 2.1;
  REQUIRE(log_odds(evidence) == Approx(0.5));
  CHECK(is_convincing(evidence));
  evidence.slips = 2;
  CHECK_FALSE(is_convincing(evidence));
}

TEST_CASE("a rare word beside the others is left alone unless the other form is far more often") {
  CorrectionEvidence evidence = rare_word();
  CHECK(is_convincing(evidence));
  evidence.typed_together = 1;
  CHECK(is_convincing(evidence));
  evidence.typed_together = 2;
  CHECK_FALSE(is_convincing(evidence));
}

TEST_CASE("a single word is corrected where the other form is a hundred times as frequent") {
  CorrectionEvidence evidence = single_word();
  CHECK(is_convincing(evidence));
  evidence.typed_count = evidence.typed_passages = 1;
  CHECK(is_convincing(evidence));
  evidence.passages = 99;
  CHECK_FALSE(is_convincing(evidence));
}

TEST_CASE("a short single word that occurs is never corrected") {
  CorrectionEvidence evidence = single_word();
  evidence.letters = 4;
  CHECK(is_convincing(evidence));
  evidence.typed_count = evidence.typed_passages = 1;
  CHECK_FALSE(is_convincing(evidence));
}

}  // namespace dateline
