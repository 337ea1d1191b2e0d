// SPDX-License-Identifier: GPL-2.0-or-later
// Postings by term, and each document's own list of terms.
#include "indexer/bulk/level_segment.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "indexer/glass/numbers.h"

namespace dateline {
namespace {

// The first bytes of a term as a number that sorts as they do.
std::uint64_t head_of(std::string_view term) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    head = head << 8U | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0U);
  }
  return head;
}

}  // namespace

void LevelSegmentBuilder::add(const DocumentTerms& terms, std::string_view data, std::string date) {
  segment_.lengths.push_back(terms.length());
  segment_.dates.push_back(std::move(date));
  segment_.data.add(records_, data);
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
    document_terms_.push_back(std::uint64_t{term.id} << 32U | term.wdf);
  }
  document_ends_.push_back(document_terms_.size());
}

void LevelSegmentBuilder::sort_terms() {
  struct Key {
    SortedTerm term;
    TermId id;
  };
  std::vector<Key> keys;
  keys.reserve(seen_.size());
  for (const TermId term : seen_) {
    keys.push_back({{head_of(terms_.text(term)), terms_.text(term)}, term});
  }
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    return a.term.head != b.term.head ? a.term.head < b.term.head : a.term.text < b.term.text;
  });
  rank_.resize(terms_.size());
  sorted_.clear();
  for (std::size_t i = 0; i < keys.size(); ++i) {
    seen_[i] = keys[i].id;
    sorted_.push_back(keys[i].term);
    rank_[keys[i].id] = static_cast<std::uint32_t>(i);
  }
}

// How many bytes two terms begin with alike.
std::size_t LevelSegmentBuilder::shared_bytes(const SortedTerm& a, const SortedTerm& b) {
  const std::size_t most = std::min(a.text.size(), b.text.size());
  if (a.head != b.head) {
    return std::min(most, static_cast<std::size_t>(std::countl_zero(a.head ^ b.head)) / 8);
  }
  std::size_t shared = std::min<std::size_t>(most, 8);
  while (shared < most && a.text[shared] == b.text[shared]) ++shared;
  return shared;
}

// The length, the number of terms, and each term by what it does not share with the one before; a
// small wdf goes into one byte with the number of bytes that are shared.
void LevelSegmentBuilder::add_term_list(std::size_t begin, std::size_t end, std::uint32_t length) {
  tag_.clear();
  glass::append_number(tag_, length);
  if (begin != end) glass::append_number(tag_, end - begin);
  const SortedTerm* last = nullptr;
  for (std::size_t i = begin; i < end; ++i) {
    const SortedTerm& term = sorted_[document_terms_[i] >> 32U];
    const auto wdf = static_cast<std::uint32_t>(document_terms_[i]);
    if (last == nullptr) {
      tag_.push_back(static_cast<char>(term.text.size()));
      tag_ += term.text;
      glass::append_number(tag_, wdf);
    } else {
      const std::size_t shared = shared_bytes(*last, term);
      const std::uint64_t packed = (std::uint64_t{wdf} + 1) * (last->text.size() + 1) + shared;
      const bool is_packed = wdf < 127 && packed < 256;
      const std::array<char, 2> head{static_cast<char>(is_packed ? packed : shared),
                                     static_cast<char>(term.text.size() - shared)};
      tag_.append(head.data(), head.size());
      tag_.append(term.text.data() + shared, term.text.size() - shared);
      if (!is_packed) glass::append_number(tag_, wdf);
    }
    last = &term;
  }
  segment_.terms.add(tag_);
}

LevelSegment LevelSegmentBuilder::take() {
  sort_terms();
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    append_to_run(segment_.run, sorted_[i].text, lists_.bytes(seen_[i]));
    lists_.clear(seen_[i]);
  }
  lists_.clear();
  std::size_t begin = 0;
  for (std::size_t i = 0; i < document_ends_.size(); ++i) {
    const std::size_t end = document_ends_[i];
    for (std::size_t at = begin; at < end; ++at) {
      std::uint64_t& term = document_terms_[at];
      term = std::uint64_t{rank_[term >> 32U]} << 32U | (term & 0xFFFFFFFFU);
    }
    std::sort(document_terms_.begin() + static_cast<std::ptrdiff_t>(begin),
              document_terms_.begin() + static_cast<std::ptrdiff_t>(end));
    add_term_list(begin, end, segment_.lengths[i]);
    begin = end;
  }
  seen_.clear();
  document_terms_.clear();
  document_ends_.clear();
  LevelSegment done = std::exchange(segment_, {});
  // Segments are much alike: the next one need not grow step by step.
  segment_.data.reserve_like(done.data);
  segment_.terms.reserve_like(done.terms);
  segment_.words.reserve_like(done.words);
  segment_.run.reserve(done.run.size() + done.run.size() / 8);
  return done;
}

}  // namespace dateline
