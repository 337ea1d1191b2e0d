// SPDX-License-Identifier: GPL-2.0-or-later
// Reading a page: what is text, where paragraphs end, what the head tells.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/read_format.h"

namespace dateline {
namespace {

using namespace std::string_literals;

test::Reading read(std::string_view bytes) { return test::read_format(".html", bytes); }

Article article(std::string_view bytes) {
  test::Reading result = read(bytes);
  REQUIRE(result.articles.size() == 1);
  return std::move(result.articles.front());
}

using Texts = std::vector<std::string>;

Texts texts(std::string_view bytes) {
  Texts result;
  for (const Paragraph& paragraph : article(bytes).paragraphs) result.push_back(paragraph.text);
  return result;
}

}  // namespace

TEST_CASE("block elements begin and end paragraphs") {
  CHECK(texts("<div>a<p>b</p>c<ul><li>d<li>e</ul>f</div>") == Texts{"a", "b", "c", "d", "e", "f"});
  CHECK(texts("<table><tr><th>a<td>b<tr><td>c</table>") == Texts{"a", "b", "c"});
  CHECK(texts("<dl><dt>a<dd>b</dl><h2>c</h2>d<hr>e") == Texts{"a", "b", "c", "d", "e"});
  CHECK(texts("<figure>a<figcaption>b</figcaption></figure><button>c</button>d") ==
        Texts{"a", "b", "c", "d"});
}

TEST_CASE("inline elements and comments do not part words") {
  CHECK(texts("<p>A<b>lma</b>ty, <i>Kaz<!-- x -->akh</i><a href=x>stan</a>") ==
        Texts{"Almaty, Kazakhstan"});
}

TEST_CASE("one <br> is a space, two are a paragraph's end") {
  CHECK(texts("a<br>b<br/>c</br>d") == Texts{"a b c d"});
  CHECK(texts("a<br><br>b<br>\n <br/>c<b><br></b><br>d") == Texts{"a", "b", "c", "d"});
}

TEST_CASE("white space is one space, and none at a paragraph's ends") {
  CHECK(texts("<p> \r\n a \t\f b<b> </b> c\n</p>") == Texts{"a b c"});
  CHECK(texts("<p>a&#10;&#32;b</p>") == Texts{"a b"});
}

TEST_CASE("no-break spaces stay but are no paragraph of their own") {
  CHECK(texts("<p>4&nbsp;400</p><p>&nbsp;</p><p>\u200B</p>") == Texts{"4\u00A0"
                                                                      "400"});
}

TEST_CASE("what a browser does not show as text is left out") {
  CHECK(texts("<head><style>p</style><script>'<p>no</p>'</script></head><p>a<script>if (1</2) "
              "document.write('<p>no');</script>b") == Texts{"ab"});
  CHECK(texts("<noscript>no</noscript><template><p>no</template><svg><title>no</title><text>no"
              "</text></svg><p>a</p><textarea>no<p>no</textarea><select><option>no</select>b") ==
        Texts{"a", "b"});
  CHECK(texts("<p hidden>no<p>a<span hidden=''>no</span>b<!-- no --><iframe>no</iframe>") ==
        Texts{"ab"});
  CHECK(texts("a<![if !IE]>b<![endif]>c<?php no ?>d<!DOCTYPE no>e</3 no>f<![CDATA[no]]>") ==
        Texts{"abcdef"});
}

TEST_CASE("text in a head that nobody closed is text") {
  CHECK(texts("<head><title>T</title><article>a</article>") == Texts{"a"});
  CHECK(texts("a</body></html>b") == Texts{"a", "b"});
}

TEST_CASE("tags may stay open") {
  CHECK(texts("<p>a <b>b <i>c<p>d</b> e<div>f") == Texts{"a b c", "d e", "f"});
  CHECK(texts("a <a href='x") == Texts{"a"});
}

TEST_CASE("an ampersand or a less-than sign alone is text") {
  CHECK(texts("<p>AT&T & R&D, 3 < 4 <= 5 << 6 &unknown; &; &#; &#x;") ==
        Texts{"AT&T & R&D, 3 < 4 <= 5 << 6 &unknown; &; &#; &#x;"});
}

TEST_CASE("character references are read") {
  CHECK(texts("<p>&eacute;&#233;&#xE9;&#XE9;&mdash;&hellip;&lt;b&gt;&amp;amp;&#128512;") ==
        Texts{"éééé—…<b>&amp;😀"});
  CHECK(texts("<p>&lstrok;&Ccaron;&apos;&lpar;&AMP;") == Texts{"łČ'(&"});
}

TEST_CASE("a numeric reference to a C1 control is read as windows-1252") {
  CHECK(texts("<p>It&#146;s &#x93;so&#148; &#150; &#128;5") == Texts{"It’s “so” – €5"});
}

TEST_CASE("a reference to no character is U+FFFD") {
  CHECK(texts("<p>a&#0;&#xD800;&#x110000;&#99999999999;") == Texts{"a\uFFFD\uFFFD\uFFFD\uFFFD"});
}

TEST_CASE("an old name needs no semicolon before a space") {
  CHECK(texts("<p>&copy 2022 &nbsp;R&amp D ?a=1&copy=2&para2 &mdash x") ==
        Texts{"© 2022 \u00A0R& D ?a=1&copy=2&para2 &mdash x"});
}

TEST_CASE("the declared charset is read, and no other decides") {
  CHECK(texts("<meta charset=windows-1252><p>caf\xE9 It\x92s") == Texts{"café It’s"});
  CHECK(texts("<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>"
              "<p>\xCF\xF0\xE8\xE2\xE5\xF2") == Texts{"Привет"});
  CHECK(texts("<?xml version='1.0' encoding='koi8-r'?><p>\xF0\xD2\xC9") == Texts{"При"});
  CHECK(texts("<!--<meta charset=koi8-r>--><meta charset=windows-1251><p>\xCF\xF0\xE8") ==
        Texts{"При"});
  CHECK(texts("<meta charset=windows-1252><p>café") == Texts{"café"});
  CHECK(texts("\xFF\xFE<\0p\0>\0\x1F\x04"
              "1\0\n\0"
              "2\0"s) == Texts{"П1 2"});
}

TEST_CASE("repaired bytes are a warning") {
  const test::Reading one = read("<p>é è \xFF");
  REQUIRE(one.warnings.size() == 1);
  CHECK(one.warnings[0].message == "1 ill-formed byte replaced");
  CHECK(one.warnings[0].path == "a");
  CHECK(read("<p>a\0b\0c\0"s).warnings.at(0).message == "3 ill-formed bytes replaced");
  CHECK(read("<p>é").warnings.empty());
}

TEST_CASE("paragraphs are numbered and know their lines") {
  const Article page = article("<html>\r\n<p>one two\r\n  three<b>\n</b>four\n\n<p>five");
  REQUIRE(page.paragraphs.size() == 2);
  CHECK(page.paragraphs[0].text == "one two three four");
  CHECK(page.paragraphs[0].lines == std::vector<TextLine>{{0, 2}, {8, 3}, {14, 4}});
  CHECK(page.paragraphs[1].lines == std::vector<TextLine>{{0, 6}});
  CHECK(page.paragraphs[0].number == 1);
  CHECK(page.paragraphs[1].number == 2);
}

TEST_CASE("the title is a heading that the head agrees with, else what the head states") {
  const std::string title = "<title> Site &ndash;\n T </title>";
  const std::string graph = "<meta property='og:title' content='O&amp;G  title'>";
  CHECK(article(title + graph + "<h1>H</h1>").metadata.title == "O&G title");
  CHECK(article(title + "<h1><img></h1><h1>T</h1>").metadata.title == "T");
  CHECK(article(title + "<p>x").metadata.title == "Site – T");
}

TEST_CASE("the address is the canonical one, else og:url; the language is html's") {
  const std::string graph = "<meta name=og:url content='http://a.example/g?x=1&amp;y=2'>";
  const Metadata both =
      article("<html lang=en-GB><link rel=canonical href='HTTPS://a.example/c'>" + graph + "x")
          .metadata;
  CHECK(both.url == "HTTPS://a.example/c");
  CHECK(both.language == "en");
  const Metadata relative =
      article("<html xml:lang=KK><link rel=canonical href=/c>" + graph + "x").metadata;
  CHECK(relative.url == "http://a.example/g?x=1&y=2");
  CHECK(relative.language == "kk");
  CHECK(article("<html lang='?'>x").metadata == Metadata{});
}

TEST_CASE("the paragraph that is the title has its zone, and the <h1> that holds it") {
  const Article page = article(
      "<meta property=og:title content='Unrest in Almaty'><p>Home<p>Unrest  in\u00A0"
      "Almaty<h1>Live: Unrest in Almaty</h1><p>Unrest in Almaty<h1>Other</h1>");
  std::vector<Zone> zones;
  for (const Paragraph& paragraph : page.paragraphs) zones.push_back(paragraph.zone);
  CHECK(zones == std::vector<Zone>{Zone::body, Zone::title, Zone::title, Zone::body, Zone::body});
}

TEST_CASE("a page without text is refused, whatever its title") {
  for (const std::string& bytes : {""s, "  "s, "<p>&nbsp;<script>x</script>"s,
                                   "<title>Gone</title><script>x</script>"s, "\xEF\xBB\xBF"s}) {
    const test::Reading result = read(bytes);
    CHECK(result.articles.empty());
    REQUIRE(result.rejections.size() == 1);
    CHECK(result.rejections[0].reason == "no text found");
  }
}

TEST_CASE("elements may nest to any depth") {
  constexpr int kDepth = 100000;
  std::string inline_page = "<p>a ";
  std::string block_page;
  for (int i = 0; i < kDepth; ++i) {
    inline_page += "<b>";
    block_page += "<div>x";
  }
  CHECK(texts(inline_page + "deep") == Texts{"a deep"});
  CHECK(texts(block_page).size() == kDepth);
}

}  // namespace dateline
