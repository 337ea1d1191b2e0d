// SPDX-License-Identifier: GPL-2.0-or-later
// Speed of marks and excerpts a hit. usage: excerpt_bench INDEX QUERIES.tsv
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "searcher/excerpts/highlight.h"
#include "searcher/excerpts/matched_marks.h"
#include "searcher/excerpts/snippet.h"
#include "searcher/query/plan.h"
#include "searcher/search/searcher.h"

namespace {

using namespace dateline;

constexpr int kRuns = 5;

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

struct Times {
  double analysis = 0;  // of the passages' text
  double marks = 0;
  double choice = 0;  // of sentences
  std::size_t hits = 0;
};

// As Searcher makes a hit, each step by itself.
void add(const SearchAnswer& answer, Analyzer& analyzer, Times& times) {
  Query query = parse_query(answer.query, {}, analyzer);
  const QueryPlan plan = plan_query(
      query, {}, [](const std::string&) { return true; }, query.notes);
  double start = cpu_seconds();
  const Highlighter highlighter(plan, analyzer);
  const MatchedMarks matched(plan, analyzer);
  times.marks += cpu_seconds() - start;
  const auto worth = [](const std::string& term) { return static_cast<double>(term.size()); };
  std::vector<Token> tokens;
  for (const Hit& hit : answer.hits) {
    start = cpu_seconds();
    analyzer.analyze(hit.passage.text, tokens);
    const double analysed = cpu_seconds();
    std::vector<Highlight> marks = highlighter.highlights(tokens);
    matched.keep({hit.passage.text, tokens}, marks);
    const double marked = cpu_seconds();
    const std::vector<Excerpt> found = excerpts(hit.passage, marks, worth, {});
    const double end = cpu_seconds();
    times.analysis += analysed - start;
    times.marks += marked - analysed;
    times.choice += end - marked;
    times.hits += found.empty() ? 0U : 1U;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: excerpt_bench INDEX QUERIES.tsv\n");
    return 2;
  }
  Searcher searcher({argv[1]});
  std::vector<SearchAnswer> answers;
  std::ifstream queries(argv[2]);
  for (std::string line; std::getline(queries, line);) {
    SearchRequest request;
    request.query = line.substr(line.find('\t') + 1);
    answers.push_back(searcher.search(request));
  }
  std::vector<double> sums;
  for (int run = 0; run < kRuns; ++run) {
    Analyzer analyzer(*find_language("english"));
    Times times;
    for (const SearchAnswer& answer : answers) add(answer, analyzer, times);
    const double each = 1e6 / static_cast<double>(times.hits);
    std::printf("%zu hits: %.1f us each (analysis %.1f, marks %.1f, choice %.1f)\n", times.hits,
                each * (times.analysis + times.marks + times.choice), each * times.analysis,
                each * times.marks, each * times.choice);
    sums.push_back(each * (times.analysis + times.marks + times.choice));
  }
  std::sort(sums.begin(), sums.end());
  std::printf("median %.1f us a hit\n", sums[kRuns / 2]);
}
