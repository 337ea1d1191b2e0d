// SPDX-License-Identifier: GPL-2.0-or-later
// Indexes behind servers: what is refused, what fails, and what comes back.
#include <catch2/catch.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/index/folder.h"
#include "common/index/id_lookup.h"
#include "common/index/manifest.h"
#include "common/index/served.h"
#include "common/index/vocabulary.h"
#include "indexer/update/compaction.h"
#include "searcher/answer/shown_article.h"
#include "searcher/batch/batch.h"
#include "searcher/index/locations.h"
#include "tests/support/index_server.h"
#include "tests/support/search.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

using test::IndexFixture;
using test::IndexServer;
using test::request;

const test::Files kNorth{{"north.txt", "Ice on the river\n\nThe ferry was stopped by ice.\n"},
                         {"pole.txt", "Winter at the pole\n\nNobody saw the sun for weeks.\n"}};
const test::Files kSouth{{"south.txt", "Heat in the valley\n\nThe ferry ran aground in mud.\n"}};

// What `act` throws; Error(ok) where it throws nothing.
Error error_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error;
  }
  return {ExitStatus::ok, ""};
}

Error opening_error(const ServedIndex& served) {
  return error_of([&] { IndexReader reader(served); });
}

// Two queries; before the first, and after the index was opened, a server goes.
class Stopping : public TopicReader {
 public:
  explicit Stopping(test::DatabaseServer& server) : server_(server) {}
  std::optional<Topic> next() override {
    if (count_++ == 0) server_.stop();
    if (count_ > 2) return std::nullopt;
    Topic topic;
    topic.request = request("ferry");
    return topic;
  }

 private:
  test::DatabaseServer& server_;
  int count_ = 0;
};

bool says(const Error& error, const std::string& text) {
  return std::string(error.what()).find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a server that is down is named, and the next query finds it when it is back") {
  if (!test::can_serve()) return;
  const IndexFixture north(kNorth);
  const IndexFixture south(kSouth);
  IndexServer served(north.index());
  Searcher searcher({south.index(), served.location()});
  CHECK(searcher.search(request("ferry")).hits.size() == 2);
  for (test::DatabaseServer* server : {&served.passages, &served.articles}) {
    server->stop();
    for (int again = 0; again < 2; ++again) {
      const Error error = error_of([&] { static_cast<void>(searcher.search(request("ferry"))); });
      CHECK(error.status() == ExitStatus::bad_index);
      CHECK(says(error, server->address().name()));
      CHECK_FALSE(error.hint().empty());
    }
    CHECK(says(opening_error(served.location()), server->address().name()));
    server->start();
    CHECK(searcher.search(request("ferry")).hits.size() == 2);
  }
}

TEST_CASE("a server that was started anew between two queries is not noticed") {
  if (!test::can_serve()) return;
  const IndexFixture north(kNorth);
  IndexServer served(north.index());
  Searcher searcher({served.location()});
  CHECK(searcher.search(request("ferry")).hits.size() == 1);
  served.articles.stop();
  served.articles.start();
  CHECK(searcher.search(request("ferry")).hits.size() == 1);
}

TEST_CASE("a server that does not answer in time is named") {
  if (!test::can_serve()) return;
  const IndexFixture north(kNorth);
  IndexServer served(north.index());
  Searcher searcher({served.location(1)});
  CHECK(searcher.search(request("ferry")).hits.size() == 1);
  served.passages.freeze();
  const Error error = error_of([&] { static_cast<void>(searcher.search(request("ferry"))); });
  served.passages.thaw();
  CHECK(error.status() == ExitStatus::bad_index);
  CHECK(says(error, served.passages.address().name()));
  CHECK(searcher.search(request("ferry")).hits.size() == 1);
}

TEST_CASE("servers that do not belong to one index, in their order, are refused") {
  if (!test::can_serve()) return;
  const IndexFixture north(kNorth);
  const IndexFixture south(kSouth);
  IndexServer a(north.index());
  IndexServer b(south.index());
  const Error swapped = opening_error({a.articles.address(), a.passages.address()});
  CHECK(swapped.status() == ExitStatus::bad_index);
  CHECK(says(swapped, a.articles.address().name()));
  const Error passages = opening_error({a.passages.address(), b.passages.address()});
  CHECK(says(passages, b.passages.address().name() + " serves passages"));
  const Error crossed = opening_error({a.passages.address(), b.articles.address()});
  CHECK(says(crossed, "do not belong to one index"));
  CHECK(opening_error(a.location()).status() == ExitStatus::ok);
}

TEST_CASE("an index that is served must be in the language and of the weights of the others") {
  if (!test::can_serve()) return;
  Settings settings;
  settings.language = "german";
  const IndexFixture german(kNorth, settings);
  const IndexFixture english(kSouth);
  const IndexServer served(german.index());
  const Error error = error_of([&] { Searcher({english.index(), served.location()}); });
  CHECK(error.status() == ExitStatus::bad_index);
  CHECK(says(error, served.passages.address().name()));
}

TEST_CASE("an empty index is served like any other") {
  if (!test::can_serve()) return;
  const IndexFixture empty({});
  const IndexServer served(empty.index());
  Searcher searcher({served.location()});
  CHECK(searcher.search(request("ferry num:1..9 fer*")).hits.empty());
}

TEST_CASE("what is added to an index that is served is found by the next connection") {
  if (!test::can_serve()) return;
  IndexFixture north(kNorth);
  IndexServer served(north.index());
  Searcher searcher({served.location()});
  CHECK(searcher.search(request("glac*")).hits.empty());
  north.add({{"new.txt", "Glaciers\n\nA glacier calved near the pole.\n"}});
  static_cast<void>(compact_index(north.index()));
  CHECK(searcher.search(request("ferry")).hits.size() ==
        Searcher({north.index()}).search(request("ferry")).hits.size());
  Searcher later({served.location()});
  CHECK(later.search(request("glac*")).hits.size() == 1);
  CHECK(later.search(request("glacier")).hits.size() == 1);
}

