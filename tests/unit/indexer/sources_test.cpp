// SPDX-License-Identifier: GPL-2.0-or-later
// Which files a run reads.
#include "indexer/inputs/sources.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "common/error.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;
using Texts = std::vector<std::string>;

/// The files found, without the folder's own path.
Texts found(const TempFolder& folder, const std::vector<std::string>& paths,
            const std::string& index = "") {
  Texts names;
  for (const SourceFile& file : list_sources(paths, index).files) {
    names.push_back(fs::path(file.path).lexically_relative(folder.path()).string());
  }
  return names;
}

}  // namespace

TEST_CASE("a folder gives the files below it, sorted by path, hidden ones left out") {
  const TempFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/.hidden.txt", ".git/x.txt", "a b/ü.txt", "c"}) {
    folder.write(name, "x");
  }
  CHECK(found(folder, {folder.path()}) == Texts{"a b/ü.txt", "a/z.txt", "b.txt", "c"});
}

TEST_CASE("hidden files and folders are read where they are named") {
  const TempFolder folder;
  folder.write(".news/.a.txt", "x");
  folder.write(".news/b.txt", "x");
  CHECK(found(folder, {folder / ".news"}) == Texts{".news/b.txt"});
  CHECK(found(folder, {folder / ".news/.a.txt"}) == Texts{".news/.a.txt"});
}

TEST_CASE("a file is listed once, however often it is named") {
  const TempFolder folder;
  folder.write("n/a.txt", "abc");
  const SourceList list = list_sources(
      {folder / "n", folder / "n/", folder / "n/../n/./a.txt", folder / "n/a.txt"}, "");
  REQUIRE(list.files.size() == 1);
  CHECK(list.files[0].path == folder / "n/a.txt");
  CHECK(list.files[0].named);
  CHECK(list.files[0].size == 3);
  CHECK(list.rejections.empty());
}

TEST_CASE("links below a folder are not followed, named ones are") {
  const TempFolder folder;
  folder.write("n/a.txt", "x");
  fs::create_directory_symlink(folder / "n", folder / "n/loop");
  fs::create_symlink(folder / "n/a.txt", folder / "n/link.txt");
  CHECK(found(folder, {folder / "n"}) == Texts{"n/a.txt"});
  CHECK(found(folder, {folder / "n/link.txt"}) == Texts{"n/link.txt"});
  CHECK(found(folder, {folder / "n/loop"}) == Texts{"n/loop/a.txt"});
}

TEST_CASE("links are followed where that is asked for, each real folder once") {
  const TempFolder folder;
  folder.write("n/b/c.txt", "x");
  folder.write("out/o.txt", "x");
  folder.write("out/deep/p.txt", "x");
  fs::create_directory_symlink(folder / "n", folder / "n/b/loop");
  fs::create_directory_symlink(folder / "n/b", folder / "n/a");
  fs::create_directory_symlink(folder / "out", folder / "n/out");
  fs::create_directory_symlink(folder / "out/deep", folder / "n/deep");
  fs::create_symlink(folder / "out/o.txt", folder / "n/link.txt");
  fs::create_symlink("nothing", folder / "n/dead");
  fs::create_symlink("self", folder / "n/self");
  fs::create_directory_symlink(folder / "out", folder / "n/.hidden");
  const SourceList list = list_sources({folder / "n"}, "", {{}, true});
  Texts names;
  for (const SourceFile& file : list.files) {
    names.push_back(fs::path(file.path).lexically_relative(folder.path()).string());
  }
  CHECK(names == Texts{"n/b/c.txt", "n/deep/p.txt", "n/link.txt", "n/out/o.txt"});
  REQUIRE(list.rejections.size() == 2);
  CHECK(list.rejections[0].path == folder / "n/dead");
  CHECK(list.rejections[1].path == folder / "n/self");
  REQUIRE(list.warnings.size() == 2);
  CHECK(list.warnings[0].path == folder / "n/a");
  CHECK(list.warnings[0].message.find("is a link to ") == 0);
  CHECK(list.warnings[1].path == folder / "n/b/loop");
  CHECK(list.warnings[1].message.find("is a loop: it leads back to ") == 0);
}

