// SPDX-License-Identifier: GPL-2.0-or-later
// Files of queries: what a query may say for itself, where lines stand, repeated ids.
#include "searcher/batch/topics.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

namespace {

using namespace dateline;

const TopicFormat& format(std::string_view name) {
  const auto formats = topic_formats();
  return *std::find_if(formats.begin(), formats.end(),
                       [name](const TopicFormat& row) { return row.name == name; });
}

std::vector<Topic> read(std::string_view name, const std::string& text) {
  std::istringstream in(text);
  const auto reader = format(name).open(in, {});
  std::vector<Topic> topics;
  while (std::optional<Topic> topic = reader->next()) topics.push_back(std::move(*topic));
  return topics;
}

std::vector<std::size_t> lines(const std::vector<Topic>& topics) {
  std::vector<std::size_t> found;
  for (const Topic& topic : topics) found.push_back(topic.line);
  return found;
}

std::vector<std::string> checked(std::vector<std::string> ids) {
  TopicIds names(false);
  for (std::string& id : ids) {
    Topic topic;
    topic.request.query_id = id;
    names.check(topic);
    id = topic.request.query_id;
  }
  return ids;
}

std::string option_error(const std::string& option) {
  return read("jsonl", R"({"query":"dam",)" + option + "}").at(0).error;
}

}  // namespace

TEST_CASE("every topic knows the line that it begins in") {
  using Lines = std::vector<std::size_t>;
  CHECK(lines(read("lines", "\n# note\ndam\n\nmill\n")) == Lines{3, 5});
  CHECK(lines(read("tsv", "# note\na\tdam\r\n\r\nb\tmill")) == Lines{2, 4});
  CHECK(lines(read("jsonl", "\n{}\n{\"query\":\"dam\"}")) == Lines{2, 3});
  CHECK(lines(read("csv", "id,query\na,\"dam\nwall\"\n\nb,mill\n")) == Lines{2, 5});
  CHECK(lines(read("trec", "\n<top>\n<title> dam\n</top>\n<top><title> mill</top>")) ==
        Lines{2, 5});
}

TEST_CASE("a line that is too long is an error of that line") {
  const std::string words(std::size_t{3} << 20U, 'x');
  for (const auto& [name, text] : std::vector<std::pair<std::string, std::string>>{
           {"lines", "dam\n" + words + "\nmill\n"},
           {"tsv", "a\tdam\nb\t" + words + "\nc\tmill\n"},
           {"jsonl", "{\"query\":\"dam\"}\n{\"query\":\"" + words + "\"}\n{\"query\":\"mill\"}\n"},
           {"csv", "query\ndam\n\"" + words + "\n\"\nmill\n"}}) {
    CAPTURE(name);
    const std::vector<Topic> topics = read(name, text);
    REQUIRE(topics.size() == 3);
    CHECK(topics[0].request.query == "dam");
    CHECK(topics[1].error == "the line is longer than 1 MiB");
    CHECK(topics[1].request.query.empty());
    CHECK(topics[2].error.empty());
    CHECK(topics[2].request.query == "mill");
  }
}

TEST_CASE("a query of a batch sets the options of the command line for itself") {
  const Topic topic =
      read("jsonl", R"({"query":"dam","top":7,"offset":"2","per_article":0,"excerpts":3,)"
                    R"("all":true,"plain":"no","strict":1,"recipe":"bm25"})")
          .at(0);
  CHECK(topic.error.empty());
  CHECK(topic.request.top == 7);
  CHECK(topic.request.offset == 2);
  CHECK(topic.request.per_article == 0);
  CHECK(topic.request.excerpts == 3);
  CHECK(topic.request.syntax.require_all);
  CHECK_FALSE(topic.request.syntax.plain);
  CHECK(topic.request.syntax.strict);
  CHECK(topic.request.recipe == "bm25");
  const Topic row = read("csv", "query,per-article,all,top\ndam,1,yes,\n").at(0);
  CHECK(row.request.per_article == 1);
  CHECK(row.request.syntax.require_all);
  CHECK(row.request.top == SearchRequest().top);
}

TEST_CASE("an option that there is not, or a value that it does not take, is the query's error") {
  CHECK(option_error(R"("tops":1)") == "\"tops\" is not an option of a query");
  for (const std::string value : {"-1", "1.0", "100001", "1e3", "true", "null", R"("")", R"(" 1")",
                                  R"("1 ")", "[1]", "18446744073709551617"}) {
    INFO(value);
    CHECK(option_error("\"top\":" + value).starts_with("\"top\" takes a number from 0"));
  }
  CHECK(option_error(R"("all":"maybe")") == "\"all\" takes true or false, not \"maybe\"");
  CHECK(option_error(R"("recipe":"none")") ==
        "\"recipe\" takes the name of a recipe, not \"none\"");
  CHECK(option_error("\"top\":" + std::string(300'000, '[') + std::string(300'000, ']'))
            .ends_with("not \"a list or object\""));
}

TEST_CASE("a message repeats no more of a value than fits a line, and whole characters") {
  std::string value;
  for (int i = 0; i < 1000; ++i) value += "€";
  const std::string error = option_error("\"top\":\"" + value + '"');
  CHECK(error.ends_with("€…\""));
  CHECK(error.size() < 120);
}

TEST_CASE("ids that are missing are numbers") {
  const auto topics = read("tsv", "\tdam\n  \tmill\nno tab\nq\tfire\n");
  REQUIRE(topics.size() == 4);
  CHECK(topics[0].request.query_id == "1");
  CHECK(topics[1].request.query_id == "2");
  CHECK(topics[2].request.query_id == "3");
  CHECK_FALSE(topics[2].error.empty());
  CHECK(topics[3].request.query_id == "q");
}

TEST_CASE("a repeated id gets its number, or the next one that is free") {
  using Ids = std::vector<std::string>;
  CHECK(checked({"q", "p", "q", "q"}) == Ids{"q", "p", "q.2", "q.3"});
  CHECK(checked({"q", "q.2", "q", "q"}) == Ids{"q", "q.2", "q.3", "q.4"});
  CHECK(checked({"q", "q", "q.2", "q"}) == Ids{"q", "q.2", "q.2.2", "q.3"});
}
