// SPDX-License-Identifier: GPL-2.0-or-later
// How well the topics of corpus/ are answered: nDCG@10 and recall@20 by corpus/qrels.txt, a table
// of all topics, and floors under the means.
#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <sstream>

#include "common/index/reader.h"
#include "indexer/run/pipeline.h"
#include "indexer/update/index_writer.h"
#include "searcher/search/searcher.h"
#include "tests/support/index_fixture.h"

namespace {

using namespace dateline;

// Measured with the default recipe: nDCG@10 .5628, recall@20 .7519. Before a title was a passage of
// its own these were .5266 and .7946: a passage that has none of the query's words, only a title
// above it that has, is found no more, which the floor of recall follows. The floors leave about as
// much room as three topics take whose best answer goes from rank 1 to rank 2 (.005 of the mean
// each), or one topic that loses half of what it found: they hold back a loss, not a trade. Raise
// them with what is measured; a floor that is lowered needs its reason here.
//
// What the topics lose most by: names in other spellings (t04, t18, t23), other words for the same
// thing (t01 began for started, t05 forged for faked, t10 walked out for stopped work), and that a
// hit of several paragraphs counts once while each of them is in the ideal list.
constexpr double kLeastNdcg = 0.545;
constexpr double kLeastRecall = 0.73;

const std::string kArticles = DATELINE_CORPUS "/articles";

// A paragraph by where it begins: file, record (0 where the file is no stream of them) and line.
struct Place {
  std::string path;
  std::uint64_t record = 0;
  std::uint64_t line = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

using Grades = std::map<Place, int>;

struct Topic {
  std::string id;
  std::string query;
};

struct Scores {
  double ndcg = 0;
  double recall = 0;
};

std::ifstream opened(const char* path) {
  std::ifstream file(path);
  REQUIRE(file);
  return file;
}

std::vector<Topic> topics() {
  std::ifstream file = opened(DATELINE_CORPUS "/topics.tsv");
  std::vector<Topic> found;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    found.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return found;
}

// PATH:LINE or PATH:RECORD:LINE.
Place place_of(const std::string& docid) {
  const std::size_t last = docid.rfind(':');
  Place place{docid.substr(0, last), 0, std::stoull(docid.substr(last + 1))};
  if (const std::size_t colon = place.path.find(':'); colon != std::string::npos) {
    place.record = std::stoull(place.path.substr(colon + 1));
    place.path.resize(colon);
  }
  return place;
}

// An article's places of origin, the lines left open.
std::vector<Place> origins(const StoredArticle& article) {
  std::vector<Place> found;
  for (const SourceRef& source : article.sources) {
    found.push_back(
        {source.path.substr(kArticles.size() + 1), source.record ? source.record->number : 0, 0});
  }
  return found;
}

// The judgements of each topic. An exact copy is one article with several paths: its paragraphs are
// those of the first path, judged once.
std::map<std::string, Grades> judgements(const IndexReader& index) {
  std::map<Place, Place> first;
  index.for_each_article([&](const StoredArticle& article) {
    const auto places = origins(article);
    for (const Place& place : places) first[place] = places.front();
  });
  std::ifstream file = opened(DATELINE_CORPUS "/qrels.txt");
  std::map<std::string, Grades> found;
  std::string topic;
  std::string iteration;
  std::string docid;
  for (int grade = 0; file >> topic >> iteration >> docid >> grade;) {
    Place place = place_of(docid);
    const auto origin = first.find({place.path, place.record, 0});
    INFO(docid);
    REQUIRE(origin != first.end());
    place.path = origin->second.path;
    place.record = origin->second.record;
    int& known = found[topic][place];
    known = std::max(known, grade);
  }
  return found;
}

// The judged paragraphs that begin within a hit and that no hit before it has shown.
Grades judged(const Hit& hit, const Grades& grades, const Grades& seen) {
  const Place origin = origins(hit.article).front();
  Grades found;
  for (const auto& [place, grade] : grades) {
    if (place.path != origin.path || place.record != origin.record || seen.contains(place)) {
      continue;
    }
    if (place.line >= hit.address.line_first && place.line <= hit.address.line_last) {
      found.emplace(place, grade);
    }
  }
  return found;
}

double discounted(double gain, std::size_t rank) {
  return gain / std::log2(static_cast<double>(rank) + 1);
}

double ideal(const Grades& grades) {
  std::vector<int> gains;
  for (const auto& [place, grade] : grades) gains.push_back(grade);
  std::sort(gains.rbegin(), gains.rend());
  double sum = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(10, gains.size()); ++i) {
    sum += discounted(gains[i], i + 1);
  }
  return sum;
}

Scores scores_of(const SearchAnswer& answer, const Grades& grades) {
  Scores scores;
  Grades seen;
  std::ptrdiff_t found = 0;
  for (const Hit& hit : answer.hits) {
    int best = 0;
    for (const auto& [place, grade] : judged(hit, grades, seen)) {
      seen.emplace(place, grade);
      best = std::max(best, grade);
      if (hit.rank <= 20 && grade > 0) ++found;
    }
    if (hit.rank <= 10) scores.ndcg += discounted(best, hit.rank);
  }
  const auto relevant =
      std::count_if(grades.begin(), grades.end(), [](const auto& row) { return row.second > 0; });
  scores.ndcg /= ideal(grades);
  scores.recall = static_cast<double>(found) / static_cast<double>(relevant);
  return scores;
}

// Indexes the corpus where it stands.
void index_corpus(const std::filesystem::path& index) {
  IndexWriter writer(index, {}, IndexWriter::Start::from_index);
  RunOptions options;
  options.progress = ProgressStyle::none;
  const Report report = run_indexing(writer, list_sources({kArticles}, index.string()), options);
  REQUIRE(report.rejections.empty());
}

}  // namespace

TEST_CASE("the topics of the corpus are answered as well as before") {
  const test::TempFolder folder;
  const std::filesystem::path index = folder.path() / "index";
  index_corpus(index);
  const std::map<std::string, Grades> grades = judgements(IndexReader(index));
  Searcher searcher({index});
  std::ostringstream table;
  table << std::fixed << std::setprecision(4) << "topic  nDCG@10  recall@20  query\n";
  Scores sum;
  std::size_t count = 0;
  for (const Topic& topic : topics()) {
    SearchRequest request;
    request.query = topic.query;
    request.top = 100;
    request.per_article = 0;
    const Scores scores = scores_of(searcher.search(request), grades.at(topic.id));
    table << topic.id << "     " << scores.ndcg << "     " << scores.recall << "  " << topic.query
          << '\n';
    sum.ndcg += scores.ndcg;
    sum.recall += scores.recall;
    ++count;
  }
  REQUIRE(count == 25);
  const Scores mean{sum.ndcg / static_cast<double>(count), sum.recall / static_cast<double>(count)};
  table << "mean    " << mean.ndcg << "     " << mean.recall << '\n';
  std::cout << table.str();
  CHECK(mean.ndcg >= kLeastNdcg);
  CHECK(mean.recall >= kLeastRecall);
}
