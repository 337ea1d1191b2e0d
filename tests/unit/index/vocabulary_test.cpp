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

void add(Oracle& oracle, const std::vector<FormCount>& forms, int sign) {
  for (const FormCount& form : forms) {
    Counts& counts = oracle[form.form];
    counts.count += sign * form.count;
    counts.mid_sentence += sign * form.mid_sentence;
    counts.capitals += sign * form.capitals;
    if (counts.count == 0) oracle.erase(form.form);
  }
}

}  // namespace

TEST_CASE("the vocabulary holds what was added less what was taken away, over many commits") {
  const test::TempFolder folder;
  Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE);
  std::mt19937 random(5);
  Oracle oracle;
  std::vector<std::vector<FormCount>> articles;
  for (int commit = 0; commit < 40; ++commit) {
    VocabularyChanges changes;
    CHECK(changes.empty());
    for (int i = 0; i < 12; ++i) {
      if (!articles.empty() && random() % 3 == 0) {
        const std::size_t gone = random() % articles.size();
        changes.add(articles[gone], -1);
        add(oracle, articles[gone], -1);
        articles.erase(articles.begin() + static_cast<std::ptrdiff_t>(gone));
      } else {
        articles.push_back(random_forms(random, 1 + random() % 400));
        changes.add(articles.back(), 1);
        add(oracle, articles.back(), 1);
      }
    }
    changes.write(database);
    CHECK(changes.empty());
    database.commit();
    REQUIRE(all_forms(database) == oracle);
  }
  CHECK(oracle.size() > 5000);
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

TEST_CASE("when all is taken away nothing is left behind") {
  const test::TempFolder folder;
  Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE);
  std::mt19937 random(6);
  const std::vector<FormCount> forms = random_forms(random, 3000);
  VocabularyChanges changes;
  changes.add(forms, 1);
  changes.write(database);
  CHECK(blocks_in(database) > 2);
  changes.add(forms, -1);
  changes.write(database);
  CHECK(blocks_in(database) == 0);
  CHECK(all_forms(database).empty());
  CHECK_FALSE(find_form(database, "dock").has_value());
}

TEST_CASE("one commit may add and take away the same form") {
  const test::TempFolder folder;
  Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE);
  const std::vector<FormCount> forms{{"dock", stem_for("dock"), 2, 1, 0}};
  VocabularyChanges changes;
  changes.add(forms, 1);
  changes.add(forms, -1);
  changes.write(database);
  CHECK(all_forms(database).empty());
  changes.add(forms, -1);
  changes.add(forms, 1);
  changes.add(forms, 1);
  changes.write(database);
  CHECK(all_forms(database) == Oracle{{"dock", {2, 1, 0}}});
}

TEST_CASE("the walk over forms ends when the visitor says so") {
  const test::TempFolder folder;
  Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE);
  std::mt19937 random(8);
  VocabularyChanges changes;
  changes.add(random_forms(random, 2000), 1);
  changes.write(database);
  int visited = 0;
  for_each_form(database, "", [&](const FormCount&) { return ++visited < 3; });
  CHECK(visited == 3);
}

TEST_CASE("the longest forms there are can be stored and found") {
  const test::TempFolder folder;
  Xapian::WritableDatabase database(folder / "db", Xapian::DB_CREATE);
  VocabularyChanges changes;
  const std::string longest(80, 'z');
  changes.add(std::vector<FormCount>{{longest, stem_for(longest), 1, 0, 0}}, 1);
  changes.write(database);
  CHECK(find_form(database, longest).has_value());
}

}  // namespace dateline
