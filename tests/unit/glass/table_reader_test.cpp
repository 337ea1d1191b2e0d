// SPDX-License-Identifier: GPL-2.0-or-later
// What is read from the file of a table is what libxapian reads, or nothing.
#include "common/glass/posting_reader.h"

#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/glass/numbers.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace dateline;
using test::TempFolder;
namespace fs = std::filesystem;

using Numbers = std::vector<std::uint32_t>;

struct Postings {
  Numbers documents;
  Numbers counts;
  bool operator==(const Postings&) const = default;
};

Postings of_xapian(const Xapian::Database& database, const std::string& term) {
  Postings found;
  for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
    found.documents.push_back(*it);
    found.counts.push_back(it.get_wdf());
  }
  return found;
}

Postings lengths_of_xapian(const Xapian::Database& database) {
  Postings found;
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    found.documents.push_back(*it);
    found.counts.push_back(it.get_doclength());
  }
  return found;
}

using Values = std::vector<std::pair<std::uint32_t, std::string>>;

Values values_of_xapian(const Xapian::Database& database, Xapian::valueno slot) {
  Values found;
  for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it) {
    found.emplace_back(it.get_docid(), *it);
  }
  return found;
}

std::string random_bytes(std::mt19937& random, std::size_t size) {
  std::string bytes;
  while (bytes.size() < size) bytes.push_back(static_cast<char>(random() % 4 == 0 ? 0 : random()));
  return bytes;
}

std::vector<std::string> random_terms(std::mt19937& random) {
  std::vector<std::string> terms{"every", "ever", "everyone", std::string("every\0", 6),
                                 std::string("\0every", 6)};
  while (terms.size() < 40) terms.push_back("t" + random_bytes(random, random() % 60));
  return terms;
}

Xapian::Document random_document(const std::vector<std::string>& terms, std::mt19937& random) {
  Xapian::Document document;
  document.add_term("every", 1);
  for (std::size_t i = 1; i < terms.size(); ++i) {
    if (random() % (1 + i % 7) != 0) continue;
    const auto count = random() % 9 == 0 ? random() % 3'000'000 : 1 + random() % 3;
    document.add_term(terms[i], static_cast<Xapian::termcount>(count));
  }
  document.add_value(300, "v" + random_bytes(random, random() % 300));
  if (random() % 2 == 0) document.add_value(2, random_bytes(random, random() % 30));
  return document;
}

