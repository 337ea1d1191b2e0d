// SPDX-License-Identifier: GPL-2.0-or-later
// Cutting records into pieces, the codes of these, and what a reader makes of them.
#include "common/index/record_pieces.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "common/error.h"
#include "common/index/record_codes.h"
#include "common/index/record_packing.h"

namespace dateline {
namespace {

std::vector<std::string> pieces_of(std::string_view record) {
  PieceText text;
  text.assign(record);
  PieceCutter cutter(text);
  std::vector<std::string> pieces;
  while (cutter.next()) pieces.emplace_back(cutter.piece());
  return pieces;
}

using Pieces = std::vector<std::string>;

/// Text of all kinds of characters, whole and broken, with many of what the cutter looks at.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> parts{"the",
                                              "harbour",
                                              "a",
                                              " ",
                                              " ",
                                              " ",
                                              ", ",
                                              ". ",
                                              "\n",
                                              "\u00e9",
                                              "\u00a0",
                                              "\u2019",
                                              "\u4e2d",
                                              "\u0416",
                                              "\x80",
                                              "\xc3",
                                              "\xe4\xb8",
                                              "\xff",
                                              "7",
                                              "unparliamentarily",
                                              std::string(1, '\0'),
                                              std::string(70, 'x'),
                                              std::string(70, '-')};
  std::string text;
  for (std::size_t left = random() % 40; left > 0; --left) text += parts[random() % parts.size()];
  return text;
}

}  // namespace

TEST_CASE("a record is cut into words, what is between them, and characters that are alone") {
  CHECK(pieces_of("").empty());
  CHECK(pieces_of("The ferry, late again") == Pieces{"The", "ferry", ", ", "late", "again"});
  CHECK(pieces_of(" two  spaces ") == Pieces{" ", "two", "  ", "spaces", " "});
  CHECK(pieces_of("caf\u00e9 \u0416\u0443\u043a") == Pieces{"caf\u00e9", "\u0416\u0443\u043a"});
  CHECK(pieces_of("\u00abso\u00bb \u2014 no") == Pieces{"\u00ab", "so", "\u00bb \u2014 ", "no"});
  CHECK(pieces_of("\u4e2d\u56fd A") == Pieces{"\u4e2d", "\u56fd", " ", "A"});
  const std::string longer(200, 'x');
  CHECK(pieces_of("a " + longer + " b") == Pieces{"a", longer, "b"});
  const std::string line(200, '-');
  CHECK(pieces_of("a" + line + "b") == Pieces{"a", line, "b"});
}

TEST_CASE("all codes are different, and are read as what they were made of") {
  for (const std::size_t pieces : {0U, 1U, 253U, 254U, 255U, 256U, 509U, 510U, 12000U, 16384U}) {
    const PieceCodes codes(pieces);
    std::set<std::pair<unsigned, unsigned>> seen;
    std::size_t short_ones = 0;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
      const PieceCodes::Code code = codes.of(piece);
      const auto first = static_cast<unsigned char>(code.bytes[0]);
      const auto second = static_cast<unsigned char>(code.bytes[1]);
      REQUIRE(first < PieceCodes::kJoined);
      REQUIRE(codes.is_first(first) == (code.size == 2));
      REQUIRE((code.size == 2 ? codes.piece(first, second) : first) == piece);
      REQUIRE(seen.emplace(first, code.size == 2 ? second : 256).second);
      short_ones += code.size == 1 ? 1 : 0;
    }
    // No byte more begins a code of two than is needed.
    const std::size_t more = pieces > 254 ? (pieces - 254 + 254) / 255 : 0;
    CHECK(short_ones == std::min(pieces, 254 - more));
  }
}

TEST_CASE("pieces are known apart, also by their zeros") {
  PieceTable table;
  std::map<std::string, std::uint32_t> expected;
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string piece(1 + random() % kMostPieceBytes, '\0');
    for (char& byte : piece) byte = static_cast<char>(random() % 3);
    std::string bytes = piece + std::string(2 * kMostPieceBytes, 'z');
    const PieceKey key(bytes.data(), piece.size());
    REQUIRE(key.text() == piece);
    const auto [known, is_new] = expected.emplace(piece, table.keys().size());
    REQUIRE(table.find(key) == (is_new ? PieceTable::kNone : known->second));
    REQUIRE(table.add(key) == known->second);
    REQUIRE(table.find(key) == known->second);
  }
  CHECK(table.keys().size() == expected.size());
}

TEST_CASE("any bytes come back, whatever pieces have codes") {
  const std::vector<Pieces> dictionaries{
      {},
      {"the", "harbour", ", ", " "},
      {" ", "\u00e9", "\u4e2d", "x", "-", "\xc3", "\x80", "a", std::string(1, '\0')},
      {"\u2019", "\xe4\xb8", "\xff", "7", "a", ". "}};
  std::mt19937 random(5);
  for (const Pieces& pieces : dictionaries) {
    const std::string dictionary = encode_pieces(pieces);
    RecordPacker packer(dictionary);
    RecordUnpacker unpacker(dictionary);
    for (int round = 0; round < 4000; ++round) {
      const std::string text = random_text(random);
      REQUIRE(unpacker.unpacked(packer.packed(text)) == text);
    }
  }
}

