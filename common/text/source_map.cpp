// SPDX-License-Identifier: GPL-2.0-or-later
// Appending merges neighbours; lookup is a binary search over the pieces.
#include "common/text/source_map.h"

#include <algorithm>

namespace dateline {

SourceMap SourceMap::identity(std::size_t size, std::size_t source_begin) {
  SourceMap map;
  map.append_verbatim(size, source_begin);
  return map;
}

void SourceMap::append_verbatim(std::size_t text_size, std::size_t source_begin) {
  if (text_size == 0) return;
  if (!pieces_.empty() && pieces_.back().verbatim && pieces_.back().source.end == source_begin) {
    pieces_.back().text_size += text_size;
    pieces_.back().source.end += text_size;
    text_size_ += text_size;
  } else {
    push({text_size, {source_begin, source_begin + text_size}, true});
  }
}

void SourceMap::append_atomic(std::size_t text_size, Span source) {
  if (text_size > 0) push({text_size, source, false});
}

void SourceMap::push(const Piece& piece) {
  if (!pieces_.empty()) begins_.push_back(text_size_);
  pieces_.push_back(piece);
  text_size_ += piece.text_size;
}

void SourceMap::append(const SourceMap& other) {
  for (const Piece& piece : other.pieces_) {
    if (piece.verbatim) {
      append_verbatim(piece.text_size, piece.source.begin);
    } else {
      append_atomic(piece.text_size, piece.source);
    }
  }
}

std::size_t SourceMap::piece_at(std::size_t text_offset, std::size_t& piece_begin) const {
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), text_offset);
  const auto index = static_cast<std::size_t>(after - begins_.begin());
  piece_begin = index == 0 ? 0 : begins_[index - 1];
  return index;
}

Span SourceMap::to_source(Span text) const {
  if (pieces_.empty()) return {};
  std::size_t begin = 0;
  if (text.empty()) {
    const std::size_t offset = std::min(text.begin, text_size_ - 1);
    const Piece& piece = pieces_[piece_at(offset, begin)];
    const std::size_t at = text.begin >= text_size_ ? piece.source.end
                           : piece.verbatim         ? piece.source.begin + (offset - begin)
                                                    : piece.source.begin;
    return {at, at};
  }
  // Pieces may come from anywhere in the source, so every touched one counts.
  Span found;
  bool first = true;
  for (std::size_t index = piece_at(text.begin, begin); index < pieces_.size() && begin < text.end;
       begin += pieces_[index].text_size, ++index) {
    const Piece& piece = pieces_[index];
    Span part = piece.source;
    if (piece.verbatim) {
      if (text.begin > begin) part.begin += text.begin - begin;
      if (text.end < begin + piece.text_size) part.end -= begin + piece.text_size - text.end;
    }
    found = first ? part : Span{std::min(found.begin, part.begin), std::max(found.end, part.end)};
    first = false;
  }
  return found;
}

SourceMap SourceMap::slice(Span text) const {
  SourceMap part;
  part.append_slice(*this, text);
  return part;
}

void SourceMap::append_slice(const SourceMap& other, Span text) {
  if (text.empty() || other.pieces_.empty()) return;
  std::size_t begin = 0;
  for (std::size_t index = other.piece_at(text.begin, begin);
       index < other.pieces_.size() && begin < text.end;
       begin += other.pieces_[index].text_size, ++index) {
    const Piece& piece = other.pieces_[index];
    const std::size_t from = std::max(begin, text.begin);
    const std::size_t to = std::min(begin + piece.text_size, text.end);
    if (piece.verbatim) {
      append_verbatim(to - from, piece.source.begin + (from - begin));
    } else {
      append_atomic(to - from, piece.source);
    }
  }
}

SourceMap SourceMap::through(const SourceMap& outer) const {
  SourceMap result;
  for (const Piece& piece : pieces_) {
    if (piece.verbatim) {
      result.append_slice(outer, piece.source);
    } else {
      result.append_atomic(piece.text_size, outer.to_source(piece.source));
    }
  }
  return result;
}

}  // namespace dateline
