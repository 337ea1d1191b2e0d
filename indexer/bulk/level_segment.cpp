// SPDX-License-Identifier: GPL-2.0-or-later
// Postings by term, and each document's own list of terms.
#include "indexer/bulk/level_segment.h"

#include <algorithm>
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
  segment_.data.add(deflater_, data);
  const auto document = static_cast<std::uint32_t>(segment_.lengths.size());
  if (lists_.size() < terms_.size()) lists_.resize(terms_.size());
  for (const DocumentTerm& term : terms.terms()) {
    PostingList& list = lists_[term.id];
    if (list.bytes().empty()) seen_.push_back(term.id);
    list.add(document, term, terms.positions(term));
    document_terms_.push_back(std::uint64_t{term.id} << 32U | term.wdf);
  }
  document_ends_.push_back(document_terms_.size());
}

void LevelSegmentBuilder::sort_terms() {
  struct Key {
    std::uint64_t head;
    TermId term;
  };
  std::vector<Key> keys;
  keys.reserve(seen_.size());
  for (const TermId term : seen_) keys.push_back({head_of(terms_.text(term)), term});
  std::sort(keys.begin(), keys.end(), [this](const Key& a, const Key& b) {
    return a.head != b.head ? a.head < b.head : terms_.text(a.term) < terms_.text(b.term);
  });
  rank_.resize(terms_.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    seen_[i] = keys[i].term;
    rank_[keys[i].term] = static_cast<std::uint32_t>(i);
  }
}

// The length, the number of terms, and each term by what it does not share with the one before; a
// small wdf goes into one byte with the number of bytes that are shared.
void LevelSegmentBuilder::add_term_list(std::size_t begin, std::size_t end, std::uint32_t length) {
  tag_.clear();
  glass::append_number(tag_, length);
  if (begin != end) glass::append_number(tag_, end - begin);
  std::string_view last;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view term = terms_.text(seen_[document_terms_[i] >> 32U]);
    const auto wdf = static_cast<std::uint32_t>(document_terms_[i]);
    std::size_t shared = 0;
    if (i == begin) {
      tag_.push_back(static_cast<char>(term.size()));
      tag_ += term;
      glass::append_number(tag_, wdf);
      last = term;
      continue;
    }
    const std::size_t most = std::min(term.size(), last.size());
    while (shared < most && term[shared] == last[shared]) ++shared;
    const std::uint64_t packed = (std::uint64_t{wdf} + 1) * (last.size() + 1) + shared;
    const bool is_packed = wdf < 127 && packed < 256;
    tag_.push_back(static_cast<char>(is_packed ? packed : shared));
    tag_.push_back(static_cast<char>(term.size() - shared));
    tag_ += term.substr(shared);
    if (!is_packed) glass::append_number(tag_, wdf);
    last = term;
  }
  segment_.terms.add(deflater_, tag_);
}

LevelSegment LevelSegmentBuilder::take() {
  sort_terms();
  for (const TermId term : seen_) {
    append_to_run(segment_.run, terms_.text(term), lists_[term].bytes());
    lists_[term] = PostingList();
  }
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
  return std::exchange(segment_, {});
}

}  // namespace dateline
