// SPDX-License-Identifier: GPL-2.0-or-later
// The table of fields, and a map from value to counts for each of them.
#include "searcher/answer/facets.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using std::chrono::years;

struct FieldRow {
  FacetField field;
  std::string_view name;  // in lists and in JSON
  std::string_view unit;  // in --by; empty if not offered there
};

constexpr auto kFields = std::to_array<FieldRow>({
    {FacetField::outlet, "outlet", "outlet"},
    {FacetField::wire, "wire", ""},
    {FacetField::byline, "byline", ""},
    {FacetField::language, "language", ""},
    {FacetField::folder, "folder", ""},
    {FacetField::zone, "zone", ""},
    {FacetField::day, "date:day", "day"},
    {FacetField::week, "date:week", "week"},
    {FacetField::month, "date:month", "month"},
    {FacetField::year, "date:year", "year"},
});

static_assert([] {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (static_cast<std::size_t>(kFields[i].field) != i) return false;
  }
  return true;
}());

year_month_day calendar(const Date& date) {
  return {std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
}

year_month_day first_day(FacetField unit, const Date& date) {
  const year_month_day day = calendar(date);
  if (unit == FacetField::year) return day.year() / std::chrono::January / 1;
  if (unit == FacetField::month) return day.year() / day.month() / 1;
  if (unit == FacetField::day) return day;
  const sys_days today{day};
  return today - (std::chrono::weekday{today} - std::chrono::Monday);
}

year_month_day next_period(FacetField unit, const year_month_day& first) {
  if (unit == FacetField::year) return first + years{1};
  if (unit == FacetField::month) return first + months{1};
  return sys_days{first} + days{unit == FacetField::week ? 7 : 1};
}

std::string period_name(FacetField unit, const year_month_day& first) {
  const std::string day = iso_date({static_cast<int>(first.year()),
                                    static_cast<std::uint8_t>(static_cast<unsigned>(first.month())),
                                    static_cast<std::uint8_t>(static_cast<unsigned>(first.day()))});
  if (unit == FacetField::year) return day.substr(0, 4);
  return unit == FacetField::month ? day.substr(0, 7) : day;
}

// The first day of a period, from the period's name.
year_month_day named_period(std::string_view name) {
  const auto part = [name](std::size_t at, std::size_t size) {
    unsigned number = 1;
    if (at < name.size()) std::from_chars(name.data() + at, name.data() + at + size, number);
    return number;
  };
  return {std::chrono::year{static_cast<int>(part(0, 4))}, std::chrono::month{part(5, 2)},
          std::chrono::day{part(8, 2)}};
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash == std::string_view::npos) return ".";
  return std::string(slash == 0 ? "/" : path.substr(0, slash));
}

// A value that an article may lack; then empty.
std::string text_value(FacetField field, const ArticleMatches& article) {
  switch (field) {
    case FacetField::outlet:
      return article.metadata.outlet;
    case FacetField::byline:
      return article.metadata.byline;
    case FacetField::language:
      return article.metadata.language;
    case FacetField::folder:
      return folder_of(article.path);
    default:
      if (!article.metadata.date) return {};
      return period_name(field, first_day(field, *article.metadata.date));
  }
}

struct Counts {
  std::size_t passages = 0;
  std::size_t articles = 0;
};

// The empty value means unknown.
using CountsByValue = std::map<std::string, Counts>;

void add(CountsByValue& counts, const std::string& value, std::size_t passages) {
  Counts& count = counts[value];
  count.passages += passages;
  ++count.articles;
}

void add_article(FacetField field, const ArticleMatches& article, CountsByValue& counts) {
  if (field == FacetField::zone) {
    for (const ZoneRow& row : kZones) {
      const std::size_t passages = article.zones[static_cast<std::size_t>(row.zone)];
      if (passages > 0) add(counts, std::string(row.name), passages);
    }
    return;
  }
  if (field != FacetField::wire) {
    return add(counts, text_value(field, article), article.passages);
  }
  std::vector<std::string> agencies = article.metadata.wire;
  std::sort(agencies.begin(), agencies.end());
  agencies.erase(std::unique(agencies.begin(), agencies.end()), agencies.end());
  if (agencies.empty()) agencies.emplace_back();
  for (const std::string& agency : agencies) add(counts, agency, article.passages);
}