// A database as Xapian's writer leaves it after additions, changes and deletions, in commits.
std::map<std::string, std::string> write(const fs::path& folder,
                                         const std::vector<std::string>& terms,
                                         std::size_t documents, std::mt19937& random) {
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OPEN);
  std::map<std::string, std::string> metadata;
  for (std::size_t i = 0; i < documents; ++i) {
    database.add_document(random_document(terms, random));
    const auto last = database.get_lastdocid();
    const auto some = 1 + static_cast<Xapian::docid>(random() % last);
    if (random() % 5 == 0) database.replace_document(some, random_document(terms, random));
    if (random() % 7 == 0 && database.get_doccount() > 1) {
      try {
        database.delete_document(some);
      } catch (const Xapian::DocNotFoundError&) {  // deleted before
      }
    }
    if (random() % 50 == 0) database.add_document(random_document(terms, random));
    if (random() % 100 == 0)
      database.replace_document(last + 70'000, random_document(terms, random));
    if (random() % 40 == 0) {
      const std::string key = "k" + random_bytes(random, random() % 90);
      metadata[key] = "m" + random_bytes(random, random() % 5 == 0 ? random() % 50'000 : 300);
      database.set_metadata(key, metadata[key]);
    }
    if (random() % 60 == 0) database.commit();
  }
  database.commit();
  return metadata;
}

// All that is asked for is read, and right.
void check_reads(const fs::path& folder, const std::vector<std::string>& terms,
                 const std::map<std::string, std::string>& metadata) {
  const Xapian::Database database(folder.string());
  auto table = glass::TableReader::open(folder, database.get_revision());
  REQUIRE(table);
  Postings found;
  for (int pass = 0; pass < 2; ++pass) {  // the second one finds blocks that are there already
    for (const std::string& term : terms) {
      REQUIRE(glass::read_postings(*table, term, found.documents, found.counts));
      REQUIRE(found == of_xapian(database, term));
    }
  }
  std::vector<std::pair<std::string, Postings>> all;
  REQUIRE(glass::read_all_postings(
      *table, [&](std::string_view term, const Numbers& documents, const Numbers& counts) {
        all.emplace_back(term, Postings{documents, counts});
      }));
  std::size_t at = 0;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term, ++at) {
    REQUIRE(at < all.size());
    REQUIRE(all[at].first == *term);
    REQUIRE(all[at].second == of_xapian(database, *term));
  }
  REQUIRE(at == all.size());
  const Postings lengths = lengths_of_xapian(database);
  REQUIRE(glass::read_lengths(*table, found.documents, found.counts));
  REQUIRE(found == lengths);
  for (const Xapian::valueno slot : {0U, 2U, 300U}) {
    Values values;
    REQUIRE(glass::read_values(*table, slot, [&](std::uint32_t document, std::string_view value) {
      values.emplace_back(document, value);
    }));
    REQUIRE(values == values_of_xapian(database, slot));
    CHECK(values.empty() == (slot == 0));
  }
  std::string value;
  for (const auto& [key, expected] : metadata) {
    REQUIRE(table->read_metadata(key, value));
    REQUIRE(value == expected);
  }
  for (const std::string absent : {"", "zzz", "ev", "k"}) {
    REQUIRE(glass::read_postings(*table, absent + "q", found.documents, found.counts));
    CHECK(found == Postings());
    REQUIRE(table->read_metadata(absent + "q", value));
    CHECK(value.empty());
  }
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("numbers are read as they are written, and others refused") {
  std::mt19937 random(60);
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    const auto any = static_cast<std::uint32_t>(random());
    const std::uint32_t value = i < 70'000 ? i : any >> any % 32;
    std::string sortable;
    glass::append_sortable(sortable, value);
    std::uint32_t found = 0;
    REQUIRE(glass::read_sortable(sortable, found));
    REQUIRE(found == value);
    REQUIRE_FALSE(glass::read_sortable(sortable + '\0', found));
    std::string bytes;
    glass::append_number(bytes, value);
    std::string_view rest(bytes);
    std::uint64_t number = 0;
    REQUIRE(glass::read_number(rest, number));
    REQUIRE(number == value);
    REQUIRE(rest.empty());
    rest = std::string_view(bytes).substr(0, bytes.size() - 1);
    REQUIRE_FALSE(glass::read_number(rest, number));
  }
  std::uint32_t found = 0;
  CHECK(glass::read_sortable("\xE0\xFF\xFF\xFF\xFF", found));
  CHECK(found == 0xFFFFFFFF);
  CHECK_FALSE(glass::read_sortable("\xE1\xFF\xFF\xFF\xFF", found));  // 33 bits
  CHECK_FALSE(glass::read_sortable("", found));
  std::uint64_t number = 0;
  std::string_view endless("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
  CHECK_FALSE(glass::read_number(endless, number));
}

TEST_CASE("postings and metadata read from the file are those that libxapian reads") {
  std::mt19937 random(61);
  for (int round = 0; round < 8; ++round) {
    const TempFolder folder;
    const std::vector<std::string> terms = random_terms(random);
    const auto metadata =
        write(folder / "db", terms, round == 0 ? 6'000 : 1 + random() % 900, random);
    CAPTURE(round);
    check_reads(folder / "db", terms, metadata);
    Xapian::Database(folder / "db").compact(folder / "compact");
    check_reads(folder / "compact", terms, metadata);
  }
}

TEST_CASE("a table of another revision, of other blocks or of no database is not opened") {
  std::mt19937 random(62);
  const TempFolder folder;
  const fs::path db = folder / "db";
  write(db, random_terms(random), 50, random);
  const auto revision = Xapian::Database(db.string()).get_revision();
  CHECK(glass::TableReader::open(db, revision));
  CHECK_FALSE(glass::TableReader::open(db, revision + 1));
  CHECK_FALSE(glass::TableReader::open(db, revision - 1));
  CHECK_FALSE(glass::TableReader::open(folder / "none", revision));
  Xapian::Database(db.string()).compact(folder / "small", 0, 2048);
  CHECK_FALSE(glass::TableReader::open(folder / "small",
                                       Xapian::Database(folder / "small").get_revision()));
  Xapian::WritableDatabase(folder / "empty", Xapian::DB_CREATE).commit();
  CHECK_FALSE(glass::TableReader::open(folder / "empty",
                                       Xapian::Database(folder / "empty").get_revision()));
}

TEST_CASE("a version file that is cut off or of another format is none") {
  std::mt19937 random(63);
  const TempFolder folder;
  const fs::path db = folder / "db";
  write(db, random_terms(random), 50, random);
  const std::string content = bytes_of(glass::version_path(db));
  const auto known = glass::read_version(db);
  REQUIRE(known);
  CHECK(known->revision == Xapian::Database(db.string()).get_revision());
  // All that is read comes before the statistics.
  std::size_t needed = 0;
  for (std::size_t size = 0; size < content.size(); ++size) {
    std::ofstream(glass::version_path(db), std::ios::binary) << content.substr(0, size);
    const bool is_known = glass::read_version(db).has_value();
    if (is_known && needed == 0) needed = size;
    REQUIRE(is_known == (needed > 0));
  }
  CHECK(needed > content.size() / 2);
  std::string other = content;
  other[15] = static_cast<char>(other[15] + 1);
  std::ofstream(glass::version_path(db), std::ios::binary) << other;
  CHECK_FALSE(glass::read_version(db));
  std::ofstream(glass::version_path(db), std::ios::binary) << content << std::string(1024, 'x');
  CHECK_FALSE(glass::read_version(db));
}

TEST_CASE("blocks that a writer has used again are noticed") {
  std::mt19937 random(64);
  std::size_t refused = 0;
  for (int round = 0; round < 10; ++round) {
    const TempFolder folder;
    const std::vector<std::string> terms = random_terms(random);
    write(folder / "db", terms, 600, random);
    std::vector<Postings> before;
    auto table = [&] {
      const Xapian::Database database(folder / "db");
      for (const std::string& term : terms) before.push_back(of_xapian(database, term));
      return glass::TableReader::open(folder / "db", database.get_revision());
    }();
    REQUIRE(table);
    write(folder / "db", terms, 600, random);  // a dozen commits
    for (std::size_t i = 0; i < terms.size(); ++i) {
      Postings found;
      if (glass::read_postings(*table, terms[i], found.documents, found.counts)) {
        REQUIRE(found == before[i]);
      } else {
        ++refused;
      }
    }
  }
  CHECK(refused > 50);
}

TEST_CASE("a damaged table is read without harm") {
  std::mt19937 random(65);
  const TempFolder folder;
  const fs::path db = folder / "db";
  const std::vector<std::string> terms = random_terms(random);
  const auto metadata = write(db, terms, 1'500, random);
  const auto revision = Xapian::Database(db.string()).get_revision();
  const fs::path file = db / "postlist.glass";
  const std::string content = bytes_of(file);
  std::size_t refused = 0;
  for (int round = 0; round < 300; ++round) {
    std::string damaged = content;
    for (auto flips = 1 + random() % 40; flips > 0; --flips) {
      // Heads and directories of blocks tell most of what could lead astray.
      const std::size_t block = random() % (damaged.size() / glass::kBlockBytes);
      const std::size_t within = random() % 2 == 0 ? random() % 80 : random() % glass::kBlockBytes;
      damaged[block * glass::kBlockBytes + within] = static_cast<char>(random());
    }
    if (round % 10 == 0) damaged.resize(random() % damaged.size());
    std::ofstream(file, std::ios::binary) << damaged;
    auto table = glass::TableReader::open(db, revision);
    REQUIRE(table);
    Postings found;
    for (const std::string& term : terms) {
      if (glass::read_postings(*table, term, found.documents, found.counts)) {
        REQUIRE(std::is_sorted(found.documents.begin(), found.documents.end()));
      } else {
        ++refused;
      }
    }
    std::string value;
    for (const auto& [key, expected] : metadata) {
      if (!table->read_metadata(key, value)) ++refused;
    }
    if (!glass::read_lengths(*table, found.documents, found.counts)) ++refused;
    std::uint32_t last = 0;
    const bool was_read = glass::read_values(*table, 2, [&](std::uint32_t document, auto) {
      REQUIRE(document > last);
      last = document;
    });
    if (!was_read) ++refused;
    if (!glass::read_all_postings(*table, [](auto, const Numbers& documents, auto&) {
          REQUIRE(std::is_sorted(documents.begin(), documents.end()));
        })) {
      ++refused;
    }
  }
  CHECK(refused > 300);
}
