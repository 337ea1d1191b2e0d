// SPDX-License-Identifier: GPL-2.0-or-later
// Both backends read the same from one index, each by its own route.
#include "searcher/index/backend.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <memory>
#include <random>

#include "tests/support/index_fixture.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;
using test::IndexFixture;

/// Synthetic news in three indexes, read by both backends.
class Parted {
 public:
  explicit Parted(std::uint32_t seed) {
    std::array<test::Files, 3> files;
    std::size_t next = 0;
    for (const auto& [name, bytes] : test::synthetic_news(seed, 60))
      files[next++ % 3][name] = bytes;
    for (const test::Files& part : files) fixtures_.push_back(std::make_unique<IndexFixture>(part));
    std::vector<IndexLocation> locations;
    for (const auto& fixture : fixtures_) locations.emplace_back(fixture->index());
    index_ = std::make_unique<CombinedIndex>(locations);
    folder = folder_backend(*index_);
    served = served_backend(*index_);
  }

  [[nodiscard]] const CombinedIndex& index() const { return *index_; }

 private:
  std::vector<std::unique_ptr<IndexFixture>> fixtures_;
  std::unique_ptr<CombinedIndex> index_;

 public:
  std::unique_ptr<const IndexBackend> folder;
  std::unique_ptr<const IndexBackend> served;
};

/// The numbers of all documents that match, ascending.
std::vector<DocumentNumber> numbers(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  std::vector<DocumentNumber> found;
  const Xapian::MSet all = enquire.get_mset(0, database.get_doccount());
  for (auto it = all.begin(); it != all.end(); ++it) found.push_back(*it);
  std::sort(found.begin(), found.end());
  return found;
}

/// A random half.
template <typename T>
std::vector<T> half(std::mt19937& random, std::vector<T> all) {
  std::erase_if(all, [&](const T&) { return random() % 2 == 0; });
  return all;
}

}  // namespace

TEST_CASE("both backends find the same values") {
  std::mt19937 random(101);
  const Parted news(102);
  const Xapian::Query query("dam");
  const std::vector<DocumentNumber> matches = numbers(news.index().passages(), query);
  REQUIRE(matches.size() > 50);
  for (const Slot slot : {Slot::article, Slot::date, Slot::words}) {
    const auto of_folder = news.folder->values(slot);
    const auto of_served = news.served->values(slot);
    for (const DocumentNumber passage : half(random, matches)) {
      CHECK(of_folder->of(passage) == of_served->of(passage));
    }
    const auto streamed = news.folder->values_of_matches(slot, query);
    const auto sorted = news.served->values_of_matches(slot, query);
    for (const DocumentNumber passage : matches) {
      const std::string value = news.index().passages().get_document(passage).get_value(
          static_cast<Xapian::valueno>(slot));
      CHECK(streamed->of(passage) == value);
      CHECK(sorted->of(passage) == value);
    }
  }
}

TEST_CASE("both backends count terms alike in articles and in all passages") {
  std::mt19937 random(103);
  const Parted news(104);
  const CombinedIndex& index = news.index();
  const std::vector<SynonymGroup> groups{{"dam"},    {"ferri"},          {"council", "report"},
                                         {"absent"}, {"gate", "absent"}, {"wall", "crew"}};
  std::size_t counted = 0;
  for (int round = 0; round < 10; ++round) {
    std::vector<ArticleKey> articles;
    const auto all = numbers(index.articles(), Xapian::Query::MatchAll);
    for (const DocumentNumber number : half(random, all)) {
      articles.push_back({number, index.article(number).id});
    }
    const TermFreqs skipped = news.folder->article_freqs(groups, articles);
    const TermFreqs asked = news.served->article_freqs(groups, articles);
    REQUIRE(skipped.size() == groups.size());
    REQUIRE(asked.size() == groups.size());
    for (std::size_t group = 0; group < groups.size(); ++group) {
      for (std::size_t i = 0; i < articles.size(); ++i) {
        CHECK(skipped[group][i].count == asked[group][i].count);
        CHECK(skipped[group][i].length == asked[group][i].length);
        counted += skipped[group][i].count;
      }
    }
  }
  CHECK(counted > 500);
  const std::vector<std::string> terms{"dam", "absent", "ferri", "the"};
  const std::vector<double> freqs = news.folder->doc_freqs(terms);
  CHECK(freqs == news.served->doc_freqs(terms));
  CHECK(freqs[0] == index.passages().get_termfreq("dam"));
  CHECK(freqs[1] == 0);
}

TEST_CASE("a sample has passages with the term, all of them if it may") {
  const Parted news(105);
  const std::vector<DocumentNumber> all = numbers(news.index().passages(), Xapian::Query("dam"));
  const std::size_t most = all.size() / 3;
  REQUIRE(most > 10);
  for (const IndexBackend* backend : {news.folder.get(), news.served.get()}) {
    CHECK(backend->sample("dam", all.size()) == all);
    const std::vector<DocumentNumber> some = backend->sample("dam", most);
    CHECK(std::includes(all.begin(), all.end(), some.begin(), some.end()));
  }
  const std::vector<DocumentNumber> first = news.served->sample("dam", most);
  CHECK((first == std::vector(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most))));
  const std::vector<DocumentNumber> spread = news.folder->sample("dam", most);
  CHECK(spread.size() <= most);
  CHECK(spread.back() > first.back());
}
