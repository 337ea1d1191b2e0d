// SPDX-License-Identifier: GPL-2.0-or-later
// Opening an index for writing: after a crash, with other settings, damaged, built anew.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "common/index/folder.h"
#include "common/index/reader.h"
#include "indexer/update/index_writer.h"
#include "tests/support/index_dump.h"
#include "tests/support/indexing.h"
#include "tests/support/written_index.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using test::dump;
using test::WrittenIndex;
using Start = IndexWriter::Start;
using Texts = std::vector<std::string>;

const std::string kPier = "Old pier burns down\n\nThe pier burned for hours.\n";
const std::string kFerry = "Ferry runs aground\n\nThe ferry struck a rock.\n";

}  // namespace

TEST_CASE("what a killed writer left behind goes with the next one, and changes nothing") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  const Texts before = dump(index.path());
  index.close();
  const SegmentFolder half = new_segment(index.path());
  fs::create_directory(half.passages());
  std::ofstream(half.passages() / "postlist.glass") << "half";
  std::ofstream(index.path() / source_table_name(77)) << "half";
  std::ofstream(index.path() / "current.new") << "half";
  CHECK(dump(index.path()) == before);
  index.open();
  CHECK_FALSE(fs::exists(half.folder));
  CHECK_FALSE(fs::exists(index.path() / source_table_name(77)));
  CHECK_FALSE(fs::exists(index.path() / "current.new"));
  index.put_text("b.txt", kFerry);
  WrittenIndex fresh;
  fresh.put_text("a.txt", kPier);
  fresh.put_text("b.txt", kFerry);
  CHECK(dump(index.path()) == dump(fresh.path()));
}

TEST_CASE("a reader that has an older commit open reads it to its end") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  const IndexReader reader(index.path());
  index.put_text("a.txt", kFerry);
  reader.for_each_article(
      [](const StoredArticle& article) { CHECK(article.metadata.title == "Old pier burns down"); });
}

TEST_CASE("an index keeps its language and its passages, and says so when asked for others") {
  WrittenIndex index;
  Settings other;
  other.language = "french";
  const Error language = index.open_error(Start::from_index, other);
  CHECK(language.status() == ExitStatus::usage);
  CHECK_THAT(language.what(), Catch::Contains("english") && Catch::Contains("french"));
  Settings records;
  records.passages = PassageMode::records;
  const Error passages = index.open_error(Start::from_index, records);
  CHECK(passages.status() == ExitStatus::usage);
  CHECK_FALSE(passages.hint().empty());
}

TEST_CASE("an index of another layout version is not written") {
  for (const char* current : {"g000001\n", "{\"dateline\":99,\"commit\":1}\n"}) {
    CAPTURE(current);
    WrittenIndex index;
    index.put_text("a.txt", kPier);
    index.close();
    replace_current(index.path(), current);
    const Error error = index.open_error();
    CHECK(error.status() == ExitStatus::bad_index);
    CHECK_THAT(error.what(), Catch::Contains("layout"));
    CHECK_NOTHROW(index.open(Start::from_nothing));  // but it can be built again
    index.put_text("a.txt", kPier);
    CHECK(index.sources() == Texts{"a.txt"});
  }
}

TEST_CASE("an index in a language that this version does not know is an error") {
  WrittenIndex index;
  Settings wanted;
  wanted.language = "klingon";
  CHECK(index.open_error(Start::from_nothing, wanted).status() == ExitStatus::usage);
  CHECK_THROWS_AS(check_schema(wanted, index.path()), Error);
}

TEST_CASE("damage that opening can see is an error that names the file") {
  const std::vector<std::function<void(const fs::path&)>> damages{
      [](const fs::path& file) { fs::resize_file(file, 3); },
      [](const fs::path& file) { fs::remove(file); },
      [](const fs::path& file) {  // another small file of the same size
        const std::string other(fs::file_size(file), 'x');
        std::ofstream(file, std::ios::binary) << other;
      }};
  for (const auto& damage : damages) {
    WrittenIndex index;
    index.put_text("a.txt", kPier);
    index.close();
    damage(test::only_segment(index.path()).articles() / "iamglass");
    const Error error = index.open_error();
    CHECK(error.status() == ExitStatus::bad_index);
    CHECK_THAT(error.what(), Catch::Contains("articles/iamglass"));
  }
}

TEST_CASE("a manifest that was changed is refused") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  index.close();
  const std::string content = read_current(index.path());
  for (std::size_t at = 0; at < content.size(); at += 7) {
    std::string changed = content;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    replace_current(index.path(), changed);
    CAPTURE(at, changed);
    CHECK(index.open_error().status() == ExitStatus::bad_index);
  }
}

TEST_CASE("a writer keeps others out as long as it lives") {
  WrittenIndex index;
  try {
    const IndexWriter other(index.path(), {}, Start::from_index);
    FAIL("a second writer");
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::locked);
  }
  index.close();
  CHECK_NOTHROW(IndexWriter(index.path(), {}, Start::from_index));
}

TEST_CASE("a rebuilt index takes the old one's place when it is finished, not before") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  const fs::path old_segment = test::only_segment(index.path()).folder;
  Settings french;
  french.language = "french";
  index.open(Start::from_nothing, french);
  index->begin_source("b.txt");
  index->put(test::read_article("b.txt", kFerry));
  index->end_source(WrittenIndex::state());
  CHECK(index.sources() == Texts{"a.txt"});  // readers still have the old one
  index->finish();
  index.close();
  CHECK(index.sources() == Texts{"b.txt"});
  CHECK(IndexReader(index.path()).settings().language == "french");
  CHECK_FALSE(fs::exists(old_segment));
}

TEST_CASE("a rebuild that is given up leaves the old index and nothing else") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  index.open(Start::from_nothing);
  index->begin_source("b.txt");
  index->put(test::read_article("b.txt", kFerry));
  index.close();
  CHECK(index.sources() == Texts{"a.txt"});
  const auto entries = std::distance(fs::directory_iterator(index.path()), {});
  CHECK(entries == 5);  // current, lock, serve, a segment, its table of sources
}

}  // namespace dateline
