// SPDX-License-Identifier: GPL-2.0-or-later
// Adding up.
#include "indexer/formats/format/input_facts.h"

namespace dateline {
namespace {

constexpr std::size_t kMostNames = 100;

void add(InputFacts::Counts& counts, std::string_view name, std::size_t number) {
  const auto found = counts.find(name);
  if (found != counts.end()) {
    found->second += number;
  } else {
    counts[counts.size() < kMostNames ? std::string(name) : "other"] += number;
  }
}

}  // namespace

void InputFacts::count(Counts& counts, std::string_view name) { add(counts, name, 1); }

InputFacts& InputFacts::operator+=(const InputFacts& other) {
  for (Counts InputFacts::*counts : {&InputFacts::formats, &InputFacts::keys, &InputFacts::charsets,
                                     &InputFacts::refusals, &InputFacts::unread}) {
    for (const auto& [name, number] : other.*counts) add(this->*counts, name, number);
  }
  repaired += other.repaired;
  return *this;
}

}  // namespace dateline
