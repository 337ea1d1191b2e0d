// SPDX-License-Identifier: GPL-2.0-or-later
// Reads judgements and runs from files, and prints the tables.
#include "searcher/trec/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "common/error.h"
#include "common/text/counted.h"

namespace dateline {
namespace {

// The result of `read` on a file; errors name the file.
template <typename Read>
auto read_with(const std::string& path, const std::string& what, Read read) {
  std::error_code error;
  std::ifstream in(path);
  if (!in || std::filesystem::is_directory(path, error)) {
    throw Error(ExitStatus::usage, "the " + what + " " + path + " cannot be read",
                "check the path; it must be a file");
  }
  try {
    auto content = read(in);
    if (in.bad()) throw Error(ExitStatus::io, "it cannot be read to the end");
    return content;
  } catch (const Error& finding) {
    throw Error(finding.status(), path + ": " + finding.what(), finding.hint());
  }
}

std::string queries(std::size_t count) { return counted(count, "query", "queries"); }

std::string count_as_0(std::size_t count, const std::string& absence) {
  return counted(count, "judged query was " + absence + " and counts",
                 "judged queries were " + absence + " and count") +
         " as 0";
}

void print_row(std::ostream& out, const std::string& name, const Measures& measures,
               const char* format = " {:>10.4f}") {
  out << fmt::format("{:<24}", name);
  for (const double value : measures) out << fmt::format(fmt::runtime(format), value);
  out << '\n';
}

}  // namespace

Evaluation::Evaluation(const std::string& judgements, const std::optional<std::string>& baseline,
                       TrecId id)
    : id_(id) {
  judgements_ = read_with(judgements, "judgements", read_judgements);
  if (judgements_.empty()) {
    throw Error(ExitStatus::usage, "the judgements " + judgements + " contain no relevant document",
                "each line is: query 0 document grade");
  }
  if (!baseline) return;
  baseline_ = read_with(*baseline, "run", read_run);
  if (missing_in(*baseline_) == judgements_.size()) {
    throw Error(ExitStatus::usage, "the run " + *baseline + " answers no query of the judgements",
                "each line is: query Q0 document rank score tag");
  }
  baseline_name_ = baseline->substr(baseline->find_last_of('/') + 1);
}

void Evaluation::add(const SearchAnswer& answer) {
  Run::iterator query = run_.try_emplace(run_query(answer)).first;
  if (query->second.empty() && answer.error.empty()) query->second = run_lines(answer, id_);
}

std::size_t Evaluation::missing_in(const Run& run) const {
  return static_cast<std::size_t>(
      std::count_if(judgements_.begin(), judgements_.end(),
                    [&run](const auto& judged) { return !run.contains(judged.first); }));
}

std::vector<std::string> Evaluation::remarks() const {
  std::vector<std::string> remarks;
  const std::size_t missing = missing_in(run_);
  if (missing > 0) remarks.push_back(count_as_0(missing, "not asked"));
  if (baseline_ && missing_in(*baseline_) > 0) {
    remarks.push_back(count_as_0(missing_in(*baseline_), "not in " + baseline_name_));
  }
  const auto names_judged = [this](const auto& query) {
    const auto judged = judgements_.find(query.first);
    return judged != judgements_.end() &&
           std::any_of(query.second.begin(), query.second.end(),
                       [&](const RunLine& line) { return judged->second.contains(line.document); });
  };
  if (missing < judgements_.size() && std::none_of(run_.begin(), run_.end(), names_judged)) {
    remarks.emplace_back("no answer is among the judged documents; check --trec-id");
  }
  return remarks;
}

void Evaluation::print(std::ostream& out, bool per_query) const {
  const auto measured = measure_run(judgements_, run_);
  out << fmt::format("{:<24}", queries(measured.size()) + " judged");
  for (const std::string_view name : kMeasures) out << fmt::format(" {:>10}", name);
  out << '\n';
  if (per_query) {
    for (const auto& [query, measures] : measured) print_row(out, query, measures);
  }
  const Measures means = mean(measured);
  print_row(out, "mean", means);
  if (!baseline_) return;
  const auto before = measure_run(judgements_, *baseline_);
  const Measures base = mean(before);
  Measures differences{};
  for (std::size_t i = 0; i < means.size(); ++i) differences[i] = means[i] - base[i];
  print_row(out, baseline_name_, base);
  print_row(out, "difference", differences, " {:>+10.4f}");
  print_row(out, "p (paired t-test)", paired_t_tests(before, measured));
}

}  // namespace dateline
