// SPDX-License-Identifier: GPL-2.0-or-later
// The report as text and as JSON lines.
#include "indexer/run/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>
#include <ostream>
#include <vector>

#include "common/cli/layout.h"
#include "common/cli/safe_json.h"
#include "common/text/counted.h"

namespace dateline {
namespace {

std::string place(const std::string& path, std::uint64_t record) {
  const std::string name = cli::printable_line(path);
  return record == 0 ? name : fmt::format("{}, record {}", name, record);
}

std::size_t total(const std::map<std::string, std::size_t>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0},
                         [](std::size_t sum, const auto& row) { return sum + row.second; });
}

void print_skipped(std::ostream& out, const Report& report) {
  if (report.files_skipped.empty()) return;
  std::string kinds;
  for (const auto& [suffix, count] : report.files_skipped) {
    kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", count, cli::printable_line(suffix));
  }
  out << counted(total(report.files_skipped), "file") << " of other kinds skipped (" << kinds
      << ")\n";
}

// What articles lack that others of the run have.
void print_lacking(std::ostream& out, const Census& census) {
  std::string lacking;
  const auto add = [&](std::string_view what, std::size_t count) {
    if (count == 0) return;
    lacking += fmt::format("{} {} without {}", lacking.empty() ? "" : ",", count, what);
  };
  add("text", census.without_text);
  add("title", census.without_title);
  add("date", census.without_date);
  add("outlet", census.without_outlet);
  if (!lacking.empty()) out << "\narticles read:" << lacking;
}

// Text that records have under keys that no rule reads: the most frequent keys.
void print_unread(std::ostream& out, const Report& report, std::size_t most) {
  const InputFacts::Counts& unread = report.census.inputs.unread;
  std::vector<std::pair<std::size_t, std::string_view>> rows;
  for (const auto& [key, count] : unread) rows.emplace_back(count, key);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) {
    const std::string key = cli::printable_line(std::string(rows[i].second));
    out << fmt::format("{} text in \"{}\" that is not read (name it with --map text={})\n",
                       counted(rows[i].first, "record has", "records have"), key, key);
  }
  if (rows.size() > most) {
    out << "… and " << rows.size() - most << " more such keys; --verbose lists all\n";
  }
}

}  // namespace

void Report::count(PutResult result) {
  switch (result) {
    case PutResult::added:
    case PutResult::renamed:
      ++articles_added;
      break;
    case PutResult::replaced:
      ++articles_replaced;
      break;
    case PutResult::unchanged:
      ++articles_unchanged;
      break;
    case PutResult::duplicate:
      ++articles_duplicate;
      break;
  }
}

ExitStatus Report::status() const {
  if (interrupted) return ExitStatus::interrupted;
  return rejections.empty() ? ExitStatus::ok : ExitStatus::partial;
}

void print_problems(std::ostream& out, const Report& report, const ReportLook& look) {
  const std::size_t most = look.most;
  const cli::Style style = look.color ? cli::kWarning : cli::kPlain;
  std::size_t listed = 0;
  for (const Rejection& rejection : report.rejections) {
    if (listed++ == most) break;
    out << cli::styled("refused", style) << ": " << place(rejection.path, rejection.record) << ": "
        << cli::printable_line(rejection.reason);
    if (!rejection.hint.empty()) out << " (" << cli::printable_line(rejection.hint) << ")";
    out << '\n';
  }
  if (report.rejections.size() > most) {
    out << "… and " << report.rejections.size() - most << " more refused; --verbose lists all\n";
  }
  listed = 0;
  for (const Warning& warning : report.warnings) {
    if (listed++ == most) break;
    out << cli::styled("warning", style) << ": " << place(warning.path, warning.record) << ": "
        << cli::printable_line(warning.message) << '\n';
  }
  if (report.warnings.size() > most) {
    out << "… and " << report.warnings.size() - most << " more warnings; --verbose lists all\n";
  }
  print_skipped(out, report);
  print_unread(out, report, look.most);
}

void print_report(std::ostream& out, const Report& report, const ReportLook& look) {
  print_problems(out, report, look);
  if (report.dry) out << "dry run, nothing is written: ";
  out << fmt::format("{} read, {} unchanged: {} added, {} replaced, {} removed",
                     counted(report.files_read, "file"), report.files_unchanged,
                     counted(report.articles_added, "article"), report.articles_replaced,
                     report.articles_removed);
  if (report.articles_duplicate > 0) out << ", " << counted(report.articles_duplicate, "duplicate");
  if (!report.rejections.empty()) out << ", " << report.rejections.size() << " refused";
  print_lacking(out, report.census);
  out << fmt::format("\n{}: {}, {} ({:.1f} s)\n", report.dry ? "the index would hold" : "index",
                     counted(report.articles_in_index, "article"),
                     counted(report.passages_in_index, "passage"), report.seconds);
  if (report.dry) {
    if (report.interrupted) out << "interrupted: not all was looked at\n";
  } else if (report.given_up) {
    out << "interrupted: the old index is as it was; --rebuild begins anew\n";
  } else if (report.interrupted) {
    out << "interrupted: what was done is kept, and the next run goes on from here\n";
  }
}

void write_report(std::ostream& out, const Report& report) {
  using Json = nlohmann::ordered_json;
  const auto put = [&out](const Json& json) {
    out << cli::safe_json(json.dump(-1, ' ', false, Json::error_handler_t::replace)) << '\n';
  };
  for (const Rejection& rejection : report.rejections) {
    Json json{{"kind", "refused"}, {"path", rejection.path}};
    if (rejection.record > 0) json["record"] = rejection.record;
    json["reason"] = rejection.reason;
    if (!rejection.hint.empty()) json["hint"] = rejection.hint;
    put(json);
  }
  for (const Warning& warning : report.warnings) {
    Json json{{"kind", "warning"}, {"path", warning.path}};
    if (warning.record > 0) json["record"] = warning.record;
    json["message"] = warning.message;
    put(json);
  }
  put({{"kind", "summary"},
       {"files_read", report.files_read},
       {"files_unchanged", report.files_unchanged},
       {"files_skipped", report.files_skipped},
       {"files_vanished", report.files_vanished},
       {"articles_added", report.articles_added},
       {"articles_replaced", report.articles_replaced},
       {"articles_unchanged", report.articles_unchanged},
       {"articles_duplicate", report.articles_duplicate},
       {"articles_removed", report.articles_removed},
       {"refused", report.rejections.size()},
       {"warnings", report.warnings.size()},
       {"articles", report.articles_in_index},
       {"passages", report.passages_in_index},
       {"seconds", report.seconds},
       {"interrupted", report.interrupted},
       {"dry_run", report.dry},
       {"read", Json::parse(to_json(report.census))}});
}

}  // namespace dateline
