// SPDX-License-Identifier: GPL-2.0-or-later
// Words drawn with Zipf's frequencies, put into sentences, paragraphs and articles.
#include "tests/support/synthetic_news.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string_view>

namespace dateline::test {
namespace {

constexpr auto kWords =
    std::to_array<std::string_view>({"the",        "of",          "and",       "harbour",
                                     "dam",        "council",     "minister",  "floods",
                                     "flooding",   "gate",        "gates",     "ferry",
                                     "strike",     "crew",        "report",    "reported",
                                     "Rosen",      "Rosen's",     "Vardo",     "Nur-Selim",
                                     "flood-gate", "floodgate",   "sea-wall",  "wall",
                                     "US",         "U.N.",        "1,240",     "1240",
                                     "4.5",        "12%",         "€98.7",     "counter-smuggling",
                                     "counter",    "smuggling",   "Núria",     "Петров",
                                     "copper",     "lighthouse",  "mayor",     "ballots",
                                     "tunnel",     "engineers",   "collapse",  "inquiry",
                                     "witness",    "judge",       "market",    "wheat",
                                     "bridge",     "spokeswoman", "evacuated", "cargo",
                                     "customs",    "bribe",       "orchard",   "glacier",
                                     "lantern",    "saffron",     "quarry",    "velvet"});

class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {
    std::vector<double> weights;
    for (std::size_t i = 0; i < kWords.size(); ++i) {
      weights.push_back(1 / std::pow(static_cast<double>(i + 2), 0.8));
    }
    words_ = std::discrete_distribution<std::size_t>(weights.begin(), weights.end());
  }

  std::size_t below(std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
  }
  std::string_view word() { return kWords[words_(random_)]; }
  std::string phrase(std::size_t count) {
    std::string text(word());
    for (std::size_t i = 1; i < count; ++i) text.append(" ").append(word());
    return text;
  }
  std::string sentence() {
    std::string text = "It " + phrase(3 + below(20)) + '.';
    if (below(6) == 0) text += " “" + phrase(4) + "”, said Rosen.";
    return text;
  }
  std::string paragraph() {
    std::string text = sentence();
    for (std::size_t left = below(10) == 0 ? 16 : below(4); left > 0; --left) {
      text += ' ' + sentence();
    }
    return text;
  }
  // Mostly of its own; now and then one that other articles have, too.
  std::string any_paragraph() {
    if (!paragraphs_.empty() && below(8) == 0) return paragraphs_[below(paragraphs_.size())];
    paragraphs_.push_back(paragraph());
    return paragraphs_.back();
  }
  std::string article() {
    std::string text = "About " + phrase(4 + below(4)) + "\n\n";
    const std::size_t count = below(12) == 0 ? 0 : 1 + below(9);
    for (std::size_t i = 0; i < count; ++i) text += any_paragraph() + "\n\n";
    return text;
  }

 private:
  std::mt19937 random_;
  std::discrete_distribution<std::size_t> words_;
  std::vector<std::string> paragraphs_;
};

}  // namespace

Files synthetic_news(std::uint32_t seed, std::size_t articles) {
  Writer writer(seed);
  Files files;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < articles; ++i) {
    const bool copy = !texts.empty() && writer.below(15) == 0;
    texts.push_back(copy ? texts[writer.below(texts.size())] : writer.article());
    files["news" + std::to_string(1000 + i) + ".txt"] = texts.back();
  }
  return files;
}

std::vector<std::string> synthetic_queries(std::uint32_t seed, std::size_t count) {
  Writer writer(seed);
  std::vector<std::string> queries;
  for (std::size_t i = 0; i < count; ++i) {
    std::string query = writer.phrase(1 + writer.below(5));
    if (writer.below(4) == 0) query += " \"" + writer.phrase(2) + '"';
    if (writer.below(4) == 0) query += " AND " + writer.phrase(1);
    if (writer.below(6) == 0) query += " NOT " + writer.phrase(1);
    queries.push_back(query);
  }
  return queries;
}

}  // namespace dateline::test
