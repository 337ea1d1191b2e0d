// SPDX-License-Identifier: GPL-2.0-or-later
// Build only: generates the manual pages of searching and the completion from the tables of this
// wing.
#include <functional>

#include "common/cli/manual.h"
#include "common/cli/program.h"
#include "common/cli/reference.h"
#include "common/news/zone.h"
#include "searcher/answer/facets.h"
#include "searcher/options.h"
#include "searcher/query/fields.h"
#include "searcher/query/operators.h"
#include "searcher/ranking/recipe.h"

namespace dateline {
namespace {

using cli::ManualRow;

/// Describes the paragraphs of a zone.
std::string_view zone_text(Zone zone) {
  switch (zone) {
    case Zone::title:
      return "the headline";
    case Zone::byline:
      return "who wrote it";
    case Zone::dateline:
      return "where and when";
    case Zone::body:
      return "the text, its lists and tables";
    case Zone::heading:
      return "a heading within the text";
    case Zone::caption:
      return "what stands below a picture";
    case Zone::credit:
      return "whose picture it is";
    case Zone::teaser:
      return "leads to another story";
    case Zone::boilerplate:
      return "the page at work, and lines that many articles repeat";
    case Zone::source_note:
      return "sources, rights, corrections";
  }
  return {};
}

std::string zones() {
  std::vector<ManualRow> rows;
  for (const ZoneRow& row : kZones) {
    const std::string searched = row.searched_by_default ? "; searched by default" : "";
    rows.push_back({std::string(row.name), std::string(zone_text(row.zone)) + searched});
  }
  return cli::manual_list(rows);
}

/// The rows of a table as a list.
template <typename Rows, typename Label, typename Text>
std::string list(const Rows& table, Label Rows::value_type::*label, Text Rows::value_type::*text) {
  std::vector<ManualRow> rows;
  for (const auto& row : table) {
    rows.push_back({std::string(std::invoke(label, row)), std::string(std::invoke(text, row))});
  }
  return cli::manual_list(rows);
}

ExitStatus body(int argc, char** argv) {
  describe_search_options([argc, argv](const cli::OptionTable& table) {
    const std::vector<cli::ReferencePart> parts{
        {"zones", zones()},
        {"operators", list(kOperators, &OperatorRow::example, &OperatorRow::finds)},
        {"fields", list(kFields, &FieldRow::example, &FieldRow::finds)},
        {"formats", list(output_formats(), &OutputFormat::name, &OutputFormat::description)},
        {"batch-formats", list(topic_formats(), &TopicFormat::name, &TopicFormat::description)},
        {"recipes", list(recipes(), &Recipe::name, &Recipe::description)},
        {"columns", cli::roff_names(column_names()) + ".\n"},
        {"facets", cli::roff_names(facet_names()) + ".\n"},
    };
    cli::print_reference(argc, argv, table, parts);
  });
  cli::check_stdout(ExitStatus::ok);
  return ExitStatus::ok;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
  return dateline::cli::run_program("search-reference", argc, argv, dateline::body);
}
