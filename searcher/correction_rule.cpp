// SPDX-License-Identifier: GPL-2.0-or-later
// One case for a query of one word, one for a word that occurs nowhere, one for a rare word.
#include "searcher/correction_rule.h"

#include <algorithm>

namespace dateline {
namespace {

// A word by itself: it occurs hardly ever, the other form a hundred times as often.
constexpr double kAloneMostCount = 2;
constexpr double kAloneMostCost = 0.9;
constexpr double kAloneMostCostOfRare = 0.65;
constexpr std::size_t kAloneLettersOfRare = 6;
constexpr double kAloneFewest = 5;  // passages
constexpr double kAloneMoreFrequent = 100;

// A word that occurs nowhere. One slip needs no more than company that is not avoided.
constexpr double kFewestTogether = 2;
constexpr double kAvoided = -0.7;          // nats
constexpr double kSlipsTogether = 3;       // several slips
constexpr double kSlipsInformation = 1.5;  // nats
// Where hardly any document is expected to hold both words, none says nothing.
constexpr double kFewExpected = 3;
constexpr double kApartMostCost = 0.75;
constexpr std::size_t kApartLetters = 6;
constexpr double kApartFewest = 10;  // passages

// A rare word.
constexpr double kRareTogether = 4;
constexpr double kRareInformation = 1;        // nats
constexpr double kMoreTogether = 10;          // times
constexpr double kMoreTogetherThanStem = 20;  // if its stem occurs in other forms alone

bool is_convincing_alone(const CorrectionEvidence& evidence) {
  const bool is_rare = evidence.typed_passages > 0;
  if (is_rare && evidence.letters < kAloneLettersOfRare) return false;
  return evidence.typed_count <= kAloneMostCount &&
         evidence.cost <= (is_rare ? kAloneMostCostOfRare : kAloneMostCost) &&
         evidence.passages >= std::max(kAloneFewest, kAloneMoreFrequent * evidence.typed_passages);
}

bool is_convincing_for_unknown(const CorrectionEvidence& evidence) {
  const bool one_slip = evidence.slips <= 1;
  if (evidence.together >= (one_slip ? kFewestTogether : kSlipsTogether)) {
    return evidence.information > (one_slip ? kAvoided : kSlipsInformation);
  }
  return evidence.cost <= kApartMostCost && evidence.letters >= kApartLetters &&
         evidence.passages >= kApartFewest && evidence.expected < kFewExpected;
}

bool is_convincing_for_rare(const CorrectionEvidence& evidence) {
  const bool only_shares_stem = evidence.typed_count == 0 && evidence.typed_together == 0;
  if (only_shares_stem && evidence.slips <= 1) {
    return evidence.together >= kRareTogether && evidence.information > 0;
  }
  const double more = evidence.typed_count > 0 ? kMoreTogether : kMoreTogetherThanStem;
  return evidence.together >= std::max(kRareTogether, more * evidence.typed_together) &&
         evidence.information >= kRareInformation;
}

}  // namespace

bool is_convincing(const CorrectionEvidence& evidence) {
  if (evidence.alone) return is_convincing_alone(evidence);
  return evidence.typed_passages > 0 ? is_convincing_for_rare(evidence)
                                     : is_convincing_for_unknown(evidence);
}

}  // namespace dateline
