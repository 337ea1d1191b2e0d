// SPDX-License-Identifier: GPL-2.0-or-later
// Collects the postings of a segment by term.
#include "indexer/build/level_segment.h"

#include <algorithm>
#include <utility>

namespace dateline {

void LevelSegmentBuilder::add(const DocumentTerms& terms, std::string date) {
  segment_.lengths.push_back(terms.length());
  segment_.dates.push_back(std::move(date));
  const auto document = static_cast<std::uint32_t>(segment_.lengths.size());
  if (lists_.size() < terms_.size()) lists_.resize(terms_.size());
  const std::span<const DocumentTerm> all = terms.terms();
  constexpr std::size_t kListAhead = 16;
  constexpr std::size_t kBytesAhead = 8;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i + kListAhead < all.size()) lists_.expect_list(all[i + kListAhead].id);
    if (i + kBytesAhead < all.size()) lists_.expect(all[i + kBytesAhead].id);
    const DocumentTerm& term = all[i];
    if (lists_.empty(term.id)) seen_.push_back(term.id);
    lists_.add(term.id, document, term.wdf);
  }
}

void LevelSegmentBuilder::append_run() {
  for (std::size_t rank = 0; rank < seen_.size(); ++rank) {
    append_to_run(segment_.run, sorted_.text(rank), lists_.bytes(seen_[rank]));
    lists_.clear(seen_[rank]);
  }
}

LevelSegment LevelSegmentBuilder::take() {
  sorted_.assign(seen_, terms_);
  append_run();
  lists_.clear();
  seen_.clear();
  last_run_ = segment_.run.size();
  return std::exchange(segment_, {});
}

void LevelSegmentBuilder::use(LevelSegment&& done) {
  segment_ = std::move(done);
  segment_.clear();
  // Segments are much alike.
  segment_.run.reserve(last_run_ + last_run_ / 8);
}

void LevelSegment::clear() {
  data.clear();
  lengths.clear();
  dates.clear();
  parents.clear();
  words.clear();
  run.clear();
}

}  // namespace dateline
