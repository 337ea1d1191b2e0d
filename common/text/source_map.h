// SPDX-License-Identifier: GPL-2.0-or-later
// Maps each byte of a cleaned text to the source bytes it was made from.
//
// A map is a list of pieces in text order. A *verbatim* piece has the same bytes in text and
// source; any other piece (an entity, a recoded character, a joined line end) is indivisible:
// citing part of it cites all of it. Source bytes between pieces (tags, white space) belong to no
// text. The text "Smith & Co" of the source "<b>Smith &amp; Co</b>" has three pieces:
//
//   "Smith " <- [3, 9) verbatim    "&" <- [9, 14)    " Co" <- [14, 17) verbatim
#pragma once

#include <cstddef>
#include <vector>

#include "common/text/span.h"

namespace dateline {

class SourceMap {
 public:
  /// `text_size` bytes of text that come from the source bytes `source`.
  struct Piece {
    std::size_t text_size = 0;
    Span source;
    bool verbatim = false;
    friend bool operator==(const Piece&, const Piece&) = default;
  };

  SourceMap() = default;

  /// The map of a text that equals its source, from `source_begin` on.
  [[nodiscard]] static SourceMap identity(std::size_t size, std::size_t source_begin = 0);

  /// Appends text that is verbatim in the source.
  void append_verbatim(std::size_t text_size, std::size_t source_begin);
  /// Appends `text_size` bytes of text that represent the source bytes `source` as a whole.
  void append_atomic(std::size_t text_size, Span source);
  /// Appends all pieces of `other`.
  void append(const SourceMap& other);
  /// Appends the map of the part `text` of the text of `other`: `append(other.slice(text))`.
  void append_slice(const SourceMap& other, Span text);

  /// The number of text bytes that the map covers.
  [[nodiscard]] std::size_t text_size() const { return text_size_; }
  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }

  /// The smallest source range that contains `text`, which must be within the mapped text. Empty
  /// for an empty span.
  [[nodiscard]] Span to_source(Span text) const;
  /// The map of the part `text` of this map's text.
  [[nodiscard]] SourceMap slice(Span text) const;
  /// Composes two maps: `outer` maps this map's source, so the result maps this text to its source.
  [[nodiscard]] SourceMap through(const SourceMap& outer) const;

  friend bool operator==(const SourceMap&, const SourceMap&) = default;

 private:
  [[nodiscard]] std::size_t piece_at(std::size_t text_offset, std::size_t& piece_begin) const;
  void push(const Piece& piece);

  std::vector<Piece> pieces_;
  // Text offsets of all pieces but the first, ascending: most maps have one piece.
  std::vector<std::size_t> begins_;
  std::size_t text_size_ = 0;
};

}  // namespace dateline
