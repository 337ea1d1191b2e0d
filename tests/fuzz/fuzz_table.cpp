// SPDX-License-Identifier: GPL-2.0-or-later
// A small database with bytes of its table of postings changed: two bytes of a place, one of the
// new value, and so on. All of it is read, or refused; no byte outside a block is used.
#include <xapian.h>

#include <cstdint>
#include <fstream>
#include <iterator>

#include "common/glass/posting_reader.h"
#include "tests/fuzz/check.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace dateline;

constexpr unsigned kDocuments = 600;
constexpr std::size_t kChange = 3;  // bytes

// The database, and its table as it was written.
struct Written {
  test::TempFolder folder;
  std::string table;
  std::uint64_t revision = 0;

  Written() {
    Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    for (unsigned i = 0; i < kDocuments; ++i) {
      Xapian::Document document;
      document.add_term("all", 1 + i % 3);
      document.add_term("word" + std::to_string(i % 50));
      document.add_value(0, std::to_string(i));
      database.add_document(document);
    }
    database.set_metadata("key", std::string(20'000, 'm'));  // several items
    database.commit();
    revision = database.get_revision();
    database.close();
    std::ifstream file(path(), std::ios::binary);
    table.assign(std::istreambuf_iterator<char>(file), {});
  }
  [[nodiscard]] std::string path() const { return folder / "db/postlist.glass"; }
};

bool ascend(const std::vector<std::uint32_t>& documents) {
  for (std::size_t i = 1; i < documents.size(); ++i) {
    if (documents[i] <= documents[i - 1]) return false;
  }
  return true;
}

void read_all(glass::TableReader& table) {
  std::vector<std::uint32_t> documents;
  std::vector<std::uint32_t> counts;
  std::string metadata;
  if (glass::read_postings(table, "all", documents, counts)) {
    fuzz::require(ascend(documents), "documents ascend");
  }
  if (glass::read_lengths(table, documents, counts)) {
    fuzz::require(documents.size() == counts.size(), "each document has a length");
  }
  static_cast<void>(glass::read_all_postings(
      table, [](std::string_view, const auto& found, const auto& frequencies) {
        fuzz::require(ascend(found) && found.size() == frequencies.size(), "lists are sound");
      }));
  static_cast<void>(glass::read_values(table, 0, [](std::uint32_t document, std::string_view) {
    fuzz::require(document > 0, "documents are counted from 1");
  }));
  static_cast<void>(table.read_metadata("key", metadata));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Written written;
  std::string table = written.table;
  for (std::size_t i = 0; i + kChange <= size; i += kChange) {
    const std::size_t place = (std::size_t{data[i]} << 8U | data[i + 1]) % table.size();
    table[place] = static_cast<char>(data[i + 2]);
  }
  std::ofstream(written.path(), std::ios::binary) << table;
  auto reader = glass::TableReader::open(written.folder / "db", written.revision);
  fuzz::require(reader.has_value(), "the version file is as it was");
  read_all(*reader);
  return 0;
}
