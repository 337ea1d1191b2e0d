// SPDX-License-Identifier: GPL-2.0-or-later
// The cited bytes of a plain text file are the passage: any layout, line ends and charset, and any
// part of a passage, by decoders of the test's own.
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "common/text/charset.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/article/splitter.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/rows.h"

namespace dateline {
namespace {

enum class Charset { utf8, utf8_marked, windows1252, utf16le, utf16be };
constexpr Charset kCharsets[] = {Charset::utf8, Charset::utf8_marked, Charset::windows1252,
                                 Charset::utf16le, Charset::utf16be};

void put16(std::string& out, char32_t value, bool little) {
  const auto high = static_cast<char>(value >> 8U);
  const auto low = static_cast<char>(value & 0xFFU);
  out.push_back(little ? low : high);
  out.push_back(little ? high : low);
}

/// `text` (of the basic plane, and for windows-1252 of Latin-1) in another charset.
std::string encoded(std::string_view text, Charset charset) {
  if (charset == Charset::utf8) return std::string(text);
  std::string out;
  if (charset == Charset::utf8_marked) return "\xEF\xBB\xBF" + std::string(text);
  if (charset == Charset::utf16le) out.append("\xFF\xFE");
  if (charset == Charset::utf16be) out.append("\xFE\xFF");
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    if (charset == Charset::windows1252) {
      out.push_back(static_cast<char>(c.value));
    } else {
      put16(out, c.value, charset == Charset::utf16le);
    }
    at += c.size;
  }
  return out;
}

/// The way back, for a part of such a file.
std::string decoded(std::string_view bytes, Charset charset) {
  if (charset == Charset::utf8 || charset == Charset::utf8_marked) return std::string(bytes);
  std::string out;
  if (charset == Charset::windows1252) {
    for (const char byte : bytes) utf8::append(out, static_cast<unsigned char>(byte));
    return out;
  }
  const std::size_t low = charset == Charset::utf16le ? 0 : 1;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const auto part = [&](std::size_t i) {
      return static_cast<char32_t>(static_cast<unsigned char>(bytes[at + i]));
    };
    utf8::append(out, part(low) | (part(1 - low) << 8U));
  }
  return out;
}

std::string without_white(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    if (c.value != U'\n' && c.value != U'\r' && !unicode::is_blank(c.value)) {
      out.append(text.substr(at, c.size));
    }
    at += c.size;
  }
  return out;
}

std::string random_word(std::mt19937& random) {
  static const std::vector<std::string> kWords{
      "pier",   "harbour", "The",   "café",    "naïve",  "1,200",   "fire-",
      "U.S.",   "Élan",    "ferry", "of",      "a",      "burned.", "Why?",
      "“sank”", "storm",   "- ",    "planks,", "\u00A0", "•",       "quay."};
  static const std::vector<std::string> kLatin{"pier",  "café", "été", "burned.", "The", "fire-",
                                               "storm", "of",   "a",   "naïve,",  "Why?"};
  return random() % 4 == 0 ? kWords[random() % kWords.size()] : kLatin[random() % kLatin.size()];
}

std::string random_text(std::mt19937& random, bool latin_only) {
  const std::string end = std::vector<std::string>{"\n", "\r\n", "\r"}[random() % 3];
  const std::size_t width = random() % 2 == 0 ? 1000 : 50 + random() % 40;  // wrapped or not
  std::string text;
  for (auto left = 1 + random() % 6; left > 0; --left) {
    std::size_t column = 0;
    for (auto words = random() % 200; words > 0; --words) {
      std::string word = random_word(random);
      if (latin_only && (word == "“sank”" || word == "•")) word = "x";
      if (column + word.size() > width) {
        text += end;
        column = 0;
      } else if (column > 0) {
        text += random() % 20 == 0 ? "  " : " ";
      }
      text += word;
      column += word.size() + 1;
    }
    text += end + (random() % 3 == 0 ? "" : end);
  }
  return text;
}

std::vector<Passage> passages_in(const std::string& bytes) {
  std::vector<Passage> found;
  kTextFormat.read(
      bytes, "a.txt",
      {[&](Article&& article) { found = passages_of(article, PassageMode::paragraphs); },
       [](Rejection&&) {}, [](Warning&&) {}});
  return found;
}

/// A part of `text` that begins and ends between characters.
Span random_part(std::mt19937& random, std::string_view text) {
  Span part{random() % text.size(), 0};
  while (!utf8::is_boundary(text[part.begin])) --part.begin;
  part.end = part.begin + random() % (text.size() - part.begin + 1);
  while (part.end < text.size() && !utf8::is_boundary(text[part.end])) ++part.end;
  return part;
}

}  // namespace

TEST_CASE("the cited bytes of a text file are the passage, and of any part of it that part") {
  std::mt19937 random(23);
  std::size_t checked = 0;
  for (int round = 0; round < 1500; ++round) {
    const Charset charset = kCharsets[random() % std::size(kCharsets)];
    const std::string text = random_text(random, charset == Charset::windows1252);
    const std::string bytes = encoded(text, charset);
    if (charset == Charset::windows1252 && decode_text(bytes).charset != "windows-1252") continue;
    for (const Passage& passage : passages_in(bytes)) {
      for (int part = 0; part < 5; ++part) {
        const Span span =
            part == 0 ? Span{0, passage.text.size()} : random_part(random, passage.text);
        if (span.empty()) continue;
        const Span source = address_of(passage, span).bytes;
        REQUIRE(source.end <= bytes.size());
        const std::string cited = decoded(source.of(bytes), charset);
        CAPTURE(round, cited, passage.text);
        REQUIRE(without_white(cited) == without_white(span.of(passage.text)));
        REQUIRE(without_white(cited_in_text(bytes, source, text_charset(bytes))) ==
                without_white(span.of(passage.text)));
        ++checked;
      }
    }
  }
  CHECK(checked > 5000);
}

TEST_CASE("the lines of an address are the lines of the file that hold its bytes") {
  std::mt19937 random(29);
  for (int round = 0; round < 500; ++round) {
    const std::string text = random_text(random, false);
    const auto line_of = [&](std::size_t offset) {
      std::uint64_t line = 1;
      for (std::size_t at = 0; at < offset; ++at) {
        if (text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n')) ++line;
      }
      return line;
    };
    for (const Passage& passage : passages_in(text)) {
      const Span span = random_part(random, passage.text);
      const std::string_view part = span.of(passage.text);
      if (span.empty() || part.front() == ' ' || part.back() == ' ' || part.front() == '\n' ||
          part.back() == '\n') {
        continue;
      }
      const Address address = address_of(passage, span);
      CAPTURE(round, passage.text, span.begin, span.end);
      REQUIRE(address.line_first == line_of(address.bytes.begin));
      REQUIRE(address.line_last == line_of(address.bytes.end - 1));
    }
  }
}

}  // namespace dateline
