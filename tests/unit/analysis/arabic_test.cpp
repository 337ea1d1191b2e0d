// SPDX-License-Identifier: GPL-2.0-or-later
// Articles, endings and what may be a preposition.
#include "common/analysis/arabic.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace dateline {

using Words = std::vector<std::string_view>;

TEST_CASE("an article comes off, with what is written before it") {
  for (const char* word : {"مرفا", "المرفا", "والمرفا", "بالمرفا", "فالمرفا", "كالمرفا", "للمرفا",
                           "وللمرفا", "وبالمرفا"}) {
    CAPTURE(word);
    CHECK(arabic_stem(word) == "مرفا");
  }
}

TEST_CASE("an ending comes off, and a short word stays") {
  CHECK(arabic_stem("سفينة") == "سفين");
  CHECK(arabic_stem("سفينه") == "سفين");
  CHECK(arabic_stem("بحارون") == arabic_stem("بحارين"));
  CHECK(arabic_stem("بحارات") == "بحار");
  CHECK(arabic_stem("ان") == "ان");
  CHECK(arabic_stem("الله") == "له");
  CHECK(arabic_stem("والد") == "والد");
  CHECK(arabic_stem("") == "");
  CHECK(arabic_stem("dock") == "dock");
}

TEST_CASE("a letter that may be a preposition gives both readings") {
  CHECK(arabic_bare_forms("بمرفا") == Words{"مرفا"});
  CHECK(arabic_bare_forms("ومرفا") == Words{"مرفا"});
  CHECK(arabic_bare_forms("ولمرفا") == Words{"لمرفا", "مرفا"});
  CHECK(arabic_bare_forms("مرفا").empty());
  CHECK(arabic_bare_forms("بالمرفا").empty());  // of one reading only
  CHECK(arabic_bare_forms("بحر").empty());      // too short
  CHECK(arabic_bare_forms("").empty());
  CHECK(arabic_bare_forms("berth").empty());
}

}  // namespace dateline
