// SPDX-License-Identifier: GPL-2.0-or-later
// Where terms get their texts.
#include "indexer/analysis/term_table.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 2> kPrefixes{"", prefix::kTitle};

}  // namespace

TermId TermTable::make(StemTerm kind, StemId stem) {
  const std::string_view prefix = kPrefixes[static_cast<std::size_t>(kind)];
  texts_.push_back(std::string(prefix).append(analyzer_.stem(stem)));
  return static_cast<TermId>(texts_.size() - 1);
}

TermId TermTable::of_text(const std::string& term) {
  const auto found = of_texts_.find(term);
  if (found != of_texts_.end()) return found->second;
  const auto id = static_cast<TermId>(texts_.size());
  of_texts_.emplace(texts_.emplace_back(term), id);
  return id;
}

void TermTable::forget() {
  for (std::vector<TermId>& known : of_stems_) known.clear();
  of_texts_.clear();
  texts_.clear();
}

}  // namespace dateline