TEST_CASE("all short records come back, of bytes that begin, continue and end characters") {
  const std::string alphabet("a \xc3\x80\xe4-", 6);
  const std::vector<Pieces> dictionaries{{"\x80", "\xc3", "a", " ", "-", "\xe4"},
                                         {"\x80\x80", "\xc3\x80", "a", "\x80"},
                                         {"a", "\xe4\x80\x80",
                                          "\xc3\x80"
                                          "a",
                                          "- "}};
  for (const Pieces& pieces : dictionaries) {
    const std::string dictionary = encode_pieces(pieces);
    RecordPacker packer(dictionary);
    RecordUnpacker unpacker(dictionary);
    for (std::size_t number = 0; number < 6 * 6 * 6 * 6 * 6 * 6; ++number) {
      std::string text;
      std::size_t left = number;
      for (int i = 0; i < 6; ++i, left /= 6) text += alphabet[left % 6];
      const bool comes_back = unpacker.unpacked(packer.packed(text)) == text;
      if (!comes_back) FAIL("of number " << number);
    }
  }
}

TEST_CASE("a packed record is what the format says") {
  RecordPacker packer(encode_pieces({"the", "ferry", ", "}));
  using namespace std::string_literals;
  CHECK(packer.packed("the ferry, the ferry") == "\x14\x00\x01\x02\x00\x01"s);
  CHECK(packer.packed("the old grey ferry") == "\x12\x00\xff\x08old grey\x01"s);
  CHECK(packer.packed("the\u4e2d") == "\x06\x00\xff\x03\u4e2d"s);
  // A byte that ends nothing is no word to a reader, but the piece that it belongs to is one.
  CHECK(packer.packed("\xc3 the") == "\x05\xff\x01\xc3\x00"s);
  CHECK(packer.packed("\xc3\x80\x80the") == "\x06\xff\x03\xc3\x80\x80\xfe\x00"s);
}

TEST_CASE("a dictionary as large as can be gives back its pieces") {
  Pieces pieces;
  for (std::size_t i = 0; i < PieceCodes::kMostPieces; ++i) {
    pieces.push_back("p" + std::to_string(i));
    pieces.back().resize(1 + std::max<std::size_t>(pieces.back().size(), i % kMostPieceBytes), '-');
  }
  const PieceList list(encode_pieces(pieces));
  REQUIRE(list.size() == pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) REQUIRE(list[i] == pieces[i]);
  pieces.emplace_back("one more");
  CHECK_THROWS_AS(PieceList(encode_pieces(pieces)), Error);
}

TEST_CASE("a dictionary that is damaged is an error") {
  const std::string dictionary = encode_pieces({"the", "ferry", ", "});
  CHECK(PieceList(dictionary).size() == 3);
  const std::string zeros(kMostPieceBytes, '\0');
  for (std::size_t size = 1; size < dictionary.size(); ++size) {
    CHECK_THROWS_AS(PieceList(dictionary.substr(0, size)), Error);
  }
  CHECK_THROWS_AS(PieceList(dictionary + "x"), Error);
  CHECK_THROWS_AS(PieceList(std::string("\x01\x00", 2) + zeros), Error);
  CHECK_THROWS_AS(PieceList("\x01\x10" + std::string(16, 'x') + zeros), Error);
  CHECK_THROWS_AS(PieceList("\xff\xff\xff\x7f"), Error);
}

TEST_CASE("data that claims what it has not is an error") {
  RecordUnpacker unpacker(encode_pieces({"the", "ferry"}));
  using namespace std::string_literals;
  CHECK(unpacker.unpacked("\x03\x00"s) == "the");
  CHECK_THROWS_AS(unpacker.unpacked(""), Error);
  CHECK_THROWS_AS(unpacker.unpacked("\x04\x00"s), Error);         // less than it says
  CHECK_THROWS_AS(unpacker.unpacked("\x02\x00"s), Error);         // more than it says
  CHECK_THROWS_AS(unpacker.unpacked("\x03\x02"s), Error);         // no such piece
  CHECK_THROWS_AS(unpacker.unpacked("\x03\xff\x04the"s), Error);  // ends too early
  CHECK_THROWS_AS(unpacker.unpacked("\x00\xff\x00"s), Error);     // nothing, taken as it is
  // Far more than it says.
  CHECK_THROWS_AS(unpacker.unpacked("\x03" + std::string(1 << 20, '\0')), Error);
  CHECK_THROWS_AS(unpacker.unpacked("\x03\xff\x80\x80\x40" + std::string(1 << 20, 'x')), Error);
  // A size that nothing of that size could be unpacked to.
  CHECK_THROWS_AS(unpacker.unpacked("\xff\xff\xff\xff\xff\xff\xff\x7f\x00"s), Error);
}

}  // namespace dateline
