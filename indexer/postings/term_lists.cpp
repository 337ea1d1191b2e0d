// SPDX-License-Identifier: GPL-2.0-or-later
// Texts are copied eight bytes at a time: most are shorter.
#include "indexer/postings/term_lists.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "common/glass/numbers.h"
#include "common/text/text_head.h"

namespace dateline {
namespace {

using glass::kLongestNumber;
using glass::put_number;

constexpr std::size_t kCopied = 8;

}  // namespace

void SortedTerms::assign(std::vector<TermId>& terms, const TermTable& table) {
  struct Key {
    std::uint64_t head = 0;
    std::string_view text;
    TermId id = 0;
  };
  std::vector<Key> keys;
  keys.reserve(terms.size());
  std::size_t bytes = 0;
  for (const TermId term : terms) {
    const std::string_view text = table.text(term);
    keys.push_back({text_head(text), text, term});
    bytes += text.size();
  }
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    return a.head != b.head ? a.head < b.head : a.text < b.text;
  });
  terms_.clear();
  terms_.reserve(keys.size());
  texts_.resize(bytes + kCopied);
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto size = static_cast<std::uint32_t>(keys[i].text.size());
    terms[i] = keys[i].id;
    terms_.push_back({keys[i].head, begin, size});
    std::copy(keys[i].text.begin(), keys[i].text.end(), texts_.data() + begin);
    begin += size;
  }
}

void SortedTerms::append(std::string_view term) {
  const std::size_t begin = terms_.empty() ? 0 : terms_.back().begin + terms_.back().size;
  texts_.resize(begin + term.size() + kCopied);
  std::copy(term.begin(), term.end(), texts_.data() + begin);
  terms_.push_back({text_head(term), static_cast<std::uint32_t>(begin),
                    static_cast<std::uint32_t>(term.size())});
}

// How many bytes two terms begin with alike.
std::size_t SortedTerms::shared_bytes(const Term& a, const Term& b) const {
  const std::size_t most = std::min(a.size, b.size);
  if (a.head != b.head) {
    return std::min(most, static_cast<std::size_t>(std::countl_zero(a.head ^ b.head)) / 8);
  }
  std::size_t shared = std::min<std::size_t>(most, 8);
  while (shared < most && texts_[a.begin + shared] == texts_[b.begin + shared]) ++shared;
  return shared;
}

// May write up to kCopied bytes more than asked for.
char* TermListWriter::copy(char* to, std::uint32_t begin, std::size_t size) const {
  const char* from = terms_.texts_.data() + begin;
  for (std::size_t at = 0; at < size; at += kCopied) std::memcpy(to + at, from + at, kCopied);
  return to + size;
}

// The length, the number of terms, and each term by what it does not share with the one before; a
// small wdf goes into one byte with the number of bytes that are shared.
void TermListWriter::append(std::string& out, const RankedTerm* begin, const RankedTerm* end,
                            std::uint32_t length) const {
  const std::size_t old = out.size();
  std::size_t room = 2 * kLongestNumber + kCopied;
  for (const RankedTerm* it = begin; it != end; ++it) {
    room += 2 + kLongestNumber + terms_.terms_[it->rank].size;
  }
  out.resize(old + room);
  char* at = put_number(out.data() + old, length);
  if (begin != end) at = put_number(at, static_cast<std::uint32_t>(end - begin));
  const SortedTerms::Term* last = nullptr;
  for (const RankedTerm* it = begin; it != end; ++it) {
    const SortedTerms::Term& term = terms_.terms_[it->rank];
    if (last == nullptr) {
      *at++ = static_cast<char>(term.size);
      at = put_number(copy(at, term.begin, term.size), it->wdf);
    } else {
      const std::size_t shared = terms_.shared_bytes(*last, term);
      const std::uint64_t packed = (std::uint64_t{it->wdf} + 1) * (last->size + 1) + shared;
      const bool is_packed = it->wdf < 127 && packed < 256;
      *at++ = static_cast<char>(is_packed ? packed : shared);
      *at++ = static_cast<char>(term.size - shared);
      at = copy(at, term.begin + static_cast<std::uint32_t>(shared), term.size - shared);
      if (!is_packed) at = put_number(at, it->wdf);
    }
    last = &term;
  }
  out.resize(static_cast<std::size_t>(at - out.data()));
}

// Each as its distance from the one after the last.
std::string used_slots(std::span<const Slot> slots) {
  std::string out;
  std::uint32_t next = 0;
  for (const Slot slot : slots) {
    const auto number = static_cast<std::uint32_t>(slot);
    glass::append_number(out, number - next);
    next = number + 1;
  }
  return out;
}

}  // namespace dateline
