// SPDX-License-Identifier: GPL-2.0-or-later
// The same articles in whatever they are packed: the same passages, and citations that are right.
#include <xapian.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/inputs/file_stream.h"
#include "indexer/inputs/input.h"
#include "indexer/tasks/verify.h"
#include "indexer/update/index_writer.h"
#include "tests/support/indexing.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

using test::TempFolder;
using Texts = std::vector<std::string>;

// Runs a shell command in a folder.
void shell(const TempFolder& folder, const std::string& command) {
  const std::string line = "cd '" + folder.path().string() + "' && " + command;
  REQUIRE(std::system(line.c_str()) == 0);  // NOLINT: test
}

// The passages' texts of an index, sorted.
Texts passages(const std::string& index) {
  Texts texts;
  const IndexReader reader(index);
  reader.for_each_article([&](const StoredArticle& article) {
    for (const StoredPassage& stored : reader.passages_of(article.id)) {
      texts.push_back(stored.passage.text);
    }
  });
  std::sort(texts.begin(), texts.end());
  return texts;
}

void check_right(const std::string& index) {
  std::ostringstream out;
  const Verification result = verify(IndexReader(index), out);
  CHECK(out.str().empty());
  CHECK(result.right > 0);
  CHECK(result.wrong + result.unreadable == 0);
}

Report index_file(const TempFolder& folder, const std::string& name) {
  return test::index_paths(folder / ("idx-" + name), {folder / name});
}

std::string reasons(const Report& report) {
  std::string all;
  for (const Rejection& rejection : report.rejections) {
    all += rejection.path.substr(rejection.path.find_last_of('/') + 1) + ": " + rejection.reason;
    all += '\n';
  }
  return all;
}

constexpr int kArticles = 40;

// Records of one article each, in all shapes.
void write_shapes(const TempFolder& folder) {
  std::string lines;
  std::string array;
  std::string table = "id,title,text\r\n";
  for (int i = 0; i < kArticles; ++i) {
    const std::string n = std::to_string(i);
    const std::string text1 = "Caf\u00e9 number " + n + " burned, they said.";
    const std::string text2 = "Pier " + n + " did not, \"so far\".";
    const std::string quoted = "Pier " + n + " did not, \\\"so far\\\".";
    const std::string object = "{\"id\":\"r" + n + "\",\"title\":\"Fire " + n + "\",\"text\":\"" +
                               text1 + "\\n\\n" + quoted + "\"}";
    lines += object + "\n";
    array += (i == 0 ? "[\n  " : ",\n  ") + object;
    table += "r" + n + ",Fire " + n + ",\"" + text1 + "\r\n\r\nPier " + n +
             " did not, \"\"so far\"\".\"\r\n";
    folder.write("files/" + n + ".txt", "Fire " + n + "\n\n" + text1 + "\n\n" + text2 + "\n");
  }
  folder.write("a.jsonl", lines);
  folder.write("b.json", array + "\n]\n");
  folder.write("c.json", "{\"status\":\"ok\",\"articles\":" + array + "]}");
  folder.write("d.csv", "\xEF\xBB\xBF" + table);
}

}  // namespace

TEST_CASE("the same articles give the same passages, however they are packed") {
  const TempFolder folder;
  write_shapes(folder);
  shell(folder,
        "gzip -k a.jsonl && zstd -q a.jsonl -o z.jsonl.zst && xz -k b.json && bzip2 -k d.csv");
  shell(folder, "tar czf files.tar.gz files && tar cf files.tar files && zip -qr files.zip files");
  index_file(folder, "a.jsonl");
  const Texts records = passages(folder / "idx-a.jsonl");
  REQUIRE(records.size() >= kArticles);
  for (const char* name : {"a.jsonl", "b.json", "c.json", "d.csv", "a.jsonl.gz", "z.jsonl.zst",
                           "b.json.xz", "d.csv.bz2"}) {
    INFO(name);
    CHECK(reasons(index_file(folder, name)).empty());
    CHECK(passages(folder / ("idx-" + std::string(name))) == records);
    check_right(folder / ("idx-" + std::string(name)));
  }
  index_file(folder, "files");
  const Texts texts = passages(folder / "idx-files");
  for (const char* name : {"files.tar.gz", "files.tar", "files.zip"}) {
    INFO(name);
    CHECK(reasons(index_file(folder, name)).empty());
    CHECK(passages(folder / ("idx-" + std::string(name))) == texts);
    check_right(folder / ("idx-" + std::string(name)));
    CHECK(index_file(folder, name).files_unchanged == 1);
  }
}

TEST_CASE("an archive's articles go with it, and change with it") {
  const TempFolder folder;
  folder.write("n/a.txt", "Old pier burns down\n\nThe pier burned.\n");
  folder.write("n/b.txt", "Old mill burns\n\nThe mill burned.\n");
  folder.write("k/c.txt", "Storm is near\n\nStay at home.\n");
  folder.write("k/d.txt", "Storm is gone\n\nGo out.\n");
  shell(folder, "tar cf k/n.tar n");
  CHECK(test::index_paths(folder / "idx", {folder / "k"}).articles_added == 4);
  shell(folder, "rm n/b.txt && tar cf k/n.tar n");
  CHECK(test::index_paths(folder / "idx", {folder / "k"}).articles_removed == 1);
  folder.remove("k/n.tar");
  CHECK(test::index_paths(folder / "idx", {folder / "k"}).articles_removed == 1);
}

