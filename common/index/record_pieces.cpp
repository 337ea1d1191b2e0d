// SPDX-License-Identifier: GPL-2.0-or-later
// Classifies characters by their first bytes alone.
#include "common/index/record_pieces.h"

#include <algorithm>

#include "common/text/ascii_eight.h"

namespace dateline {
namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

// The number of bytes of the character that begins with this byte.
std::ptrdiff_t length_by(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

const char* end_of_character(const char* at, const char* end) {
  const char* const most = at + std::min(length_by(*at), end - at);
  do ++at;
  while (at < most && continues(*at));
  return at;
}

}  // namespace

bool ends_with_wide_word(std::string_view text) {
  constexpr std::size_t kMostContinuing = 3;
  std::size_t at = text.size();
  const std::size_t least = at - std::min(at, kMostContinuing + 1);
  while (at > least) {
    --at;
    if (!continues(text[at])) return piece_kind(text[at]) == PieceKind::word;
  }
  return false;
}

std::string PieceKey::text() const {
  std::string bytes;
  for (std::size_t i = 0; i < size(); ++i) {
    bytes.push_back(static_cast<char>((i < kHalf ? low_ : high_) >> (8 * (i % kHalf))));
  }
  return bytes;
}

void PieceTable::put(std::uint32_t hash, std::uint32_t piece) {
  std::size_t place = hash & mask();
  while (slots_[place].piece != kNone) place = (place + 1) & mask();
  slots_[place] = {hash, piece};
}

std::uint32_t PieceTable::add(const PieceKey& key) {
  const std::uint32_t known = find(key);
  if (known != kNone) return known;
  const auto piece = static_cast<std::uint32_t>(keys_.size());
  keys_.push_back(key);
  if (2 * keys_.size() > slots_.size()) {
    slots_ = std::vector<Slot>(2 * slots_.size());
    for (std::uint32_t i = 0; i < piece; ++i) put(keys_[i].hash(), i);
  }
  put(key.hash(), piece);
  return piece;
}

void PieceText::assign(std::string_view record) {
  constexpr std::size_t kGroup = ascii::Eight::kBytes;
  size_ = record.size();
  // Enough zeros to make a key from the last bytes and to complete the last group.
  bytes_.assign(record);
  bytes_.append(2 * kMostPieceBytes + kGroup, '\0');
  const std::size_t groups = size_ / kGroup + 1;
  const std::size_t room = groups + sizeof(std::uint64_t);
  if (words_.size() < room) {
    words_.resize(room);
    beyond_.resize(room);
  }
  for (std::size_t group = 0; group < groups; ++group) {
    const ascii::EightKinds kinds = ascii::eight_kinds(bytes_.data() + kGroup * group);
    words_[group] = kinds.words;
    beyond_[group] = kinds.beyond;
  }
  beyond_[size_ / kGroup] |= static_cast<std::uint8_t>(1U << (size_ % kGroup));
}

void PieceCutter::cut_slowly(PieceKind kind) {
  const std::string_view text = text_.text();
  const char* const end = text.data() + text.size();
  const char* at = text.data() + piece_;
  do at = end_of_character(at, end);
  while (kind != PieceKind::alone && at < end && piece_kind(*at) == kind);
  at_ = static_cast<std::size_t>(at - text.data());
  after_word_ = ends_with_word(text.substr(0, at_));
}

}  // namespace dateline
