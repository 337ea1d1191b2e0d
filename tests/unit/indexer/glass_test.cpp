// SPDX-License-Identifier: GPL-2.0-or-later
// Databases whose tables we write, as libxapian reads them.
#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/glass/numbers.h"
#include "indexer/glass/postings.h"
#include "indexer/glass/table.h"
#include "indexer/glass/version.h"
#include "tests/support/temp_folder.h"
#include "tests/support/xapian_check.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

std::string random_bytes(std::mt19937& random, std::size_t size) {
  std::string bytes;
  while (bytes.size() < size) bytes.push_back(static_cast<char>(random() % 4 == 0 ? 0 : random()));
  return bytes;
}

struct Posting {
  std::uint32_t wdf = 0;
};

// What a database is to hold; documents from 1.
struct Content {
  std::map<std::string, std::map<std::uint32_t, Posting>> terms;
  std::map<std::uint32_t, std::string> values;
  std::map<std::string, std::string> metadata;
  std::vector<std::uint32_t> lengths;
};

Content random_content(std::mt19937& random, std::uint32_t documents) {
  Content content;
  content.lengths.assign(documents, 0);
  for (auto terms = 1 + random() % 40; terms > 0; --terms) {
    const std::string term = "t" + random_bytes(random, random() % 60);
    const auto share = 1 + random() % 200;
    for (std::uint32_t document = 1; document <= documents; ++document) {
      if (random() % share != 0) continue;
      Posting posting;
      posting.wdf = random() % 8 == 0 ? static_cast<std::uint32_t>(random() % 2'000'000) : 1;
      content.lengths[document - 1] += posting.wdf;
      content.terms[term][document] = posting;
    }
    if (content.terms[term].empty()) content.terms.erase(term);
  }
  for (std::uint32_t document = 1; document <= documents; ++document) {
    if (random() % 3 != 0) {
      content.values[document] = "v" + random_bytes(random, random() % 40);
    }
  }
  for (auto entries = random() % 30; entries > 0; --entries) {
    // From nothing to what takes more than one block.
    content.metadata["k" + random_bytes(random, random() % 100)] =
        "m" + random_bytes(random, random() % 7 == 0 ? random() % 40'000 : random() % 3'000);
  }
  return content;
}

// Values beyond `memory` bytes wait in a file.
void write(const Content& content, const fs::path& folder, std::size_t memory) {
  fs::create_directory(folder);
  glass::TableRoots roots;
  glass::Statistics statistics;
  glass::TableWriter postings(folder / "postlist.glass");
  for (const auto& [key, value] : content.metadata) glass::write_metadata(postings, key, value);
  glass::ValueStream values(7, folder / "values.tmp", memory);
  for (const auto& [document, value] : content.values) values.add(document, value);
  values.write_statistics(postings);
  values.write_chunks(postings);
  glass::write_lengths(postings, content.lengths);
  glass::PostingWriter writer(postings);
  for (const auto& [term, documents] : content.terms) {
    writer.begin(term);
    for (const auto& [document, posting] : documents) {
      writer.add(document, posting.wdf);
    }
    writer.end();
  }
  roots.postings = postings.finish();
  glass::TableWriter data(folder / "docdata.glass");
  for (std::uint32_t document = 1; document <= content.lengths.size(); ++document) {
    std::string key;
    glass::append_sortable(key, document);
    data.add(key, "data of " + std::to_string(document));
  }
  roots.data = data.finish();
  statistics.documents = static_cast<std::uint32_t>(content.lengths.size());
  statistics.largest_wdf = writer.largest_wdf();
  for (const std::uint32_t length : content.lengths) {
    statistics.total_length += length;
    statistics.longest = std::max(statistics.longest, length);
  }
  glass::write_version(folder, roots, statistics);
}

}  // namespace

TEST_CASE("libxapian reads from tables that we write what was put in") {
  REQUIRE(glass::is_known_format());
  std::mt19937 random(83);
  for (int round = 0; round < 30; ++round) {
    const TempFolder folder;
    // Numbers of documents are coded in another way from 32,768 on.
    const std::uint32_t documents =
        round == 0 ? 40'000 : 1 + static_cast<std::uint32_t>(random() % 3'000);
    const Content content = random_content(random, documents);
    write(content, folder / "db", round % 2 == 0 ? 0 : std::size_t{1} << 20U);
    CHECK_FALSE(fs::exists(folder / "db/values.tmp"));
    CAPTURE(round, documents);
    REQUIRE(test::xapian_finds_sound(folder / "db"));
    const Xapian::Database database(folder / "db");
    REQUIRE(database.get_doccount() == documents);
    REQUIRE(database.get_lastdocid() == documents);
    for (const auto& [key, value] : content.metadata) REQUIRE(database.get_metadata(key) == value);
    for (const std::uint32_t document : {1U, documents / 2 + 1, documents}) {
      REQUIRE(database.get_doclength(document) == content.lengths[document - 1]);
      REQUIRE(database.get_document(document).get_data() == "data of " + std::to_string(document));
    }
    std::map<std::uint32_t, std::string> values;
    for (auto it = database.valuestream_begin(7); it != database.valuestream_end(7); ++it) {
      values[it.get_docid()] = *it;
    }
    REQUIRE((values == content.values));
    REQUIRE(database.get_value_freq(7) == values.size());
    auto term = database.allterms_begin();
    for (const auto& [text, documents_of] : content.terms) {
      REQUIRE(*term == text);
      REQUIRE(term.get_termfreq() == documents_of.size());
      auto found = database.postlist_begin(text);
      for (const auto& [document, posting] : documents_of) {
        REQUIRE(*found == document);
        REQUIRE(found.get_wdf() == posting.wdf);
        ++found;
      }
      REQUIRE(found == database.postlist_end(text));
      ++term;
    }
    REQUIRE(term == database.allterms_end());
  }
}

TEST_CASE("sortable numbers sort as their bytes and are the shortest") {
  std::string last;
  for (const std::uint32_t number : {0U, 1U, 255U, 256U, 0x7FFFU, 0x8000U, 0x3FFFFFU, 0x400000U,
                                     0x1FFFFFFFU, 0x20000000U, 0xFFFFFFFFU}) {
    std::string bytes;
    glass::append_sortable(bytes, number);
    CAPTURE(number);
    CHECK((number == 0 || last < bytes));
    CHECK(bytes.size() == (number < 0x8000       ? 2
                           : number < 0x400000   ? 3
                           : number < 0x20000000 ? 4
                                                 : 5));
    last = bytes;
  }
}

TEST_CASE("a table that cannot be written is named") {
  const TempFolder folder;
  glass::TableWriter table(folder / "nowhere/postlist.glass");
  try {
    table.add("k", "v");
    FAIL();
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::io);
    CHECK(std::string(error.what()).find("nowhere/postlist.glass") != std::string::npos);
  }
}

}  // namespace dateline
