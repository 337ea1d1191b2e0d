// SPDX-License-Identifier: GPL-2.0-or-later
// A hash table of ids for texts that are stored elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

/// Open addressing, so one memory access usually shows that a text is missing.
class IdTable {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  /// The id of the text with this hash for which `is_it(id)` holds; kNone if there is none.
  template <typename IsIt>
  [[nodiscard]] std::uint32_t find(std::uint64_t hash, const IsIt& is_it) const {
    if (slots_.empty()) return kNone;
    const auto part = static_cast<std::uint32_t>(hash >> kPartBits);
    for (std::size_t at = hash;; ++at) {
      const Slot& slot = slots_[at & (slots_.size() - 1)];
      if (slot.id == kNone) return kNone;
      if (slot.part == part && is_it(slot.id)) return slot.id;
    }
  }

  /// Adds a text that is missing. `hash_of(id)` is the hash of one that is present.
  template <typename HashOf>
  void add(std::uint64_t hash, std::uint32_t id, const HashOf& hash_of) {
    if (2 * (size_ + 1) > slots_.size()) grow(hash_of);
    put(hash, id);
    ++size_;
  }

  void clear() {
    slots_.clear();
    size_ = 0;
  }

 private:
  static constexpr unsigned kPartBits = 32;
  static constexpr std::size_t kFirstSlots = 1024;
  struct Slot {
    std::uint32_t part = 0;  // of the hash
    std::uint32_t id = kNone;
  };

  void put(std::uint64_t hash, std::uint32_t id) {
    std::size_t at = hash;
    while (slots_[at & (slots_.size() - 1)].id != kNone) ++at;
    slots_[at & (slots_.size() - 1)] = {static_cast<std::uint32_t>(hash >> kPartBits), id};
  }
  template <typename HashOf>
  void grow(const HashOf& hash_of) {
    std::vector<Slot> old(slots_.empty() ? kFirstSlots : 2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.id != kNone) put(hash_of(slot.id), slot.id);
    }
  }

  std::vector<Slot> slots_;  // a power of two
  std::size_t size_ = 0;
};

}  // namespace dateline
