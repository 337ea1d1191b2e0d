// SPDX-License-Identifier: GPL-2.0-or-later
// Opening an index for writing: after a crash, with other settings, damaged, built anew.
#include <xapian.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "common/index/folder.h"
#include "common/index/reader.h"
#include "indexer/update/index_writer.h"
#include "tests/support/index_dump.h"
#include "tests/support/written_index.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using test::dump;
using test::WrittenIndex;
using Texts = std::vector<std::string>;

const std::string kPier = "Old pier burns down\n\nThe pier burned for hours.\n";
const std::string kFerry = "Ferry runs aground\n\nThe ferry struck a rock.\n";

}  // namespace

TEST_CASE("a crash between the two commits is mended: what it touched is read again") {
  WrittenIndex index;
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
  WrittenIndex fresh;
  fresh.put_text("a.txt", kPier + "A crane fell.\n");
  fresh.put_text("b.txt", kFerry);
  CHECK(dump(index.path()) == dump(fresh.path()));
}

TEST_CASE("a crash between the two commits of mending is mended too") {
  WrittenIndex index;
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
  WrittenIndex fresh;
  fresh.put_text("a.txt", kPier);
  fresh.put_text("b.txt", kFerry);
  CHECK(dump(index.path()) == dump(fresh.path()));
}

TEST_CASE("an index keeps its language and its passages, and says so when asked for others") {
  WrittenIndex index;
  Settings other;
  other.language = "french";
  const Error language = index.open_error(false, other);
  CHECK(language.status() == ExitStatus::usage);
  CHECK_THAT(language.what(), Catch::Contains("english") && Catch::Contains("french"));
  Settings records;
  records.passages = PassageMode::records;
  const Error passages = index.open_error(false, records);
  CHECK(passages.status() == ExitStatus::usage);
  CHECK_FALSE(passages.hint().empty());
}

TEST_CASE("an index of another schema version is not written") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  index.close();
  {
    Xapian::WritableDatabase database(current_generation(index.path()).passages().string());
    database.set_metadata(key::kSettings, R"({"schema":99})");
    database.commit();
  }
  const Error error = index.open_error();
  CHECK(error.status() == ExitStatus::bad_index);
  CHECK_THAT(error.what(), Catch::Contains("99"));
  CHECK_NOTHROW(index.open(true));  // but it can be built anew
}

TEST_CASE("an index in a language that this version does not know is an error") {
  WrittenIndex index;
  index.close();
  {
    Xapian::WritableDatabase database(current_generation(index.path()).passages().string());
    Settings settings;
    settings.language = "klingon";
    database.set_metadata(key::kSettings, to_json(settings));
    database.commit();
  }
  CHECK(index.open_error().status() == ExitStatus::bad_index);
  Settings wanted;
  wanted.language = "klingon";
  CHECK(index.open_error(true, wanted).status() == ExitStatus::usage);
}

TEST_CASE("damaged databases are an error of the index") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  index.close();
  for (const auto& entry : fs::directory_iterator(current_generation(index.path()).articles())) {
    fs::resize_file(entry.path(), 3);
  }
  CHECK(index.open_error().status() == ExitStatus::bad_index);
}

TEST_CASE("a writer keeps others out as long as it lives") {
  WrittenIndex index;
  try {
    const IndexWriter other(index.path(), {}, false);
    FAIL("a second writer");
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::locked);
  }
  index.close();
  CHECK_NOTHROW(IndexWriter(index.path(), {}, false));
}

TEST_CASE("a rebuilt generation takes the old one's place when it is finished, not before") {
  WrittenIndex index;
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
  WrittenIndex index;
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
