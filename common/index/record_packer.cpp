// SPDX-License-Identifier: GPL-2.0-or-later
// Replaces pieces that have codes, and copies what is between them.
#include <algorithm>

#include "common/index/record_codes.h"
#include "common/index/record_packing.h"
#include "common/index/record_pieces.h"

namespace dateline {
namespace {

// The most bytes that one byte of a record can become: a literal between two codes.
constexpr std::size_t kMostOfByte = 5;
constexpr std::size_t kNumberBytes = 10;

char* put_number(char* to, std::size_t number) {
  for (; number >= 0x80; number >>= 7U) *to++ = static_cast<char>(number | 0x80U);
  *to++ = static_cast<char>(number);
  return to;
}

}  // namespace

struct RecordPacker::Coder {
  explicit Coder(std::string_view dictionary) {
    const PieceList pieces((std::string(dictionary)));
    const PieceCodes numbers(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      std::array<char, 2 * kMostPieceBytes> bytes{};
      std::copy(pieces[i].begin(), pieces[i].end(), bytes.begin());
      codes.push_back(numbers.of(table.add({bytes.data(), pieces[i].size()})));
    }
  }

  char* pack(char* to);

  PieceTable table;
  std::vector<PieceCodes::Code> codes;
  PieceText text;
  std::string packed;
};

char* RecordPacker::Coder::pack(char* to) {
  constexpr std::size_t kNone = std::string_view::npos;
  to = put_number(to, text.text().size());
  std::size_t literal = kNone;
  const auto end_literal = [&](std::size_t end) {
    *to++ = static_cast<char>(PieceCodes::kLiteral);
    to = std::copy_n(text.at(literal), end - literal, put_number(to, end - literal));
    literal = kNone;
  };
  PieceCutter cutter(text);
  while (cutter.next()) {
    const std::uint32_t number = cutter.is_short() ? table.find(cutter.key()) : PieceTable::kNone;
    const bool is_known = number != PieceTable::kNone;
    if (literal != kNone) {
      if (!is_known) continue;
      end_literal(cutter.before());
    }
    if (cutter.is_joined()) *to++ = static_cast<char>(PieceCodes::kJoined);
    if (is_known) {
      const PieceCodes::Code& code = codes[number];
      std::memcpy(to, code.bytes.data(), code.bytes.size());
      to += code.size;
    } else {
      literal = cutter.begin();
    }
  }
  if (literal != kNone) end_literal(cutter.before());
  return to;
}

RecordPacker::RecordPacker(std::string_view dictionary)
    : coder_(std::make_unique<Coder>(dictionary)) {}
RecordPacker::~RecordPacker() = default;
RecordPacker::RecordPacker(RecordPacker&&) noexcept = default;
RecordPacker& RecordPacker::operator=(RecordPacker&&) noexcept = default;

void RecordPacker::append(std::string& out, std::string_view record) {
  Coder& coder = *coder_;
  coder.text.assign(record);
  const std::size_t room = kMostOfByte * record.size() + 2 * kNumberBytes;
  if (coder.packed.size() < room) coder.packed.resize(room);
  char* const begin = coder.packed.data();
  out.append(begin, coder.pack(begin));
}

std::string RecordPacker::packed(std::string_view record) {
  std::string out;
  append(out, record);
  return out;
}

}  // namespace dateline
