// SPDX-License-Identifier: GPL-2.0-or-later
// Intersects the postings of the rarer term with those of the other.
#include "searcher/index/cooccurrence.h"

#include <xapian.h>

#include <cmath>

namespace dateline {
namespace {

constexpr double kSmoothing = 0.5;  // documents added to both counts

}  // namespace

CoOccurrence::CoOccurrence(const CombinedIndex& index)
    : index_(index),
      in_articles_(!index.is_flat()),
      documents_((in_articles_ ? index.article_level() : index.passage_level()).documents) {}

double CoOccurrence::frequency(const std::string& term) const {
  return in_articles_ ? index_.holders_in_articles(term) : index_.holders_in_passages(term);
}

const std::vector<DocumentNumber>& CoOccurrence::holders(const std::string& term) {
  const auto [found, added] = holders_.try_emplace(term);
  if (!added) return found->second;
  const Xapian::Database& database = in_articles_ ? index_.articles() : index_.passages();
  for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
    found->second.push_back(*it);
  }
  return found->second;
}

double CoOccurrence::together(const std::string& a, const std::string& b) {
  const bool a_is_rarer = frequency(a) <= frequency(b);
  const std::string& rare = a_is_rarer ? a : b;
  const std::string& other = a_is_rarer ? b : a;
  if (frequency(rare) == 0) return 0;
  const auto [found, added] = together_.try_emplace({rare, other}, 0);
  if (!added) return found->second;
  const Xapian::Database& database = in_articles_ ? index_.articles() : index_.passages();
  auto at = database.postlist_begin(other);
  const auto end = database.postlist_end(other);
  for (const DocumentNumber document : holders(rare)) {
    at.skip_to(document);
    if (at == end) break;
    if (*at == document) ++found->second;
  }
  return found->second;
}

double CoOccurrence::expected(const std::string& a, const std::string& b) const {
  return documents_ > 0 ? frequency(a) * frequency(b) / documents_ : 0;
}

double CoOccurrence::mutual_information(const std::string& a, const std::string& b) {
  return std::log((together(a, b) + kSmoothing) / (expected(a, b) + kSmoothing));
}

}  // namespace dateline
