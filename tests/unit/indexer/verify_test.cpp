// SPDX-License-Identifier: GPL-2.0-or-later
// Verification finds every citation right in a sound index, and every one that is not.
#include "indexer/tasks/verify.h"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "tests/support/indexing.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

using namespace std::string_literals;

std::string utf16(std::string_view ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) bytes += c + "\0"s;
  return bytes;
}

}  // namespace

TEST_CASE("every citation of a sound index is right, in every format and charset") {
  const test::TempFolder folder;
  folder.write("n/a.txt", "Old pier burns\r\n\r\nThe pier\u00A0burned.\r\n");
  folder.write("n/b.txt", "Le quai br\xFBl\xE9\n\nLe caf\xE9 est ferm\xE9 \x96 enfin.\n");
  folder.write("n/c.txt", utf16("Old mill burns\n\nThe mill burned.\n"));
  folder.write(
      "n/d.jsonl",
      "{\"title\":\"T\",\"text\":\"One \\u00e9t\\u00e9.\\n\\nTwo.\"}\n{\"text\":\"\xFF!\"}\n");
  folder.write("n/e.html", "<title>T</title><p>One &amp; <b>two</b></p><p>caf&eacute;</p>");
  folder.write("n/f.jsonl", "{\"title\":\"A title alone\"}\n");
  test::index_paths(folder / "idx", {folder / "n"});
  std::ostringstream out;
  const Verification result = verify(IndexReader(folder / "idx"), out);
  CHECK(out.str().empty());
  CHECK(result.right > 5);
  CHECK(result.wrong == 0);
  CHECK(result.unreadable == 0);
}

TEST_CASE("records in UTF-16 and in charsets of East Asia cite what they say") {
  const test::TempFolder folder;
  folder.write("n/a.txt",
               utf16("id\ttitle\ttext\r\n1\tPier\tThe pier burned.\r\n2\tMill\tIt is wet.\r\n"));
  folder.write("n/b.jsonl", utf16("{\"text\":\"The quay burned.\"}\n{\"text\":\"It rained.\"}\n"));
  // A backslash is the second byte of the first character.
  folder.write("n/c.json",
               "[{\"text\":\"\x95\x5C\x8E\xA6\x82\xB7\x82\xE9\x93\xFA\x96\x7B\x82\xCC\x90V\x95\xB7"
               "\"}]");
  folder.write("n/d.txt", "\x1B$BF|K\\\x1B(B and more\n\n\x1B$BF|K\\\x1B(B again\n");
  test::index_paths(folder / "idx", {folder / "n"});
  const IndexReader index(folder / "idx");
  std::ostringstream out;
  const Verification result = verify(index, out);
  CHECK(out.str().empty());
  CHECK(result.right >= 6);
  CHECK(result.wrong == 0);
  CHECK(result.unreadable == 0);
}

TEST_CASE("a file that changed or went behind the index's back is told") {
  const test::TempFolder folder;
  folder.write("n/a.txt", "Old pier burns down\n\nThe pier burned.\n");
  folder.write("n/b.txt", "Old mill burns\n\nThe mill burned.\n");
  test::index_paths(folder / "idx", {folder / "n"});
  folder.write("n/a.txt", "Old pier burns down\n\nThe quay burned.\n");
  folder.remove("n/b.txt");
  std::ostringstream out;
  const Verification result = verify(IndexReader(folder / "idx"), out);
  CHECK(result.right == 1);  // the title
  CHECK(result.wrong == 1);
  CHECK(result.unreadable == 1);
  CHECK_THAT(out.str(), Catch::Contains("a.txt:3: bytes 21-37 are not") &&
                            Catch::Contains("b.txt: cannot be read"));
}

}  // namespace dateline
