// SPDX-License-Identifier: GPL-2.0-or-later
// Indexes corpus/, asks its topics and holds the ranking to a floor by its judgements.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/pipeline.h"
#include "searcher/searcher.h"
#include "tests/support/index_fixture.h"

namespace {

using namespace dateline;

const std::string kCorpus = DATELINE_CORPUS;

// A judged paragraph: where its text begins.
struct Place {
  std::string path;          // below articles/
  std::uint64_t record = 0;  // 0 where the file is one article
  std::uint64_t line = 0;
  auto operator<=>(const Place&) const = default;
};

using Grades = std::map<Place, int>;

// PATH:LINE or PATH:RECORD:LINE.
Place place_of(const std::string& id) {
  std::vector<std::string> parts;
  std::istringstream in(id);
  for (std::string part; std::getline(in, part, ':');) parts.push_back(part);
  REQUIRE((parts.size() == 2 || parts.size() == 3));
  return {parts.front(), parts.size() == 3 ? std::stoull(parts[1]) : 0, std::stoull(parts.back())};
}

std::map<std::string, Grades> read_judgements() {
  std::map<std::string, Grades> judgements;
  std::ifstream in(kCorpus + "/qrels.txt");
  std::string topic, zero, id;
  for (int grade = 0; in >> topic >> zero >> id >> grade;) judgements[topic][place_of(id)] = grade;
  return judgements;
}

std::string below_articles(const std::string& path) {
  return path.substr(kCorpus.size() + std::string("/articles/").size());
}

// The judged paragraphs that a hit shows and no hit before it did. An exact copy is one article
// with several paths: being judged under any of them counts, once.
std::vector<Place> judged_in(const Hit& hit, const Grades& grades, std::set<Place>& seen) {
  std::vector<Place> found;
  for (const SourceRef& source : hit.article.sources) {
    const Place here{below_articles(source.path), source.record ? source.record->number : 0, 0};
    for (const auto& [place, grade] : grades) {
      if (place.path != here.path || place.record != here.record) continue;
      if (place.line < hit.address.line_first || place.line > hit.address.line_last) continue;
      if (seen.insert(place).second) found.push_back(place);
    }
  }
  return found;
}

struct Score {
  double ndcg = 0;    // at 10, over passages
  double recall = 0;  // of relevant paragraphs, among 20 passages
};

// Gains are grades, a passage's being the best of its paragraphs; the discount is log2(rank + 1).
Score score(const std::vector<Hit>& hits, const Grades& grades) {
  std::vector<int> ideal;
  for (const auto& [place, grade] : grades) {
    if (grade > 0) ideal.push_back(grade);
  }
  std::sort(ideal.rbegin(), ideal.rend());
  double best = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(10, ideal.size()); ++i) {
    best += ideal[i] / std::log2(static_cast<double>(i) + 2);
  }
  Score result;
  std::set<Place> seen;
  std::size_t relevant = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(20, hits.size()); ++i) {
    int gain = 0;
    for (const Place& place : judged_in(hits[i], grades, seen)) {
      gain = std::max(gain, grades.at(place));
      if (grades.at(place) > 0) ++relevant;
    }
    if (i < 10) result.ndcg += gain / std::log2(static_cast<double>(i) + 2);
  }
  result.ndcg /= best;
  result.recall = static_cast<double>(relevant) / static_cast<double>(ideal.size());
  return result;
}

}  // namespace

TEST_CASE("the ranking of corpus/ keeps its floor") {
  const test::TemporaryFolder folder;
  const std::string index = (folder.path() / "index").string();
  {
    IndexWriter writer(index, Settings{}, false);
    const SourceList sources = list_sources({kCorpus + "/articles"}, index);
    RunOptions options;
    options.progress = ProgressStyle::none;
    REQUIRE(run_indexing(writer, sources, options).rejections.empty());
  }
  Searcher searcher({index});
  const auto judgements = read_judgements();
  double ndcg = 0;
  double recall = 0;
  std::size_t topics = 0;
  std::ifstream in(kCorpus + "/topics.tsv");
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    SearchRequest request;
    request.query = line.substr(tab + 1);
    request.top = 20;
    request.per_article = 0;
    const Score found = score(searcher.search(request).hits, judgements.at(line.substr(0, tab)));
    std::printf("%s  nDCG@10 %.3f  recall@20 %.3f  %s\n", line.substr(0, tab).c_str(), found.ndcg,
                found.recall, request.query.c_str());
    ndcg += found.ndcg;
    recall += found.recall;
    ++topics;
  }
  REQUIRE(topics == 25);
  ndcg /= static_cast<double>(topics);
  recall /= static_cast<double>(topics);
  std::printf("mean nDCG@10 %.4f, recall@20 %.4f over %zu topics\n", ndcg, recall, topics);
  // Measured when this floor was written: .524 and .800. A little less passes, so that a change of
  // one topic's order does, and a broken part of the ranking does not. Topics that ask with another
  // romanisation than the texts have (t04, t18, t23) leave the most room.
  CHECK(ndcg >= 0.50);
  CHECK(recall >= 0.77);
}
