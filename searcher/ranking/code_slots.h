// SPDX-License-Identifier: GPL-2.0-or-later
// A hash table from the codes of stems in the forward index to slots.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "common/index/forward.h"

namespace dateline {

class CodeSlots {
 public:
  static constexpr std::int32_t kNone = -1;

  /// The codes of one salt, each with its slot.
  class Table {
   public:
    /// kNone if no stem has the code.
    [[nodiscard]] std::int32_t slot_of(StemCode code) const {
      for (std::size_t at = code;; ++at) {
        const Place& place = places_[at & mask_];
        if (place.code == code || place.slot == kNone) return place.slot;
      }
    }

   private:
    friend class CodeSlots;
    struct Place {
      StemCode code = 0;
      std::int32_t slot = kNone;
    };
    std::vector<Place> places_;  // open addressing, a power of two; built on first use
    std::size_t mask_ = 0;
  };

  void clear();
  /// `slot` is not kNone; of two stems with the same hash the first wins.
  void add(StemHash hash, std::int32_t slot);
  /// Valid until the next `add` or `clear`.
  [[nodiscard]] const Table& table(unsigned salt);

 private:
  struct Entry {
    StemHash hash = 0;
    std::int32_t slot = 0;
  };
  std::vector<Entry> entries_;
  std::array<Table, kSalts> tables_;
};

}  // namespace dateline
