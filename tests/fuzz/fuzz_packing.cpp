// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes, up to the first that is 0xFF a dictionary, or its pieces, then a record or packed
// data.
#include <algorithm>
#include <cstdint>
#include <utility>

#include "common/error.h"
#include "common/index/record_codes.h"
#include "common/index/record_packing.h"
#include "tests/fuzz/check.h"

namespace {

// Pieces of up to five bytes, cut anywhere.
std::string dictionary_of(std::string_view bytes) {
  constexpr std::size_t kPieceBytes = 5;
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < bytes.size(); at += kPieceBytes) {
    std::string piece(bytes.substr(at, kPieceBytes));
    if (std::find(pieces.begin(), pieces.end(), piece) == pieces.end()) pieces.push_back(piece);
  }
  return dateline::encode_pieces(pieces);
}

void unpack(std::string dictionary, std::string_view data) {
  try {
    static_cast<void>(dateline::RecordUnpacker(std::move(dictionary)).unpacked(data));
  } catch (const dateline::Error&) {
    return;  // damaged
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = std::min(bytes.find('\xff'), bytes.size());
  const std::string_view record = bytes.substr(std::min(cut + 1, bytes.size()));
  const std::string dictionary = dictionary_of(bytes.substr(0, cut));
  dateline::RecordUnpacker unpacker(dictionary);
  dateline::fuzz::require(
      unpacker.unpacked(dateline::RecordPacker(dictionary).packed(record)) == record,
      "what was packed comes back");
  unpack(dictionary, record);
  unpack(std::string(bytes.substr(0, cut)), record);
  return 0;
}
