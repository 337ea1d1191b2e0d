// SPDX-License-Identifier: GPL-2.0-or-later
// Decoding: which charset is read, what is repaired, and where each character stands.
#include "common/text/charset.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "common/text/charset_mark.h"
#include "common/text/charset_name.h"
#include "common/text/charset_stream.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using namespace std::string_literals;

/// The source bytes of the first occurrence of `part` in the decoded text.
std::string source_of(const DecodedText& decoded, std::string_view bytes, std::string_view part) {
  const std::size_t at = decoded.text.find(part);
  REQUIRE(at != std::string::npos);
  return std::string(decoded.source.to_source({at, at + part.size()}).of(bytes));
}

}  // namespace

TEST_CASE("well-formed UTF-8 is its own text, whatever is declared") {
  const std::string bytes = "Nursultan Nazarbayev’s café 😀";
  for (const char* declared : {"", "windows-1252", "utf-16", "no such charset"}) {
    const DecodedText decoded = decode_text(bytes, declared);
    CHECK(decoded.text == bytes);
    CHECK(decoded.source == SourceMap::identity(bytes.size()));
    CHECK(decoded.charset == "utf-8");
    CHECK(decoded.repaired == 0);
  }
}

TEST_CASE("an empty text has an empty map") {
  for (const std::string& bytes : {""s, "\xEF\xBB\xBF"s, "\xFF\xFE"s}) {
    const DecodedText decoded = decode_text(bytes);
    CHECK(decoded.text.empty());
    CHECK(decoded.source.text_size() == 0);
  }
}

TEST_CASE("a UTF-8 byte order mark is dropped and offsets still count it") {
  const DecodedText decoded = decode_text("\xEF\xBB\xBFnews", "windows-1252");
  CHECK(decoded.text == "news");
  CHECK(decoded.source == SourceMap::identity(4, 3));
  CHECK(decoded.charset == "utf-8");
}

TEST_CASE("a UTF-16 byte order mark decides the charset") {
  const std::string little = "\xFF\xFE"s + "a\0\x3D\xD8\x00\xDE\n\0"s;
  const DecodedText decoded = decode_text(little, "utf-8");
  CHECK(decoded.text == "a😀\n");
  CHECK(decoded.charset == "utf-16le");
  CHECK(decoded.source.to_source({0, 1}) == Span{2, 4});
  CHECK(decoded.source.to_source({1, 5}) == Span{4, 8});
  CHECK(decoded.source.to_source({2, 3}) == Span{4, 8});
  CHECK(decode_text("\xFE\xFF\0a\x20\x19"s).text == "a’");
  CHECK(decode_text("\xFE\xFF\0a\x20\x19"s).charset == "utf-16be");
}

TEST_CASE("a lone surrogate and a cut-off unit become U+FFFD") {
  const DecodedText decoded = decode_text("\xFF\xFE\x3D\xD8x\0y"s);
  CHECK(decoded.text == "\uFFFDx\uFFFD");
  CHECK(decoded.repaired == 2);
}

TEST_CASE("Latin-1 and ASCII labels mean windows-1252") {
  for (const char* declared : {"iso-8859-1", "ISO-8859-1 ", "latin1", "us-ascii", "windows-1252"}) {
    const std::string bytes =
        "It\x92s \x93"
        "fine\x94 \x96 caf\xE9";
    const DecodedText decoded = decode_text(bytes, declared);
    CHECK(decoded.text == "It’s “fine” – café");
    CHECK(decoded.charset == "windows-1252");
    CHECK(decoded.repaired == 0);
    CHECK(source_of(decoded, bytes, "’") == "\x92");
    CHECK(source_of(decoded, bytes, "fine” –") == "fine\x94 \x96");
  }
}

TEST_CASE("a declared charset is read by its own table") {
  CHECK(decode_text("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251").text == "Привет");
  CHECK(decode_text("\xC6\xFC\xCB\xDC", "euc-jp").text == "日本");
  CHECK(decode_text("\xD6\xD0\x81\x30\x84\x36", "gb2312").text == "中¥");
  const std::string shift_jis = "a\x93\xFA\x96\x7B\\b";
  const DecodedText decoded = decode_text(shift_jis, "Shift_JIS");
  CHECK(decoded.text == "a日本\\b");
  CHECK(source_of(decoded, shift_jis, "本") == "\x96\x7B");
}

TEST_CASE("a declared charset in which ASCII is not ASCII is ignored") {
  for (const char* declared : {"utf-16", "utf-16le", "utf-7", "ibm-37", "x-unknown", "a,b", "é"}) {
    CHECK(decode_text("The caf\xE9 was open all day", declared).text ==
          "The café was open all day");
  }
}

