// SPDX-License-Identifier: GPL-2.0-or-later
// A passage that the first stage found.
#pragma once

#include "searcher/index/combined_index.h"

namespace dateline {

struct Candidate {
  DocumentNumber number = 0;
  double passage_score = 0;  ///< BM25 of the passage, as Xapian computes it
  double passage_part = 0;   ///< P as the second stage computes it, if known
};

}  // namespace dateline
