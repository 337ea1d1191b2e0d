// SPDX-License-Identifier: GPL-2.0-or-later
// A half-open range of bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// Bytes [begin, end), counted from 0.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  /// The bytes of `text` in this span, which must be within `text`.
  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
  friend bool operator==(Span, Span) = default;
};

}  // namespace dateline
