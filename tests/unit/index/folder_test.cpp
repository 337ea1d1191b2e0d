// SPDX-License-Identifier: GPL-2.0-or-later
// Index folders: which are one, generations, the lock, and where an index is looked for.
#include "common/index/folder.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "common/error.h"
#include "common/index/manifest.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

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

unsigned mode_of(const fs::path& path) {
  struct stat info {};
  REQUIRE(::stat(path.c_str(), &info) == 0);
  return info.st_mode & 0777U;
}

}  // namespace

TEST_CASE("a new index folder and its files are the user's alone") {
  const TempFolder folder;
  const fs::path index = folder / "idx";
  prepare_index_folder(index);
  CHECK(mode_of(index) == 0700);
  CHECK(mode_of(new_segment(index).folder) == 0700);
  replace_current(index, "x\n");
  CHECK(mode_of(index / "current") == 0600);
  const WriterLock lock(index);
  CHECK(mode_of(index / "lock") == 0600);
}

TEST_CASE("the folders above a new index are made") {
  const TempFolder folder;
  prepare_index_folder(folder / "a/b/idx");
  CHECK(fs::is_directory(folder / "a/b/idx"));
}

TEST_CASE("a file and a folder with other things in it become no index") {
  const TempFolder folder;
  folder.write("file", "x");
  folder.write("news/a.txt", "x");
  CHECK(error_of([&] { prepare_index_folder(folder / "file"); }).status() == ExitStatus::bad_index);
  const Error error = error_of([&] { prepare_index_folder(folder / "news"); });
  CHECK(error.status() == ExitStatus::bad_index);
  CHECK_THAT(error.what(), Catch::Contains("news"));
  CHECK_FALSE(error.hint().empty());
}

TEST_CASE("what an interrupted first run left is no obstacle") {
  const TempFolder folder;
  folder.write("idx/lock", "");
  folder.write("idx/current.new", "x\n");
  folder.write("idx/s000001/passages/x", "");
  folder.write("idx/sources-000003", "");
  CHECK_NOTHROW(prepare_index_folder(folder / "idx"));
  CHECK(new_segment(folder / "idx").folder.filename() == "s000004");  // above every commit
  CHECK(last_commit(folder / "idx") == 3);
}

TEST_CASE("numbers of segments have at least six digits") {
  const TempFolder folder;
  CHECK(is_segment_name("s000001"));
  CHECK(is_segment_name("s1000000"));
  CHECK_FALSE(is_segment_name("s00001"));
  CHECK_FALSE(is_segment_name("s00000a"));
  CHECK_FALSE(is_segment_name("g000001"));
  fs::create_directories(folder / "idx/s999999");
  CHECK(new_segment(folder / "idx").folder.filename() == "s1000000");
}

TEST_CASE("a link in the place of a new file is not followed") {
  const TempFolder folder;
  folder.write("precious", "x");
  fs::create_directories(folder / "idx");
  fs::create_symlink(folder / "precious", folder / "idx/current.new");
  replace_current(folder / "idx", "content\n");
  CHECK(read_current(folder / "idx") == "content\n");
  CHECK(fs::file_size(folder / "precious") == 1);
  fs::create_symlink(folder / "precious", folder / "idx/lock");
  CHECK(error_of([&] { const WriterLock lock(folder / "idx"); }).status() == ExitStatus::io);
  CHECK(fs::file_size(folder / "precious") == 1);
}

TEST_CASE("a file that cannot be opened for want of descriptors is not called damaged") {
  const TempFolder folder;
  folder.write("idx/current", "x\n");
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
  const rlimit none{0, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
  const Error error = error_of([&] { static_cast<void>(read_current(folder / "idx")); });
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &before) == 0);
  CHECK(error.status() == ExitStatus::io);
  CHECK_THAT(error.what(), Catch::Contains("idx/current"));
}

TEST_CASE("what is no index says what it is") {
  const TempFolder folder;
  folder.write("news/a.txt", "x");
  folder.write("idx/current", "s000009\n");
  folder.write("evil/current", "../news\n");
  const auto message = [&](const char* name) {
    const Error error = error_of([&] { static_cast<void>(read_manifest(folder / name)); });
    CHECK(error.status() == ExitStatus::bad_index);
    CHECK_FALSE(error.hint().empty());
    return std::string(error.what());
  };
  CHECK_THAT(message("nowhere"), Catch::Contains("there is no index"));
  CHECK_THAT(message("news"), Catch::Contains("is not a dateline index"));
  CHECK_THAT(message("idx"), Catch::Contains("damaged"));
  CHECK_THAT(message("evil"), Catch::Contains("damaged"));
  CHECK_FALSE(is_index_folder(folder / "news"));
}

TEST_CASE("a second writer is refused with the process id of the first") {
  const TempFolder folder;
  const fs::path index = folder / "idx";
  prepare_index_folder(index);
  int ready[2];
  int done[2];
  REQUIRE(::pipe(ready) == 0);
  REQUIRE(::pipe(done) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(done[1]);
    const WriterLock lock(index);
    char byte = 'x';
    const bool told = ::write(ready[1], &byte, 1) == 1;
    ::_exit(told && ::read(done[0], &byte, 1) >= 0 ? 0 : 1);
  }
  char byte = 0;
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  const Error error = error_of([&] { const WriterLock lock(index); });
  CHECK(error.status() == ExitStatus::locked);
  CHECK_THAT(error.what(), Catch::Contains("process " + std::to_string(child)));
  ::close(done[1]);
  ::waitpid(child, nullptr, 0);
  for (const int end : {ready[0], ready[1], done[0]}) ::close(end);
  CHECK_NOTHROW(WriterLock(index));  // the right ended with the process
}

TEST_CASE("an index is looked for in this folder and those above, unless one is named") {
  const TempFolder folder;
  ::unsetenv("DATELINE_INDEX");
  const fs::path below = folder / "a/b/c";
  fs::create_directories(below);
  folder.write("a/.dateline/current", "g000001\n");
  CHECK(find_index(below) == folder / "a/.dateline");
  CHECK(find_index(folder / "a") == folder / "a/.dateline");
  CHECK_FALSE(find_index(folder.path()).has_value());
  if (::geteuid() == 0) {  // only root can give a folder away
    REQUIRE(::chown((folder / "a/.dateline").c_str(), 12345, 12345) == 0);
    const Error error = error_of([&] { static_cast<void>(find_index(below)); });
    CHECK_THAT(error.what(), Catch::Contains("belongs to another user"));
    CHECK_THAT(error.hint(), Catch::Contains("--index"));
    ::setenv("DATELINE_INDEX", (folder / "a/.dateline").c_str(), 1);
    CHECK(find_index(below) == folder / "a/.dateline");
    REQUIRE(::chown((folder / "a/.dateline").c_str(), 0, 0) == 0);
  }
  ::setenv("DATELINE_INDEX", "/named/index", 1);
  CHECK(find_index(below) == "/named/index");
  ::setenv("DATELINE_INDEX", "", 1);
  CHECK(find_index(below) == folder / "a/.dateline");
  ::unsetenv("DATELINE_INDEX");
}

TEST_CASE("the manifest of an index is not read through a link") {
  const TempFolder folder;
  folder.write("other", "g000001\n");
  fs::create_directories(folder / "index");
  fs::create_symlink(folder / "other", folder / "index/current");
  CHECK(error_of([&] { static_cast<void>(read_current(folder / "index")); }).status() ==
        ExitStatus::bad_index);
}

}  // namespace dateline
