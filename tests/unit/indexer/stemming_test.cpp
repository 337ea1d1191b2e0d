// SPDX-License-Identifier: GPL-2.0-or-later
// An index that another stemmer made is noticed.
#include "common/index/stemming.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "common/analysis/stemmer_fingerprint.h"
#include "searcher/batch/batch.h"
#include "searcher/search/searcher.h"
#include "tests/support/indexing.h"
#include "tests/support/search.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

using test::TempFolder;

// As build_databases, by a program that stems otherwise, or by one that does not say.
BulkResult build_stemmed_otherwise(GatheredArticles& gathered, const LineSet& repeated,
                                   const Settings& settings, const SegmentFolder& segment,
                                   MetadataEntries of_passages, MetadataEntries of_articles,
                                   const BulkOptions& options) {
  Settings other = settings;
  other.xapian = "1.0.0";
  other.stemmer = "00";
  return build_databases(gathered, repeated, other, segment, std::move(of_passages),
                         std::move(of_articles), options);
}

BulkResult build_unsaid(GatheredArticles& gathered, const LineSet& repeated,
                        const Settings& settings, const SegmentFolder& segment,
                        MetadataEntries of_passages, MetadataEntries of_articles,
                        const BulkOptions& options) {
  Settings other = settings;
  other.xapian.clear();
  other.stemmer.clear();
  return build_databases(gathered, repeated, other, segment, std::move(of_passages),
                         std::move(of_articles), options);
}

/// An index made by `build`; one article is about a pier.
struct Made {
  explicit Made(DatabaseBuild* build) {
    folder.write("news/pier.txt", "Old pier burns down\n\nThe pier burned for hours on Monday.\n");
    for (char name = 'a'; name <= 'p'; ++name) {  // enough that an update is not merged with them
      const std::string one(1, name);
      folder.write("news/" + one + ".txt", "Minister visits " + one + "\n\nThe visit to " + one +
                                               " took all of Tuesday.\n");
    }
    BulkOptions options;
    options.build = build;
    test::build_paths(index, {folder / "news"}, options);
  }
  TempFolder folder;
  std::string index = folder / "idx";
};

class TwoTopics final : public TopicReader {
 public:
  std::optional<Topic> next() override {
    if (++read_ > 2) return std::nullopt;
    Topic topic;
    topic.request.query = "pier";
    return topic;
  }

 private:
  int read_ = 0;
};

}  // namespace

TEST_CASE("every stemmer has its own fingerprint, which stays the same") {
  std::set<std::string> fingerprints;
  for (const Language& language : languages()) {
    CAPTURE(language.name);
    const std::string fingerprint = stemmer_fingerprint(language);
    CHECK(fingerprint.size() == 32);
    CHECK(stemmer_fingerprint(language) == fingerprint);
    CHECK(fingerprints.insert(fingerprint).second);
  }
}

TEST_CASE("a segment records libxapian's version and the stemmer; then there is no warning") {
  const Made made(build_databases);
  const IndexReader index(made.index);
  CHECK(index.settings().stemmer == stemmer_fingerprint(*find_language("english")));
  CHECK(index.settings().xapian.starts_with("1."));
  CHECK(stemming_warning(index).empty());
  CHECK(Searcher({made.index}).notes().empty());
}

TEST_CASE("an index that does not say how it was stemmed is accepted") {
  const Made made(build_unsaid);
  CHECK(IndexReader(made.index).settings().stemmer.empty());
  CHECK(stemming_warning(IndexReader(made.index)).empty());
}

TEST_CASE("an index that was stemmed otherwise gives a warning with the next step") {
  const Made made(build_stemmed_otherwise);
  const std::string warning = stemming_warning(IndexReader(made.index));
  CHECK_THAT(warning, Catch::Contains("idx") && Catch::Contains("libxapian 1.0.0") &&
                          Catch::Contains("--rebuild"));
  Searcher searcher({made.index});
  CHECK(searcher.search(test::request("pier")).hits.size() == 2);
  REQUIRE(searcher.notes().size() == 1);
  CHECK(searcher.notes().front().text == warning);
}

TEST_CASE("one segment that was stemmed otherwise is enough, until it is rebuilt") {
  const Made made(build_stemmed_otherwise);
  made.folder.write("news/mill.txt", "Town mill is to close in May\n\nThe mill closes in May.\n");
  test::index_paths(made.index, {made.folder / "news"});
  CHECK(IndexReader(made.index).segments().size() == 2);
  CHECK_FALSE(stemming_warning(IndexReader(made.index)).empty());
  test::build_paths(made.index, {made.folder / "news"});
  CHECK(stemming_warning(IndexReader(made.index)).empty());
}

TEST_CASE("a batch says once that an index was stemmed otherwise") {
  const Made made(build_stemmed_otherwise);
  TwoTopics topics;
  std::vector<bool> warned;
  static_cast<void>(run_batch({made.index}, topics, {2, false}, [&](SearchAnswer&& answer) {
    warned.push_back(std::any_of(answer.notes.begin(), answer.notes.end(), [](const Note& note) {
      return note.text.find("stemmed otherwise") != std::string::npos;
    }));
  }));
  CHECK(warned == std::vector<bool>{true, false});
}

}  // namespace dateline
