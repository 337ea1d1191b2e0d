// SPDX-License-Identifier: GPL-2.0-or-later
// Likely forms: spelling, sound and frequency together.
#include "searcher/corrections/likely_forms.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {
namespace {

FormCount name(const std::string& form, std::uint32_t count) {
  FormCount counts{form, form};
  counts.count = count;
  counts.mid_sentence = count;
  counts.capitals = count;
  return counts;
}

FormCount word(const std::string& form, std::uint32_t count) {
  FormCount counts = name(form, count);
  counts.capitals = 0;
  return counts;
}

}  // namespace

TEST_CASE("a name that sounds alike costs less than its letters") {
  CHECK(spelling_cost("qurvani", name("gurvani", 1)) <
        spelling_cost("qurvani", word("gurvani", 1)));
}

TEST_CASE("a frequent form is likelier than a rare one that is a little nearer") {
  CHECK(log_likelihood("harbr", word("harbour", 200)) > log_likelihood("harbr", word("harbor", 1)));
  CHECK(log_likelihood("harbr", word("harbour", 200)) <
        log_likelihood("harbr", word("harbor", 200)));
}

TEST_CASE("no frequency makes a distant form plausible") {
  CHECK(is_plausible(log_likelihood("harbuor", word("harbour", 20))));
  CHECK_FALSE(is_plausible(log_likelihood("harbuor", word("hazard", 1'000'000))));
}

}  // namespace dateline
