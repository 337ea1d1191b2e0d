// SPDX-License-Identifier: GPL-2.0-or-later
// A set of documents as a bitmap over their numbers.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "searcher/index/combined_index.h"

namespace dateline {

class DocumentSet {
 public:
  DocumentSet() = default;
  /// An empty set for numbers up to `last`.
  explicit DocumentSet(DocumentNumber last) : words_(last / kBits + 1) {}

  void insert(DocumentNumber number) { words_[number / kBits] |= bit(number); }
  void erase(DocumentNumber number) { words_[number / kBits] &= ~bit(number); }
  void insert(std::span<const DocumentNumber> numbers) {
    for (const DocumentNumber number : numbers) insert(number);
  }
  [[nodiscard]] bool contains(DocumentNumber number) const {
    return (words_[number / kBits] & bit(number)) != 0;
  }

  /// The three require a set of the same size.
  DocumentSet& operator|=(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  DocumentSet& operator&=(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  DocumentSet& operator-=(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
  }

  [[nodiscard]] std::size_t count() const {
    std::size_t count = 0;
    for (const std::uint64_t word : words_) count += static_cast<std::size_t>(std::popcount(word));
    return count;
  }
  /// The members, ascending.
  [[nodiscard]] std::vector<DocumentNumber> numbers() const {
    std::vector<DocumentNumber> found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) {
        found.push_back(static_cast<DocumentNumber>(
            i * kBits + static_cast<std::size_t>(std::countr_zero(left))));
      }
    }
    return found;
  }
  [[nodiscard]] std::size_t bytes() const { return words_.size() * sizeof(std::uint64_t); }

 private:
  static constexpr std::size_t kBits = 64;
  static std::uint64_t bit(DocumentNumber number) { return std::uint64_t{1} << (number % kBits); }

  std::vector<std::uint64_t> words_;
};

}  // namespace dateline
