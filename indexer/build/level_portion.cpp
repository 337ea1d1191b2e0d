// SPDX-License-Identifier: GPL-2.0-or-later
// Collects the postings of a portion by term.
#include "indexer/build/level_portion.h"

#include <algorithm>
#include <utility>

namespace dateline {

void LevelPortionBuilder::add(const DocumentTerms& terms, std::string date) {
  portion_.lengths.push_back(terms.length());
  portion_.dates.push_back(std::move(date));
  const auto document = static_cast<std::uint32_t>(portion_.lengths.size());
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

void LevelPortionBuilder::append_run() {
  for (std::size_t rank = 0; rank < seen_.size(); ++rank) {
    append_to_run(portion_.run, sorted_.text(rank), lists_.bytes(seen_[rank]));
    lists_.clear(seen_[rank]);
  }
}

LevelPortion LevelPortionBuilder::take() {
  sorted_.assign(seen_, terms_);
  append_run();
  lists_.clear();
  seen_.clear();
  last_run_ = portion_.run.size();
  return std::exchange(portion_, {});
}

void LevelPortionBuilder::use(LevelPortion&& done) {
  portion_ = std::move(done);
  portion_.clear();
  // Portions are much alike.
  portion_.run.reserve(last_run_ + last_run_ / 8);
}

void LevelPortion::clear() {
  data.clear();
  lengths.clear();
  dates.clear();
  parents.clear();
  words.clear();
  run.clear();
}

}  // namespace dateline
