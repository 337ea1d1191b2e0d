// SPDX-License-Identifier: GPL-2.0-or-later
// Where each byte of a cleaned text stands in the bytes it was made from.
//
// A map is a list of pieces in text order. A *verbatim* piece has as many source bytes as text
// bytes and maps one to one; any other piece (an entity, a recoded character, a joined line end)
// is indivisible: touching part of it cites all of it. Source bytes between two pieces (tags,
// white space) belong to no text.
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

  /// The map of a text that is its own source, beginning at `source_begin`.
  [[nodiscard]] static SourceMap identity(std::size_t size, std::size_t source_begin = 0);

  /// Appends text that stands in the source as it is, byte for byte.
  void append_verbatim(std::size_t text_size, std::size_t source_begin);
  /// Appends `text_size` bytes of text that stand for the source bytes `source` as a whole.
  void append_atomic(std::size_t text_size, Span source);
  /// Appends all pieces of `other`.
  void append(const SourceMap& other);
  /// Appends the map of the part `text` of the text of `other`: `append(other.slice(text))`.
  void append_slice(const SourceMap& other, Span text);

  /// Bytes of text the map covers.
  [[nodiscard]] std::size_t text_size() const { return text_size_; }
  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }

  /// The smallest source range that holds `text`; `text` must lie inside the mapped text. An empty
  /// span gives an empty range.
  [[nodiscard]] Span to_source(Span text) const;
  /// The map of the part `text` of this map's text.
  [[nodiscard]] SourceMap slice(Span text) const;
  /// This map's text seen through `outer`, whose text is this map's source: text -> outer's source.
  [[nodiscard]] SourceMap through(const SourceMap& outer) const;

  friend bool operator==(const SourceMap&, const SourceMap&) = default;

 private:
  [[nodiscard]] std::size_t piece_at(std::size_t text_offset, std::size_t& piece_begin) const;
  void push(const Piece& piece);

  std::vector<Piece> pieces_;
  // Text offset of each piece but the first, ascending: most maps have one piece.
  std::vector<std::size_t> begins_;
  std::size_t text_size_ = 0;
};

}  // namespace dateline
