// SPDX-License-Identifier: GPL-2.0-or-later
// Runs of forms and their merge, against a std::map.
#include "common/index/form_run.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace dateline {
namespace {

using Counts = std::tuple<std::string, std::int64_t, std::int64_t, std::int64_t>;
using Oracle = std::map<std::string, Counts>;  // by form: its stem and counts

std::string random_form(std::mt19937& random) {
  static const std::vector<std::string> kParts{"a", "b", "dock", "e", "é", "ж", "s", "0", "港"};
  std::string form;
  for (auto size = 1 + random() % 4; size > 0; --size) form += kParts[random() % kParts.size()];
  return form;
}

std::string run_of(const Oracle& forms) {
  FormRunWriter run;
  for (const auto& [form, counts] : forms) {
    const auto& [stem, count, mid, capitals] = counts;
    run.add({form, stem, count, mid, capitals});
    CHECK(run.last() == form);
  }
  return run.take();
}

Oracle random_forms(std::mt19937& random) {
  Oracle forms;
  for (auto size = random() % 60; size > 0; --size) {
    const std::string form = random_form(random);
    // A stem may be another word than the form's beginning.
    const std::string stem = form.size() % 3 == 0 ? "x" + form : form.substr(0, form.size() / 2);
    const auto count = static_cast<std::int64_t>(random() % 100'000);
    forms[form] = {stem, 1 + count, count / 2, count / 3};
  }
  return forms;
}

}  // namespace

TEST_CASE("a merge of runs gives each form once, in order, with the sum of its counts") {
  std::mt19937 random(31);
  for (int round = 0; round < 200; ++round) {
    Oracle expected;
    std::vector<std::string> runs;
    for (auto count = random() % 6; count > 0; --count) {
      const Oracle forms = random_forms(random);
      runs.push_back(run_of(forms));
      for (const auto& [form, counts] : forms) {
        auto& [stem, all, mid, capitals] = expected[form];
        stem = std::get<0>(counts);
        all += std::get<1>(counts);
        mid += std::get<2>(counts);
        capitals += std::get<3>(counts);
      }
    }
    FormMerge merge(std::move(runs));
    std::string last;
    Oracle merged;
    while (const FormCount* const form = merge.next()) {
      REQUIRE((merged.empty() || last < form->form));
      last = form->form;
      merged[last] = {form->stem, form->count, form->mid_sentence, form->capitals};
    }
    REQUIRE(merged == expected);
    REQUIRE(merge.next() == nullptr);
  }
}

TEST_CASE("what is added to a run that was taken begins another") {
  FormRunWriter run;
  run.add({"docks", "dock", 3, 2, 1});
  CHECK_FALSE(run.take().empty());
  CHECK(run.size() == 0);
  run.add({"dock", "dock", 4, 0, 0});
  const std::string second = run.take();
  FormRunReader in(second);
  REQUIRE(in.next());
  CHECK(in.form().form == "dock");
  CHECK_FALSE(in.next());
}

}  // namespace dateline
