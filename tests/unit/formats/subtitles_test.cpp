// SPDX-License-Identifier: GPL-2.0-or-later
// SubRip and WebVTT: what of a file is text, where paragraphs end, and citations.
#include <catch2/catch.hpp>

#include "tests/support/read_format.h"

namespace dateline {
namespace {

using test::read_format;
using test::wrong_citations;
using Texts = std::vector<std::string>;

std::string cue(int begin, int end, const std::string& text) {
  const auto time = [](int seconds) {
    return "00:" + std::to_string(10 + seconds / 60) + ":" + std::to_string(10 + seconds % 60) +
           ",500";
  };
  return "7\n" + time(begin) + " --> " + time(end) + "\n" + text + "\n\n";
}

Texts texts(const std::string& bytes) {
  Texts result;
  for (const Article& article : read_format(".srt", bytes).articles) {
    for (const Paragraph& paragraph : article.paragraphs) result.push_back(paragraph.text);
  }
  CHECK(wrong_citations(".srt", bytes).empty());
  return result;
}

}  // namespace

TEST_CASE("cues are joined, numbers and times are not text") {
  CHECK(
      texts(
          "1\r\n00:00:01,000 --> 00:00:03,000\r\nThe berth closes\r\non Tuesday.\r\n\r\n2\r\n"
          "00:00:03,500 --> 00:00:05,000\r\n{\\an8}<i>Divers</i> come &amp; go in\r\n1931\r\n3\r\n"
          "00:00:05,500 --> 00:00:07,000\r\nfrom Salvera.\r\n") ==
      Texts{"The berth closes on Tuesday. Divers come & go in 1931 from Salvera."});
  CHECK(texts("1\n0:01 --> 0:02\nFog\n\n2\n0:02 --> 0:03\n10 --> 20\n") == Texts{"Fog 10 --> 20"});
  CHECK(texts(cue(1, 2, "a < b\n\n<not a tag")) == Texts{"a < b <not a tag"});
}

TEST_CASE("a paragraph of subtitles ends at a pause, or at a sentence's end when it is long") {
  CHECK(texts(cue(1, 2, "One.") + cue(3, 4, "Two.") + cue(6, 7, "Three")) ==
        Texts{"One. Two.", "Three"});
  CHECK(texts(cue(1, 2, "One") + cue(4, 5, "two") + cue(10, 11, "three")) ==
        Texts{"One two", "three"});
  CHECK(texts(cue(1, 14, "One.") + cue(14, 25, "Two.") + cue(25, 26, "Three.")) ==
        Texts{"One. Two.", "Three."});
  CHECK(texts(cue(1, 20, "a") + cue(20, 93, "b") + cue(93, 94, "c")) == Texts{"a b", "c"});
}

TEST_CASE("notes, styles, settings and the names of cues in WebVTT are not text") {
  const std::string vtt =
      "WEBVTT - a title\nLanguage: en-GB\n\nSTYLE\n::cue { color: red }\n\nNOTE one\ntwo\n\nintro\n"
      "00:01.000 --> 00:03.000 align:start\n<v.loud Mara Elst>The berth <b>closes</b>.</v>\n\n"
      "NOTE\nthree\n\n00:03.000 --> 00:05.000\nIt is old.\n\n00:05.100 --> 00:06.000\n"
      "<v Ida Holm>Who pays?\n";
  CHECK(texts(vtt) == Texts{"The berth closes. It is old.", "Who pays?"});
  const Article article = read_format(".vtt", vtt).articles.at(0);
  CHECK(article.metadata.language == "en");
  CHECK(article.paragraphs.at(0).number == 1);
  CHECK(article.paragraphs.at(1).number == 2);
  CHECK(article.paragraphs.at(0).lines == std::vector<TextLine>{{0, 12}, {18, 18}});
  CHECK(texts(cue(1, 2, "One\n\nNOTE this") + cue(2, 3, "well.")) == Texts{"One NOTE this well."});
}

TEST_CASE("a line that rolls up is there once, also where a citation begins within it") {
  const std::string rolled = cue(1, 2, "He said so. The berth") +
                             cue(2, 3, "He said so. The berth") +
                             cue(3, 4, "He said so. The berth\nis old.");
  CHECK(texts(rolled) == Texts{"He said so. The berth is old."});
  const Format& format = test::format_named("subtitles");
  const std::size_t begin = rolled.find("The berth");
  CHECK(format.cited_text(rolled, {begin, rolled.find("old.") + 4}, "utf-8") ==
        " The berth is old. ");
}

TEST_CASE("subtitles in any charset are cited by their own bytes") {
  std::string wide = "\xFF\xFE";
  for (const char byte : cue(1, 2, "Ice on the sound.") + cue(2, 3, "It thaws.")) {
    wide.append({byte, '\0'});
  }
  CHECK(texts(wide) == Texts{"Ice on the sound. It thaws."});
  CHECK(texts(cue(1, 2, "Caf\xE9 du port.")) == Texts{"Café du port."});
}

TEST_CASE("a file without cues is not a subtitle file") {
  const test::Reading reading = read_format(".srt", "Fog.\n\nOnly fog.\n");
  CHECK(reading.articles.empty());
  REQUIRE(reading.rejections.size() == 1);
  CHECK(reading.rejections.front().reason == "no subtitles in it");
  CHECK(format_by_content("WEBVTT\n\n00:01.000 --> 00:02.000\na").name == "subtitles");
  CHECK(format_by_content("1\n00:00:01,000 --> 00:00:02,000\na").name == "subtitles");
  CHECK(format_by_content("1\n2 --> 3\n").name == "text");
}

}  // namespace dateline
