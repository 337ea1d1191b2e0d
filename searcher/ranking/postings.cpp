// SPDX-License-Identifier: GPL-2.0-or-later
// Decoding postings through Xapian's iterators.
#include "searcher/ranking/postings.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <queue>

#include "searcher/query/window_match.h"
#include "searcher/ranking/bm25.h"

namespace dateline {
namespace {

// Documents are a set as well where it is not much larger than their list.
constexpr std::size_t kSetFrom = 64;

// So many postings are passed over one by one in the time of a look-up.
constexpr double kLookUp = 16;

constexpr DocumentNumber kNoDocument = std::numeric_limits<DocumentNumber>::max();

// How many documents Xapian takes a group of synonyms to have: two by two, the rarest first, as if
// terms were independent.
double group_holders(const std::vector<double>& holders, double documents) {
  std::priority_queue<double, std::vector<double>, std::greater<>> left(holders.begin(),
                                                                        holders.end());
  while (left.size() > 1) {
    const double a = left.top();
    left.pop();
    const double b = left.top();
    left.pop();
    left.push(std::floor(a + b - a * b / documents + 0.5));
  }
  return left.empty() ? 0 : left.top();
}

// The documents of either, with how often they hold both.
Postings sum_of(const Postings& a, const Postings& b) {
  Postings sum;
  sum.documents.reserve(a.documents.size() + b.documents.size());
  sum.counts.reserve(a.documents.size() + b.documents.size());
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.documents.size() || j < b.documents.size()) {
    const DocumentNumber left = i < a.documents.size() ? a.documents[i] : kNoDocument;
    const DocumentNumber right = j < b.documents.size() ? b.documents[j] : kNoDocument;
    sum.documents.push_back(std::min(left, right));
    sum.counts.push_back((left <= right ? a.counts[i] : 0) + (right <= left ? b.counts[j] : 0));
    i += left <= right ? 1 : 0;
    j += right <= left ? 1 : 0;
  }
  return sum;
}

}  // namespace

std::size_t Postings::bytes() const {
  return sizeof(Postings) +
         documents.size() * (sizeof(documents[0]) + sizeof(counts[0]) + sizeof(bounds[0])) +
         (set ? set->bytes() : 0);
}

std::shared_ptr<const LevelMemory::Lengths> LevelMemory::lengths(const Xapian::Database& database) {
  const std::lock_guard lock(mutex_);
  if (lengths_) return lengths_;
  auto lengths = std::make_shared<Lengths>(std::size_t{database.get_lastdocid()} + 1);
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    (*lengths)[*it] = it.get_doclength();
  }
  lengths_ = std::move(lengths);
  return lengths_;
}

std::shared_ptr<const Postings> LevelMemory::find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto* const found = kept_.find(key);
  return found == nullptr ? nullptr : *found;
}

void LevelMemory::keep(const std::string& key, const std::shared_ptr<const Postings>& postings) {
  const std::lock_guard lock(mutex_);
  kept_.keep(key, postings, key.size() + postings->bytes());
}

LevelPostings::LevelPostings(const Xapian::Database& database, const LevelStatistics& statistics,
                             const Bm25& parameters, LevelMemory& memory, LengthSource lengths)
    : database_(database),
      statistics_(statistics),
      parameters_(parameters),
      memory_(memory),
      forward_(database, lengths == LengthSource::memory ? &memory.forward() : nullptr),
      last_(database.get_lastdocid()),
      shortest_(database.get_doclength_lower_bound()) {
  if (lengths == LengthSource::memory) lengths_ = memory_.lengths(database);
}

double LevelPostings::length(DocumentNumber document) const {
  return lengths_ ? (*lengths_)[document] : database_.get_doclength(document);
}

