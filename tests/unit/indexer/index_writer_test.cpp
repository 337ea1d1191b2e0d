// SPDX-License-Identifier: GPL-2.0-or-later
// Articles in and out of an index: duplicates, conflicts of ids, commits, crashes, rebuilding.
#include "indexer/index_writer.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/index/folder.h"
#include "common/index/reader.h"
#include "common/index/vocabulary.h"
#include "tests/support/index_dump.h"
#include "tests/support/indexing.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using test::dump;
using test::record_entries;
using test::TempFolder;
using test::text_entries;
using Texts = std::vector<std::string>;

const std::string kPier = "Old pier burns down\n\nThe pier burned for hours.\n";
const std::string kPierSpaced = "\n\nOld  pier burns down\n\nThe pier  burned for hours.\n";
const std::string kFerry = "Ferry runs aground\n\nThe ferry struck a rock.\n";

/// An index in a folder of its own, and the writer at work on it.
class Index {
 public:
  Index() : folder_(), path_(folder_ / "idx") { open(); }

  void open(bool rebuild = false, const Settings& wanted = {}) {
    writer_.reset();
    writer_ = std::make_unique<IndexWriter>(path_, wanted, rebuild);
  }
  void close() { writer_.reset(); }
  IndexWriter* operator->() { return writer_.get(); }
  [[nodiscard]] const fs::path& path() const { return path_; }

  /// Puts articles as all that `source` holds, and commits.
  std::vector<PutResult> put(const std::string& source, std::vector<ArticleEntries> articles) {
    std::vector<PutResult> results;
    writer_->begin_source(source);
    for (ArticleEntries& entries : articles) results.push_back(writer_->put(std::move(entries)));
    writer_->end_source(state());
    writer_->commit();
    return results;
  }
  PutResult put_text(const std::string& source, const std::string& text) {
    std::vector<ArticleEntries> articles;
    articles.push_back(text_entries(source, text));
    return put(source, std::move(articles)).front();
  }

  /// The sources of each article, as "a.txt b.jsonl:2", sorted.
  [[nodiscard]] Texts sources() const {
    Texts found;
    const IndexReader reader(path_);
    const Xapian::Database& articles = reader.articles();
    for (auto it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
      std::string all;
      const auto article = decode_article(articles.get_document(*it).get_data());
      for (const SourceRef& source : article.sources) {
        all += (all.empty() ? "" : " ") + source.path;
        if (source.record) all += ':' + std::to_string(source.record->number);
      }
      found.push_back(all);
    }
    std::sort(found.begin(), found.end());
    return found;
  }
  [[nodiscard]] std::int64_t count_of(std::string_view form) const {
    const IndexReader reader(path_);
    const auto found = find_form(reader.passages(), form);
    return found ? found->count : 0;
  }

  static SourceState state() {
    SourceState state;
    state.size = 10;
    state.modified = 1;
    state.read_at = 2 * kRacyNanoseconds;
    return state;
  }

 private:
  TempFolder folder_;
  fs::path path_;
  std::unique_ptr<IndexWriter> writer_;
};

template <typename... Entries>
std::vector<ArticleEntries> list(Entries&&... entries) {
  std::vector<ArticleEntries> all;
  (all.push_back(std::forward<Entries>(entries)), ...);
  return all;
}

template <typename Call>
Error error_of(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  FAIL("no error");
  return {ExitStatus::ok, ""};
}

using Results = std::vector<PutResult>;

}  // namespace

TEST_CASE("an article is added, then unchanged, then replaced") {
  Index index;
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
  Index index;
  index.put_text("a.txt", kPier);
  index.put_text("a.txt", kFerry);
  Index fresh;
  fresh.put_text("a.txt", kFerry);
  CHECK(dump(index.path()) == dump(fresh.path()));
  CHECK(index.count_of("pier") == 0);
}

TEST_CASE("exact duplicates are one article with several paths, addressed in the smallest") {
  Index index;
  CHECK(index.put_text("b.txt", kPier) == PutResult::added);
  CHECK(index.put_text("c.txt", kPier) == PutResult::duplicate);
  CHECK(index.put_text("a.txt", kPierSpaced) == PutResult::duplicate);
  CHECK(index.sources() == Texts{"a.txt b.txt c.txt"});
  Index other;
  other.put_text("a.txt", kPierSpaced);
  other.put_text("c.txt", kPier);
  other.put_text("b.txt", kPier);
  CHECK(dump(index.path()) == dump(other.path()));
}

