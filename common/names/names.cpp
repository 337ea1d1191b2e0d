// SPDX-License-Identifier: GPL-2.0-or-later
// The entry points of this room: distances, matches, keys, an index in memory.
#include "common/names/names.h"

#include <algorithm>
#include <unordered_map>

#include "common/names/blocks.h"
#include "common/names/spelling.h"

namespace dateline::names {
namespace {

constexpr double kHundredths = 100;

bool nearer(const NameMatch& a, const NameMatch& b, std::span<const NameType> types) {
  if (a.distance != b.distance) return a.distance < b.distance;
  const NameType& type_a = types[a.type];
  const NameType& type_b = types[b.type];
  if (type_a.frequency != type_b.frequency) return type_a.frequency > type_b.frequency;
  if (type_a.word != type_b.word) return type_a.word < type_b.word;
  return a.type < b.type;
}

void sort(std::vector<NameMatch>& matches, std::span<const NameType> types) {
  std::sort(matches.begin(), matches.end(),
            [types](const NameMatch& a, const NameMatch& b) { return nearer(a, b, types); });
}

void add_match(std::vector<NameMatch>& matches, const ParsedName& query, std::string_view own,
               std::size_t type, std::string_view word) {
  if (word == own) return;
  if (const auto found = compare(query, ParsedName(word))) {
    matches.push_back({type, found->distance, found->tier});
  }
}

}  // namespace

std::optional<double> name_distance(std::string_view a, std::string_view b) {
  const ParsedName name_a(a);
  const ParsedName name_b(b);
  if (name_a.parts().size() != name_b.parts().size()) return std::nullopt;
  Cost sum = 0;
  for (std::size_t i = 0; i < name_a.parts().size(); ++i) {
    sum += distance(name_a.parts()[i], name_b.parts()[i], default_costs(), kNever - 1);
    if (sum >= kNever) return std::nullopt;
  }
  return sum / kHundredths;
}

double name_threshold(std::string_view a, std::string_view b) {
  return threshold(Spelling(a), Spelling(b), default_costs()) / kHundredths;
}

std::optional<NameComparison> compare_names(std::string_view a, std::string_view b) {
  return compare(ParsedName(a), ParsedName(b));
}

std::vector<std::string> block_keys(std::string_view word) {
  const ParsedName name(word);
  // The first part of a hyphenated word that has other spellings stands for all of it.
  for (const Spelling& part : name.parts()) {
    if (part.length + (part.lattice.vowelless() ? 1 : 0) < kMinLetters) continue;
    return skeletons(part.lattice);
  }
  return {};
}

std::vector<NameMatch> match_names(std::string_view query, std::span<const NameType> candidates) {
  const ParsedName name(query);
  std::vector<NameMatch> matches;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    add_match(matches, name, query, i, candidates[i].word);
  }
  sort(matches, candidates);
  return matches;
}

bool is_of_another_script(std::string_view word) {
  const ParsedName name(word);
  return std::any_of(name.parts().begin(), name.parts().end(),
                     [](const Spelling& part) { return !part.latin && part.lattice.readable(); });
}

struct NameIndex::Blocks {
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_key;
};

NameIndex::NameIndex(std::vector<NameType> types)
    : types_(std::move(types)), blocks_(std::make_unique<Blocks>()) {
  for (std::size_t i = 0; i < types_.size(); ++i) {
    for (const std::string& key : block_keys(types_[i].word)) {
      blocks_->by_key[key].push_back(static_cast<std::uint32_t>(i));
    }
  }
}

NameIndex::~NameIndex() = default;
NameIndex::NameIndex(NameIndex&&) noexcept = default;
NameIndex& NameIndex::operator=(NameIndex&&) noexcept = default;

std::span<const NameType> NameIndex::types() const { return types_; }

std::vector<std::uint32_t> NameIndex::candidates(std::string_view query) const {
  std::vector<std::uint32_t> found;
  for (const std::string& key : block_keys(query)) {
    if (const auto at = blocks_->by_key.find(key); at != blocks_->by_key.end()) {
      found.insert(found.end(), at->second.begin(), at->second.end());
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<NameMatch> NameIndex::match(std::string_view query) const {
  const ParsedName name(query);
  std::vector<NameMatch> matches;
  for (const std::uint32_t type : candidates(query)) {
    add_match(matches, name, query, type, types_[type].word);
  }
  sort(matches, types_);
  return matches;
}

std::size_t NameIndex::block_bytes() const {
  std::size_t bytes = 0;
  for (const auto& [key, types] : blocks_->by_key) {
    bytes += key.size() + types.size() * sizeof(std::uint32_t);
  }
  return bytes;
}

}  // namespace dateline::names
