// SPDX-License-Identifier: GPL-2.0-or-later
// Unpacks records; separate from packing because a search needs no table of pieces.
#include <xapian.h>

#include <utility>

#include "common/index/bytes.h"
#include "common/index/record_codes.h"
#include "common/index/record_packing.h"
#include "common/index/record_pieces.h"
#include "common/index/schema.h"

namespace dateline {
namespace {

// The most bytes that one byte can become: a space and a piece. A record that claims more is
// damaged.
constexpr std::uint64_t kMostOfByte = kMostPieceBytes + 1;

bool begins_word(std::string_view text) { return piece_kind(text.front()) == PieceKind::word; }

}  // namespace

struct RecordUnpacker::Decoder {
  explicit Decoder(std::string dictionary) : pieces(std::move(dictionary)), codes(pieces.size()) {}

  [[nodiscard]] std::string_view piece(std::size_t number) const {
    if (number >= pieces.size()) ByteReader::fail();
    return pieces[number];
  }
  std::string_view unpack(std::string_view data);

  PieceList pieces;
  PieceCodes codes;
  std::string record;
};

std::string_view RecordUnpacker::Decoder::unpack(std::string_view data) {
  ByteReader in(data);
  const std::uint64_t size = in.number();
  if (size / kMostOfByte > data.size()) ByteReader::fail();
  // There is room for a space and a piece after the end.
  if (record.size() < size + kMostOfByte) record.resize(size + kMostOfByte);
  char* const begin = record.data();
  char* const end = begin + size;
  char* to = begin;
  bool after_word = false;
  bool is_joined = false;
  // Appends the implied space before `next`, if there is one.
  const auto put_space = [&](std::string_view next) {
    *to = ' ';
    to += static_cast<int>(after_word && begins_word(next) && !is_joined);
  };
  const auto* at = reinterpret_cast<const unsigned char*>(in.rest().data());
  const auto* const last = at + in.rest().size();
  while (at < last) {
    const unsigned byte = *at++;
    if (byte < PieceCodes::kJoined) {
      std::size_t number = byte;
      if (codes.is_first(byte)) {
        if (at == last) ByteReader::fail();
        number = codes.piece(byte, *at++);
      }
      const std::string_view found = piece(number);
      put_space(found);
      std::memcpy(to, found.data(), kMostPieceBytes);
      to += found.size();
    } else if (byte == PieceCodes::kJoined) {
      is_joined = true;
      continue;
    } else {
      ByteReader literal({reinterpret_cast<const char*>(at), static_cast<std::size_t>(last - at)});
      const std::string_view text = literal.text();
      at = last - literal.rest().size();
      if (text.empty() || text.size() > static_cast<std::size_t>(end - to)) ByteReader::fail();
      put_space(text);
      std::memcpy(to, text.data(), text.size());
      to += text.size();
    }
    after_word = ends_with_word({begin, static_cast<std::size_t>(to - begin)});
    is_joined = false;
    if (to > end) ByteReader::fail();
  }
  if (to != end) ByteReader::fail();
  return {begin, size};
}

RecordUnpacker::RecordUnpacker(std::string dictionary)
    : decoder_(std::make_unique<Decoder>(std::move(dictionary))) {}
RecordUnpacker::~RecordUnpacker() = default;
RecordUnpacker::RecordUnpacker(RecordUnpacker&&) noexcept = default;
RecordUnpacker& RecordUnpacker::operator=(RecordUnpacker&&) noexcept = default;

std::string_view RecordUnpacker::unpacked(std::string_view data) { return decoder_->unpack(data); }

std::string dictionary_of(const Xapian::Database& passages) {
  return passages.get_metadata(key::kDictionary);
}

}  // namespace dateline
