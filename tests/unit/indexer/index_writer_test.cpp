// SPDX-License-Identifier: GPL-2.0-or-later
// Articles in and out of an index: duplicates, conflicts of ids, sources, commits.
#include "indexer/update/index_writer.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "common/index/reader.h"
#include "tests/support/index_dump.h"
#include "tests/support/indexing.h"
#include "tests/support/temp_folder.h"
#include "tests/support/written_index.h"

namespace dateline {
namespace {

using test::dump;
using test::read_article;
using test::read_record;
using test::WrittenIndex;
using Texts = std::vector<std::string>;
using Results = std::vector<PutResult>;

const std::string kPier = "Old pier burns down\n\nThe pier burned for hours.\n";
const std::string kPierSpaced = "\n\nOld  pier burns down\n\nThe pier  burned for hours.\n";
const std::string kFerry = "Ferry runs aground\n\nThe ferry struck a rock.\n";

template <typename... Articles>
std::vector<ReadArticle> list(Articles&&... articles) {
  return {std::forward<Articles>(articles)...};
}

}  // namespace

TEST_CASE("an article is added, then unchanged, then replaced") {
  WrittenIndex index;
  CHECK(index.put_text("a.txt", kPier) == PutResult::added);
  const Texts before = dump(index.path());
  CHECK(index.put_text("a.txt", kPier) == PutResult::unchanged);
  CHECK(dump(index.path()) == before);
  CHECK(index.put_text("a.txt", kPierSpaced) == PutResult::replaced);  // the same id, other bytes
  CHECK(dump(index.path()) != before);
  CHECK(index->articles() == 1);
  CHECK(index.put_text("a.txt", kPier) == PutResult::replaced);
  CHECK(dump(index.path()) == before);
}

TEST_CASE("an edited article takes its terms and forms with it") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  index.put_text("a.txt", kFerry);
  WrittenIndex fresh;
  fresh.put_text("a.txt", kFerry);
  CHECK(dump(index.path()) == dump(fresh.path()));
  CHECK(index.count_of("pier") == 0);
}

TEST_CASE("exact duplicates are one article with several paths, addressed in the smallest") {
  WrittenIndex index;
  CHECK(index.put_text("b.txt", kPier) == PutResult::added);
  CHECK(index.put_text("c.txt", kPier) == PutResult::duplicate);
  CHECK(index.put_text("a.txt", kPierSpaced) == PutResult::duplicate);
  CHECK(index.sources() == Texts{"a.txt b.txt c.txt"});
  WrittenIndex other;
  other.put_text("a.txt", kPierSpaced);
  other.put_text("c.txt", kPier);
  other.put_text("b.txt", kPier);
  CHECK(dump(index.path()) == dump(other.path()));
}

TEST_CASE("records that repeat a text cost what others do") {
  constexpr std::uint64_t kRecords = 40'000;
  WrittenIndex index;
  std::vector<ReadArticle> records;
  for (std::uint64_t i = 1; i <= kRecords; ++i) {
    records.push_back(read_record("a.jsonl", i, "", "The pier burned."));
  }
  const auto start = std::chrono::steady_clock::now();
  index.put("a.jsonl", std::move(records));
  // Copying the sources for each record took minutes.
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
  CHECK(index->articles() == 1);
  CHECK(index.sources().front().ends_with(" a.jsonl:40000"));
}

TEST_CASE("records of one text in one stream are one article") {
  WrittenIndex index;
  CHECK(index.put("a.jsonl", list(read_record("a.jsonl", 1, "", "The pier burned."),
                                  read_record("a.jsonl", 2, "", "The pier burned."))) ==
        Results{PutResult::added, PutResult::duplicate});
  CHECK(index.sources() == Texts{"a.jsonl:1 a.jsonl:2"});
  index.put("a.jsonl", list(read_record("a.jsonl", 2, "", "The pier burned.")));
  CHECK(index.sources() == Texts{"a.jsonl:2"});
}

TEST_CASE("a path that goes is taken from its articles, the last one takes the article along") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  index.put_text("b.txt", kPier);
  CHECK(index->remove_source("a.txt") == 0);
  index.commit();
  CHECK(index.sources() == Texts{"b.txt"});
  CHECK(index.stale() == Texts{"b.txt"});  // its addresses must be read there
  CHECK(index->take_stale_sources().empty());
  CHECK(index->remove_source("b.txt") == 1);
  index.commit();
  CHECK(index.sources().empty());
  CHECK(index->passages() == 0);
  CHECK(index->sources().empty());
  WrittenIndex empty;
  CHECK(dump(index.path()) == dump(empty.path()));
}

