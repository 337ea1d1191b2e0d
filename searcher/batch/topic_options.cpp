// SPDX-License-Identifier: GPL-2.0-or-later
// The table of these options.
#include "searcher/batch/topic_options.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "searcher/ranking/recipe.h"

namespace dateline {
namespace {

// The number of bytes of an invalid name or value that a message quotes.
constexpr std::size_t kQuotedBytes = 60;

struct TopicOption {
  std::string_view name;
  std::string_view takes;
  // Stores the value; false if it is invalid.
  bool (*set)(SearchRequest& request, std::string_view value);
};

template <std::size_t SearchRequest::*Member, std::size_t Low, std::size_t High>
bool set_number(SearchRequest& request, std::string_view value) {
  std::size_t number = 0;
  const char* const end = value.data() + value.size();
  const auto [last, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc() || last != end || number < Low || number > High) return false;
  request.*Member = number;
  return true;
}

bool read_switch(std::string_view value, bool& target) {
  const bool on = value == "true" || value == "1" || value == "yes";
  const bool off = value == "false" || value == "0" || value == "no" || value.empty();
  if (on || off) target = on;
  return on || off;
}

template <bool QuerySyntax::*Member>
bool set_switch(SearchRequest& request, std::string_view value) {
  return read_switch(value, request.syntax.*Member);
}

bool set_no_corrections(SearchRequest& request, std::string_view value) {
  bool off = false;
  if (!read_switch(value, off)) return false;
  request.syntax.corrections = !off;
  return true;
}

bool set_explain(SearchRequest& request, std::string_view value) {
  return read_switch(value, request.explain);
}

bool set_recipe(SearchRequest& request, std::string_view value) {
  const Recipe* recipe = find_recipe(value);
  if (recipe != nullptr) request.recipe = recipe->name;
  return recipe != nullptr;
}

bool set_zones(SearchRequest& request, std::string_view value) {
  const auto zones = parse_zones(value);
  if (zones) request.scope.zones = zones;
  return zones.has_value();
}

template <std::optional<Date> SearchScope::*Member, std::optional<Date> DateRange::*End>
bool set_day(SearchRequest& request, std::string_view value) {
  const std::optional<DateRange> period = parse_period(value, request.syntax.today);
  if (period) request.scope.*Member = (*period).*End;
  return period.has_value();
}

bool set_outlet(SearchRequest& request, std::string_view value) {
  request.scope.outlet = value;
  return true;
}

bool set_sort(SearchRequest& request, std::string_view value) {
  const std::optional<SortOrder> order = parse_sort_order(value);
  if (order) request.sort = *order;
  return order.has_value();
}

constexpr auto kTopicOptions = std::to_array<TopicOption>({
    {"top", "a number from 0 to 100000", set_number<&SearchRequest::top, 0, 100'000>},
    {"offset", "a number up to 1000000", set_number<&SearchRequest::offset, 0, 1'000'000>},
    {"per-article", "a number up to 100000", set_number<&SearchRequest::per_article, 0, 100'000>},
    {"excerpts", "a number from 1 to 100", set_number<&SearchRequest::excerpts, 1, 100>},
    {"all", "true or false", set_switch<&QuerySyntax::require_all>},
    {"plain", "true or false", set_switch<&QuerySyntax::plain>},
    {"no-corrections", "true or false", set_no_corrections},
    {"dates", "true or false", set_switch<&QuerySyntax::dates>},
    {"strict", "true or false", set_switch<&QuerySyntax::strict>},
    {"recipe", "the name of a recipe", set_recipe},
    {"explain", "true or false", set_explain},
    {"zones", "all, or zones separated by commas", set_zones},
    {"from", "a day, a month or a year", set_day<&SearchScope::from, &DateRange::first>},
    {"to", "a day, a month or a year", set_day<&SearchScope::to, &DateRange::last>},
    {"outlet", "the name of an outlet", set_outlet},
    {"sort", "score, date or date-asc", set_sort},
});

std::string in_quotes(std::string_view text) {
  if (text.size() <= kQuotedBytes) return '"' + std::string(text) + '"';
  std::size_t end = kQuotedBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return '"' + std::string(text.substr(0, end)) + "…\"";
}

}  // namespace

std::string set_topic_option(SearchRequest& request, std::string name, std::string_view value) {
  std::replace(name.begin(), name.end(), '_', '-');
  for (const TopicOption& option : kTopicOptions) {
    if (option.name != name) continue;
    if (option.set(request, value)) return {};
    return in_quotes(name) + " takes " + std::string(option.takes) + ", not " + in_quotes(value);
  }
  return in_quotes(name) + " is not an option of a query";
}

}  // namespace dateline
