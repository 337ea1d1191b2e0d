// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of what reaches a terminal: nothing that steers it, lines that fit, colour when wanted.
#include "common/cli/terminal.h"

#include <catch2/catch.hpp>
#include <random>
#include <sstream>
#include <vector>

#include "common/cli/char_width.h"
#include "common/text/utf8.h"

namespace {

using namespace dateline;
using namespace dateline::cli;

const std::string kBad = "\xEF\xBF\xBD";
constexpr Style kRed{"31"};
const std::string kOn = "\x1b[31m";
const std::string kOff = "\x1b[0m";

std::string utf8_of(char32_t value) {
  std::string out;
  utf8::append(out, value);
  return out;
}

std::string render_marked(std::string_view text, const std::vector<Span>& marks, Style style,
                          const Layout& layout) {
  return render(text, marks, style, layout);
}

}  // namespace

TEST_CASE("printable text keeps words, newlines and foreign scripts, and makes tabs blanks") {
  CHECK(printable("") == "");
  CHECK(printable("one\ttwo\nthree") == "one two\nthree");
  const std::string scripts = "Масимов 新疆 café \xF0\x9F\x94\xA5";
  CHECK(printable(scripts) == scripts);
  CHECK(printable_line("one\ttwo\nthree") == "one two three");
}

TEST_CASE("each character that could steer a terminal becomes one U+FFFD") {
  CHECK(printable("a\x1b[31mb") == "a" + kBad + "[31mb");
  for (char32_t value = 0; value < 0xA0; ++value) {
    const bool stays = value == U'\n' || value == U'\t' || (value >= 0x20 && value < 0x7F);
    INFO(static_cast<unsigned>(value));
    if (!stays) CHECK(printable(utf8_of(value)) == kBad);
    if (stays && value != U'\t') CHECK(printable(utf8_of(value)) == utf8_of(value));
  }
  for (const char32_t value :
       std::initializer_list<char32_t>{0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B,
                                       0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069}) {
    INFO(static_cast<unsigned>(value));
    CHECK(printable(utf8_of(value)) == kBad);
  }
  CHECK(printable(utf8_of(0x2027)) == utf8_of(0x2027));
  CHECK(printable(utf8_of(0x202F)) == utf8_of(0x202F));
  CHECK(printable(utf8_of(0x2065)) == utf8_of(0x2065));
  CHECK(printable(utf8_of(0x206A)) == utf8_of(0x206A));
}

TEST_CASE("each ill-formed part of UTF-8 becomes one U+FFFD") {
  CHECK(printable("a\xFF\xFE z") == "a" + kBad + kBad + " z");
  CHECK(printable("\xE2\x82") == kBad);         // a cut sequence is one part
  CHECK(printable("\xC0\xAF") == kBad + kBad);  // overlong
  CHECK(printable("\x9B"
                  "31m") == kBad + "31m");                 // a C1 byte alone
  CHECK(printable("\xED\xA0\x80") == kBad + kBad + kBad);  // a surrogate
}

TEST_CASE("width counts columns: marks 0, East Asian wide 2, the rest 1") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("é") == 1);
  CHECK(display_width("e\xCC\x81") == 1);
  CHECK(display_width("新疆") == 4);
  CHECK(display_width("한글") == 4);
  CHECK(display_width("Ａ") == 2);
  CHECK(display_width("\xF0\x9F\x94\xA5") == 2);
  CHECK(display_width("a\x1b\tb\n") == 4);
  CHECK(char_width(0x200B) == 0);
  CHECK(char_width(0xAD) == 1);
  CHECK(char_width(0x2013) == 1);
  CHECK(char_width(0x10FFFF) == 1);
}

TEST_CASE("text is wrapped between words and never past the width") {
  CHECK(wrap("", 10, 2) == "");
  CHECK(wrap("one two three", 7, 2) == "one two\n  three");
  CHECK(wrap("one two six", 6, 2) == "one\n  two\n  six");
  CHECK(wrap("one two three", 80, 2) == "one two three");
  CHECK(wrap("one two three", 0, 2) == "one two three");
  CHECK(wrap("one   two", 4, 0) == "one\ntwo");
  CHECK(wrap("  one", 10, 0) == "  one");
}

TEST_CASE("a newline of the text begins a line, and an empty line has no indent") {
  CHECK(wrap("one\ntwo", 80, 2) == "one\n  two");
  CHECK(wrap("one\n\ntwo\n", 80, 2) == "one\n\n  two\n");
  CHECK(wrap("one \ntwo", 3, 0) == "one\ntwo");
}

TEST_CASE("a word wider than a line is cut, never inside a character") {
  CHECK(wrap("abcdefgh", 3, 0) == "abc\ndef\ngh");
  CHECK(wrap("a abcdefgh", 4, 1) == "a\n abc\n def\n gh");
  CHECK(wrap("eeee", 1, 5) == "e\n     e\n     e\n     e");
  CHECK(wrap("xe\xCC\x81y", 2, 0) == "xe\xCC\x81\ny");
}

TEST_CASE("East Asian text is broken between characters but not before closing marks") {
  CHECK(wrap("新疆维吾", 4, 0) == "新疆\n维吾");
  CHECK(wrap("新疆维吾", 5, 0) == "新疆\n维吾");
  CHECK(wrap("新疆。维吾", 4, 0) == "新\n疆。\n维吾");
  CHECK(wrap("新", 1, 0) == "新");
}