// What holds a stem for each place is looked at in the forward index.
Postings LevelPostings::matching(const Window& window) const {
  std::vector<std::shared_ptr<const Postings>> places;
  for (const std::vector<std::string>& stems : window.places) places.push_back(postings(stems));
  std::sort(places.begin(), places.end(),
            [](const auto& a, const auto& b) { return a->documents.size() < b->documents.size(); });
  std::vector<DocumentNumber> holders = places.front()->documents;
  for (std::size_t i = 1; i < places.size(); ++i) {
    std::vector<DocumentNumber> both;
    for_each_common(holders, places[i]->documents,
                    [&](std::size_t holder, std::size_t) { both.push_back(holders[holder]); });
    holders = std::move(both);
  }
  Postings found;
  WindowMatch matches(window);
  forward_.read(holders, [&](std::size_t i, std::string_view value) {
    if (matches(decode_forward(value))) found.documents.push_back(holders[i]);
  });
  found.counts.resize(found.documents.size(), 1);
  found.holders = static_cast<double>(found.documents.size());
  found.all_holders = found.holders;
  return found;
}

Postings LevelPostings::decoded(const std::string& term) const {
  if (const std::optional<Window> window = window_of(term)) return matching(*window);
  Postings postings;
  const Xapian::doccount holders = database_.get_termfreq(term);
  postings.holders = holders;
  postings.all_holders = holders;
  postings.documents.reserve(holders);
  postings.counts.reserve(holders);
  const Xapian::PostingIterator end = database_.postlist_end(term);
  for (Xapian::PostingIterator it = database_.postlist_begin(term); it != end; ++it) {
    postings.documents.push_back(*it);
    postings.counts.push_back(it.get_wdf());
  }
  return postings;
}

Postings LevelPostings::merged(const std::vector<std::string>& terms) const {
  Postings sum;
  std::vector<double> holders;
  for (const std::string& term : terms) {
    const std::shared_ptr<const Postings> one = postings(term);
    holders.push_back(one->holders);
    sum = sum_of(sum, *one);
  }
  sum.all_holders = std::accumulate(holders.begin(), holders.end(), 0.0);
  sum.holders = group_holders(holders, statistics_.documents);
  return sum;
}

void LevelPostings::finish(Postings& postings) const {
  const std::size_t size = postings.documents.size();
  postings.bounds.resize(size);
  for (std::size_t i = 0; i < size; ++i) {
    double count = postings.counts[i];
    double length = shortest_;
    if (lengths_) {
      length = (*lengths_)[postings.documents[i]];
      count = std::min(count, length);
    }
    postings.bounds[i] = static_cast<float>(bm25_part(parameters_, statistics_, count, length));
  }
  if (size * kSetFrom > last_) {
    postings.set.emplace(last_);
    postings.set->insert(postings.documents);
  }
}

std::shared_ptr<const Postings> LevelPostings::postings(const std::string& term) const {
  return postings(std::vector<std::string>{term});
}

std::shared_ptr<const Postings> LevelPostings::postings(
    const std::vector<std::string>& terms) const {
  std::string key;
  for (const std::string& term : terms) key.append(key.empty() ? 0 : 1, '\0').append(term);
  if (auto kept = memory_.find(key)) return kept;
  auto found =
      std::make_shared<Postings>(terms.size() == 1 ? decoded(terms.front()) : merged(terms));
  finish(*found);
  memory_.keep(key, found);
  return found;
}

void LevelPostings::remove_holders(const std::vector<std::string>& terms,
                                   std::vector<DocumentNumber>& documents) const {
  for (const std::string& term : terms) {
    const double holders = database_.get_termfreq(term);
    if (has_lengths() || holders < kLookUp * static_cast<double>(documents.size())) {
      const std::shared_ptr<const Postings> found = postings(term);
      const auto& held = found->documents;
      auto at = held.begin();
      std::erase_if(documents, [&](DocumentNumber document) {
        if (found->set) return found->set->contains(document);
        at = std::lower_bound(at, held.end(), document);
        return at != held.end() && *at == document;
      });
      continue;
    }
    auto it = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    std::erase_if(documents, [&](DocumentNumber document) {
      if (it != end) it.skip_to(document);
      return it != end && *it == document;
    });
  }
}

}  // namespace dateline
