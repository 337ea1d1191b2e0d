// SPDX-License-Identifier: GPL-2.0-or-later
// The measures against values computed by hand, ties and graded judgements among them; what is
// refused of judgements and runs.
#include "searcher/trec/measures.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <sstream>

#include "common/error.h"

namespace {

using namespace dateline;

constexpr std::size_t kNdcg = 0;
constexpr std::size_t kMap = 1;
constexpr std::size_t kPrecision = 2;
constexpr std::size_t kRecall = 3;
constexpr std::size_t kReciprocal = 4;

Judgements judgements(const std::string& text) {
  std::istringstream in(text);
  return read_judgements(in);
}

Run run(const std::string& text) {
  std::istringstream in(text);
  return read_run(in);
}

template <typename Read>
std::string refusal(Read read, const std::string& text) {
  try {
    (void)read(text);
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::usage);
    return error.what();
  }
  return "taken";
}

void check_measures(const Measures& found, const Measures& expected) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO(kMeasures[i]);
    CHECK(found[i] == Approx(expected[i]).margin(1e-9));
  }
}

// A run of documents d1, d2, … with falling scores.
Run falling(std::size_t count) {
  Run found;
  for (std::size_t i = 1; i <= count; ++i) {
    found["q"].push_back({"d" + std::to_string(i), static_cast<double>(count - i)});
  }
  return found;
}

}  // namespace

TEST_CASE("documents of equal score rank by id, the last first, whatever the order of lines") {
  // Ranked: c b a. Grades: a 2, b 0, c 1.
  const auto grades = judgements("q 0 a 2\nq 0 b 0\nq 0 c 1\n").at("q");
  const double ideal = 2 + 1 / std::log2(3);
  const Measures expected{(1 + 2.0 / 2) / ideal, (1.0 + 2.0 / 3) / 2, 0.2, 1, 1};
  check_measures(measure(grades, {{"a", 1}, {"b", 1}, {"c", 1}}), expected);
  check_measures(measure(grades, {{"c", 1}, {"a", 1}, {"b", 1}}), expected);
  // Ids are compared byte by byte: d10 before d2, both of them behind d9.
  const auto numbered = judgements("q 0 d2 1\n").at("q");
  CHECK(measure(numbered, {{"d2", 5}, {"d10", 5}, {"d9", 5}})[kReciprocal] == Approx(0.5));
}

TEST_CASE("gains are linear in the grade, and grades below 1 gain nothing") {
  const auto grades = judgements("q 0 a 3\nq 0 b 1\nq 0 c -1\nq 0 d 2\n").at("q");
  // Ranked: c b x a; d is not found.
  const Measures found = measure(grades, {{"c", 4}, {"b", 3}, {"x", 2}, {"a", 1}});
  const double ideal = 3 + 2 / std::log2(3) + 1.0 / 2;
  check_measures(found, {(1 / std::log2(3) + 3 / std::log2(5)) / ideal, (1.0 / 2 + 2.0 / 4) / 3,
                         0.2, 2.0 / 3, 0.5});
}

TEST_CASE("each measure looks as deep as its name says") {
  const Run found = falling(1200);
  const auto at = [&](const std::string& document) {
    return measure(judgements("q 0 " + document + " 1\n").at("q"), found.at("q"));
  };
  check_measures(at("d10"), {1 / std::log2(11), 0.1, 0.1, 1, 0.1});
  check_measures(at("d11"), {0, 1.0 / 11, 0, 1, 0});
  check_measures(at("d100"), {0, 0.01, 0, 1, 0});
  check_measures(at("d101"), {0, 1.0 / 101, 0, 0, 0});
  check_measures(at("d1000"), {0, 0.001, 0, 0, 0});
  check_measures(at("d1001"), {0, 0, 0, 0, 0});
}

TEST_CASE("the ideal list ends at ten documents, precision counts ten places") {
  std::string lines;
  for (int i = 1; i <= 12; ++i) lines += "q 0 d" + std::to_string(i) + " 1\n";
  const Measures found = measure(judgements(lines).at("q"), falling(12).at("q"));
  check_measures(found, {1, 1, 1, 1, 1});
  CHECK(measure(judgements(lines).at("q"), falling(3).at("q"))[kPrecision] == Approx(0.3));
}

