// SPDX-License-Identifier: GPL-2.0-or-later
// The option table of dateline-search, and which index is searched.
#include "searcher/options.h"

#include <array>
#include <iostream>
#include <string>
#include <utility>

#include "common/cli/options.h"
#include "common/error.h"
#include "common/index/folder.h"
#include "common/version.h"
#include "searcher/ranking/recipe.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
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
     "There is no index, or it cannot be used: unreadable, damaged, of another layout"},
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

// Documents of a query in a run, unless --top says otherwise.
constexpr std::size_t kRunDepth = 1000;

/// Values that are looked at only when all of the command line is read.
struct Typed {
  std::vector<std::string> words;
  std::vector<std::string> indexes;
  std::optional<std::size_t> top;
  std::optional<std::size_t> per_article;
  bool no_variants = false;
};

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

std::vector<Option> query_rows(SearchOptions& options, Typed& typed) {
  SearchRequest& request = options.request;
  return {
      Option{"index", 'i', "DIR", "$DATELINE_INDEX, nearest .dateline",
             "the index to search; may be given several times", kQuery,
             cli::repeated(typed.indexes)},
      Option{"all", 'a', "", "", "every word is required, not any of them", kQuery,
             cli::flag(request.syntax.require_all)},
      Option{"plain", '\0', "", "", "no operators: search for the words as they stand", kQuery,
             cli::flag(request.syntax.plain)},
      Option{"variants", '\0', "NAME", "",
             "list the spellings of a name that the index has, who uses them and when", kQuery,
             cli::path(options.variants)},
      Option{"no-variants", '\0', "", "", "names in the spelling typed alone", kQuery,
             cli::flag(typed.no_variants)},
      Option{"exact", '\0', "", "", "words in the forms they are typed in, not others", kQuery,
             cli::flag(request.syntax.exact)},
      Option{"strict", '\0', "", "", "refuse a query that needs a repair", kQuery,
             cli::flag(request.syntax.strict)},
      Option{"recipe", '\0', "NAME", "default", "how passages are ranked", kQuery,
             cli::choice(request.recipe, recipe_choices())},
  };
}

// A day by the first or the last of the period that is named.
cli::Target day(std::optional<Date>& variable, std::optional<Date> DateRange::*end) {
  return cli::parsed("a day, a month or a year, such as 2022-01-08, 2022-01 or 2022",
                     [&variable, end](std::string_view typed) {
                       const std::optional<DateRange> period = parse_period(typed);
                       if (period) variable = (*period).*end;
                       return period.has_value();
                     });
}

std::vector<Option> scope_rows(SearchScope& scope) {
  const auto assign = [&scope](std::string_view typed) {
    scope.zones = parse_zones(typed);
    return scope.zones.has_value();
  };
  return {
      Option{"zones", '\0', "LIST", "title,body,heading,caption",
             "parts of articles to look in, parted by commas; or all", kWhere,
             cli::offering_list(cli::parsed("all, or some of: " + zone_names(), assign),
                                "all, " + zone_names())},
      Option{"from", '\0', "DATE", "", "only what was published on that day or later", kWhere,
             day(scope.from, &DateRange::first)},
      Option{"to", '\0', "DATE", "", "only what was published on that day or earlier", kWhere,
             day(scope.to, &DateRange::last)},
      Option{"outlet", '\0', "NAME", "", "only articles of that outlet", kWhere,
             cli::path(scope.outlet)},
  };
}

