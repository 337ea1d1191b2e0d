// SPDX-License-Identifier: GPL-2.0-or-later
// Compares passages.
#include "searcher/ranking/order.h"

namespace dateline {

bool precedes(const ScoredPassage& a, const ScoredPassage& b) {
  if (a.stored.article != b.stored.article) return a.stored.article < b.stored.article;
  if (a.stored.passage.hash != b.stored.passage.hash) {
    return a.stored.passage.hash < b.stored.passage.hash;
  }
  return a.stored.passage.repeat < b.stored.passage.repeat;
}

bool ranks_before(const ScoredPassage& a, const ScoredPassage& b) {
  return a.score != b.score ? a.score > b.score : precedes(a, b);
}

bool ranks_before_unread(const ScoredPassage& a, const ScoredPassage& b) {
  return a.score != b.score ? a.score > b.score : a.number < b.number;
}

bool found_before(const Candidate& a, const Candidate& b) {
  if (a.passage_score != b.passage_score) return a.passage_score > b.passage_score;
  return a.number < b.number;
}

}  // namespace dateline
