// SPDX-License-Identifier: GPL-2.0-or-later
// Tables are at most a quarter full, so that most codes hit a free place at once.
#include "searcher/ranking/code_slots.h"

#include <bit>

namespace dateline {

void CodeSlots::clear() {
  entries_.clear();
  for (Table& table : tables_) table.places_.clear();
}

void CodeSlots::add(StemHash hash, std::int32_t slot) {
  entries_.push_back({hash, slot});
  for (Table& table : tables_) table.places_.clear();
}

const CodeSlots::Table& CodeSlots::table(unsigned salt) {
  Table& table = tables_[salt];
  if (!table.places_.empty()) return table;
  table.places_.resize(std::bit_ceil(4 * entries_.size() + 16));
  table.mask_ = table.places_.size() - 1;
  for (const Entry& entry : entries_) {
    const StemCode code = stem_code(entry.hash, salt);
    std::size_t at = code;
    while (table.places_[at & table.mask_].slot != kNone &&
           table.places_[at & table.mask_].code != code) {
      ++at;
    }
    Table::Place& place = table.places_[at & table.mask_];
    if (place.slot == kNone) place = {code, entry.slot};
  }
  return table;
}

}  // namespace dateline