TEST_CASE("members that are no files of their own are refused by name, and the rest is read") {
  const TempFolder folder;
  folder.write("n/a.txt", "Old pier burns down\n\nThe pier burned.\n");
  folder.write("n/z.txt", "Old mill burns\n\nThe mill burned.\n");
  folder.write("n/p.txt", "{\\rtf1 Old pier}");
  folder.write("n/i.png", "\x89PNG");
  shell(folder, "ln -s a.txt n/l.txt && ln n/a.txt n/m.txt && mkfifo n/pipe && gzip -k n/z.txt");
  shell(folder, "tar cf t.tar --transform 's,n/z.txt$,../z.txt,' -P n && tar rf t.tar n/z.txt");
  const Report report = index_file(folder, "t.tar");
  CHECK(report.articles_added == 2);
  const std::string told = reasons(report);
  for (const char* reason :
       {"is a link", "leaves the archive", "neither a file nor a folder",
        "p.txt: is an RTF document", "z.txt.gz: is an archive in an archive"}) {
    CHECK_THAT(told, Catch::Contains(reason));
  }
  CHECK(report.files_skipped.at(".png") == 1);
}

TEST_CASE("what was read of a damaged archive counts") {
  const TempFolder folder;
  write_shapes(folder);
  shell(folder, "tar cf t.tar files && head -c 20000 t.tar > cut.tar");
  const Report tar = index_file(folder, "cut.tar");
  CHECK(tar.articles_added > 3);
  CHECK_THAT(reasons(tar), Catch::Contains("is damaged"));
  check_right(folder / "idx-cut.tar");
  std::string noise;  // that does not compress away
  for (std::uint32_t i = 0, x = 1; i < 20'000; ++i) {
    noise += "{\"text\":\"Number " + std::to_string(x = x * 1664525U + 1013904223U) + ".\"}\n";
  }
  folder.write("n.jsonl", noise);
  shell(folder, "gzip n.jsonl && head -c 100000 n.jsonl.gz > cut.jsonl.gz");
  const Report gzip = index_file(folder, "cut.jsonl.gz");
  CHECK(gzip.articles_added > 1000);
  CHECK_THAT(reasons(gzip), Catch::Contains("is damaged"));
}

TEST_CASE("a zip cut off after a zip within it is damaged, not that inner zip") {
  const TempFolder folder;
  folder.write("a.txt", "The first article is here.\n");
  folder.write("b.txt", "The inner article is here.\n");
  folder.write("c.txt", std::string(4000, 'c'));
  shell(folder, "zip -q inner.zip b.txt && zip -q -0 all.zip a.txt inner.zip c.txt");
  shell(folder, "head -c $(($(stat -c %s all.zip) - 4200)) all.zip > cut.zip");
  const Report report = index_file(folder, "cut.zip");
  CHECK(passages(folder / "idx-cut.zip") == Texts{"The first article is here."});
  CHECK_THAT(reasons(report), Catch::Contains("inner.zip: is an archive in an archive"));
  CHECK_THAT(reasons(report), Catch::Contains("is damaged"));
  CHECK(report.articles_added == 1);
}

TEST_CASE("a bomb is refused before it takes memory") {
  const TempFolder folder;
  shell(folder, "head -c 200000000 /dev/zero | gzip > bomb.jsonl.gz");
  shell(folder,
        "mkdir n && head -c 90000000 /dev/zero | tr '\\0' 'a' > n/a.txt && zip -q b.zip n/a.txt");
  CHECK_FALSE(reasons(index_file(folder, "bomb.jsonl.gz")).empty());
  CHECK_FALSE(reasons(index_file(folder, "b.zip")).empty());
}

TEST_CASE("another map reads the files again, and verification knows it") {
  const TempFolder folder;
  folder.write("n/a.jsonl", "{\"text\":\"One.\",\"story2\":\"Two and more.\"}\n");
  folder.write("n/b.csv", "Kop,Tekst\nFire,Three and more.\n");
  const std::string index = folder / "idx";
  CHECK(test::index_paths(index, {folder / "n"}).rejections.size() == 1);
  IndexWriter writer(index, {}, IndexWriter::Start::from_index);
  RunOptions options;
  options.progress = ProgressStyle::none;
  CHECK_FALSE(options.keys.add("nothing=x"));
  REQUIRE((options.keys.add("text=story2") && options.keys.add("text=tekst")));
  const Report report = run_indexing(writer, list_sources({folder / "n"}, index), options);
  CHECK(report.rejections.empty());
  CHECK(passages(index) == Texts{"Three and more.", "Two and more."});
  check_right(index);
}

TEST_CASE("a file that grows while it is read ends where it ended, and is hashed so") {
  const TempFolder folder;
  folder.write("a.txt", "as it was");
  FileStream file(folder / "a.txt");
  std::array<char, 64> bytes{};
  CHECK(file.read(bytes.data(), 0) == 0);
  CHECK(file.read(bytes.data(), bytes.size()) == 9);
  CHECK(file.read(bytes.data(), bytes.size()) == 0);
  std::ofstream(folder / "a.txt", std::ios::app) << " and more";
  CHECK(file.read(bytes.data(), bytes.size()) == 0);
  CHECK(file.content() == hash128("as it was"));
  file.seek(3);
  CHECK(file.read(bytes.data(), bytes.size()) == 15);
}

}  // namespace dateline
