// SPDX-License-Identifier: GPL-2.0-or-later
// The measures, and Student's t-test through the incomplete beta function.
#include "searcher/trec/measures.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <istream>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "common/error.h"

namespace dateline {
namespace {

constexpr std::size_t kDeepest = 1000;

std::vector<std::string> fields_of(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> fields;
  for (std::string field; in >> field;) fields.push_back(field);
  return fields;
}

// A whole field as a number.
template <typename Number>
std::optional<Number> number_in(std::string_view field) {
  if (field.starts_with('+')) field.remove_prefix(1);
  Number number{};
  const char* const end = field.data() + field.size();
  const auto [last, error] = std::from_chars(field.data(), end, number);
  if (error != std::errc() || last != end) return std::nullopt;
  return number;
}

Error unreadable(std::size_t line, std::string_view file, std::string_view finding,
                 std::string_view shape) {
  return {ExitStatus::usage,
          "line " + std::to_string(line) + " of the " + std::string(file) + " has " +
              std::string(finding),
          "each line is: " + std::string(shape)};
}

double discount(std::size_t rank) { return std::log2(static_cast<double>(rank) + 1); }

// The continued fraction of the incomplete beta function (Lentz's method; Press and others,
// Numerical Recipes, section 6.4).
double beta_fraction(double a, double b, double x) {
  constexpr double kTiny = 1e-30;
  const auto away_from_zero = [](double value) { return std::abs(value) > kTiny ? value : kTiny; };
  double c = 1;
  double d = 1 / away_from_zero(1 - (a + b) * x / (a + 1));
  double h = d;
  for (int m = 1; m < 300; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    for (const double step : {even, odd}) {
      d = 1 / away_from_zero(1 + step * d);
      c = away_from_zero(1 + step / c);
      h *= d * c;
    }
    if (std::abs(d * c - 1) < 1e-12) break;
  }
  return h;
}

double incomplete_beta(double a, double b, double x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) +
                                a * std::log(x) + b * std::log(1 - x));
  return x < (a + 1) / (a + b + 2) ? front * beta_fraction(a, b, x) / a
                                   : 1 - front * beta_fraction(b, a, 1 - x) / b;
}

// The p-value of a list of differences.
double paired_t_test(const std::vector<double>& differences) {
  const auto count = static_cast<double>(differences.size());
  if (count < 2) return 1;
  double mean = 0;
  for (const double difference : differences) mean += difference;
  mean /= count;
  double variance = 0;
  for (const double difference : differences) variance += std::pow(difference - mean, 2);
  variance /= count - 1;
  if (variance == 0) return 1;
  const double t = mean / std::sqrt(variance / count);
  const double freedom = count - 1;
  return incomplete_beta(freedom / 2, 0.5, freedom / (freedom + t * t));
}

}  // namespace

Judgements read_judgements(std::istream& in) {
  constexpr std::string_view kShape = "query 0 document grade";
  Judgements judgements;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const std::vector<std::string> fields = fields_of(line);
    if (fields.empty()) continue;
    if (fields.size() < 4) throw unreadable(number, "judgements", "too few fields", kShape);
    const auto grade = number_in<int>(fields[3]);
    if (!grade) throw unreadable(number, "judgements", "no grade in its fourth field", kShape);
    judgements[fields[0]][fields[2]] = *grade;
  }
  std::erase_if(judgements, [](const auto& query) {
    return std::none_of(query.second.begin(), query.second.end(),
                        [](const auto& judged) { return judged.second > 0; });
  });
  return judgements;
}

Run read_run(std::istream& in) {
  constexpr std::string_view kShape = "query Q0 document rank score tag";
  Run run;
  std::set<std::pair<std::string, std::string>> seen;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const std::vector<std::string> fields = fields_of(line);
    if (fields.empty()) continue;
    if (fields.size() < 5) throw unreadable(number, "run", "too few fields", kShape);
    const auto score = number_in<double>(fields[4]);
    if (!score || std::isnan(*score)) {
      throw unreadable(number, "run", "no score in its fifth field", kShape);
    }
    if (!seen.emplace(fields[0], fields[2]).second) {
      throw unreadable(number, "run", "a document that its query already has", kShape);
    }
    run[fields[0]].push_back({fields[2], *score});
  }
  return run;
}

Measures measure(const std::map<std::string, int>& grades, std::vector<RunLine> documents) {
  std::sort(documents.begin(), documents.end(), [](const RunLine& a, const RunLine& b) {
    return a.score != b.score ? a.score > b.score : a.document > b.document;
  });
  documents.resize(std::min(documents.size(), kDeepest));
  std::vector<int> ideal;
  for (const auto& [document, grade] : grades) {
    if (grade > 0) ideal.push_back(grade);
  }
  const auto relevant = static_cast<double>(ideal.size());
  if (ideal.empty()) return {};
  std::sort(ideal.begin(), ideal.end(), std::greater<>());
  double best = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(ideal.size(), 10); ++i) {
    best += ideal[i] / discount(i + 1);
  }
  double gain = 0;
  double precision = 0;
  double found = 0;
  double in_10 = 0;
  double in_100 = 0;
  double first = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto judged = grades.find(documents[i].document);
    if (judged == grades.end() || judged->second <= 0) continue;
    const auto rank = static_cast<double>(i + 1);
    found += 1;
    precision += found / rank;
    if (i < 10) {
      gain += judged->second / discount(i + 1);
      in_10 += 1;
      if (first == 0) first = 1 / rank;
    }
    if (i < 100) in_100 += 1;
  }
  return {gain / best, precision / relevant, in_10 / 10, in_100 / relevant, first};
}

std::map<std::string, Measures> measure_run(const Judgements& judgements, const Run& run) {
  std::map<std::string, Measures> queries;
  for (const auto& [query, grades] : judgements) {
    const auto found = run.find(query);
    queries[query] = found == run.end() ? Measures{} : measure(grades, found->second);
  }
  return queries;
}

Measures mean(const std::map<std::string, Measures>& queries) {
  Measures means{};
  for (const auto& [query, measures] : queries) {
    for (std::size_t i = 0; i < means.size(); ++i) means[i] += measures[i];
  }
  for (double& value : means) value /= std::max(1.0, static_cast<double>(queries.size()));
  return means;
}

Measures paired_t_tests(const std::map<std::string, Measures>& base,
                        const std::map<std::string, Measures>& other) {
  Measures probabilities{};
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    std::vector<double> differences;
    for (const auto& [query, measures] : base) {
      const auto found = other.find(query);
      differences.push_back((found == other.end() ? 0 : found->second[i]) - measures[i]);
    }
    probabilities[i] = paired_t_test(differences);
  }
  return probabilities;
}

}  // namespace dateline
