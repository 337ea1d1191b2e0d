// SPDX-License-Identifier: GPL-2.0-or-later
// Letters with stops: how far they reach.
#include "common/analysis/initials.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {
namespace {

std::string initials(std::string_view text) {
  return std::string(text.substr(0, initials_at(text, 0).end));
}

}  // namespace

TEST_CASE("initials are two letters or more with stops, the last of which may be missing") {
  CHECK(initials("U.N. troops") == "U.N.");
  CHECK(initials("U.N troops") == "U.N");
  CHECK(initials("a.m.") == "a.m.");
  CHECK(initials("A. troops").empty());
  CHECK(initials("U.Never").empty());
  CHECK(initials("a.b.com").empty());
}

TEST_CASE("initials before a name may have blanks between them, and none before the name") {
  CHECK(initials("Q. X. Vellman") == "Q. X.");
  CHECK(initials("Q. X. Z. Vellman") == "Q. X. Z.");
  CHECK(initials("Q. X.Z. Vellman") == "Q. X.Z.");
  CHECK(initials("Q.\u00A0X. Vellman") == "Q.\u00A0X.");
  CHECK(initials("Q.X.Vellman") == "Q.X.");
  CHECK(initials("Q. Xo. Vellman").empty());
  CHECK(initials("Q.  X. Vellman").empty());
  CHECK(initials("a. b. c").empty());
}

TEST_CASE("a sentence that begins with an initial is not a part of the initials before it") {
  CHECK(initials("U.S. A. Vellman said") == "U.S.");
}

TEST_CASE("a degree is one word, with stops or without") {
  for (const char* degree : {"Ph.D.", "Ph.D", "M.Sc.", "M.Sc", "LL.B.", "D.Phil.", "Ph. D."}) {
    CHECK(initials(degree) == degree);
    CHECK(initials(degree + std::string(" student")) == degree);
  }
  CHECK(initials("Ed. Q. Vellman").empty());  // the editor
  CHECK(initials("Mr. Q. Vellman").empty());
  CHECK(initials("Ph. Vellman").empty());
  CHECK(initials("St.Aldan.").empty());
}

TEST_CASE("what leads into a word is passed at once") {
  const std::string text = "a.b.c.dock";
  CHECK(initials_at(text, 0).end == 0);
  CHECK(initials_at(text, 0).chain == 6);
}

}  // namespace dateline
