// SPDX-License-Identifier: GPL-2.0-or-later
// Headlines, sources and numbers as newspapers' collections of TREC write them.
#include "indexer/formats/tagged/sgml_heads.h"

#include <catch2/catch.hpp>

#include "tests/support/read_format.h"

namespace dateline {
namespace {

using test::read_format;
using test::wrong_citations;

const std::string kPaper = R"(<DOC>
<DOCNO>GZ914-77</DOCNO>
<PROFILE>_AN-BEOA7AAIGZ</PROFILE>
<DATE>14 May 1991
</DATE>
<HEADLINE>
GZ  14 MAY 91 / Lock shut after gate falls
</HEADLINE>
<BYLINE>
   By MARTA
</BYLINE>
<TEXT>
The lock was shut on Friday, the harbour office said.
</TEXT>
<PUB>The Skerra Gazette
</PUB>
<PAGE>
London Page 8
</PAGE>
</DOC>
)";

const std::string kJournal = R"(<DOC>
<DOCNO> GJ870324-0001 </DOCNO>
<HL> Lock Is Shut
@  After Gate Falls
@  ---
@  By Mara Elst</HL>
<SO> SKERRA JOURNAL (J)</SO>
<DATELINE> SKERRA </DATELINE>
<TEXT>
   The lock was shut on Friday, the harbour office said.
</TEXT>
</DOC>
)";

}  // namespace

TEST_CASE("the paper and the day before a headline are not part of it") {
  const test::Reading reading = read_format(".sgml", kPaper);
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles.front();
  CHECK(article.metadata.title == "Lock shut after gate falls");
  CHECK(article.metadata.outlet == "The Skerra Gazette");
  CHECK(article.metadata.byline == "MARTA");
  CHECK(article.metadata.date == Date{1991, 5, 14});
  CHECK(article.paragraphs.at(0).text == "GZ 14 MAY 91 /");
  CHECK(article.paragraphs.at(0).zone == Zone::source_note);
  CHECK(article.paragraphs.at(1).text == "Lock shut after gate falls");
  CHECK(article.paragraphs.at(1).zone == Zone::title);
  CHECK(article.paragraphs.at(1).lines == std::vector<TextLine>{{0, 7}});
  CHECK(wrong_citations(".sgml", kPaper).empty());
  CHECK(edition_mark("GZ 14 MAY 91 /") == 0);
  CHECK(edition_mark("GZ and 14 others / a list") == 0);
}

TEST_CASE("a headline of several marked lines is one, with its byline apart") {
  const test::Reading reading = read_format(".sgml", kJournal);
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles.front();
  CHECK(article.metadata.title == "Lock Is Shut After Gate Falls");
  CHECK(article.metadata.byline == "Mara Elst");
  CHECK(article.metadata.outlet == "SKERRA JOURNAL");
  CHECK(article.metadata.date == Date{1987, 3, 24});  // of its number
  CHECK(article.paragraphs.at(0).text == "Lock Is Shut After Gate Falls");
  CHECK(article.paragraphs.at(1).zone == Zone::byline);
  CHECK(wrong_citations(".sgml", kJournal).empty());
}

TEST_CASE("a number gives a date where it has one") {
  CHECK(date_of_docno(" NW880212-0001 ") == Date{1988, 2, 12});
  CHECK(date_of_docno("NWX20000101.0017") == Date{2000, 1, 1});
  CHECK(date_of_docno("XIN_ENG_19991231.0001") == Date{1999, 12, 31});
  for (const char* none : {"LX010190-0001", "FBX3-10", "NW880212", "880212-0001", "N880212-1",
                           "NW881312-0001", "NW8802121-01", ""}) {
    CAPTURE(none);
    CHECK_FALSE(date_of_docno(none).has_value());
  }
}

TEST_CASE("a source's code is not part of its name") {
  CHECK(without_source_code(" SKERRA JOURNAL (J)") == "SKERRA JOURNAL");
  CHECK(without_source_code("Gazette (Skerra)") == "Gazette (Skerra)");
  CHECK(without_source_code("(J)") == "(J)");
}

}  // namespace dateline
