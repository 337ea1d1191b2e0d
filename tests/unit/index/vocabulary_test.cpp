// SPDX-License-Identifier: GPL-2.0-or-later
// The vocabulary in a real database, against a std::map.
#include "common/index/vocabulary.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

struct Counts {
  std::int64_t count = 0;
  std::int64_t mid_sentence = 0;
  std::int64_t capitals = 0;
  friend bool operator==(const Counts&, const Counts&) = default;
};
using Oracle = std::map<std::string, Counts>;

std::string stem_for(const std::string& form) { return form.substr(0, 1 + form.size() / 2) + "~"; }

Oracle all_forms(const Xapian::Database& database, const std::string& prefix = "") {
  Oracle found;
  std::string last;
  for_each_form(database, prefix, [&](const FormCount& form) {
    REQUIRE((found.empty() || last < form.form));
    REQUIRE(form.stem == stem_for(form.form));
    last = form.form;
    found[form.form] = {form.count, form.mid_sentence, form.capitals};
    return true;
  });
  return found;
}

std::size_t blocks_in(const Xapian::Database& database) {
  const std::string prefix(key::kVocabulary);
  return static_cast<std::size_t>(
      std::distance(database.metadata_keys_begin(prefix), database.metadata_keys_end(prefix)));
}

std::string random_form(std::mt19937& random) {
  static const std::vector<std::string> kParts{"a", "b", "dock", "e", "é", "ж", "s", "0", "港"};
  std::string form;
  for (auto size = 1 + random() % 6; size > 0; --size) form += kParts[random() % kParts.size()];
  return form;
}

/// An article's worth of counts, sorted as entries have them.
std::vector<FormCount> random_forms(std::mt19937& random, std::size_t size) {
  std::map<std::string, FormCount> forms;
  while (forms.size() < size) {
    const std::string form = random_form(random);
    const auto mid = static_cast<std::int64_t>(random() % 4);
    forms[form] = {form, stem_for(form), 1 + mid + static_cast<std::int64_t>(random() % 300), mid,
                   mid / 2};
  }
  std::vector<FormCount> sorted;
  for (const auto& [name, form] : forms) sorted.push_back(form);
  return sorted;
}

void write(const std::vector<FormCount>& forms, Xapian::WritableDatabase& database) {
  auto next = forms.begin();
  write_vocabulary(
      [&] { return next == forms.end() ? nullptr : &*next++; },
      [&](const std::string& key, const std::string& value) { database.set_metadata(key, value); });
}

}  // namespace

TEST_CASE("the vocabulary holds each form, to be found alone, by its beginning and in order") {
  const test::TempFolder folder;
  Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE);
  std::mt19937 random(5);
  const std::vector<FormCount> forms = random_forms(random, 8000);
  write(forms, database);
  Oracle oracle;
  for (const FormCount& form : forms) {
    oracle[form.form] = {form.count, form.mid_sentence, form.capitals};
  }
  REQUIRE(all_forms(database) == oracle);
  CHECK(blocks_in(database) > 5);
  for (int i = 0; i < 3000; ++i) {
    const std::string form = random_form(random);
    const auto found = find_form(database, form);
    const auto expected = oracle.find(form);
    REQUIRE(found.has_value() == (expected != oracle.end()));
    if (found)
      REQUIRE(Counts{found->count, found->mid_sentence, found->capitals} == expected->second);
  }
  for (const char* prefix : {"a", "dock", "docka", "ж", "港", "é0", "zz", "s0s"}) {
    CAPTURE(prefix);
    Oracle expected;
    for (const auto& [form, counts] : oracle) {
      if (form.starts_with(prefix)) expected[form] = counts;
    }
    CHECK(all_forms(database, prefix) == expected);
  }
}

TEST_CASE("a vocabulary without forms is empty") {
  const test::TempFolder folder;
  Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE);
  write({}, database);
  CHECK(blocks_in(database) == 0);
  CHECK(all_forms(database).empty());
  CHECK_FALSE(find_form(database, "dock").has_value());
}

TEST_CASE("the walk over forms ends when the visitor says so") {
  const test::TempFolder folder;
  Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE);
  std::mt19937 random(8);
  write(random_forms(random, 2000), database);
  int visited = 0;
  for_each_form(database, "", [&](const FormCount&) { return ++visited < 3; });
  CHECK(visited == 3);
}

TEST_CASE("the longest forms there are can be stored and found") {
  const test::TempFolder folder;
  Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE);
  const std::string longest(80, 'z');
  write({{longest, stem_for(longest), 1, 0, 0}}, database);
  CHECK(find_form(database, longest).has_value());
}

}  // namespace dateline
