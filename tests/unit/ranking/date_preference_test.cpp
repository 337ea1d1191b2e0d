// SPDX-License-Identifier: GPL-2.0-or-later
// How near an article's date is to the time that a query names.
#include "searcher/ranking/date_preference.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("closeness is whole within the range and fades around it, faster before it") {
  const DateRange july{Date{2008, 7, 1}, Date{2008, 7, 31}};
  CHECK(date_closeness(july, Date{2008, 7, 1}) == 1);
  CHECK(date_closeness(july, Date{2008, 7, 31}) == 1);
  CHECK(date_closeness(july, Date{2008, 8, 14}) == Approx(0.5));
  CHECK(date_closeness(july, Date{2008, 6, 24}) == Approx(0.5));
  CHECK(date_closeness(july, Date{2009, 7, 1}) < 0.001);
  CHECK(date_closeness(july, std::nullopt) == 0);
}
