// SPDX-License-Identifier: GPL-2.0-or-later
// Reading judgements and runs from files; the tables.
#include "searcher/trec/evaluation.h"

#include <fmt/format.h>

#include <fstream>
#include <ostream>

#include "common/error.h"

namespace dateline {
namespace {

std::ifstream open(const std::string& path, const std::string& what) {
  std::ifstream in(path);
  if (!in) throw Error(ExitStatus::usage, "the " + what + " " + path + " cannot be read");
  return in;
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
  std::ifstream in = open(judgements, "judgements");
  judgements_ = read_judgements(in);
  if (judgements_.empty()) {
    throw Error(ExitStatus::usage, "the judgements " + judgements + " name no relevant document",
                "each line is: query 0 document grade");
  }
  if (!baseline) return;
  std::ifstream run = open(*baseline, "run");
  baseline_ = read_run(run);
  baseline_name_ = baseline->substr(baseline->find_last_of('/') + 1);
}

void Evaluation::add(const SearchAnswer& answer) { run_[answer.query_id] = run_lines(answer, id_); }

void Evaluation::print(std::ostream& out, bool per_query) const {
  const auto queries = measure_run(judgements_, run_);
  out << fmt::format("{:<24}", fmt::format("{} queries judged", queries.size()));
  for (const std::string_view name : kMeasures) out << fmt::format(" {:>10}", name);
  out << '\n';
  if (per_query) {
    for (const auto& [query, measures] : queries) print_row(out, query, measures);
  }
  const Measures means = mean(queries);
  print_row(out, "mean", means);
  if (!baseline_) return;
  const auto before = measure_run(judgements_, *baseline_);
  const Measures base = mean(before);
  Measures differences{};
  for (std::size_t i = 0; i < means.size(); ++i) differences[i] = means[i] - base[i];
  print_row(out, baseline_name_, base);
  print_row(out, "difference", differences, " {:>+10.4f}");
  print_row(out, "p (paired t-test)", paired_t_tests(before, queries));
}

}  // namespace dateline
