// SPDX-License-Identifier: GPL-2.0-or-later
// A batch gives what single searches give, to the last bit: in every format, on any number of
// threads, whatever fails in between.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "common/error.h"
#include "searcher/batch/batch.h"
#include "searcher/printers/printer.h"
#include "searcher/ranking/recipe.h"
#include "searcher/search/searcher.h"
#include "tests/support/nasty_query.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;

constexpr std::size_t kQueries = 40;

// A query of a batch, or a line that is none.
struct Asked {
  SearchRequest request;
  bool broken = false;
  std::string answer;  // all_of what a single search answers
};

// One way to write a batch; `options` where a query can say its own.
struct Writing {
  std::string_view format;
  bool options;
  std::string begin;
  std::string (*line)(const Asked& asked);
};

std::string lines_line(const Asked& asked) {
  return asked.broken ? "" : "# nothing\n\n" + asked.request.query + '\n';
}

std::string tsv_line(const Asked& asked) {
  if (asked.broken) return "no tab\n";
  return asked.request.query_id + '\t' + asked.request.query + "\r\n";
}

nlohmann::json options_of(const SearchRequest& request) {
  return {{"id", request.query_id},
          {"query", request.query},
          {"top", request.top},
          {"offset", request.offset},
          {"per-article", request.per_article},
          {"excerpts", request.excerpts},
          {"all", request.syntax.require_all},
          {"plain", request.syntax.plain},
          {"strict", request.syntax.strict},
          {"recipe", request.recipe}};
}

std::string jsonl_line(const Asked& asked) {
  return asked.broken ? "{\"id\":\n" : options_of(asked.request).dump() + '\n';
}

std::string csv_line(const Asked& asked) {
  if (asked.broken) return "too,few\n";
  std::string line;
  const nlohmann::json fields = options_of(asked.request);
  for (const auto& [key, value] : fields.items()) {
    std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2) {
      text.insert(at, 1, '"');
    }
    line += (line.empty() ? "\"" : ",\"") + text + '"';
  }
  return line + "\r\n";
}

std::string csv_header() {
  std::string line;
  const nlohmann::json fields = options_of({});
  for (const auto& [key, value] : fields.items()) line += (line.empty() ? "" : ",") + key;
  return line + '\n';
}

std::string trec_line(const Asked& asked) {
  if (asked.broken) return "<top>\n<num> Number: none\n</top>\n";
  return "<top>\n<num> Number: " + asked.request.query_id + "\n<title> " + asked.request.query +
         "\n<desc> Description:\nnothing\n</top>\n\n";
}

// One line, without blanks at its ends or side by side: what every format can hold.
std::string evened(const std::string& text) {
  std::istringstream in(text);
  std::string out;
  for (std::string word; in >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::vector<Asked> random_batch(std::uint32_t seed, bool options) {
  std::mt19937 random(seed);
  const auto below = [&random](std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
  };
  const auto texts = test::synthetic_queries(seed, kQueries);
  std::vector<Asked> batch;
  for (std::size_t i = 0; i < kQueries; ++i) {
    Asked asked;
    SearchRequest& request = asked.request;
    request.query = evened(below(3) == 0 ? test::nasty_query(random) : texts[i]);
    if (request.query.empty()) request.query = "dam";
    request.query_id = "q" + std::to_string(i);
    request.syntax.strict = true;
    asked.broken = below(10) == 0;
    if (options) {
      request.top = 1 + below(20);
      request.offset = below(4);
      request.per_article = below(4);
      request.excerpts = 1 + below(3);
      request.recipe = recipes()[below(recipes().size())].name;
      request.syntax = {below(5) == 0, below(2) == 0, below(4) == 0};
    }
    batch.push_back(std::move(asked));
  }
  return batch;
}

// All of an answer but its time: what JSON says of it, and the scores to the last bit.
std::string all_of(SearchAnswer answer) {
  answer.milliseconds = 0;
  std::ostringstream out;
  find_output_format("json")->make(out, out, {})->answer(answer);
  out << std::hexfloat;
  for (const Hit& hit : answer.hits) out << hit.score << '\n';
  for (const Note& note : answer.notes) out << note.text << '\n';
  return out.str();
}

SearchAnswer single_answer(Searcher& searcher, const SearchRequest& request) {
  try {
    return searcher.search(request);
  } catch (const Error& error) {
    SearchAnswer answer;
    answer.query_id = request.query_id;
    answer.query = request.query;
    answer.error = error.what();
    return answer;
  }
}

std::vector<SearchAnswer> batch_answers(const test::IndexFixture& index, const Writing& writing,
                                        const std::string& text, unsigned threads) {
  std::istringstream in(text);
  SearchRequest defaults;
  defaults.syntax.strict = true;
  const auto formats = topic_formats();
  const auto format = std::find_if(formats.begin(), formats.end(), [&](const TopicFormat& row) {
    return row.name == writing.format;
  });
  const auto topics = format->open(in, defaults);
  std::vector<SearchAnswer> answers;
  const BatchResult result =
      run_batch({index.index()}, *topics, {threads, false},
                [&](SearchAnswer&& answer) { answers.push_back(std::move(answer)); });
  CHECK(result.found + result.empty + result.failed == answers.size());
  return answers;
}

}  // namespace

TEST_CASE("a batch gives what single searches give, in every format and on any number of threads") {
  const test::IndexFixture index(test::synthetic_news(11, 30));
  Searcher searcher({index.index()});
  const auto writings = std::to_array<Writing>({{"lines", false, "", lines_line},
                                                {"tsv", false, "", tsv_line},
                                                {"jsonl", true, "", jsonl_line},
                                                {"csv", true, csv_header(), csv_line},
                                                {"trec", false, "", trec_line}});
  CHECK(writings.size() == topic_formats().size());
  std::uint32_t seed = 1;
  for (const Writing& writing : writings) {
    INFO(writing.format);
    const std::vector<Asked> batch = random_batch(seed++, writing.options);
    std::string text = writing.begin;
    for (const Asked& asked : batch) text += writing.line(asked);
    std::vector<Asked> expected;  // what has become a query
    for (const Asked& asked : batch) {
      if (asked.broken && writing.format == "lines") continue;
      expected.push_back(asked);
      if (writing.format == "lines") {
        expected.back().request.query_id = std::to_string(expected.size());
      }
      expected.back().answer = all_of(single_answer(searcher, expected.back().request));
    }
    for (const unsigned threads : {1U, 2U, 4U}) {
      INFO(threads << " threads");
      const std::vector<SearchAnswer> answers = batch_answers(index, writing, text, threads);
      REQUIRE(answers.size() == expected.size());
      std::size_t failed = 0;
      std::size_t found = 0;
      for (std::size_t i = 0; i < answers.size(); ++i) {
        if (!answers[i].hits.empty()) ++found;
        if (!answers[i].error.empty()) ++failed;
        if (expected[i].broken) {
          CHECK(answers[i].hits.empty());
          CHECK(answers[i].error.starts_with("line "));
          continue;
        }
        INFO(expected[i].request.query);
        CHECK(all_of(answers[i]) == expected[i].answer);
      }
      CHECK(failed >= 3);
      CHECK(found >= 15);
    }
  }
}