TEST_CASE("a path other than the first goes without anything to read again") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  index.put_text("b.txt", kPier);
  index->remove_source("b.txt");
  CHECK(index->take_stale_sources().empty());
}

TEST_CASE("what a source no longer holds goes when it ends") {
  WrittenIndex index;
  index.put("a.jsonl",
            list(read_record("a.jsonl", 1, "x", "One."), read_record("a.jsonl", 2, "y", "Two.")));
  CHECK(index->articles() == 2);
  index->begin_source("a.jsonl");
  CHECK(index->put(read_record("a.jsonl", 1, "y", "Two.")) == PutResult::replaced);
  CHECK(index->end_source(WrittenIndex::state()) == 1);
  CHECK(index->articles() == 1);
}

TEST_CASE("two records of one id and different texts are both kept") {
  WrittenIndex index;
  CHECK(index.put("a.jsonl", list(read_record("a.jsonl", 1, "x", "One pier."),
                                  read_record("a.jsonl", 2, "x", "Two piers."))) ==
        Results{PutResult::added, PutResult::renamed});
  CHECK(index->articles() == 2);
  const Texts before = dump(index.path());
  CHECK(index.put("a.jsonl", list(read_record("a.jsonl", 1, "x", "One pier."),
                                  read_record("a.jsonl", 2, "x", "Two piers."))) ==
        Results{PutResult::unchanged, PutResult::unchanged});
  CHECK(dump(index.path()) == before);
  CHECK(index.put("b.jsonl", list(read_record("b.jsonl", 1, "x", "Three piers."))) ==
        Results{PutResult::renamed});
  CHECK(index->articles() == 3);
}

TEST_CASE("records of one id and different texts are kept by a build as by updates") {
  const test::TempFolder folder;
  folder.write("n/a.jsonl", R"({"id": "x", "text": "One pier burned."})"
                            "\n"
                            R"({"id": "x", "text": "Two piers burned.\n\nBoth at night."})"
                            "\n");
  folder.write("n/b.jsonl", R"({"id": "x", "text": "Three piers burned."})");
  CHECK(test::build_paths(folder / "built", {folder / "n"}).articles_in_index == 3);
  test::index_paths(folder / "updated", {folder / "n"});
  CHECK(dump(folder / "built") == dump(folder / "updated"));
}

TEST_CASE("a duplicate that is edited leaves the article it was a duplicate of") {
  WrittenIndex index;
  index.put("a.jsonl", list(read_record("a.jsonl", 1, "x", "One pier.")));
  index.put("b.jsonl", list(read_record("b.jsonl", 1, "x", "One pier.")));
  REQUIRE(index.sources() == Texts{"a.jsonl:1 b.jsonl:1"});
  index.put("b.jsonl", list(read_record("b.jsonl", 1, "x", "Two piers.")));
  CHECK(index.sources() == Texts{"a.jsonl:1", "b.jsonl:1"});
}

TEST_CASE("an edited record asks for the sources that still hold the old text") {
  WrittenIndex index;
  index.put("a.jsonl", list(read_record("a.jsonl", 1, "x", "One pier.")));
  index.put("b.jsonl", list(read_record("b.jsonl", 1, "x", "One pier.")));
  index.put("a.jsonl", list(read_record("a.jsonl", 1, "x", "Two piers.")));
  CHECK(index.stale() == Texts{"b.jsonl"});
  index.put("b.jsonl", list(read_record("b.jsonl", 1, "x", "One pier.")));
  CHECK(index.sources() == Texts{"a.jsonl:1", "b.jsonl:1"});
}

TEST_CASE("a source is remembered by its path, however long or odd that is") {
  WrittenIndex index;
  const std::string long_path = "/n/" + std::string(240, 'x') + "/" + std::string(240, 'y');
  for (const std::string& path :
       Texts{"a.txt", long_path, "/n/é\n\xFF.txt", std::string(201, 'z')}) {
    CAPTURE(path);
    CHECK_FALSE(index->source(path).has_value());
    index.put_text(path, kPier + path);
    CHECK(index->source(path) == WrittenIndex::state());
    CHECK(index->articles_from(path) == 1);
    CHECK(index->sources() == Texts{path});
    index.open();
    CHECK(index->source(path) == WrittenIndex::state());
    CHECK(index->sources() == Texts{path});
    CHECK(index->remove_source(path) == 1);
    index.commit();
    CHECK(index->sources().empty());
  }
}