TEST_CASE("a few ill-formed bytes in UTF-8 are repaired, whatever is declared") {
  const std::string bytes = "é è ê \xFF ü \xE2\x80";
  const DecodedText decoded = decode_text(bytes, "iso-8859-1");
  CHECK(decoded.text == "é è ê \uFFFD ü \uFFFD");
  CHECK(decoded.charset == "utf-8");
  CHECK(decoded.repaired == 2);
  CHECK(source_of(decoded, bytes, "ü \uFFFD") == "ü \xE2\x80");
}

TEST_CASE("U+0000 becomes U+FFFD in every charset and is counted") {
  CHECK(decode_text("a\0b\0"s).text == "a\uFFFDb\uFFFD");
  CHECK(decode_text("a\0b\0"s).repaired == 2);
  CHECK(decode_text("\xE9\0"s, "windows-1252").text == "é\uFFFD");
  CHECK(decode_text("\xFF\xFE\0\0a\0"s.substr(2), "").repaired == 3);
}

TEST_CASE("without a declaration the charset is detected, windows-1252 at last") {
  CHECK(decode_text("\xCF\xF0\xE8\xE2\xE5\xF2, \xEA\xE0\xEA \xE4\xE5\xEB\xE0? "
                    "\xCD\xEE\xE2\xEE\xF1\xF2\xE8 \xE4\xED\xFF")
            .text == "Привет, как дела? Новости дня");
  CHECK(decode_text("caf\xE9").text == "café");
  CHECK(decode_text("\x80").text == "€");
}

TEST_CASE("detection looks past a long ASCII beginning") {
  const std::string markup = "<div class=\"a\">" + std::string(20000, 'x');
  const std::string text =
      "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xE7\xE0\xFF\xE2\xE8\xEB, \xF7\xF2\xEE \xED\xEE\xE2\xFB"
      "\xE9 \xE7\xE0\xEA\xEE\xED \xE1\xF3\xE4\xE5\xF2 \xEF\xF0\xE8\xED\xFF\xF2";
  CHECK(decode_text(markup + text).charset == "windows-1251");
}

TEST_CASE("a label is resolved as browsers resolve it") {
  CHECK(canonical_charset(" Latin1\n") == "windows-1252");
  CHECK(canonical_charset("UTF8") == "utf-8");
  CHECK(canonical_charset("KOI8-R") == "koi8-r");
  CHECK(canonical_charset("two words").empty());
}

TEST_CASE("any bytes give valid UTF-8 and a map that covers it in order") {
  std::mt19937 random(20220108);
  for (int round = 0; round < 400; ++round) {
    std::string bytes;
    for (std::size_t left = random() % 200; left > 0; --left) {
      bytes.push_back(static_cast<char>(random() % 4 == 0 ? random() % 256 : 'a' + random() % 26));
    }
    for (const char* declared : {"", "utf-8", "shift_jis", "gb18030", "iso-2022-jp", "koi8-r"}) {
      const DecodedText decoded = decode_text(bytes, declared);
      REQUIRE(utf8::valid_prefix(decoded.text) == decoded.text.size());
      REQUIRE(decoded.source.text_size() == decoded.text.size());
      std::size_t at = 0;
      for (const SourceMap::Piece& piece : decoded.source.pieces()) {
        REQUIRE(piece.source.begin <= piece.source.end);
        REQUIRE(piece.source.end <= bytes.size());
        if (piece.verbatim) {
          REQUIRE(piece.source.of(bytes) ==
                  std::string_view(decoded.text).substr(at, piece.text_size));
        }
        at += piece.text_size;
      }
    }
  }
}

TEST_CASE("a part is decoded by the charset of the whole, whatever it looks like") {
  CHECK(decode_part("\xC3\xA9", "windows-1252").text == "Ã©");  // well-formed UTF-8, too
  CHECK(decode_part("\xFF\xFE", "windows-1252").text == "ÿþ");
  CHECK(decode_part("\xFF\xFEx", "utf-8").text == "\uFFFD\uFFFDx");
  CHECK(decode_part("p\0i\0"s, "utf-16le").text == "pi");
  CHECK(decode_part("\0p\0i"s, "utf-16be").text == "pi");
  CHECK(decode_part("caf\xC3\xA9", "utf-8").source == SourceMap::identity(5));
  CHECK(decode_part("", "utf-16le").text.empty());
}

