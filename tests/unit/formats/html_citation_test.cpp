// SPDX-License-Identifier: GPL-2.0-or-later
// The property citations rest on: the bytes of the file that a part of a paragraph cites are, tags
// off and references decoded by a decoder of the test's own, that part, white space apart.
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/formats/html/html.h"

namespace dateline {
namespace {

using namespace std::string_literals;

std::vector<Paragraph> paragraphs(std::string_view bytes) {
  std::vector<Paragraph> result;
  read_html(bytes, "page.html",
            {[&](Article&& article) { result = std::move(article.paragraphs); },
             [](Rejection&&) { FAIL("refused"); }, [](Warning&&) {}});
  return result;
}

/// How a page's bytes become UTF-8, as far as the pages below need it.
enum class Charset { utf8, windows1252, utf16le };

std::string to_utf8(std::string_view bytes, Charset charset) {
  if (charset == Charset::utf8) return std::string(bytes);
  std::string text;
  if (charset == Charset::utf16le) {
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
      const auto low = static_cast<unsigned char>(bytes[at]);
      utf8::append(text,
                   low | (static_cast<char32_t>(static_cast<unsigned char>(bytes[at + 1])) << 8U));
    }
    return text;
  }
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    utf8::append(text, value == 0x92 ? 0x2019 : value == 0x96 ? 0x2013 : value);
  }
  return text;
}

std::string to_utf16le(std::string_view text) {
  std::string bytes = "\xFF\xFE";
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint code_point = utf8::decode(text, at);
    bytes.push_back(static_cast<char>(code_point.value & 0xFFU));
    bytes.push_back(static_cast<char>(code_point.value >> 8U));
    at += code_point.size;
  }
  return bytes;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kReferences{{
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&nbsp;", "\u00A0"},
    {"&eacute;", "é"},
    {"&rsquo;", "’"},
    {"&mdash;", "—"},
    {"&#146;", "’"},
    {"&#x2019;", "’"},
    {"&#8212;", "—"},
}};

/// Appends what stands at the beginning of `html`, which is no tag, and returns its size.
std::size_t append_character(std::string& text, std::string_view html) {
  for (const auto& [reference, value] : kReferences) {
    if (!html.starts_with(reference)) continue;
    text.append(value);
    return reference.size();
  }
  if (std::string_view(" \t\r\n\f").find(html.front()) == std::string_view::npos) {
    text.push_back(html.front());
  }
  return 1;
}

/// The size of the markup at the beginning of `html`; 0 if it is text.
std::size_t markup_size(std::string_view html) {
  const auto through = [html](std::string_view end) {
    const std::size_t at = html.find(end);
    return at == std::string_view::npos ? html.size() : at + end.size();
  };
  if (html.starts_with("<!--")) return through("-->");
  if (html.starts_with("<script")) return through("</script>");
  const bool tag = html.size() > 1 && html[0] == '<' &&
                   std::string_view(" <=").find(html[1]) == std::string_view::npos;
  return tag ? through(">") : 0;
}

/// The text of a piece of HTML without any white space.
std::string plain_text(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    const std::size_t markup = markup_size(html);
    html.remove_prefix(markup > 0 ? markup : append_character(text, html));
  }
  return text;
}

std::string without_space(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (byte != ' ') result.push_back(byte);
  }
  return result;
}

/// A part of `text` between two code point boundaries.
Span random_part(std::string_view text, std::mt19937& random) {
  Span part{random() % text.size(), 0};
  while (!utf8::is_boundary(text[part.begin])) --part.begin;
  part.end = part.begin + 1 + random() % (text.size() - part.begin);
  while (part.end < text.size() && !utf8::is_boundary(text[part.end])) ++part.end;
  return part;
}

void check_citations(const std::string& bytes, Charset charset, std::size_t expected) {
  std::mt19937 random(8);
  const std::vector<Paragraph> found = paragraphs(bytes);
  REQUIRE(found.size() == expected);
  for (const Paragraph& paragraph : found) {
    REQUIRE(paragraph.source.text_size() == paragraph.text.size());
    for (int round = 0; round < 20; ++round) {
      const Span part =
          round == 0 ? Span{0, paragraph.text.size()} : random_part(paragraph.text, random);
      const Span cited = paragraph.source.to_source(part);
      REQUIRE(cited.end <= bytes.size());
      const std::string words = without_space(part.of(paragraph.text));
      REQUIRE(plain_text(to_utf8(cited.of(bytes), charset)) == words);
      // No wider than need be: text begins and ends what is cited.
      if (!words.empty() && part.of(paragraph.text).front() != ' ') {
        REQUIRE(plain_text(to_utf8(cited.of(bytes).substr(1), charset)) != words);
      }
    }
  }
}