TEST_CASE("globs choose by the path below the folder that is named") {
  const TempFolder folder;
  for (const char* name : {"n/a.txt", "n/m/b.txt", "n/m/c.html", "n/n/d.txt"}) {
    folder.write(name, "x");
  }
  const auto chosen = [&](const std::string& path, const PathFilter& filter) {
    Texts names;
    for (const SourceFile& file : list_sources({path}, "", {filter, false}).files) {
      names.push_back(fs::path(file.path).lexically_relative(folder.path()).string());
    }
    return names;
  };
  CHECK(chosen(folder / "n", {{"m/*"}, {}}) == Texts{"n/m/b.txt", "n/m/c.html"});
  CHECK(chosen(folder / "n", {{}, {"n"}}) == Texts{"n/a.txt", "n/m/b.txt", "n/m/c.html"});
  CHECK(chosen(folder / "n/a.txt", {{"*.html"}, {}}).empty());
  CHECK(chosen(folder / "n/a.txt", {{"a.*"}, {}}) == Texts{"n/a.txt"});
  CHECK(path_below("n/a.txt", ".") == "n/a.txt");
  CHECK(path_below("/n/a.txt", "/") == "n/a.txt");
}

TEST_CASE("what is missing, a loop, or no file is refused by name") {
  const TempFolder folder;
  folder.write("a.txt", "x");
  fs::create_symlink(folder / "loop", folder / "loop");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const SourceList list = list_sources(
      {folder / "nowhere", folder / "loop", folder / "pipe", folder / "a.txt", folder / "a.txt/x"},
      "");
  REQUIRE(list.rejections.size() == 4);
  CHECK(list.missing == 3);
  CHECK(list.rejections[0].path == folder / "nowhere");
  CHECK_FALSE(list.rejections[0].hint.empty());
  CHECK(list.rejections[1].path == folder / "loop");
  CHECK(list.rejections[2].path == folder / "pipe");
  CHECK(list.files.size() == 1);
}

TEST_CASE("a pipe below a folder is skipped") {
  const TempFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const SourceList list = list_sources({folder.path()}, "");
  CHECK(list.files.empty());
  CHECK(list.rejections.empty());
}

TEST_CASE("the index is never a source") {
  const TempFolder folder;
  folder.write("n/a.txt", "x");
  folder.write("n/idx/current", "x");
  CHECK(found(folder, {folder / "n"}, folder / "n/idx") == Texts{"n/a.txt"});
  CHECK(found(folder, {folder / "n/idx"}, folder / "n/idx").empty());
  CHECK(found(folder, {folder / "n"}, folder / "n/other") == Texts{"n/a.txt", "n/idx/current"});
}

TEST_CASE("an index that is not this run's is no source either") {
  const TempFolder folder;
  folder.write("n/a.txt", "x");
  folder.write("n/old/current", "g000002\n");
  folder.write("n/old/g000002/passages/flintlock", "");
  folder.write("n/old/g000002/articles/flintlock", "");
  CHECK(found(folder, {folder / "n"}, folder / "idx") == Texts{"n/a.txt"});
}

TEST_CASE("a path is under its folder, and not under one of a similar name") {
  CHECK(is_under("n/a.txt", "n"));
  CHECK(is_under("n", "n"));
  CHECK_FALSE(is_under("nn/a.txt", "n"));
  CHECK_FALSE(is_under("n", "n/a.txt"));
  CHECK(is_under("n/a.txt", "."));
  CHECK_FALSE(is_under("/n/a.txt", "."));
  CHECK_FALSE(is_under("../n/a.txt", "."));
  CHECK(is_under("/n/a.txt", "/"));
  CHECK_FALSE(is_under("n/a.txt", "/"));
}

TEST_CASE("standard input is a source of its own, and a file of its name another") {
  const SourceList list = list_sources({"-"}, "");
  REQUIRE(list.files.size() == 1);
  CHECK(list.files[0].path == "-");
  CHECK(list.roots == std::vector<std::string>{"-"});
  CHECK_FALSE(is_under("./-", "-"));
}

TEST_CASE("a source is found again by its path, if it is a file") {
  const TempFolder folder;
  folder.write("a.txt", "abc");
  REQUIRE(find_source(folder / "a.txt").has_value());
  CHECK(find_source(folder / "a.txt")->size == 3);
  CHECK_FALSE(find_source(folder / "b.txt").has_value());
  CHECK_FALSE(find_source(folder.path()).has_value());
}

}  // namespace dateline