TEST_CASE("sources are listed sorted by path") {
  WrittenIndex index;
  const std::string long_path(230, 'b');
  index.put_text("c", kPier);
  index.put_text(long_path, kFerry);
  index.put_text("a", kFerry + "More.");
  CHECK(index->sources() == Texts{"a", long_path, "c"});
}

TEST_CASE("a source that was only looked at is noted, and need not be twice") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  SourceState later = WrittenIndex::state();
  later.read_at += 5;
  index->touch_source("a.txt", later);
  CHECK_FALSE(index->is_dirty());  // what is known says as much
  later.modified = 7;
  index->touch_source("a.txt", later);
  CHECK(index->is_dirty());
  CHECK(index->source("a.txt") == later);
}

TEST_CASE("readers see changes from the commit on") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  IndexReader reader(index.path());
  index->begin_source("b.txt");
  index->put(read_article("b.txt", kFerry));
  CHECK(index->is_dirty());
  CHECK(index.sources() == Texts{"a.txt"});
  CHECK_FALSE(reader.reopen());
  index->end_source(WrittenIndex::state());
  index.commit();
  CHECK_FALSE(index->is_dirty());
  CHECK(index.sources() == Texts{"a.txt", "b.txt"});
  CHECK(reader.article_count() == 1);  // a reader keeps the commit that it opened
  CHECK(reader.reopen());
  CHECK(reader.article_count() == 2);
}

TEST_CASE("what was not committed is gone when the writer goes") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  const Texts before = dump(index.path());
  index->begin_source("b.txt");
  index->put(read_article("b.txt", kFerry));
  index.open();
  CHECK(dump(index.path()) == before);
}

TEST_CASE("each commit has a number, and one that changes nothing is none") {
  WrittenIndex index;
  std::uint64_t last = IndexReader(index.path()).manifest().commit;
  for (const char* name : {"a.txt", "b.txt", "c.txt"}) {
    index.put_text(name, kPier + name);
    const std::uint64_t commit = IndexReader(index.path()).manifest().commit;
    CHECK(commit == last + 1);
    last = commit;
  }
  index.open();
  index.commit();
  CHECK(IndexReader(index.path()).manifest().commit == last);
}

TEST_CASE("a new article leaves the segments of the others as they are") {
  WrittenIndex index;
  std::string text;
  for (int i = 0; i < 60; ++i) text += "Paragraph " + std::to_string(i) + " of a long story.\n\n";
  index.put_text("a.txt", text);
  const std::string segment = read_manifest(index.path()).segments.front().name;
  index.put_text("b.txt", kFerry);
  const Manifest manifest = read_manifest(index.path());
  REQUIRE(manifest.segments.size() == 2);
  CHECK(manifest.segments.front().name == segment);
  index->merge_all();
  index.commit();
  CHECK(read_manifest(index.path()).segments.size() == 1);
  CHECK(index.sources() == Texts{"a.txt", "b.txt"});
}

TEST_CASE("a reader never takes a new segment for one that went") {
  WrittenIndex index;
  std::string text;
  for (int i = 0; i < 400; ++i) text += "Paragraph " + std::to_string(i) + " of a long story.\n\n";
  index.put_text("a.txt", text);
  index.put_text("b.txt", kFerry);
  const std::string name = read_manifest(index.path()).segments.back().name;
  IndexReader reader(index.path());
  index->remove_source("b.txt");
  index.commit();
  REQUIRE(read_manifest(index.path()).segments.size() == 1);
  index.put_text("c.txt", kPier);
  REQUIRE(read_manifest(index.path()).segments.size() == 2);
  CHECK(read_manifest(index.path()).segments.back().name != name);
  CHECK(reader.reopen());
  std::vector<std::string> titles;
  reader.for_each_article(
      [&](const StoredArticle& article) { titles.push_back(article.metadata.title); });
  REQUIRE(titles.size() == 2);
  CHECK(titles.back() == "Old pier burns down");
}

TEST_CASE("an index has at most three segments, however many articles come one by one") {
  WrittenIndex index;
  WrittenIndex other;
  for (int i = 0; i < 25; ++i) {
    const std::string name = std::to_string(i) + ".txt";
    index.put_text(name, kPier + "\n" + std::string(static_cast<std::size_t>(i) + 1, 'x') + "\n");
    CHECK(read_manifest(index.path()).segments.size() <= 3);
    other->begin_source(name);
    other->put(read_article(
        name, kPier + "\n" + std::string(static_cast<std::size_t>(i) + 1, 'x') + "\n"));
    other->end_source(WrittenIndex::state());
  }
  other.commit();
  CHECK(dump(index.path()) == dump(other.path()));
}

}  // namespace dateline