TEST_CASE("records of one text in one stream are one article") {
  Index index;
  CHECK(index.put("a.jsonl", list(record_entries("a.jsonl", 1, "", "The pier burned."),
                                  record_entries("a.jsonl", 2, "", "The pier burned."))) ==
        Results{PutResult::added, PutResult::duplicate});
  CHECK(index.sources() == Texts{"a.jsonl:1 a.jsonl:2"});
  index.put("a.jsonl", list(record_entries("a.jsonl", 2, "", "The pier burned.")));
  CHECK(index.sources() == Texts{"a.jsonl:2"});
}

TEST_CASE("a path that goes is taken from its articles, the last one takes the article along") {
  Index index;
  index.put_text("a.txt", kPier);
  index.put_text("b.txt", kPier);
  CHECK(index->remove_source("a.txt") == 0);
  index->commit();
  CHECK(index.sources() == Texts{"b.txt"});
  CHECK(index->take_stale_sources() == Texts{"b.txt"});  // its addresses must be read there
  CHECK(index->take_stale_sources().empty());
  CHECK(index->remove_source("b.txt") == 1);
  index->commit();
  CHECK(index.sources().empty());
  CHECK(index->passages() == 0);
  CHECK(index->sources().empty());
  Index empty;
  CHECK(dump(index.path()) == dump(empty.path()));
}

TEST_CASE("a path other than the first goes without anything to read again") {
  Index index;
  index.put_text("a.txt", kPier);
  index.put_text("b.txt", kPier);
  index->remove_source("b.txt");
  CHECK(index->take_stale_sources().empty());
}

TEST_CASE("what a source no longer holds goes when it ends") {
  Index index;
  index.put("a.jsonl", list(record_entries("a.jsonl", 1, "x", "One."),
                            record_entries("a.jsonl", 2, "y", "Two.")));
  CHECK(index->articles() == 2);
  index->begin_source("a.jsonl");
  CHECK(index->put(record_entries("a.jsonl", 1, "y", "Two.")) == PutResult::replaced);
  CHECK(index->end_source(Index::state()) == 1);
  CHECK(index->articles() == 1);
}

TEST_CASE("two records of one id and different texts are both kept") {
  Index index;
  CHECK(index.put("a.jsonl", list(record_entries("a.jsonl", 1, "x", "One pier."),
                                  record_entries("a.jsonl", 2, "x", "Two piers."))) ==
        Results{PutResult::added, PutResult::renamed});
  CHECK(index->articles() == 2);
  const Texts before = dump(index.path());
  CHECK(index.put("a.jsonl", list(record_entries("a.jsonl", 1, "x", "One pier."),
                                  record_entries("a.jsonl", 2, "x", "Two piers."))) ==
        Results{PutResult::unchanged, PutResult::unchanged});
  CHECK(dump(index.path()) == before);
  CHECK(index.put("b.jsonl", list(record_entries("b.jsonl", 1, "x", "Three piers."))) ==
        Results{PutResult::renamed});
  CHECK(index->articles() == 3);
}

TEST_CASE("a duplicate that is edited leaves the article it was a duplicate of") {
  Index index;
  index.put("a.jsonl", list(record_entries("a.jsonl", 1, "x", "One pier.")));
  index.put("b.jsonl", list(record_entries("b.jsonl", 1, "x", "One pier.")));
  REQUIRE(index.sources() == Texts{"a.jsonl:1 b.jsonl:1"});
  index.put("b.jsonl", list(record_entries("b.jsonl", 1, "x", "Two piers.")));
  CHECK(index.sources() == Texts{"a.jsonl:1", "b.jsonl:1"});
}

TEST_CASE("an edited record asks for the sources that still hold the old text") {
  Index index;
  index.put("a.jsonl", list(record_entries("a.jsonl", 1, "x", "One pier.")));
  index.put("b.jsonl", list(record_entries("b.jsonl", 1, "x", "One pier.")));
  index.put("a.jsonl", list(record_entries("a.jsonl", 1, "x", "Two piers.")));
  CHECK(index->take_stale_sources() == Texts{"b.jsonl"});
  index.put("b.jsonl", list(record_entries("b.jsonl", 1, "x", "One pier.")));
  CHECK(index.sources() == Texts{"a.jsonl:1", "b.jsonl:1"});
}

