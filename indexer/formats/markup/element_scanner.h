// SPDX-License-Identifier: GPL-2.0-or-later
// The elements of a stream of SGML or XML that are its records: `<DOC>…</DOC>`, `<item>…</item>`.
#pragma once

#include <span>
#include <string_view>

#include "common/text/span.h"
#include "indexer/inputs/byte_stream.h"

namespace dateline {

/// Finds elements of some names, one after the other, in the memory of one of them. They do not lie
/// within each other; what stands between them is skipped.
class ElementScanner {
 public:
  /// `names` in lower case.
  ElementScanner(ByteStream& in, std::span<const std::string_view> names)
      : stream_(in), names_(names) {}

  /// What `next` found.
  enum class Found {
    element,
    unclosed,   ///< the next element begins, or the stream ends, before its end tag
    too_large,  ///< it has no end within kLargest bytes
    nothing,    ///< there are no more
  };

  /// Goes on to the next element. `bytes` is what there is of it with its tags,
  /// valid until the next call, and `place` is where it stands in the stream.
  Found next(std::string_view& bytes, Span& place);

  /// What stands before the first element, as much as `most` bytes; before the first `next` only.
  [[nodiscard]] std::string_view preamble(std::size_t most);

  static constexpr std::size_t kLargest = std::size_t{64} << 20;

 private:
  bool seek();                         // to the next start tag; false at the end
  bool grow(std::string_view& bytes);  // shows more of the stream; false if there is no more
  Found find_end(std::string_view& bytes, std::string_view name);  // sets taken_

  StreamReader stream_;
  std::span<const std::string_view> names_;
  std::size_t taken_ = 0;  // bytes of the element that the last call gave
};

/// The name of the start tag that `bytes` begin with, of those in `names` (lower case); empty if
/// none.
[[nodiscard]] std::string_view start_tag_name(std::string_view bytes,
                                              std::span<const std::string_view> names);

}  // namespace dateline
