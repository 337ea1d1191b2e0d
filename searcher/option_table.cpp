// SPDX-License-Identifier: GPL-2.0-or-later
// Every option of dateline-search with its help, its choices and the variable that it sets.
#include "searcher/option_table.h"

#include <array>
#include <utility>

#include "common/error.h"
#include "common/news/zone.h"
#include "common/version.h"
#include "searcher/ranking/recipe.h"

namespace dateline {
namespace {

using cli::Option;

constexpr std::string_view kClosing =
    R"(In a query (which the shell leaves alone between single quotes):
  fire warehouse                      any of the words, best passages first
  "night shift"                       these words in this order
  +fire -drill                        must be there; must not be there
  fire AND (dock OR quay) NOT drill
  outlet:"Harbour Post" date:2019-03..2020 fire
  fire NEAR/5 dock, fire W/S dock     near each other; in one sentence

Examples:
  dateline-search who was arrested
  dateline-search '"bonded warehouse" +dockers'
  dateline-search -i ~/idx -n 3 --excerpts 2 port fire
  dateline-search -f jsonl port fire | jq -r '.article.path // empty'
)";

constexpr auto kStatuses = std::to_array<cli::StatusRow>({
    {ExitStatus::ok, "something found", "Something was found"},
    {ExitStatus::nothing_found, "nothing found",
     "The query is fine and nothing was found, or --offset is past the last passage; in a batch, "
     "no query found anything"},
    {ExitStatus::usage, "usage or query error", "The command line or the query cannot be read"},
    {ExitStatus::bad_index, "unusable index",
     "There is no index, or it cannot be used: unreadable, damaged, of another layout, behind a "
     "server that does not answer"},
    {ExitStatus::partial, "some queries of a batch failed",
     "Some queries of a batch failed, others were answered"},
    {ExitStatus::io, "input/output error", "An input/output or memory error, such as a full disk"},
    {ExitStatus::interrupted, "interrupted", "Interrupted by a signal"},
});

constexpr std::string_view kQuery = "Query";
constexpr std::string_view kWhere = "Where to look";
constexpr std::string_view kResults = "Results";
constexpr std::string_view kCounts = "Counts";
constexpr std::string_view kBatch = "Many queries";
constexpr std::string_view kLook = "Output";

std::vector<std::pair<std::string, std::string_view>> recipe_choices() {
  std::vector<std::pair<std::string, std::string_view>> choices;
  for (const Recipe& recipe : recipes()) choices.emplace_back(recipe.name, recipe.name);
  return choices;
}

std::vector<std::pair<std::string, const OutputFormat*>> format_choices() {
  std::vector<std::pair<std::string, const OutputFormat*>> choices;
  for (const OutputFormat& format : output_formats()) choices.emplace_back(format.name, &format);
  return choices;
}

std::vector<Option> query_rows(SearchOptions& options, TypedOptions& typed) {
  SearchRequest& request = options.request;
  return cli::rows(
      Option{"index", 'i', "DIR", "$DATELINE_INDEX, nearest .dateline",
             "the index to search, or a cluster file; may be given several times", kQuery,
             cli::repeated(typed.indexes), cli::InConfig::allowed, "DATELINE_INDEX"},
      Option{"all", 'a', "", "", "require every word, not just one of them", kQuery,
             cli::flag(request.syntax.require_all)},
      Option{"plain", '\0', "", "",
             "no operators and no other spellings: search exactly the typed words", kQuery,
             cli::flag(request.syntax.plain)},
      Option{"variants", '\0', "NAME", "",
             "list the spellings of a name in the index, with outlets and dates", kQuery,
             cli::path(options.variants), cli::InConfig::refused},
      Option{"show", '\0', "ID", "",
             "show the article with this passage or article id, or a unique prefix of it", kQuery,
             cli::path(options.show), cli::InConfig::refused},
      Option{"no-variants", '\0', "", "", "search names only as typed", kQuery,
             cli::flag(typed.no_variants)},
      Option{"no-corrections", '\0', "", "", "search words as typed even if they seem misspelt",
             kQuery, cli::flag(typed.no_corrections)},
      Option{"no-dates", '\0', "", "",
             "treat dates in words as plain words, without ranking by date", kQuery,
             cli::flag(typed.no_dates)},
      Option{"exact", '\0', "", "", "match words only in the form typed", kQuery,
             cli::flag(request.syntax.exact)},
      Option{"strict", '\0', "", "", "refuse a query that would need repairs", kQuery,
             cli::flag(request.syntax.strict)},
      Option{"recipe", '\0', "NAME", "default", "ranking profile", kQuery,
             cli::choice(request.recipe, recipe_choices())});
}

// The first or the last day of a period.
cli::Target day(std::optional<Date>& variable, std::optional<Date> DateRange::*end,
                const std::optional<Date>& today) {
  return cli::parsed("a day, a month or a year, such as 2022-01-08, 2022-01 or 2022",
                     [&variable, end, &today](std::string_view typed) {
                       const std::optional<DateRange> period = parse_period(typed, today);
                       if (period) variable = (*period).*end;
                       return period.has_value();
                     });
}

// The zones that are searched by default, as --zones takes them.
std::string_view default_zones() {
  static const std::string names = [] {
    std::string list;
    for (const ZoneRow& row : kZones) {
      if (row.searched_by_default) list.append(list.empty() ? "" : ",").append(row.name);
    }
    return list;
  }();
  return names;
}

std::vector<Option> scope_rows(SearchRequest& request) {
  SearchScope& scope = request.scope;
  const std::optional<Date>& today = request.syntax.today;
  const auto assign = [&scope](std::string_view typed) {
    scope.zones = parse_zones(typed);
    return scope.zones.has_value();
  };
  return cli::rows(
      Option{"zones", '\0', "LIST", default_zones(), "zones to search, separated by commas; or all",
             kWhere,
             cli::offering_list(cli::parsed("all, or some of: " + zone_names(), assign),
                                "all, " + zone_names())},
      Option{"from", '\0', "DATE", "", "only articles published on or after this date", kWhere,
             day(scope.from, &DateRange::first, today)},
      Option{"to", '\0', "DATE", "", "only articles published on or before this date", kWhere,
             day(scope.to, &DateRange::last, today)},
      Option{"outlet", '\0', "NAME", "", "only articles of this outlet", kWhere,
             cli::path(scope.outlet)});
}

std::vector<Option> result_rows(SearchRequest& request, TypedOptions& typed) {
  return cli::rows(
      Option{"top", 'n', "N", "10", "show at most N passages; 0: only count", kResults,
             cli::integer(typed.top, 0, 100'000)},
      Option{"offset", '\0', "N", "0", "skip the first N passages", kResults,
             cli::integer(request.offset, 0, 1'000'000)},
      Option{"per-article", '\0', "N", "2", "at most N passages per article; 0: no limit", kResults,
             cli::integer(typed.per_article, 0, 100'000)},
      Option{"excerpts", '\0', "N", "1", "at most N excerpts per passage", kResults,
             cli::integer(request.excerpts, 1, 100)},
      Option{"full", '\0', "", "", "show whole passages instead of excerpts", kResults,
             cli::flag(request.full)},
      Option{"context", 'C', "N", "0", "also show N paragraphs before and after", kResults,
             cli::integer(request.context, 0, 1000)},
      Option{"sort", '\0', "ORDER", "score", "order of results (date: newest first)", kResults,
             cli::choice(request.sort, {{"score", SortOrder::score},
                                        {"date", SortOrder::date},
                                        {"date-asc", SortOrder::date_asc}})},
      Option{"explain", '\0', "", "", "show the parts of each score", kResults,
             cli::flag(request.explain)});
}

std::vector<Option> count_rows(SearchRequest& request) {
  const auto facets = [&request](std::string_view typed) {
    const auto fields = parse_facets(typed);
    if (fields) request.facets = *fields;
    return fields.has_value();
  };
  const auto unit = [&request](std::string_view typed) {
    const auto field = parse_chart_unit(typed);
    if (field) request.chart = field;
    return field.has_value();
  };
  return cli::rows(
      Option{"facets", '\0', "LIST", "", "count all matches by these fields", kCounts,
             cli::offering_list(cli::parsed("some of: " + facet_names() + ", date", facets),
                                facet_names() + ",date")},
      Option{"by", '\0', "UNIT", "", "draw a chart by day, week, month, year or outlet", kCounts,
             cli::offering(cli::parsed("day, week, month, year or outlet", unit),
                           "day,week,month,year,outlet")},
      Option{"exact-counts", '\0', "", "", "count all matches, even on servers", kCounts,
             cli::flag(request.exact_counts)});
}

std::vector<Option> look_rows(SearchOptions& options) {
  const auto columns = [&options](std::string_view typed) {
    const auto chosen = parse_columns(typed);
    if (chosen) options.columns = *chosen;
    return chosen.has_value();
  };
  return cli::rows(
      Option{"format", 'f', "F", "text", "output format", kLook,
             cli::choice(options.format, format_choices())},
      Option{
          "fields", '\0', "LIST", "", "columns of csv and tsv, in this order", kLook,
          cli::offering_list(cli::parsed("some of: " + column_names(), columns), column_names())},
      Option{"kwic", '\0', "", "", "print one line per match, with the words around it", kLook,
             cli::flag(options.kwic)},
      Option{"null", '0', "", "", "end the paths of --format paths with NUL, for xargs -0", kLook,
             cli::flag(options.null_ends)},
      Option{"width", '\0', "N", "terminal's, up to 100", "wrap lines at N columns; 0: do not wrap",
             kLook, cli::integer(options.width, 0, 10'000)},
      Option{"color", '\0', "WHEN", "auto", "use colour", kLook, cli::when(options.color),
             cli::InConfig::allowed, "NO_COLOR"},
      Option{"hyperlink", '\0', "WHEN", "auto", "print places as links to their files", kLook,
             cli::when(options.hyperlink)},
      Option{"pager", '\0', "WHEN", "auto", "page text with $DATELINE_PAGER, $PAGER or less", kLook,
             cli::when(options.pager)},
      Option{"parse", '\0', "", "", "explain how the query is read, without searching", kQuery,
             cli::flag(options.parse), cli::InConfig::refused},
      Option{"quiet", 'q', "", "", "print results only: no notes, no summary", cli::kGeneralGroup,
             cli::flag(options.quiet)},
      Option{"verbose", 'v', "", "", "also print the score and id of each passage",
             cli::kGeneralGroup, cli::flag(options.verbose)});
}

std::vector<std::pair<std::string, const TopicFormat*>> topic_choices() {
  std::vector<std::pair<std::string, const TopicFormat*>> choices;
  for (const TopicFormat& format : topic_formats()) choices.emplace_back(format.name, &format);
  return choices;
}

std::vector<Option> batch_rows(SearchOptions& options) {
  return cli::rows(
      Option{"batch", 'b', "FILE", "", "answer every query in a file; - is standard input", kBatch,
             cli::path(options.batch), cli::InConfig::refused},
      Option{"batch-format", '\0', "F", "by suffix, lines", "format of the file of queries", kBatch,
             cli::choice(options.batch_format, topic_choices())},
      Option{"threads", 'j', "N", "1", "number of threads", kBatch,
             cli::integer(options.threads, 1, 256)},
      Option{"timing", '\0', "", "", "print how long answers took", kBatch,
             cli::flag(options.timing), cli::InConfig::refused},
      Option{"qrels", '\0', "FILE", "", "evaluate the answers with TREC judgements", kBatch,
             cli::path(options.judgements), cli::InConfig::refused},
      Option{"baseline", '\0', "RUN", "", "compare with a TREC run by paired t-tests", kBatch,
             cli::path(options.baseline), cli::InConfig::refused},
      Option{"per-query", '\0', "", "", "also evaluate each query", kBatch,
             cli::flag(options.per_query), cli::InConfig::refused},
      Option{"trec-id", '\0', "ID", "passage", "kind of document id in a run", kBatch,
             cli::choice(options.trec_id, {{"passage", TrecId::passage},
                                           {"article", TrecId::article},
                                           {"record", TrecId::record}})});
}

}  // namespace

cli::OptionTable search_option_table(SearchOptions& options, TypedOptions& typed) {
  std::vector<Option> rows = query_rows(options, typed);
  for (Option& row : scope_rows(options.request)) rows.push_back(std::move(row));
  for (Option& row : result_rows(options.request, typed)) rows.push_back(std::move(row));
  for (Option& row : count_rows(options.request)) rows.push_back(std::move(row));
  for (Option& row : batch_rows(options)) rows.push_back(std::move(row));
  for (Option& row : look_rows(options)) rows.push_back(std::move(row));
  return {{"dateline-search", "[OPTIONS] WORDS...\n[OPTIONS] --batch FILE\n[OPTIONS] --show ID",
           "Finds the passages of news articles that answer a query, with their exact places.",
           version(), kClosing, "query words", false, kStatuses, built_on},
          std::move(rows)};
}

}  // namespace dateline
