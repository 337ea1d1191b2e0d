// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of credits: what is no story is found, and nothing else is.
#include "common/news/credits.h"

#include <catch2/catch.hpp>
#include <string>

namespace {

using namespace dateline;

// The credits of a text, a bar between two.
std::string found(std::string_view text) {
  std::string all;
  for (const Credit& credit : credits(text)) {
    all += (all.empty() ? "" : "|") + std::string(credit.text.of(text));
  }
  return all;
}

std::string closing(std::string_view text) {
  return std::string(text.substr(closing_credits(text).begin));
}

}  // namespace

TEST_CASE("sign-offs in brackets are credits") {
  for (const char* text :
       {"(Reporting by Ada Brandt)", "(Reporting By Ada Brandt and Ole Lind; Editing by Tom Orr )",
        "(Additional reporting and writing by Ada Brandt in Orlo, editing by Ole Lind)",
        "(Ada Brandt in Orlo; editing by Ole Lind)", "(Writing Ada Brandt, editing by Ole Lind)",
        "((Editing by Ole Lind ; ole.lind@wire.example))", "(ada.brandt@wire.example; +1 555 0100)",
        "(Reportage d'Ada Brandt, édité par Ole Lind)", "(Compiled by the Orlo Newsroom)",
        "(Created by Ada Brandt)", "(Reporting by Ada Brandt; Editing by Ole"}) {
    CHECK(found(text) == text);
    CHECK(found("The pier burned. " + std::string(text)) == text);
  }
}

TEST_CASE("notes in brackets are credits") {
  for (const char* text :
       {"($1 = 0.77 euros)", "($1=.7024 Euro)", "(1 euro = $1.30)", "(US$=HK$7.8=7.726 yuan)",
        "(This story corrects the name of the pier)", "(Corrects date in 4th paragraph)",
        "(For a graphic, click link.wire.example/pier )"}) {
    CHECK(found("The pier burned. " + std::string(text)) == text);
  }
}

TEST_CASE("other brackets are the story's") {
  for (const char* text :
       {"Orlo (Reuters) - The pier burned.", "The bank (EFSF) said so.", "(But he denied it.)",
        "It cost 4 million crowns ($1.3 million).", "The minister (see page 3) left.",
        "He left (updated figures show) by boat.", "(This story is about a boat.)",
        "Voters (reporting fraud was easy) stayed.", "The lab (created by a grant) closed."}) {
    CHECK(found(text).empty());
  }
}

TEST_CASE("sentences that sign, name a case or say what was not verified are credits") {
  for (const char* text :
       {"Reporting by Ada Brandt and Ole Lind in Orlo; editing by Tom Orr",
        "Ole Lind contributed to this report.", "Ada Brandt contributed reporting from Halden.",
        "The case is Orlo Dock Corp v. Halden et al, U.S. District Court, District of Orlo, No. "
        "08-1234.",
        "The case is In re Orlo Dock Inc, U.S. Bankruptcy Court, No. 12-00163.",
        "Reuters was unable to verify the footage."}) {
    CHECK(found("The pier burned. " + std::string(text)) == text);
  }
}

TEST_CASE("sentences of the story are none") {
  for (const char* text :
       {"Reporting by the paper led to the arrest of two men.", "The case is closed, he said.",
        "Orlo Dock could not be reached for comment.", "The firm was unable to pay.",
        "The case is being heard in a court in Orlo.", "For more than a decade the pier stood.",
        "This story was told by his mother.", "Editing by hand took them a week."}) {
    CHECK(found(text).empty());
  }
}

TEST_CASE("closing credits are the run at the end, whatever is bracketed before it") {
  CHECK(closing("The pier (of 1902) burned. ($1 = 0.77 euros) (Reporting by Ada Brandt)") ==
        "($1 = 0.77 euros) (Reporting by Ada Brandt)");
  CHECK(closing("He left. (Editing by Ole Lind) This story was corrected to fix a date.") ==
        "(Editing by Ole Lind) This story was corrected to fix a date.");
  CHECK(closing("(Reporting by Ada Brandt) The pier burned.").empty());
  CHECK(closing("He left. The case is A v. B, District Court, No. 1. (Editing by Ole Lind)") ==
        "(Editing by Ole Lind)");
  CHECK(closing("He left. (Reporting by Ada Brandt) h") == "(Reporting by Ada Brandt) h");
  CHECK(closing("He left. (Reporting by Ada Brandt); Editing by Ole Lind)") ==
        "(Reporting by Ada Brandt); Editing by Ole Lind)");
  CHECK(closing("It burned ($1 = 0.77 euros) for hours.").empty());
  CHECK(closing_credits("(Reporting by Ada Brandt)").begin == 0);
  CHECK(closing_credits("(Reporting by Ada Brandt)").has_sign_off);
  CHECK_FALSE(closing_credits("($1 = 0.77 euros)").has_sign_off);
}

TEST_CASE("brackets without end cost no more than their length") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "(a";
  CHECK(credits(text).empty());
  CHECK(closing_credits(text).begin == text.size());
}
