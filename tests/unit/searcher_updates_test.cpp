// SPDX-License-Identifier: GPL-2.0-or-later
// Searching while the index changes: commits, a rebuild, an index that goes.
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

#include "common/error.h"
#include "searcher/index/index_memory.h"
#include "tests/support/search.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;
using test::IndexFixture;

std::string lantern(int number) {
  return "About the lantern of the town\n\nThe lantern number x" + std::to_string(number) +
         " burns. " + test::repeated("filler", 60) + ".\n\nIt is a lantern. " +
         test::repeated("more", 60) + ".\n";
}

std::string name(int number) { return "lantern" + std::to_string(number) + ".txt"; }

ExitStatus status_of(Searcher& searcher) {
  try {
    static_cast<void>(searcher.search(test::request("lantern")));
  } catch (const Error& error) {
    CHECK_FALSE(error.hint().empty());
    return error.status();
  }
  return ExitStatus::ok;
}

}  // namespace

TEST_CASE("a searcher follows the index to new, changed and removed files") {
  IndexFixture index(test::Files{{name(1), lantern(1)}});
  Searcher searcher({index.index()});
  CHECK(searcher.search(test::request("lantern")).hits.size() == 3);
  index.add(test::Files{{name(2), lantern(2)}});
  CHECK(searcher.search(test::request("lantern")).hits.size() == 6);
  index.add(test::Files{{name(2), "About nothing of the sort here\n\nNothing at all.\n"}});
  CHECK(searcher.search(test::request("lantern")).hits.size() == 3);
  index.remove(name(1));
  CHECK(searcher.search(test::request("lantern")).hits.empty());
}

TEST_CASE("a searcher of several indexes follows each of them") {
  IndexFixture first(test::Files{{name(1), lantern(1)}});
  IndexFixture second(test::Files{});
  Searcher searcher({first.index(), second.index()});
  CHECK(searcher.search(test::request("lantern")).hits.size() == 3);
  second.add(test::Files{{name(2), lantern(2)}});
  const SearchAnswer answer = searcher.search(test::request("lantern"));
  CHECK(answer.hits.size() == 6);
  const IndexFixture both({{name(1), lantern(1)}, {name(2), lantern(2)}});
  CHECK(test::same_hits(answer, test::ask(both, "lantern")));
}

TEST_CASE("scores follow the statistics of the newest commit") {
  IndexFixture index({{name(1), lantern(1)}, {name(2), "About the matter\n\nNothing.\n"}});
  Searcher searcher({index.index()});
  static_cast<void>(searcher.search(test::request("lantern town")));
  for (int i = 3; i < 9; ++i) {
    index.add(test::Files{{name(i), lantern(i)}});
    CHECK(test::same_hits(searcher.search(test::request("lantern town")),
                          test::ask(index, "lantern town")));
  }
}

TEST_CASE("a searcher goes on with the new index after a rebuild") {
  IndexFixture index(test::Files{{name(1), lantern(1)}});
  Searcher searcher({index.index()});
  CHECK(searcher.search(test::request("lantern")).hits.size() == 3);
  index.rebuild();
  CHECK(searcher.search(test::request("lantern")).hits.size() == 3);
  index.add(test::Files{{name(2), lantern(2)}});
  CHECK(searcher.search(test::request("lantern")).hits.size() == 6);
}

TEST_CASE("a searcher reads queries in the language of the rebuilt index") {
  IndexFixture index({{"a.txt", "About the matter of the town\n\nDer Garten der Gärten.\n"},
                      {"b.txt", "About the matter of the town\n\nNichts.\n"}});
  Searcher searcher({index.index()});
  CHECK(searcher.search(test::request("Gärten")).hits.size() == 1);
  Settings german;
  german.language = "german";
  index.rebuild(german);
  CHECK(searcher.search(test::request("Gartens")).hits.size() == 1);
  CHECK(searcher.search(test::request("der")).hits.size() == 1);
}

TEST_CASE("a searcher that waited for the first query of a batch answers it by the newest commit") {
  IndexFixture index(test::Files{{name(1), lantern(1)}});
  Searcher searcher({index.index()}, std::make_shared<SharedMemory>());
  index.add(test::Files{{name(2), lantern(2)}});
  CHECK(searcher.search(test::request("lantern")).hits.size() == 6);
}

TEST_CASE("an index that is gone is an error that says so, never a crash") {
  IndexFixture index(test::Files{{name(1), lantern(1)}});
  Searcher searcher({index.index()});
  CHECK(status_of(searcher) == ExitStatus::ok);
  std::filesystem::remove_all(index.index());
  CHECK(status_of(searcher) == ExitStatus::bad_index);
  CHECK(status_of(searcher) == ExitStatus::bad_index);
  index.add(test::Files{{name(1), lantern(1)}});  // made anew at the same place
  CHECK(status_of(searcher) == ExitStatus::ok);
}

TEST_CASE("no index, or something else, is an error on opening") {
  const test::TempFolder folder;
  CHECK_THROWS_AS(Searcher({folder.path() / "nothing"}), Error);
  CHECK_THROWS_AS(Searcher({folder.path()}), Error);
}

TEST_CASE("a damaged index is an error on searching or on opening") {
  const IndexFixture index(test::synthetic_news(61, 30));
  for (const auto& entry : std::filesystem::recursive_directory_iterator(index.index())) {
    if (entry.path().extension() == ".glass") std::filesystem::resize_file(entry.path(), 100);
  }
  try {
    Searcher searcher({index.index()});
    CHECK(status_of(searcher) == ExitStatus::bad_index);
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::bad_index);
  }
}

TEST_CASE("no query fails while a writer commits, removes and changes in another thread") {
  IndexFixture index(test::synthetic_news(62, 60));
  std::atomic<bool> done = false;
  std::string failure;
  std::jthread writer([&] {
    try {
      for (int round = 0; round < 60; ++round) {
        index.add(test::Files{{name(round % 7), lantern(round)}});
        if (round % 5 == 4) index.remove(name(round % 7));
      }
    } catch (const std::exception& error) {
      failure = error.what();
    }
    done = true;
  });
  Searcher searcher({index.index()});
  const std::vector<std::string> queries = test::synthetic_queries(63, 20);
  std::size_t asked = 0;
  while (!done || asked < 100) {
    const std::string& query = asked % 2 == 0 ? "lantern burns the" : queries[asked % 20];
    SearchAnswer answer;
    REQUIRE_NOTHROW(answer = searcher.search(test::request(query, 200)));
    for (const Hit& hit : answer.hits) {
      REQUIRE_FALSE(hit.article.sources.empty());
      REQUIRE((!hit.highlights.empty() || !hit.title_highlights.empty()));
    }
    ++asked;
  }
  writer.join();
  CHECK(failure.empty());
  CHECK(test::same_hits(searcher.search(test::request("lantern")), test::ask(index, "lantern")));
}

TEST_CASE("no query fails while the index is rebuilt again and again") {
  IndexFixture index(test::synthetic_news(64, 30));
  std::atomic<bool> done = false;
  std::string failure;
  std::jthread writer([&] {
    try {
      for (int round = 0; round < 12; ++round) index.rebuild();
    } catch (const std::exception& error) {
      failure = error.what();
    }
    done = true;
  });
  Searcher searcher({index.index()});
  std::size_t asked = 0;
  for (; !done || asked < 50; ++asked) {
    SearchAnswer answer;
    REQUIRE_NOTHROW(answer = searcher.search(test::request("harbour council the", 200)));
    REQUIRE_FALSE(answer.hits.empty());
  }
  writer.join();
  CHECK(failure.empty());
}
