// SPDX-License-Identifier: GPL-2.0-or-later
// The stored dictionary: sizes of pieces first, then their bytes.
#include "common/index/record_codes.h"

#include <utility>

#include "common/index/bytes.h"
#include "common/index/record_pieces.h"

namespace dateline {

PieceCodes::PieceCodes(std::size_t pieces) {
  // Each 255 pieces beyond 254 take one of the 254 single-byte codes.
  const std::size_t more = pieces > kJoined ? pieces - kJoined : 0;
  one_byte_ = kJoined - static_cast<unsigned>((more + 254) / 255);
}

PieceCodes::Code PieceCodes::of(std::size_t piece) const {
  if (piece < one_byte_) return {{static_cast<char>(piece), 0}, 1};
  const std::size_t pair = piece - one_byte_;
  return {{static_cast<char>(one_byte_ + (pair >> 8U)), static_cast<char>(pair)}, 2};
}

std::string encode_pieces(const std::vector<std::string>& pieces) {
  if (pieces.empty()) return {};
  ByteWriter out;
  out.number(pieces.size());
  for (const std::string& piece : pieces) out.number(piece.size());
  for (const std::string& piece : pieces) out.raw(piece);
  out.raw(std::string(kMostPieceBytes, '\0'));
  return out.take();
}

PieceList::PieceList(std::string dictionary) : dictionary_(std::move(dictionary)) {
  static_assert(kBlock * kMostPieceBytes <= 1U << 16U);
  if (dictionary_.empty()) return;
  ByteReader in(dictionary_);
  const std::uint64_t count = in.number();
  if (count > PieceCodes::kMostPieces) ByteReader::fail();
  sizes_ = dictionary_.size() - in.rest().size();
  const std::string_view sizes = in.raw(count);  // one byte each
  places_.reserve(count);
  std::size_t place = sizes_ + count;
  for (const char size : sizes) {
    if (places_.size() % kBlock == 0) bases_.push_back(static_cast<std::uint32_t>(place));
    places_.push_back(static_cast<std::uint16_t>(place - bases_.back()));
    if (size < 1 || static_cast<std::size_t>(size) > kMostPieceBytes) ByteReader::fail();
    place += static_cast<std::size_t>(size);
  }
  if (place + kMostPieceBytes != dictionary_.size()) ByteReader::fail();
}

}  // namespace dateline
