// SPDX-License-Identifier: GPL-2.0-or-later
// The way back, in a file of its own: who only reads needs no table of pieces.
#include <xapian.h>

#include "common/index/bytes.h"
#include "common/index/record_packing.h"
#include "common/index/record_pieces.h"
#include "common/index/schema.h"

namespace dateline {
namespace {

// What a byte can become: a piece with a space before it. What claims to be larger is damaged.
constexpr std::uint64_t kMostOfByte = kMostPieceBytes + 1;

struct Piece {
  std::uint32_t at = 0;
  std::uint8_t size = 0;
  bool begins_word = false;
  bool ends_word = false;
};

}  // namespace

struct RecordUnpacker::Decoder {
  explicit Decoder(std::string_view dictionary) : Decoder(decode_pieces(dictionary)) {}
  explicit Decoder(const std::vector<std::string_view>& all) : codes(all.size()) {
    pieces.reserve(all.size());
    std::size_t bytes = kMostPieceBytes;
    for (const std::string_view piece : all) bytes += piece.size();
    texts.reserve(bytes);
    for (const std::string_view piece : all) {
      pieces.push_back({static_cast<std::uint32_t>(texts.size()),
                        static_cast<std::uint8_t>(piece.size()),
                        piece_kind(piece.front()) == PieceKind::word, ends_with_word(piece)});
      texts += piece;
    }
    texts.append(kMostPieceBytes, '\0');  // all pieces are copied as if they had so many bytes
  }

  [[nodiscard]] const Piece& piece(std::size_t number) const {
    if (number >= pieces.size()) ByteReader::fail();
    return pieces[number];
  }
  std::string_view unpack(std::string_view data);

  PieceCodes codes;
  std::vector<Piece> pieces;
  std::string texts;
  std::string record;
};

std::string_view RecordUnpacker::Decoder::unpack(std::string_view data) {
  ByteReader in(data);
  const std::uint64_t size = in.number();
  if (size / kMostOfByte > data.size()) ByteReader::fail();
  // Behind the end there is room for a space and a piece.
  if (record.size() < size + kMostOfByte) record.resize(size + kMostOfByte);
  char* const begin = record.data();
  char* const end = begin + size;
  char* to = begin;
  bool after_word = false;
  bool is_joined = false;
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
      const Piece& found = piece(number);
      *to = ' ';
      to += static_cast<int>(after_word && found.begins_word && !is_joined);
      std::memcpy(to, texts.data() + found.at, kMostPieceBytes);
      to += found.size;
      after_word = found.ends_word;
    } else if (byte == PieceCodes::kJoined) {
      is_joined = true;
      continue;
    } else {
      ByteReader literal({reinterpret_cast<const char*>(at), static_cast<std::size_t>(last - at)});
      const std::string_view text = literal.text();
      at = last - literal.rest().size();
      if (text.empty() || text.size() > static_cast<std::size_t>(end - to)) ByteReader::fail();
      *to = ' ';
      to +=
          static_cast<int>(after_word && piece_kind(text.front()) == PieceKind::word && !is_joined);
      std::memcpy(to, text.data(), text.size());
      to += text.size();
      after_word = ends_with_word({begin, static_cast<std::size_t>(to - begin)});
    }
    is_joined = false;
    if (to > end) ByteReader::fail();
  }
  if (to != end) ByteReader::fail();
  return {begin, size};
}

RecordUnpacker::RecordUnpacker(std::string_view dictionary)
    : decoder_(std::make_unique<Decoder>(dictionary)) {}
RecordUnpacker::~RecordUnpacker() = default;
RecordUnpacker::RecordUnpacker(RecordUnpacker&&) noexcept = default;
RecordUnpacker& RecordUnpacker::operator=(RecordUnpacker&&) noexcept = default;

std::string_view RecordUnpacker::unpacked(std::string_view data) { return decoder_->unpack(data); }

std::string dictionary_of(const Xapian::Database& passages) {
  return passages.get_metadata(key::kDictionary);
}

}  // namespace dateline
