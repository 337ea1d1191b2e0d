// SPDX-License-Identifier: GPL-2.0-or-later
// Looks up document frequencies.
#include "searcher/ranking/expansion_idf.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "searcher/index/backend.h"

namespace dateline {
namespace {

constexpr double kMostCommon = 0.1;  // share of all passages
constexpr double kLeastDocFreq = 2;
constexpr std::size_t kFewestBytes = 2;

}  // namespace

float expansion_idf(std::string_view term, double doc_freq, double documents) {
  const bool fit = term.size() >= kFewestBytes && doc_freq >= kLeastDocFreq &&
                   doc_freq <= kMostCommon * documents;
  return fit ? static_cast<float>(std::log(documents / doc_freq)) : 0.0F;
}

double max_expansion_idf(double documents) { return std::log(documents / kLeastDocFreq); }

double ExpansionIdf::of(StemId stem) {
  if (stem >= known_.size()) known_.resize(analyzer_.stems(), kUnknown);
  float& known = known_[stem];
  if (known < 0) {
    const std::string term(analyzer_.stem(stem));
    known = idf(term, index_.holders_in_passages(term));
  }
  return static_cast<double>(known);
}

void ExpansionIdf::prefetch(const std::vector<StemId>& stems) {
  known_.resize(std::max(known_.size(), analyzer_.stems()), kUnknown);
  std::vector<StemId> asked;
  std::vector<std::string> terms;
  for (const StemId stem : stems) {
    if (known_[stem] >= 0) continue;
    known_[stem] = 0;
    asked.push_back(stem);
    terms.emplace_back(analyzer_.stem(stem));
  }
  if (asked.empty()) return;
  const std::vector<double> freqs = index_.backend().doc_freqs(terms);
  for (std::size_t i = 0; i < asked.size(); ++i) known_[asked[i]] = idf(terms[i], freqs[i]);
}

}  // namespace dateline
