// SPDX-License-Identifier: GPL-2.0-or-later
// One case for each type of filter.
#include "searcher/xapian/xapian_filter.h"

#include <xapian.h>

#include "common/index/schema.h"
#include "searcher/xapian/number_source.h"
#include "searcher/xapian/window_source.h"

namespace dateline {
namespace {

using XQuery = Xapian::Query;
using Kind = Filter::Kind;

constexpr auto kDateSlot = static_cast<Xapian::valueno>(Slot::date);

XQuery combined(XQuery::op op, const std::vector<XQuery>& parts) {
  if (parts.size() == 1) return parts.front();
  return XQuery(op, parts.begin(), parts.end());
}

XQuery of_window(const Window& window, WindowsAs as) {
  if (as == WindowsAs::sources) return window_source(window);
  std::vector<XQuery> places;
  for (const std::vector<std::string>& stems : window.places) {
    places.push_back(combined(XQuery::OP_OR, {stems.begin(), stems.end()}));
  }
  if (as == WindowsAs::words) return combined(XQuery::OP_AND, places);
  const std::size_t size = window.reach == 0 ? places.size() : window.reach + std::size_t{1};
  return XQuery(window.ordered ? XQuery::OP_PHRASE : XQuery::OP_NEAR, places.begin(), places.end(),
                static_cast<Xapian::termcount>(size));
}

XQuery of_dates(const DateRange& range) {
  if (range.unknown) {
    return XQuery(XQuery::OP_AND_NOT, XQuery::MatchAll,
                  XQuery(XQuery::OP_VALUE_GE, kDateSlot, "0"));
  }
  const std::string first = range.first ? date_value(*range.first) : "0";
  if (!range.last) return XQuery(XQuery::OP_VALUE_GE, kDateSlot, first);
  return XQuery(XQuery::OP_VALUE_RANGE, kDateSlot, first, date_value(*range.last));
}

}  // namespace

XQuery to_xapian(const Filter& filter, WindowsAs windows) {
  std::vector<XQuery> parts;
  for (const Filter& part : filter.parts) parts.push_back(to_xapian(part, windows));
  switch (filter.kind) {
    case Kind::everything:
      return XQuery::MatchAll;
    case Kind::term:
      return XQuery(filter.term);
    case Kind::window:
      return of_window(filter.window, windows);
    case Kind::dates:
      return of_dates(filter.dates);
    case Kind::numbers:
      return number_filter(filter.numbers);
    case Kind::all:
      return combined(XQuery::OP_AND, parts);
    case Kind::any:
      return combined(XQuery::OP_OR, parts);
    case Kind::without:
      break;
  }
  return XQuery(XQuery::OP_AND_NOT, parts.begin(), parts.end());
}

}  // namespace dateline
