// SPDX-License-Identifier: GPL-2.0-or-later
// When the likeliest form is likely enough.
#include "searcher/correction_rule.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

// A word of eight letters that occurs nowhere, with a form that occurs beside the other words.
CorrectionEvidence unknown_word() {
  CorrectionEvidence evidence;
  evidence.letters = 8;
  evidence.cost = 0.65;
  evidence.passages = 50;
  evidence.together = 10;
  evidence.expected = 5;
  evidence.information = 1;
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
  evidence.alone = true;
  return evidence;
}

}  // namespace

TEST_CASE("an unknown word is corrected where the other form occurs beside the other words") {
  CorrectionEvidence evidence = unknown_word();
  CHECK(is_convincing(evidence));
  evidence.information = -2;  // less often than words that stand anywhere
  CHECK_FALSE(is_convincing(evidence));
}

TEST_CASE("two slips need more company than one") {
  CorrectionEvidence evidence = unknown_word();
  evidence.slips = 2;
  CHECK_FALSE(is_convincing(evidence));
  evidence.information = 3;
  CHECK(is_convincing(evidence));
}

TEST_CASE("without company a likely slip counts where none could be expected") {
  CorrectionEvidence evidence = unknown_word();
  evidence.together = 0;
  CHECK_FALSE(is_convincing(evidence));
  evidence.expected = 0.5;
  CHECK(is_convincing(evidence));
  evidence.letters = 4;
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