bool larger(const FacetRow& a, const FacetRow& b) {
  if (a.passages != b.passages) return a.passages > b.passages;
  if (a.articles != b.articles) return a.articles > b.articles;
  return *a.value < *b.value;
}

Facet facet_of(FacetField field, const CountsByValue& counts) {
  Facet facet{field, {}};
  for (const auto& [value, count] : counts) {
    if (!value.empty()) facet.rows.push_back({value, count.passages, count.articles});
  }
  if (!is_period(field)) std::sort(facet.rows.begin(), facet.rows.end(), larger);
  if (const auto unknown = counts.find(""); unknown != counts.end()) {
    facet.rows.push_back({std::nullopt, unknown->second.passages, unknown->second.articles});
  }
  return facet;
}

}  // namespace

std::string_view facet_name(FacetField field) {
  return kFields[static_cast<std::size_t>(field)].name;
}

bool is_period(FacetField field) { return field >= FacetField::day; }

std::optional<std::vector<FacetField>> parse_facets(std::string_view list) {
  std::vector<FacetField> fields;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    std::string_view name = list.substr(begin, end - begin);
    if (name == "date") name = facet_name(FacetField::day);
    const auto* const row = std::find_if(kFields.begin(), kFields.end(), [name](const FieldRow& r) {
      return r.name == name || (is_period(r.field) && r.unit == name);
    });
    if (row == kFields.end()) return std::nullopt;
    if (std::find(fields.begin(), fields.end(), row->field) == fields.end()) {
      fields.push_back(row->field);
    }
    begin = end + 1;
  }
  return fields;
}

std::string facet_names() {
  std::string names;
  for (const FieldRow& row : kFields) names.append(names.empty() ? "" : ", ").append(row.name);
  return names;
}

std::optional<FacetField> parse_chart_unit(std::string_view name) {
  for (const FieldRow& row : kFields) {
    if (!name.empty() && row.unit == name) return row.field;
  }
  return std::nullopt;
}

bool needs_article(FacetField field) { return !is_period(field) && field != FacetField::zone; }

std::vector<Facet> count_facets(std::span<const FacetField> fields,
                                std::span<const ArticleMatches> articles) {
  std::vector<Facet> facets;
  for (const FacetField field : fields) {
    CountsByValue counts;
    for (const ArticleMatches& article : articles) add_article(field, article, counts);
    facets.push_back(facet_of(field, counts));
  }
  return facets;
}

Facet with_gaps(Facet facet) {
  if (!is_period(facet.field)) return facet;
  Facet filled{facet.field, {}};
  std::optional<year_month_day> expected;
  for (const FacetRow& row : facet.rows) {
    if (row.value) {
      const year_month_day first = named_period(*row.value);
      while (expected && *expected < first) {
        if (filled.rows.size() >= kMostPeriods) return facet;
        filled.rows.push_back({period_name(facet.field, *expected), 0, 0});
        expected = next_period(facet.field, *expected);
      }
      expected = next_period(facet.field, first);
    }
    filled.rows.push_back(row);
  }
  return filled.rows.size() > kMostPeriods ? facet : filled;
}

std::vector<FacetRow> largest(const Facet& facet, std::size_t count) {
  std::vector<std::size_t> order(facet.rows.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto known = [&](std::size_t i) { return facet.rows[i].value.has_value(); };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (known(a) != known(b)) return !known(a);
    return facet.rows[a].passages > facet.rows[b].passages;
  });
  order.resize(std::min(order.size(), count));
  std::sort(order.begin(), order.end());
  std::vector<FacetRow> rows;
  for (const std::size_t place : order) rows.push_back(facet.rows[place]);
  return rows;
}

}  // namespace dateline
