// SPDX-License-Identifier: GPL-2.0-or-later
// A cache of values by key, bounded by bytes; evicts the least recently used.
#pragma once

#include <cstddef>
#include <list>
#include <unordered_map>
#include <utility>

namespace dateline {

/// Not thread-safe.
template <typename Key, typename Value>
class BoundedCache {
 public:
  /// Keeps at most `most` bytes; a value larger than that is kept alone.
  explicit BoundedCache(std::size_t most) : most_(most) {}

  /// The value, valid until the next `keep`; nullptr if absent.
  [[nodiscard]] const Value* find(const Key& key) {
    const auto found = places_.find(key);
    if (found == places_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found->second);
    return &found->second->value;
  }

  /// Adds a value of `bytes`, unless the key has one.
  const Value& keep(const Key& key, Value value, std::size_t bytes) {
    if (const Value* known = find(key)) return *known;
    kept_.push_front({key, std::move(value), bytes});
    places_.emplace(key, kept_.begin());
    bytes_ += bytes;
    while (bytes_ > most_ && kept_.size() > 1) {
      bytes_ -= kept_.back().bytes;
      places_.erase(kept_.back().key);
      kept_.pop_back();
    }
    return kept_.front().value;
  }

  void clear() {
    places_.clear();
    kept_.clear();
    bytes_ = 0;
  }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Kept {
    Key key;
    Value value;
    std::size_t bytes;
  };

  std::size_t most_;
  std::size_t bytes_ = 0;
  std::list<Kept> kept_;  // the last used first
  std::unordered_map<Key, typename std::list<Kept>::iterator> places_;
};

}  // namespace dateline