TEST_CASE("a source is remembered by its path, however long or odd that is") {
  Index index;
  const std::string long_path = "/n/" + std::string(240, 'x') + "/" + std::string(240, 'y');
  for (const std::string& path :
       Texts{"a.txt", long_path, "/n/é\n\xFF.txt", std::string(201, 'z')}) {
    CAPTURE(path);
    CHECK_FALSE(index->source(path).has_value());
    index.put_text(path, kPier + path);
    CHECK(index->source(path) == Index::state());
    CHECK(index->articles_from(path) == 1);
    CHECK(index->sources() == Texts{path});
    index.open();
    CHECK(index->source(path) == Index::state());
    CHECK(index->sources() == Texts{path});
    CHECK(index->remove_source(path) == 1);
    index->commit();
    CHECK(index->sources().empty());
  }
}

TEST_CASE("sources are listed sorted by path") {
  Index index;
  const std::string long_path(230, 'b');
  index.put_text("c", kPier);
  index.put_text(long_path, kFerry);
  index.put_text("a", kFerry + "More.");
  CHECK(index->sources() == Texts{"a", long_path, "c"});
}

TEST_CASE("a source that was only looked at is noted, and need not be twice") {
  Index index;
  index.put_text("a.txt", kPier);
  SourceState later = Index::state();
  later.read_at += 5;
  index->touch_source("a.txt", later);
  CHECK_FALSE(index->dirty());  // what is known says as much
  later.modified = 7;
  index->touch_source("a.txt", later);
  CHECK(index->dirty());
  CHECK(index->source("a.txt") == later);
}

TEST_CASE("readers see changes from the commit on") {
  Index index;
  index.put_text("a.txt", kPier);
  index->begin_source("b.txt");
  index->put(text_entries("b.txt", kFerry));
  CHECK(index->dirty());
  CHECK(index->pending() > 0);
  CHECK(index.sources() == Texts{"a.txt"});
  index->end_source(Index::state());
  index->commit();
  CHECK_FALSE(index->dirty());
  CHECK(index->pending() == 0);
  CHECK(index.sources() == Texts{"a.txt", "b.txt"});
}

TEST_CASE("what was not committed is gone when the writer goes") {
  Index index;
  index.put_text("a.txt", kPier);
  const Texts before = dump(index.path());
  index->begin_source("b.txt");
  index->put(text_entries("b.txt", kFerry));
  index.open();
  CHECK(dump(index.path()) == before);
}

TEST_CASE("both databases carry the number of the last commit") {
  Index index;
  for (const char* name : {"a.txt", "b.txt", "c.txt"}) {
    index.put_text(name, kPier + name);
    const IndexReader reader(index.path());
    CHECK(metadata_number(reader.passages(), key::kCommit) ==
          metadata_number(reader.articles(), key::kCommit));
    CHECK(reader.commit() > 0);
  }
  const std::uint64_t commit = IndexReader(index.path()).commit();
  index.open();
  index->commit();  // nothing to do
  CHECK(IndexReader(index.path()).commit() == commit);
}

TEST_CASE("a crash between the two commits is mended: what it touched is read again") {
  Index index;
  index.put_text("a.txt", kPier);
  index.put_text("b.txt", kFerry);
  index.close();
  // The state after passages/ was committed and articles/ was not, in a commit that edited a.txt:
  // the passages are those of the new text, the articles still those of the old.
  const fs::path old_articles = index.path().parent_path() / "old-articles";
  const Generation generation = current_generation(index.path());
  fs::copy(generation.articles(), old_articles);
  index.open();
  index.put_text("a.txt", kPier + "A crane fell.\n");
  index.close();
  fs::remove_all(generation.articles());
  fs::copy(old_articles, generation.articles());

  index.open();
  {
    const IndexReader reader(index.path());
    CHECK(metadata_number(reader.passages(), key::kCommit) ==
          metadata_number(reader.articles(), key::kCommit));
  }
  CHECK_FALSE(index->source("a.txt").has_value());  // so that it is read again
  CHECK(index->source("b.txt").has_value());
  CHECK(index.sources() == Texts{"b.txt"});
  CHECK(index.count_of("crane") == 0);
  index.put_text("a.txt", kPier + "A crane fell.\n");
  Index fresh;
  fresh.put_text("a.txt", kPier + "A crane fell.\n");
  fresh.put_text("b.txt", kFerry);
  CHECK(dump(index.path()) == dump(fresh.path()));
}