std::vector<Option> result_rows(SearchRequest& request, Typed& typed) {
  return {
      Option{"top", 'n', "N", "10", "passages to show, at most", kResults,
             cli::integer(typed.top, 1, 100'000)},
      Option{"offset", '\0', "N", "0", "passages to leave out before the first", kResults,
             cli::integer(request.offset, 0, 1'000'000)},
      Option{"per-article", '\0', "N", "2", "passages of one article, at most; 0: all", kResults,
             cli::integer(typed.per_article, 0, 100'000)},
      Option{"excerpts", '\0', "N", "1", "excerpts of a passage, at most", kResults,
             cli::integer(request.excerpts, 1, 100)},
      Option{"full", '\0', "", "", "the whole passage instead of excerpts", kResults,
             cli::flag(request.full)},
      Option{"context", 'C', "N", "0", "also so many paragraphs before and behind", kResults,
             cli::integer(request.context, 0, 1000)},
      Option{"sort", '\0', "ORDER", "score", "the order of results (date: the newest first)",
             kResults,
             cli::choice(request.sort, {{"score", SortOrder::score},
                                        {"date", SortOrder::date},
                                        {"date-asc", SortOrder::date_asc}})},
      Option{"explain", '\0', "", "", "also what the score of each passage is made of", kResults,
             cli::flag(request.explain)},
  };
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
  return {
      Option{"facets", '\0', "LIST", "", "counts of all that matches, by these fields", kCounts,
             cli::offering_list(cli::parsed("some of: " + facet_names() + ", date", facets),
                                facet_names() + ",date")},
      Option{"by", '\0', "UNIT", "", "a chart: by day, week, month, year or outlet", kCounts,
             cli::offering(cli::parsed("day, week, month, year or outlet", unit),
                           "day,week,month,year,outlet")},
      Option{"exact-counts", '\0', "", "", "count all that matches, never estimate", kCounts,
             cli::flag(request.exact_counts)},
  };
}

std::vector<Option> look_rows(SearchOptions& options) {
  using cli::ColorChoice;
  const auto columns = [&options](std::string_view typed) {
    const auto chosen = parse_columns(typed);
    if (chosen) options.columns = *chosen;
    return chosen.has_value();
  };
  return {
      Option{"format", 'f', "F", "text", "how results are written", kLook,
             cli::choice(options.format, format_choices())},
      Option{
          "fields", '\0', "LIST", "", "the columns of csv and tsv, in this order", kLook,
          cli::offering_list(cli::parsed("some of: " + column_names(), columns), column_names())},
      Option{"kwic", '\0', "", "", "a line for each match, with the words around it", kLook,
             cli::flag(options.kwic)},
      Option{"null", '0', "", "", "end each of --format paths with NUL, for xargs -0", kLook,
             cli::flag(options.null_ends)},
      Option{"width", '\0', "N", "terminal's, up to 100", "columns of a line; 0: do not wrap",
             kLook, cli::integer(options.width, 0, 10'000)},
      Option{"color", '\0', "WHEN", "auto", "use colour", kLook,
             cli::choice(options.color, {{"auto", ColorChoice::automatic},
                                         {"always", ColorChoice::always},
                                         {"never", ColorChoice::never}})},
      Option{"parse", '\0', "", "", "say how the query is read, and answer nothing", kQuery,
             cli::flag(options.parse)},
      Option{"quiet", 'q', "", "", "results only: no notes, no summary", cli::kGeneralGroup,
             cli::flag(options.quiet)},
      Option{"verbose", 'v', "", "", "also the score and id of each passage", cli::kGeneralGroup,
             cli::flag(options.verbose)},
  };
}

std::vector<std::pair<std::string, const TopicFormat*>> topic_choices() {
  std::vector<std::pair<std::string, const TopicFormat*>> choices;
  for (const TopicFormat& format : topic_formats()) choices.emplace_back(format.name, &format);
  return choices;
}

std::vector<Option> batch_rows(SearchOptions& options) {
  return {
      Option{"batch", 'b', "FILE", "", "answer every query of a file; - is standard input", kBatch,
             cli::path(options.batch)},
      Option{"batch-format", '\0', "F", "by suffix, lines", "how the queries are written", kBatch,
             cli::choice(options.batch_format, topic_choices())},
      Option{"threads", 'j', "N", "1", "threads to answer on", kBatch,
             cli::integer(options.threads, 1, 256)},
      Option{"timing", '\0', "", "", "say at the end how long answers took", kBatch,
             cli::flag(options.timing)},
      Option{"qrels", '\0', "FILE", "", "judge the answers by TREC judgements", kBatch,
             cli::path(options.judgements)},
      Option{"baseline", '\0', "RUN", "", "compare with a TREC run, by paired t-tests", kBatch,
             cli::path(options.baseline)},
      Option{"per-query", '\0', "", "", "judge also query by query", kBatch,
             cli::flag(options.per_query)},
      Option{"trec-id", '\0', "ID", "passage", "what a run names", kBatch,
             cli::choice(options.trec_id, {{"passage", TrecId::passage},
                                           {"article", TrecId::article},
                                           {"record", TrecId::record}})},
  };
}

cli::OptionTable table_of(SearchOptions& options, Typed& typed) {
  std::vector<Option> rows = query_rows(options, typed);
  for (Option& row : scope_rows(options.request.scope)) rows.push_back(std::move(row));
  for (Option& row : result_rows(options.request, typed)) rows.push_back(std::move(row));
  for (Option& row : count_rows(options.request)) rows.push_back(std::move(row));
  for (Option& row : batch_rows(options)) rows.push_back(std::move(row));
  for (Option& row : look_rows(options)) rows.push_back(std::move(row));
  return {{"dateline-search", "[OPTIONS] WORDS...\n[OPTIONS] --batch FILE",
           "Finds the passages of news articles that answer a query, and says where they stand.",
           version(), kClosing, "query words", false, kStatuses, built_on()},
          std::move(rows)};
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (&word != &words.front()) text += ' ';
    text += word;
  }
  return text;
}

bool wants_counts(const SearchRequest& request) { return !request.facets.empty() || request.chart; }

// Options that only some formats have a place for.
void check_format(const SearchOptions& options) {
  const OutputFormat& format = *options.format;
  const std::string name = "--format " + std::string(format.name);
  const bool counts = wants_counts(options.request);
  if (counts && !format.counts) {
    throw Error(ExitStatus::usage, name + " has no place for --facets and --by",
                "leave them out, or choose another format");
  }
  if (!options.columns.empty() && !format.columns) {
    throw Error(ExitStatus::usage, "--fields belongs to --format csv and tsv",
                "choose one of them with --format");
  }
  if (!options.columns.empty() && counts) {
    throw Error(ExitStatus::usage, "--fields chooses columns of hits, not of --facets and --by",
                "leave --fields out: counts have the columns by, value, passages and articles");
  }
  if (options.kwic && !format.kwic) {
    throw Error(ExitStatus::usage, name + " has no place for --kwic",
                "choose text, json or jsonl with --format");
  }
  if (options.null_ends && format.name != "paths") {
    throw Error(ExitStatus::usage, "--null belongs to --format paths", "add --format paths");
  }
}

void check(const SearchOptions& options) {
  check_format(options);
  const bool words = !options.request.query.empty();
  if (options.batch && words) {
    throw Error(ExitStatus::usage, "both --batch and query words are given",
                "put the words into the file, or leave --batch out");
  }
  if (!options.batch && (options.judgements || options.timing)) {
    throw Error(ExitStatus::usage, "--qrels and --timing belong to --batch",
                "name a file of queries with --batch FILE");
  }
  if (options.batch && options.parse) {
    throw Error(ExitStatus::usage, "--parse is about one query, not about --batch",
                "give the query as words");
  }
  if (options.format->name == "trec" && options.request.sort != SortOrder::score) {
    throw Error(ExitStatus::usage, "--format trec is in the order of scores",
                "leave --sort out, or choose another format");
  }
  const SearchScope& scope = options.request.scope;
  if (scope.from && scope.to && *scope.to < *scope.from) {
    throw Error(ExitStatus::usage,
                "--from " + iso_date(*scope.from) + " lies after --to " + iso_date(*scope.to),
                "exchange them");
  }
  if ((options.baseline || options.per_query) && !options.judgements) {
    throw Error(ExitStatus::usage, "--baseline and --per-query belong to --qrels",
                "name the judgements with --qrels FILE");
  }
  if (options.variants && (options.batch || words)) {
    throw Error(ExitStatus::usage, "--variants takes a name and no query",
                "leave the query or the batch out");
  }
  if (options.batch || options.variants) return;
  if (options.request.query.find_first_not_of(" \t\r\n") == std::string::npos) {
    throw Error(ExitStatus::usage, "there is no query",
                "say what to look for, for example: dateline-search who was arrested; "
                "see dateline-search --help");
  }
}

// Defaults that hang on other options: a run is long, takes every passage and shows none.
void settle(SearchOptions& options, const Typed& typed) {
  const bool run = options.format->name == "trec" || options.judgements;
  options.request.top = typed.top.value_or(run ? kRunDepth : options.request.top);
  options.request.per_article = typed.per_article.value_or(run ? 0 : options.request.per_article);
  if (options.format->name == "trec") options.request.excerpts = 0;
  if (options.batch && options.batch_format == nullptr) {
    options.batch_format = &topic_format_of(*options.batch);
  }
}

std::vector<fs::path> indexes_to_search(const std::vector<std::string>& named, bool needed) {
  if (!named.empty()) return {named.begin(), named.end()};
  std::error_code error;
  const std::optional<fs::path> found = find_index(fs::current_path(error));
  if (found) return {*found};
  if (!needed) return {};
  throw Error(ExitStatus::bad_index, "no index found here or above",
              "make one with: dateline-index PATH..., or name one with --index DIR");
}

}  // namespace

void describe_search_options(const std::function<void(const cli::OptionTable&)>& use) {
  SearchOptions options;
  Typed typed;
  use(table_of(options, typed));
}

std::optional<SearchOptions> read_search_options(int argc, const char* const* argv) {
  SearchOptions options;
  options.format = &output_formats().front();
  Typed typed;
  const cli::OptionTable table = table_of(options, typed);
  switch (table.parse(argc, argv, typed.words)) {
    case cli::Request::help:
      std::cout << table.help();
      return std::nullopt;
    case cli::Request::version:
      std::cout << table.version();
      return std::nullopt;
    case cli::Request::run:
      break;
  }
  options.request.query = joined(typed.words);
  check(options);
  settle(options, typed);
  options.request.syntax.variants = !typed.no_variants && !options.request.syntax.exact;
  options.indexes = indexes_to_search(typed.indexes, !options.parse);
  return options;
}

}  // namespace dateline
