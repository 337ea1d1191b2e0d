// SPDX-License-Identifier: GPL-2.0-or-later
// The odds, and the extra evidence needed for a word that is alone, unknown or rare.
#include "searcher/corrections/correction_rule.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

constexpr double kBias = 4.8;  // 0.7 above the fit: misspellings are commoner than unknown words
constexpr double kOfLetters = 0.4;
constexpr double kOfShare = 0.75;  // factor of its logarithm
constexpr double kOfCost = -4.4;
constexpr double kOfCompany = 2.1;
constexpr double kOfCapital = -3.3;
constexpr double kSeveralSlips = 1;  // log odds that a word with more than one slip needs

// A query of one word: it hardly ever occurs, the other form a hundred times as often.
constexpr double kAloneMostCount = 2;
constexpr double kAloneMostCost = 0.9;
constexpr double kAloneMostCostOfRare = 0.65;
constexpr std::size_t kAloneLettersOfRare = 6;
constexpr double kFewest = 5;  // passages
constexpr double kAloneMoreFrequent = 100;

// An unknown word: if hardly any document is expected to contain both words, finding none means
// nothing.
constexpr double kFewestTogether = 2;
constexpr double kFewExpected = 3;

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
         evidence.passages >= std::max(kFewest, kAloneMoreFrequent * evidence.typed_passages);
}

bool is_convincing_for_unknown(const CorrectionEvidence& evidence) {
  return evidence.together >= kFewestTogether ||
         (evidence.expected < kFewExpected && evidence.passages >= kFewest);
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

double log_odds(const CorrectionEvidence& evidence) {
  return kBias + kOfLetters * static_cast<double>(evidence.letters) +
         kOfShare * std::log(evidence.share) + kOfCost * evidence.cost +
         kOfCompany * evidence.mean_information + (evidence.capital_alone ? kOfCapital : 0);
}

bool is_convincing(const CorrectionEvidence& evidence) {
  if (log_odds(evidence) < (evidence.slips > 1 ? kSeveralSlips : 0)) return false;
  if (evidence.alone) return is_convincing_alone(evidence);
  return evidence.typed_passages > 0 ? is_convincing_for_rare(evidence)
                                     : is_convincing_for_unknown(evidence);
}

}  // namespace dateline
