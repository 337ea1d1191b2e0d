// SPDX-License-Identifier: GPL-2.0-or-later
// Build only: the manual pages of indexing, and completion, out of the tables of this wing.
#include "common/cli/manual.h"
#include "common/cli/program.h"
#include "common/cli/reference.h"
#include "common/news/zone.h"
#include "indexer/formats/format/choice.h"
#include "indexer/formats/records/keys.h"
#include "indexer/options.h"

namespace dateline {
namespace {

using cli::ManualRow;

/// Names with ", " between two of them.
template <typename Names>
std::string joined(const Names& names) {
  std::string out;
  for (const std::string_view name : names) out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

std::string format_list() {
  std::vector<ManualRow> rows;
  for (const Format* const format : formats()) {
    const std::string suffixes =
        format->suffixes.empty() ? "known by its content" : joined(format->suffixes);
    const std::string article =
        format->read != nullptr ? "a file is an article" : "a file holds many";
    rows.push_back({std::string(format->name), suffixes + "; " + article});
  }
  return cli::manual_list(rows);
}

std::string zone_numbers() {
  std::vector<ManualRow> rows;
  for (const ZoneRow& row : kZones) {
    const std::string counts = row.searched_by_default ? "; its words count for the article" : "";
    rows.push_back({std::to_string(static_cast<int>(row.zone)), std::string(row.name) + counts});
  }
  return cli::manual_list(rows);
}

ExitStatus body(int argc, char** argv) {
  describe_index_options([argc, argv](const cli::OptionTable& table) {
    const std::vector<cli::ReferencePart> parts{
        {"formats", format_list()},
        {"record-fields", cli::roff(joined(field_names())) + ".\n"},
        {"zone-numbers", zone_numbers()},
        {"layout-version", std::to_string(kSchemaVersion) + ".\n"},
    };
    cli::print_reference(argc, argv, table, parts);
  });
  cli::check_stdout(ExitStatus::ok);
  return ExitStatus::ok;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
  return dateline::cli::run_program("index-reference", argc, argv, dateline::body);
}