TEST_CASE("the indents count as columns of their lines") {
  CHECK(render("one two three", {}, kPlain, {9, 2, 4}) == "  one two\n    three");
}

TEST_CASE("marks are styled and their escapes take no columns") {
  CHECK(render_marked("one two three", {{4, 7}}, kRed, {7, 0, 2}) ==
        "one " + kOn + "two" + kOff + "\n  three");
  CHECK(render_marked("one two three", {{0, 3}, {8, 13}}, kRed, {80, 0, 0}) ==
        kOn + "one" + kOff + " two " + kOn + "three" + kOff);
}

TEST_CASE("a mark over a line's end is closed there and opened behind the next indent") {
  CHECK(render_marked("one two three", {{0, 13}}, kRed, {7, 0, 2}) ==
        kOn + "one two" + kOff + "\n  " + kOn + "three" + kOff);
}

TEST_CASE("a span inside a styled text has a look of its own, and the text's goes on behind it") {
  const std::vector<StyledSpan> spans{
      {{0, 4}, {"1"}}, {{4, 8}, {"1;31"}}, {{8, 12}, {"1"}}, {{12, 15}, kPlain}};
  CHECK(render("one two tri end", spans, {}) ==
        "\x1b[1mone \x1b[0m\x1b[1;31mtwo \x1b[0m\x1b[1mtri \x1b[0mend");
  CHECK(render("one two tri end", spans, {8, 0, 0}) ==
        "\x1b[1mone \x1b[0m\x1b[1;31mtwo\x1b[0m\n\x1b[1mtri \x1b[0mend");
}

TEST_CASE("marks count in bytes of the text as given, before anything is replaced") {
  CHECK(render_marked("\x1b\x1b fire", {{3, 7}}, kRed, {80, 0, 0}) ==
        kBad + kBad + " " + kOn + "fire" + kOff);
  CHECK(render_marked("fire", {{2, 90}}, kRed, {80, 0, 0}) == "fi" + kOn + "re" + kOff);
  CHECK(render_marked("fire", {{7, 9}}, kRed, {80, 0, 0}) == "fire");
  CHECK(render_marked("fire", {{1, 1}}, kRed, {80, 0, 0}) == "fire");
}

TEST_CASE("without a style no escape is written") {
  CHECK(render_marked("one two", {{0, 3}}, kPlain, {80, 0, 0}) == "one two");
  CHECK(styled("path", kPlain) == "path");
  CHECK(styled("pa\nth", kRed) == kOn + "pa th" + kOff);
  CHECK(styled("", kRed) == "");
}

TEST_CASE("for any bytes: lines fit, no control gets out, and wrapping loses only blanks") {
  std::mt19937 random(20220108);
  const std::string alphabet = "ab  \t\n\x1b\x7f\x9b\xC3\xA9\xE6\x96\xB0\xCC\x81";
  std::uniform_int_distribution<std::size_t> letter(0, alphabet.size() - 1);
  std::uniform_int_distribution<std::size_t> number(0, 40);
  const auto ink = [](std::string_view text) {
    std::string out = printable(text);
    std::erase_if(out, [](char c) { return c == ' ' || c == '\n'; });
    return out;
  };
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t left = number(random); left > 0; --left) text += alphabet[letter(random)];
    const Layout layout{2 + number(random) % 12, 0, number(random) % 3};
    const Span mark{number(random), 60};
    INFO("round " << round);
    const std::string plain = render(text, {}, kPlain, layout);
    CHECK(ink(plain) == ink(text));
    CHECK(printable(plain) == plain);
    std::istringstream lines(plain);
    for (std::string line; std::getline(lines, line);) {
      CHECK(display_width(line) <= std::max(layout.width, layout.hanging + 2));
    }
    std::string marked = render(text, std::span(&mark, 1), kRed, layout);
    for (const std::string& escape : {kOn, kOff}) {
      for (std::size_t at = 0; (at = marked.find(escape)) != std::string::npos;) {
        marked.erase(at, escape.size());
      }
    }
    CHECK(marked == plain);
  }
}

TEST_CASE("colour: always and never decide, otherwise terminal, TERM and NO_COLOR") {
  const ColorContext capable{true, "xterm-256color", std::nullopt};
  CHECK(uses_color(When::automatic, capable));
  CHECK_FALSE(uses_color(When::never, capable));
  CHECK(uses_color(When::automatic, {true, "xterm", ""}));
  CHECK_FALSE(uses_color(When::automatic, {true, "xterm", "1"}));
  CHECK_FALSE(uses_color(When::automatic, {true, "dumb", std::nullopt}));
  CHECK_FALSE(uses_color(When::automatic, {true, std::nullopt, std::nullopt}));
  CHECK_FALSE(uses_color(When::automatic, {false, "xterm", std::nullopt}));
  CHECK(uses_color(When::always, {false, "dumb", "1"}));
}

TEST_CASE("the width is that of COLUMNS where it is a number") {
  const char* const before = std::getenv("COLUMNS");
  const std::string restored = before == nullptr ? "" : before;
  setenv("COLUMNS", "123", 1);
  CHECK(terminal_width() == 123);
  for (const char* const typed : {"0", "-5", "x", "12x", "99999999", ""}) {
    INFO(typed);
    setenv("COLUMNS", typed, 1);
    const std::size_t width = terminal_width();
    unsetenv("COLUMNS");
    CHECK(width == terminal_width());
  }
  if (before != nullptr) setenv("COLUMNS", restored.c_str(), 1);
}