TEST_CASE("a crash between the two commits of mending is mended too") {
  Index index;
  index.put_text("a.txt", kPier);
  index.close();
  const fs::path old_passages = index.path().parent_path() / "old-passages";
  const fs::path old_articles = index.path().parent_path() / "old-articles";
  const Generation generation = current_generation(index.path());
  fs::copy(generation.articles(), old_articles);
  index.open();
  index.put_text("b.txt", kFerry);
  index.close();
  fs::remove_all(generation.articles());
  fs::copy(old_articles, generation.articles());
  fs::copy(generation.passages(), old_passages);
  index.open();  // mends
  index.close();
  fs::remove_all(generation.passages());  // as if articles/ alone had been mended
  fs::copy(old_passages, generation.passages());
  index.open();
  CHECK_FALSE(index->source("b.txt").has_value());
  index.put_text("b.txt", kFerry);
  Index fresh;
  fresh.put_text("a.txt", kPier);
  fresh.put_text("b.txt", kFerry);
  CHECK(dump(index.path()) == dump(fresh.path()));
}

TEST_CASE("an index keeps its language and its passages, and says so when asked for others") {
  Index index;
  Settings other;
  other.language = "french";
  const Error language = error_of([&] { index.open(false, other); });
  CHECK(language.status() == ExitStatus::usage);
  CHECK_THAT(language.what(), Catch::Contains("english") && Catch::Contains("french"));
  Settings records;
  records.passages = PassageMode::records;
  const Error passages = error_of([&] { index.open(false, records); });
  CHECK(passages.status() == ExitStatus::usage);
  CHECK_FALSE(passages.hint().empty());
}

TEST_CASE("an index of another schema version is not written") {
  Index index;
  index.put_text("a.txt", kPier);
  index.close();
  {
    Xapian::WritableDatabase database(current_generation(index.path()).passages().string());
    database.set_metadata(key::kSettings, R"({"schema":99})");
    database.commit();
  }
  const Error error = error_of([&] { index.open(); });
  CHECK(error.status() == ExitStatus::bad_index);
  CHECK_THAT(error.what(), Catch::Contains("99"));
  CHECK_NOTHROW(index.open(true));  // but it can be built anew
}

TEST_CASE("an index in a language that this version does not know is an error") {
  Index index;
  index.close();
  {
    Xapian::WritableDatabase database(current_generation(index.path()).passages().string());
    Settings settings;
    settings.language = "klingon";
    database.set_metadata(key::kSettings, to_json(settings));
    database.commit();
  }
  CHECK(error_of([&] { index.open(); }).status() == ExitStatus::bad_index);
  Settings wanted;
  wanted.language = "klingon";
  CHECK(error_of([&] { index.open(true, wanted); }).status() == ExitStatus::usage);
}

TEST_CASE("damaged databases are an error of the index") {
  Index index;
  index.put_text("a.txt", kPier);
  index.close();
  for (const auto& entry : fs::directory_iterator(current_generation(index.path()).articles())) {
    fs::resize_file(entry.path(), 3);
  }
  CHECK(error_of([&] { index.open(); }).status() == ExitStatus::bad_index);
}

TEST_CASE("a writer keeps others out as long as it lives") {
  Index index;
  const Error error = error_of([&] { IndexWriter(index.path(), {}, false); });
  CHECK(error.status() == ExitStatus::locked);
  index.close();
  CHECK_NOTHROW(IndexWriter(index.path(), {}, false));
}

TEST_CASE("a rebuilt generation takes the old one's place when it is finished, not before") {
  Index index;
  index.put_text("a.txt", kPier);
  const fs::path old_generation = current_generation(index.path()).folder;
  Settings french;
  french.language = "french";
  index.open(true, french);
  index.put_text("b.txt", kFerry);
  CHECK(index.sources() == Texts{"a.txt"});  // readers still have the old one
  index->finish();
  CHECK(index.sources() == Texts{"b.txt"});
  CHECK(IndexReader(index.path()).settings().language == "french");
  CHECK_FALSE(fs::exists(old_generation));
  index->finish();  // and again: nothing to do
  CHECK(index.sources() == Texts{"b.txt"});
}

TEST_CASE("a rebuild that is given up leaves the old index, and the next one works") {
  Index index;
  index.put_text("a.txt", kPier);
  index.open(true);
  index.put_text("b.txt", kFerry);
  index.open();
  CHECK(index.sources() == Texts{"a.txt"});
  index.open(true);
  index.put_text("c.txt", kFerry);
  index->finish();
  CHECK(index.sources() == Texts{"c.txt"});
  std::size_t generations = 0;
  for (const auto& entry : fs::directory_iterator(index.path())) {
    if (entry.is_directory()) ++generations;
  }
  CHECK(generations == 1);
}

}  // namespace dateline
