// SPDX-License-Identifier: GPL-2.0-or-later
// A window as a term: a byte that begins no UTF-8, then numbers and texts.
#include "searcher/query/window.h"

#include <xapian.h>

#include "common/index/bytes.h"
#include "searcher/query/filter.h"
#include "searcher/query/window_source.h"

namespace dateline {
namespace {

using XQuery = Xapian::Query;

constexpr char kMark = '\xFF';

XQuery any_of(const std::vector<std::string>& stems) {
  return disjunction(std::vector<XQuery>(stems.begin(), stems.end()));
}

XQuery as_xapian(const Window& window, WindowsAs as) {
  if (as == WindowsAs::sources) return window_source(window);
  std::vector<XQuery> places;
  for (const std::vector<std::string>& stems : window.places) places.push_back(any_of(stems));
  if (as == WindowsAs::words) return conjunction(places);
  const std::size_t size = window.reach == 0 ? places.size() : window.reach + std::size_t{1};
  return XQuery(window.ordered ? XQuery::OP_PHRASE : XQuery::OP_NEAR, places.begin(), places.end(),
                static_cast<Xapian::termcount>(size));
}

}  // namespace

std::string window_term(const Window& window) {
  ByteWriter out;
  out.raw({&kMark, 1});
  out.number(window.reach);
  out.number(window.ordered ? 1 : 0);
  for (const std::vector<std::string>& stems : window.places) {
    out.number(stems.size());
    for (const std::string& stem : stems) out.text(stem);
  }
  return out.take();
}

std::optional<Window> window_of(std::string_view term) {
  if (term.empty() || term.front() != kMark) return std::nullopt;
  ByteReader in(term.substr(1));
  Window window;
  window.reach = in.number32();
  window.ordered = in.number() == 1;
  while (!in.empty()) {
    std::vector<std::string>& stems = window.places.emplace_back();
    for (std::uint64_t left = in.number(); left > 0; --left) stems.emplace_back(in.text());
  }
  return window;
}

XQuery with_windows(const XQuery& filter, WindowsAs as) {
  if (filter.empty()) return filter;
  switch (filter.get_type()) {
    case XQuery::LEAF_TERM: {
      const std::optional<Window> window = window_of(*filter.get_terms_begin());
      return window ? as_xapian(*window, as) : filter;
    }
    case XQuery::OP_AND:
    case XQuery::OP_OR:
    case XQuery::OP_AND_NOT:
    case XQuery::OP_FILTER:
      break;
    default:
      return filter;
  }
  std::vector<XQuery> parts;
  for (std::size_t i = 0; i < filter.get_num_subqueries(); ++i) {
    parts.push_back(with_windows(filter.get_subquery(i), as));
  }
  return XQuery(filter.get_type(), parts.begin(), parts.end());
}

}  // namespace dateline
