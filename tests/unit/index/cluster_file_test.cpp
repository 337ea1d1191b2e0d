// SPDX-License-Identifier: GPL-2.0-or-later
// Cluster files: what a line may say, and what is refused by its line.
#include "common/index/cluster_file.h"

#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "common/error.h"

namespace dateline {
namespace {

std::vector<Shard> parsed(std::string_view text) {
  return parse_cluster_file(text, "news.cluster", "/base");
}

// What the error says that reading `text` throws; empty where it throws none.
std::string refusal(std::string_view text) {
  try {
    static_cast<void>(parsed(text));
    return "";
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::bad_index);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
}

ServedIndex served(std::string_view line) {
  const std::vector<Shard> shards = parsed(line);
  REQUIRE(shards.size() == 1);
  REQUIRE(shards[0].location.served);
  return *shards[0].location.served;
}

}  // namespace

TEST_CASE("a line of a cluster file is a folder or a pair of addresses") {
  const auto shards = parsed(
      "# news by year\n"
      "2019\n"
      "\n"
      "  /var/news/of 2020 \r\n"
      "\ttcp://archive:7001\ttcp://archive.example:7002\n"
      "../2021/idx");
  REQUIRE(shards.size() == 4);
  CHECK(shards[0].location == IndexLocation("/base/2019"));
  CHECK(shards[1].location == IndexLocation("/var/news/of 2020"));
  CHECK(shards[2].location ==
        IndexLocation(ServedIndex{{"archive", 7001}, {"archive.example", 7002}}));
  CHECK(shards[3].location == IndexLocation("/base/../2021/idx"));
  CHECK(shards[0].line == 2);
  CHECK(shards[1].line == 4);
  CHECK(shards[2].line == 5);
  CHECK(shards[3].line == 6);
}

TEST_CASE("a byte order mark at the beginning of a cluster file is no part of a folder") {
  CHECK(parsed("\xEF\xBB\xBF"
               "2019\n")[0]
            .location == IndexLocation("/base/2019"));
}

TEST_CASE("a pair of addresses may have a timeout") {
  CHECK(served("tcp://a:1 tcp://a:2").timeout == kDefaultTimeout);
  CHECK(served("tcp://a:1 tcp://a:2 timeout=1").timeout == 1);
  CHECK(served("tcp://a:1 tcp://a:2 timeout=3600").timeout == 3600);
  for (const std::string typed : {"0", "3601", "-1", "", "1.5", "9s", "99999999999999"}) {
    INFO(typed);
    CHECK(refusal("tcp://a:1 tcp://a:2 timeout=" + typed).find("is not a timeout") !=
          std::string::npos);
  }
}

TEST_CASE("hosts are names and addresses of both families, and are written as they are read") {
  for (const std::string host :
       {"a", "archive-2.example.org", "10.0.0.7", "[::1]", "[fe80::1%eth0]", "my_host"}) {
    INFO(host);
    const std::string line = "tcp://" + host + ":65535 tcp://other:1";
    CHECK(served(line).passages.name() == "tcp://" + host + ":65535");
  }
}

TEST_CASE("what is no pair of addresses is refused with its file and its line") {
  const auto lines = std::to_array<std::string>({"tcp://a:1",
                                                 "tcp://a:1 b",
                                                 "tcp://a:1 tcp://b:2 tcp://c:3",
                                                 "tcp://a:1 tcp://a",
                                                 "tcp://a:1 tcp://a:",
                                                 "tcp://a:1 tcp://a:0",
                                                 "tcp://a:1 tcp://a:65536",
                                                 "tcp://a:1 tcp://a:+1",
                                                 "tcp://a:1 tcp://a:1x",
                                                 "tcp://a:1 tcp://a:2/",
                                                 "tcp://a:1 tcp://:2",
                                                 "tcp://a:1 tcp://::1:2",
                                                 "tcp://a:1 tcp://[::1:2",
                                                 "tcp://a:1 tcp://[]:2",
                                                 "tcp://a:1 tcp://[::1]2",
                                                 "tcp://a:1 tcp://-a:2",
                                                 "tcp://a:1 tcp://a b:2",
                                                 "tcp://a:1 tcp://a\x1b[1m:2",
                                                 "http://a:1 http://a:2",
                                                 "TCP://a:1 TCP://a:2",
                                                 "tcp://a:1 tcp://b:2 timeout",
                                                 "tcp://a:1 timeout=3",
                                                 "timeout=3 tcp://a:1 tcp://b:2://",
                                                 std::string("a\0b", 3)});
  for (const std::string& line : lines) {
    INFO(line);
    const bool address = is_address(line) || line.find('\0') != std::string::npos;
    CHECK(refusal("# one\n" + line + "\n").starts_with("news.cluster:2: ") == address);
  }
}

TEST_CASE("a cluster file names at least one index") {
  CHECK(refusal("").starts_with("news.cluster: "));
  CHECK(refusal("# none\n\n  \r\n").starts_with("news.cluster: "));
}

TEST_CASE("what is named twice would be found twice, and is refused") {
  CHECK(refusal("a\n# b\n./a\n") == "news.cluster:3: /base/a is named in line 1, too");
  CHECK(refusal("tcp://a:1 tcp://a:2\ntcp://a:3 tcp://a:2") ==
        "news.cluster:2: tcp://a:2 is named in line 1, too");
  CHECK(refusal("tcp://a:1 tcp://a:1") == "news.cluster:1: tcp://a:1 is named twice");
  CHECK(refusal("a\na/b\n").empty());
}

TEST_CASE("any bytes are a cluster file or are refused") {
  constexpr auto kPieces = std::to_array<std::string_view>(
      {"tcp://", "a",        ":", "1", "7001", " ",  "\n",           "\r\n", "#", "[", "]",
       "::1",    "timeout=", "9", "/", "..",   "\t", "\xEF\xBB\xBF", "\xFF", "%", "-", "://"});
  std::mt19937 random(91);
  std::size_t read = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto left = random() % 14; left > 0; --left) text += kPieces[random() % kPieces.size()];
    try {
      for (const Shard& shard : parsed(text)) {
        REQUIRE(shard.line >= 1);
        if (!shard.location.served) continue;
        const ServedIndex& pair = *shard.location.served;
        REQUIRE(pair.passages != pair.articles);
        REQUIRE(parse_served(pair.passages.name() + ' ' + pair.articles.name(), "").passages ==
                pair.passages);
      }
      ++read;
    } catch (const Error& error) {
      REQUIRE(error.status() == ExitStatus::bad_index);
    }
  }
  CHECK(read > 1000);
}

}  // namespace dateline
