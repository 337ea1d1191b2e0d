// SPDX-License-Identifier: GPL-2.0-or-later
// Gives stems slots, and looks codes of the forward index up in them.
#include "searcher/ranking/query_terms.h"

#include <algorithm>
#include <utility>

namespace dateline {

QueryTerms::QueryTerms(std::vector<WeightedTerm> terms, const Analyzer& analyzer)
    : terms_(std::move(terms)) {
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    add(terms_[i].id, static_cast<std::int32_t>(i), analyzer);
  }
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    const std::vector<StemId>& stems = terms_[i].equivalents;
    const std::size_t compounds = stems.size() - terms_[i].synonyms.size();
    for (std::size_t at = 0; at < stems.size(); ++at) {
      const auto known = slots_.find(stems[at]);
      if (known != slots_.end() && known->second >= 0) continue;  // a query term itself
      if (known == slots_.end()) {
        add(stems[at], kFirstEquivalent - static_cast<std::int32_t>(equivalents_.size()), analyzer);
        equivalents_.emplace_back();
      }
      const std::int32_t slot = slots_.at(stems[at]);
      equivalents_[static_cast<std::size_t>(kFirstEquivalent - slot)].push_back(
          {i, at >= compounds});
    }
  }
}

void QueryTerms::add(StemId stem, std::int32_t slot, const Analyzer& analyzer) {
  slots_[stem] = slot;
  code_slots_.add(stem_hash(analyzer.stem(stem)), slot);
}

std::optional<std::size_t> QueryTerms::number_of(StemId stem) const {
  const auto found = slots_.find(stem);
  if (found == slots_.end() || found->second < 0) return std::nullopt;
  return static_cast<std::size_t>(found->second);
}

void QueryTerms::find(const ForwardText& words, std::vector<Occurrence>& found) const {
  found.clear();
  const CodeSlots::Table& table = code_slots_.table(words.salt);
  for (const bool in_title : {false, true}) {
    const ForwardWords& part = in_title ? words.title : words.text;
    part.for_each(0, [&](StemCode code, std::uint32_t position, bool joined) {
      const std::int32_t slot = table.slot_of(code);
      if (slot != CodeSlots::kNone) found.push_back({slot, position, joined, in_title});
    });
  }
}

void QueryTerms::count(std::span<const Occurrence> found, std::vector<TermCount>& counts) const {
  std::fill(counts.begin(), counts.end(), TermCount{});
  for (const Occurrence& occurrence : found) {
    const auto place = occurrence.in_title ? &TermCount::title : &TermCount::text;
    const auto own = occurrence.in_title ? &TermCount::own_title : &TermCount::own_text;
    if (occurrence.slot >= 0) {
      ++(counts[static_cast<std::size_t>(occurrence.slot)].*place);
      ++(counts[static_cast<std::size_t>(occurrence.slot)].*own);
      continue;
    }
    for (const CountsAs& as : terms_of(occurrence.slot)) {
      if (as.is_synonym || !occurrence.joined) ++(counts[as.term].*place);
    }
  }
}

void QueryTerms::locate(std::span<const Occurrence> found, std::vector<TermPlace>& places) const {
  places.clear();
  for (const Occurrence& occurrence : found) {
    if (occurrence.joined || occurrence.in_title) continue;
    if (occurrence.slot >= 0) {
      places.push_back({occurrence.position, static_cast<std::uint32_t>(occurrence.slot)});
      continue;
    }
    for (const CountsAs& as : terms_of(occurrence.slot)) {
      places.push_back({occurrence.position, static_cast<std::uint32_t>(as.term)});
    }
  }
}

}  // namespace dateline