const std::string kPage =
    "<!DOCTYPE html>\r\n<html lang=en><head><title>T</title></head><body class='a>b'>\r\n"
    "<h1>Unrest &amp; &eacute;meutes&nbsp;in Almaty</h1>\r\n"
    "<p>The president&#146;s <b>of</b>fice &mdash; in <i>As<!-- no -->tana</i> &mdash;\r\n\t "
    "said:\r\n"
    "4,400 &lt; 4,500 & more; AT&T < 5 <script>document.write('<p>no</p>');</script>people.<br>\r\n"
    "Second line<br/><br>third<p>fourth <a "
    "href=\"x?a=1&amp;b='2'\">li<em>nk</em></a>&#x2019;s<li>fifth"
    "<td> sixth &unknown; &#8212;<b><i></b>seventh";

}  // namespace

TEST_CASE("cited bytes are the text: UTF-8") {
  check_citations(kPage + " café ’ 😀", Charset::utf8, 6);
  check_citations("\xEF\xBB\xBF" + kPage, Charset::utf8, 6);
}

TEST_CASE("cited bytes are the text: windows-1252 with a meta element") {
  check_citations("<meta charset=windows-1252>" + kPage + " caf\xE9 It\x92s \x96 x",
                  Charset::windows1252, 6);
}

TEST_CASE("cited bytes are the text: UTF-16") {
  check_citations(to_utf16le(kPage + " café ’ Привет"), Charset::utf16le, 6);
}

TEST_CASE("cited bytes are the text: a page of two megabytes") {
  std::string page = kPage;
  std::size_t expected = 6;
  while (page.size() < 2000000) {
    page += "<p>Paragraph &mdash; number " + std::to_string(expected++) +
            " of <b>m</b>any: caf&eacute;</p>\n";
  }
  check_citations(page, Charset::utf8, expected);
}

TEST_CASE("cited bytes are the text: references where the parser's buffers end") {
  for (std::size_t size = 990; size < 1012; ++size) {
    const std::string run(size, 'a');
    check_citations("<p>" + run + "&amp;" + run + "é" + run + "&#146;s" + run, Charset::utf8, 1);
    check_citations(
        "<p>" + std::string(size, ' ') + "x &eacute; " + std::string(2 * size, '\n') + "y",
        Charset::utf8, 1);
  }
}

TEST_CASE("cited bytes are the text: one letter over several of the parser's buffers") {
  const std::vector<Paragraph> found = paragraphs("<p>" + std::string(5000, 'a'));
  REQUIRE(found.size() == 1);
  CHECK(found[0].source == SourceMap::identity(5000, 3));
}

TEST_CASE("cited bytes are the text: control characters stay") {
  const std::vector<Paragraph> found = paragraphs("<p>a\x1B[1mb\x7F c\uFFFF d");
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "a\x1B[1mb\x7F c\uFFFF d");
  CHECK(found[0].source == SourceMap::identity(found[0].text.size(), 3));
}

TEST_CASE("an entity is cited whole, a single space as itself") {
  const std::vector<Paragraph> found = paragraphs("<p>a &amp; b<b> \n</b>c<br>d");
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].text == "a & b c d");
  CHECK(found[0].source.to_source({1, 2}) == Span{4, 5});
  CHECK(found[0].source.to_source({2, 3}) == Span{5, 10});
  CHECK(found[0].source.to_source({5, 6}) == Span{15, 17});
  CHECK(found[0].source.to_source({6, 9}) == Span{21, 27});
}

TEST_CASE("any bytes give paragraphs in order whose verbatim parts are the file's") {
  const std::vector<std::string> parts{
      "<p>",      "</p>",   "<b>",   "</b>",     "<br>",   "</br>",   "<script>",      "</script>",
      "<!--",     "-->",    "<![",   "]]>",      "&amp;",  "&#146;",  "&#x",           "&",
      "&nbsp",    "<",      "</",    "<!",       "<?",     "<td>",    "<h1>",          "<title>",
      "</title>", "word ",  "\r\n",  "\xC3\xA9", "\xFF",   "\0"s,     "\x01",          "\x7F",
      "\uFFFE",   "\uFEFF", "<svg>", "</svg>",   "<body>", "</html>", "<a title='<'>", "\"",
      "'",        ">",      "<x/>",  "=",        "  "};
  std::mt19937 random(2022);
  for (int round = 0; round < 2000; ++round) {
    std::string page = "<p>x";
    for (std::size_t left = random() % 60; left > 0; --left) page += parts[random() % parts.size()];
    std::size_t last = 0;
    for (const Paragraph& paragraph : paragraphs(page)) {
      REQUIRE(utf8::valid_prefix(paragraph.text) == paragraph.text.size());
      std::size_t at = 0;
      for (const SourceMap::Piece& piece : paragraph.source.pieces()) {
        REQUIRE(last <= piece.source.begin);
        REQUIRE(piece.source.end <= page.size());
        if (piece.verbatim)
          REQUIRE(piece.source.of(page) == paragraph.text.substr(at, piece.text_size));
        last = piece.source.begin;
        at += piece.text_size;
      }
    }
  }
}

}  // namespace dateline
