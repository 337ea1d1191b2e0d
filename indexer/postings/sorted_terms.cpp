// SPDX-License-Identifier: GPL-2.0-or-later
// Sorted by the first eight bytes as a number, which mostly decides.
#include "indexer/postings/sorted_terms.h"

#include <algorithm>

#include "common/text/text_head.h"

namespace dateline {

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
  texts_.resize(bytes);
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto size = static_cast<std::uint32_t>(keys[i].text.size());
    terms[i] = keys[i].id;
    terms_.push_back({begin, size});
    std::copy(keys[i].text.begin(), keys[i].text.end(), texts_.data() + begin);
    begin += size;
  }
}

}  // namespace dateline