TEST_CASE("an index of several segments is not served") {
  if (!test::can_serve()) return;
  IndexFixture north(kNorth);
  IndexServer served(north.index());
  std::string text = "Icebergs\n\n";
  for (int i = 0; i < 3; ++i) {
    north.add({{"new" + std::to_string(i) + ".txt", text += "Ice.\n\n"}});
  }
  const bool is_one = read_manifest(north.index()).segments.size() == 1;
  CHECK(std::filesystem::exists(north.index() / kServeName) == is_one);
  if (!is_one) {
    const Error error = error_of([&] { Searcher({served.location()}); });
    CHECK(error.status() == ExitStatus::bad_index);
  }
}

TEST_CASE("the vocabulary that is served is that of the index") {
  if (!test::can_serve()) return;
  test::Files files;
  std::string text = "Many words\n\n";
  for (int i = 0; i < 4000; ++i) text += "word" + std::to_string(i * 7919 % 4001) + "x ";
  files["words.txt"] = text;
  const IndexFixture index(files);
  const IndexServer served(index.index());
  const IndexReader local_index(index.index());
  const IndexReader remote_index(served.location());
  const SegmentReader& local = *local_index.segments().front();
  const SegmentReader& remote = *remote_index.segments().front();
  for (int twice = 0; twice < 2; ++twice) {
    for (const std::string from : {"", "many", "word2", "word3999x", "zzz"}) {
      std::vector<std::string> here;
      std::vector<std::string> there;
      const auto list_into = [](std::vector<std::string>& list) {
        return [&list](const FormCount& form) {
          list.push_back(form.form + ' ' + form.stem + ' ' + std::to_string(form.count));
          return list.size() < 3000;
        };
      };
      local.for_each_form_from(from, list_into(here));
      remote.for_each_form_from(from, list_into(there));
      CHECK(here == there);
      here.clear();
      there.clear();
      local.for_each_form(from, list_into(here));
      remote.for_each_form(from, list_into(there));
      CHECK(here == there);
    }
    for (const std::string form : {"word17x", "many", "a", "words", "zzz", "word4001x"}) {
      const std::optional<FormCount> found = remote.form(form);
      CHECK(local.form(form).has_value() == found.has_value());
      if (found) CHECK(found->count == local.form(form)->count);
    }
  }
}

TEST_CASE("an article that is served is shown by the beginning of its id") {
  if (!test::can_serve()) return;
  const IndexFixture north(kNorth);
  const IndexServer served(north.index());
  const SearchAnswer answer = Searcher({served.location()}).search(request("ferry"));
  REQUIRE(answer.hits.size() == 1);
  const std::string id = hex(answer.hits[0].article.id);
  CHECK(article_to_show({served.location()}, id.substr(0, 9)).article.metadata.title ==
        "Ice on the river");
}

TEST_CASE("the option --index takes folders, cluster files and pairs of addresses") {
  const test::TempFolder folder;
  const IndexFixture north(kNorth);
  folder.write("news.cluster", north.index().string() + "\ntcp://a:1 tcp://a:2\n");
  const auto found =
      locations_of({"some/folder", folder / "news.cluster", "tcp://b:1 tcp://b:2 timeout=3"});
  REQUIRE(found.size() == 4);
  CHECK(found[0] == IndexLocation("some/folder"));
  CHECK(found[1] == IndexLocation(north.index()));
  CHECK(found[2] == IndexLocation(ServedIndex{{"a", 1}, {"a", 2}}));
  CHECK(found[3] == IndexLocation(ServedIndex{{"b", 1}, {"b", 2}, 3}));
}

TEST_CASE("a line of a cluster file without an index is named") {
  const test::TempFolder folder;
  folder.write("news.cluster", "# here\n\n2019\n");
  const Error error = error_of([&] { static_cast<void>(locations_of({folder / "news.cluster"})); });
  CHECK(error.status() == ExitStatus::bad_index);
  CHECK(says(error, folder / "news.cluster:3: "));
  CHECK(says(error, folder / "2019"));
}

TEST_CASE("what is too long for a cluster file is not read to its end") {
  const test::TempFolder folder;
  folder.write("big", std::string((1U << 20) + 1, '#'));
  folder.write("fits", std::string((1U << 20) - 1, '#') + '\n');
  const auto reading = [&](const std::string& name) {
    return error_of([&] { static_cast<void>(locations_of({folder / name})); });
  };
  CHECK(says(reading("big"), "too long"));
  CHECK(says(reading("fits"), "names no index"));
  CHECK(says(error_of([] { static_cast<void>(locations_of({"/dev/zero"})); }), "too long"));
}

TEST_CASE("a batch in which every query meets a server that is down ends as one such query") {
  if (!test::can_serve()) return;
  const IndexFixture north(kNorth);
  IndexServer served(north.index());
  Stopping topics(served.articles);
  std::vector<std::string> errors;
  const BatchResult result = run_batch({served.location()}, topics, {}, [&](SearchAnswer&& answer) {
    errors.push_back(answer.error);
  });
  CHECK(result.failed == 2);
  CHECK(result.failure == ExitStatus::bad_index);
  REQUIRE(errors.size() == 2);
  for (const std::string& error : errors) {
    CHECK(error.find(served.articles.address().name()) != std::string::npos);
  }
}

}  // namespace dateline
