// SPDX-License-Identifier: GPL-2.0-or-later
// Commits that fail: what they leave, and what they refuse to copy.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>

#include "common/index/folder.h"
#include "common/index/manifest.h"
#include "indexer/update/index_writer.h"
#include "tests/support/index_dump.h"
#include "tests/support/indexing.h"
#include "tests/support/written_index.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using test::dump;
using test::WrittenIndex;

const std::string kPier = "Old pier burns down\n\nThe pier burned for hours.\n";
const std::string kFerry = "Ferry runs aground\n\nThe ferry struck a rock.\n";

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename());
  return names;
}

// So many words that no file of the index is small.
std::string long_text() {
  std::mt19937 random(1);
  std::string text = "Minutes of the council\n\n";
  for (int i = 0; i < 20'000; ++i) text += "word" + std::to_string(random() % 10'000) + ' ';
  return text + ".\n";
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

}  // namespace

TEST_CASE("a commit that fails leaves the old one and nothing else") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  const auto files = names_in(index.path());
  const auto before = dump(index.path());
  fs::create_directories(index.path() / kNewCurrentName / "in the way");
  const Error error = error_of([&] { index.put_text("b.txt", kFerry); });
  CHECK(error.status() == ExitStatus::io);
  CHECK_THAT(error.what(), Catch::Contains(kNewCurrentName));
  index.close();
  CHECK(names_in(index.path()) == files);
  CHECK(dump(index.path()) == before);
}

TEST_CASE("a first commit that fails leaves no segment") {
  WrittenIndex index;
  index.close();
  fs::remove(index.path() / "current");
  index.open();
  fs::create_directories(index.path() / kNewCurrentName / "in the way");
  CHECK_THROWS_AS(index.put_text("b.txt", kFerry), Error);
  index.close();
  CHECK(names_in(index.path()) == std::set<std::string>{"lock", kServeName});
}

TEST_CASE("the link of servers is mended by the next writer") {
  WrittenIndex index;
  index.put_text("a.txt", kPier);
  const fs::path link = index.path() / kServeName;
  const fs::path right = fs::read_symlink(link);
  index.close();
  fs::remove(link);
  fs::create_directory_symlink("s000000", link);
  index.open();
  CHECK(fs::read_symlink(link) == right);
}

TEST_CASE("a segment with damage that opening cannot see is not copied into another") {
  WrittenIndex index;
  index.put_text("a.txt", long_text());
  index.close();
  const fs::path data = test::only_segment(index.path()).passages() / "docdata.glass";
  REQUIRE(fs::file_size(data) > 16 << 10U);
  std::fstream file(data, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(-1, std::ios::end);
  file.put('\x55');
  file.close();
  index.open();
  const Error error = error_of([&] { index.put_text("a.txt", kPier); });
  CHECK(error.status() == ExitStatus::bad_index);
  CHECK_THAT(error.what(), Catch::Contains("passages/docdata.glass"));
}

}  // namespace dateline