TEST_CASE("what is not UTF-8 at any accent is not UTF-8, whatever is declared") {
  const DecodedText decoded = decode_text(
      "Le pr\xE9"
      "fet a ferm\xE9 le caf\xE9 \x96 enfin",
      "utf-8");
  CHECK(decoded.text ==
        "Le pr\u00E9"
        "fet a ferm\u00E9 le caf\u00E9 \u2013 enfin");
  CHECK(decoded.charset == "windows-1252");
  CHECK(decode_text("caf\u00E9 \xFF", "utf-8").charset == "utf-8");
}

TEST_CASE("a label by which an eighth is ill-formed is not believed") {
  CHECK(decode_text("Le pr\xE9"
                    "fet a ferm\xE9 le caf\xE9.",
                    "shift_jis")
            .charset == "windows-1252");
}

TEST_CASE("the label big5 has the characters of Hong Kong") {
  CHECK(decode_text("\xE0\xDA", "big5").repaired == 0);
  CHECK(decode_text("\xFA\x40\xA4\xA4", "Big5").text == "\U00020547\u4E2D");
  CHECK(canonical_charset("CN-Big5") == "big5-hkscs");
}

TEST_CASE("ISO-2022-JP is known by its escapes, and a part of it by the one before it") {
  const std::string bytes = "News: \x1B$BF|K\\\x1B(B.";
  const DecodedText decoded = decode_text(bytes);
  CHECK(decoded.text == "News: \u65E5\u672C.");
  CHECK(decoded.charset == "iso-2022-jp");
  const std::size_t second = bytes.find("K\\");
  CHECK(decode_cited(bytes, {second, second + 2}, decoded.charset) == "\u672C");
  CHECK(decode_text("plain \x1B[1m colours").charset == "utf-8");
}

TEST_CASE("UTF-16 is known without a mark by its zero bytes") {
  std::string little;
  for (const char c : "The ferry is late."s) little += {c, '\0'};
  CHECK(decode_text(little).text == "The ferry is late.");
  CHECK(decode_text(little).charset == "utf-16le");
  CHECK(decode_text(std::string(1, '\0') + little.substr(0, little.size() - 1)).charset ==
        "utf-16be");
  CHECK(wide_charset("one zero \0 byte in a text"s).charset.empty());
  CHECK(wide_charset(std::string(64, '\0')).charset.empty());
}

TEST_CASE("a guess has to read as words do") {
  const std::string thai =
      "\xCA\xD0\xBE\xD2\xB9\xE3\xCB\xC1\xE8\xE0\xBB\xD4\xB4\xE1\xC5\xE9\xC7\xB7\xD5\xE8\xB7\xE8\xD2"
      "\xE0\xC3\xD7\xCD";
  CHECK(decode_text(thai).charset == "windows-874");
  CHECK(decode_text("Le pr\x8Esident du conseil a \x8Et\x8E r\x8E\x8Elu").charset == "macintosh");
  CHECK(decode_text("\xF0\xD2\xC9\xD7\xC5\xD4, \xCB\xC1\xCB \xC4\xC5\xCC\xC1").text ==
        "\u041F\u0440\u0438\u0432\u0435\u0442, \u043A\u0430\u043A \u0434\u0435\u043B\u0430");
  CHECK_FALSE(decode_text("caf\xE9").doubtful);
}

TEST_CASE("Thai vowels without their consonants are another charset's letters") {
  const std::string cp866 =
      "\x8F\xAE\xE0\xE2 \xA7\xA0\xAA\xE0\xEB\xE2 \xA4\xAE \xAF\xEF\xE2\xAD\xA8\xE6\xEB, "
      "\xE1\xAE\xAE\xA1\xE9\xA8\xAB \xAA\xA0\xAF\xA8\xE2\xA0\xAD.";
  CHECK(decode_text(cp866).text == "Порт закрыт до пятницы, сообщил капитан.");
}

TEST_CASE("a stream is decoded in any parts") {
  std::string bytes = "\xFF\xFE"s;
  for (const char c : "ab"s) bytes += {c, '\0'};
  bytes += "\x3D\xD8\x00\xDE\0\0"s;
  for (std::size_t size = 1; size <= bytes.size(); ++size) {
    StreamDecoder decoder("utf-16le");
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += size) {
      text += decoder.decode(std::string_view(bytes).substr(at, size), at + size >= bytes.size());
    }
    CHECK(text == "ab\U0001F600\uFFFD");
    CHECK(decoder.repaired() == 1);
  }
}

}  // namespace dateline
