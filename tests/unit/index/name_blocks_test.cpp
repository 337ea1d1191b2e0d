// SPDX-License-Identifier: GPL-2.0-or-later
// Names in the index follow its vocabulary.
#include "common/index/name_blocks.h"

#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/index/vocabulary.h"
#include "common/names/names.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

FormCount form(const std::string& text, std::int64_t count, std::int64_t mid,
               std::int64_t capitals) {
  return {text, text, count, mid, capitals};
}

bool is_stored(const Xapian::Database& database, const std::string& name) {
  const std::vector<std::string> keys = names::block_keys(name);
  REQUIRE_FALSE(keys.empty());
  std::size_t found = 0;
  for (const std::string& key : keys) {
    const std::vector<std::string> names = names_with_key(database, key);
    REQUIRE(std::is_sorted(names.begin(), names.end()));
    found += static_cast<std::size_t>(std::count(names.begin(), names.end(), name));
  }
  REQUIRE((found == 0 || found == keys.size()));
  return found > 0;
}

}  // namespace

TEST_CASE("a name is what has a capital in most places within sentences") {
  CHECK(is_name_type(form("tokayev", 3, 3, 2)));
  CHECK_FALSE(is_name_type(form("march", 4, 4, 2)));
  CHECK_FALSE(is_name_type(form("the", 9, 0, 0)));  // never within a sentence
  CHECK_FALSE(is_name_type(form("tokayev", 0, 0, 0)));
  CHECK(is_name_type(form("توكاييف", 1, 1, 0)));
}

TEST_CASE("the vocabulary's names are stored, its other forms are not") {
  const test::TempFolder folder;
  Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE);
  const std::vector<FormCount> forms{form("tokaev", 1, 1, 1), form("tokayev", 2, 2, 2),
                                     form("toqaev", 5, 5, 1)};
  auto next = forms.begin();
  write_vocabulary(
      [&] { return next == forms.end() ? nullptr : &*next++; },
      [&](const std::string& key, const std::string& value) { database.set_metadata(key, value); });
  CHECK(is_stored(database, "tokayev"));
  CHECK(is_stored(database, "tokaev"));
  CHECK_FALSE(is_stored(database, "toqaev"));
}

// So many that each thread has some.
TEST_CASE("blocks of names do not depend on the number of threads") {
  NameBlocks names;
  std::string form = "aaaa";
  for (int i = 0; i < 9000; ++i) {
    names.add(form);
    for (std::size_t at = form.size(); ++form[--at] > 'z';) form[at] = 'a';
  }
  const auto written = [&](unsigned threads) {
    std::vector<std::pair<std::string, std::string>> blocks;
    names.write([&](const std::string& key, std::string value) { blocks.emplace_back(key, value); },
                threads);
    return blocks;
  };
  const auto expected = written(1);
  CHECK(expected.size() > 100);
  CHECK((written(2) == expected));
  CHECK((written(4) == expected));
}

}  // namespace dateline
