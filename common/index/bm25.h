// SPDX-License-Identifier: GPL-2.0-or-later
// BM25 as Xapian 1.4 computes it (bm25weight.cc), so that exact scores equal those of Xapian.
#pragma once

#include <algorithm>
#include <cmath>

#include "common/index/settings.h"

namespace dateline {

/// The number of documents of a level and their average length in terms.
struct LevelStatistics {
  double documents = 0;
  double average_length = 0;
};

/// Saturation of a term's frequency in the query (k3).
inline constexpr double kBm25K3 = 8.0;

/// The weight of a term with document frequency `holders` that occurs `count` times in the query:
/// idf with the smoothing of Robertson and Sparck Jones, kept positive for very frequent terms.
[[nodiscard]] inline double bm25_term_weight(const LevelStatistics& level, double holders,
                                             double count) {
  double odds = (level.documents - holders + 0.5) / (holders + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;
  return std::log(odds) * (kBm25K3 + 1) * count / (kBm25K3 + count);
}

/// The share of a term's weight that a document with `length` terms and term frequency `frequency`
/// earns.
[[nodiscard]] inline double bm25_part(const Bm25& parameters, const LevelStatistics& level,
                                      double frequency, double length) {
  const double normal_length = level.average_length > 0 ? length / level.average_length : 1;
  const double penalty = parameters.k1 * (normal_length * parameters.b + (1 - parameters.b));
  return frequency * (parameters.k1 + 1) / (penalty + frequency);
}

}  // namespace dateline