TEST_CASE("judged queries that a run lacks count as 0, unjudged ones not at all") {
  const Judgements judged = judgements("a 0 x 1\nb 0 x 1\nc 0 x 0\n");
  CHECK(judged.size() == 2);  // c has nothing to find
  const auto measured = measure_run(judged, run("a Q0 x 1 1 t\nc Q0 x 1 1 t\nz Q0 x 1 1 t\n"));
  REQUIRE(measured.size() == 2);
  check_measures(mean(measured), {0.5, 0.5, 0.05, 0.5, 0.5});
  check_measures(mean({}), {});
}

TEST_CASE("the t-test is two-sided, paired, and 1 where nothing varies") {
  const auto measured = [](std::vector<double> values) {
    std::map<std::string, Measures> queries;
    for (std::size_t i = 0; i < values.size(); ++i) {
      queries["q" + std::to_string(i)] = {values[i], 0, values[i], 1, 0};
    }
    return queries;
  };
  const auto base = measured({0, 0, 0, 0, 0});
  // Differences 1 2 3 4 5: t = 3 / (√2.5 / √5) = 4.2426 with 4 degrees of freedom, for which the
  // distribution has a closed form: p = 1 - t (t² + 6) / (t² + 4)^1.5.
  const auto other = measured({1, 2, 3, 4, 5});
  const double t = 3 * std::sqrt(2);
  const double expected = 1 - t * (t * t + 6) / std::pow(t * t + 4, 1.5);
  CHECK(expected == Approx(0.0132).margin(5e-5));
  const Measures found = paired_t_tests(base, other);
  CHECK(found[kNdcg] == Approx(expected).epsilon(1e-9));
  CHECK(found[kMap] == 1);
  CHECK(found[kRecall] == 1);
  CHECK(paired_t_tests(other, base)[kNdcg] == Approx(expected).epsilon(1e-9));
  // Two queries, one degree of freedom: p = 1 - 2 atan(t) / π. Differences 1 and 2: t = 3.
  CHECK(paired_t_tests(measured({0, 0}), measured({1, 2}))[kNdcg] ==
        Approx(1 - 2 * std::atan(3.0) / std::acos(-1.0)).epsilon(1e-9));
  CHECK(paired_t_tests(measured({0}), measured({1}))[kNdcg] == 1);
}

TEST_CASE("judgements are refused by the number of the line that is none") {
  CHECK(judgements("\n q  0\td 1 \r\n\n").at("q").at("d") == 1);
  CHECK(judgements("q 0 d 0\nq 0 d 2\n").at("q").at("d") == 2);
  const auto refused = [](const std::string& text) { return refusal(judgements, text); };
  CHECK(refused("q 0 d 1\n\nq 0 e\n") == "line 3 of the judgements has too few fields");
  for (const std::string grade : {"x", "1x", "1.5", "99999999999", "+", "--1"}) {
    INFO(grade);
    CHECK(refused("q 0 d " + grade) == "line 1 of the judgements has no grade in its fourth field");
  }
}

TEST_CASE("a run is refused by the number of the line that is none") {
  CHECK(run("q Q0 d 1 -1.5e2 t\n").at("q").front().score == -150);
  CHECK(run("q Q0 d 1 +2\n").at("q").front().score == 2);
  const auto refused = [](const std::string& text) { return refusal(run, text); };
  CHECK(refused("\nq Q0 d 1\n") == "line 2 of the run has too few fields");
  CHECK(refused("q Q0 d 1 nan t") == "line 1 of the run has no score in its fifth field");
  CHECK(refused("q Q0 d 1 2,5 t") == "line 1 of the run has no score in its fifth field");
  CHECK(refused("q Q0 d 1 2 t\np Q0 d 1 2 t\nq Q0 d 2 1 t") ==
        "line 3 of the run has a document that its query already has");
}
