// SPDX-License-Identifier: GPL-2.0-or-later
// Which slips are likelier than others.
#include "searcher/corrections/typo_cost.h"

#include <catch2/catch.hpp>

namespace dateline {

TEST_CASE("a word as meant costs nothing, an unrelated letter 1") {
  CHECK(typo_cost("harbour", "harbour") == 0);
  CHECK(typo_cost("hatpour", "hatmour") == Approx(1));
  CHECK(typo_cost("", "") == 0);
}

TEST_CASE("swapped, doubled, neighbouring and sound-alike letters cost less than unrelated ones") {
  CHECK(typo_cost("habrour", "harbour") < 1);
  CHECK(typo_cost("harrbour", "harbour") < typo_cost("hakrbour", "harbour"));
  CHECK(typo_cost("comittee", "committee") < typo_cost("committe", "committxe"));
  CHECK(typo_cost("hargour", "harbour") < typo_cost("harqour", "harbour"));
  CHECK(typo_cost("fokus", "focus") < typo_cost("fomus", "focus"));
}

TEST_CASE("letters are left out more often than added, and the first is seldom wrong") {
  CHECK(typo_cost("habour", "harbour") < typo_cost("harbkour", "harbour"));
  CHECK(typo_cost("jarbour", "harbour") > typo_cost("harbouf", "harbour"));
}

TEST_CASE("slips add up, in any script") {
  CHECK(typo_cost("habrouur", "harbour") ==
        Approx(typo_cost("habrour", "harbour") + typo_cost("harbouur", "harbour")));
  CHECK(typo_cost("вода", "воды") == Approx(1));
}

}  // namespace dateline
