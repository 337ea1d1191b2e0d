// SPDX-License-Identifier: GPL-2.0-or-later
// What is stored is read back whole, and damaged data is an error, never a wrong value or a crash.
#include "common/index/stored.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "common/error.h"
#include "common/index/bytes.h"
#include "common/index/document.h"

namespace dateline {
namespace {

StoredArticle full_article() {
  StoredArticle article;
  article.id = hash128("an article");
  article.metadata = {"Pier burns",      "Harbour Post",           "a feed", {"CWA", "Meridian"},
                      "A. Vale",         "https://dock.example/1", "en",     Date{1999, 12, 31},
                      DateSource::field, Date{2000, 1, 2}};
  article.sources = {{"a/b.jsonl", Record{3, "id-3", {100, 250}}},
                     {"c.zip", std::nullopt, "in/c.txt"}};
  article.passages = 17;
  article.fingerprint = 0xFFFFFFFFFFFFFFFFU;
  return article;
}

StoredPassage full_passage() {
  StoredPassage stored;
  stored.article = hash128("an article");
  stored.title = "Pier burns";
  Passage& passage = stored.passage;
  passage.zone = Zone::caption;
  passage.text = "one two\nthree";
  passage.parts = {{{0, 7}, 2}, {{8, 13}, 3}};
  passage.source.append_verbatim(7, 100);
  passage.source.append_atomic(1, {107, 109});
  passage.source.append_atomic(2, {50, 60});  // sources need not ascend
  passage.source.append_verbatim(3, 109);
  passage.lines = {{0, 5}, {8, 4}};
  passage.pages = {{0, 300}, {4, 301}};
  passage.record = Record{9, "", {7, 7}};
  passage.hash = 0xFFFFFFFFFFFFU;
  passage.repeat = 2;
  return stored;
}

void check_same(const StoredArticle& a, const StoredArticle& b) {
  CHECK(a.id == b.id);
  CHECK(a.metadata == b.metadata);
  CHECK(a.sources == b.sources);
  CHECK(a.passages == b.passages);
  CHECK(a.fingerprint == b.fingerprint);
}

/// Whether a decoded passage is one that other code can rely on.
void check_is_sound(const Passage& passage) {
  for (const PassagePart& part : passage.parts) {
    REQUIRE(part.text.begin <= part.text.end);
    REQUIRE(part.text.end <= passage.text.size());
  }
  REQUIRE((passage.source.pieces().empty() || passage.source.text_size() == passage.text.size()));
}

}  // namespace

TEST_CASE("an article is read back as it was stored") {
  check_same(decode_article(encode(full_article())), full_article());
  check_same(decode_article(encode(StoredArticle{})), StoredArticle{});
}

TEST_CASE("a passage is read back as it was stored") {
  const StoredPassage read = decode_passage(encode(full_passage()));
  CHECK(read.article == full_passage().article);
  CHECK(read.title == "Pier burns");
  CHECK(read.passage == full_passage().passage);
}

TEST_CASE("a passage without pages has no byte for them") {
  StoredPassage stored = full_passage();
  stored.passage.zone = kZones.back().zone;
  stored.passage.alone = kZones.back().zone;
  const std::size_t with_pages = encode(stored).size();
  stored.passage.pages.clear();
  CHECK(decode_passage(encode(stored)).passage == stored.passage);
  CHECK(encode(stored).size() == with_pages - 6);  // a count, two offsets, 2 bytes and 1 of pages
}

TEST_CASE("only an article's first passage keeps the title") {
  StoredPassage stored = full_passage();
  stored.passage.sequence = 1;
  const StoredPassage read = decode_passage(encode(stored));
  CHECK(read.title.empty());
  CHECK(read.passage == stored.passage);
}

TEST_CASE("what words are counted by is read out of any passage, in memory that has held another") {
  StoredPassage later = full_passage();
  later.passage.sequence = 7;
  later.passage.record.reset();
  later.passage.alone = Zone::body;
  StoredPassage bare;
  later.passage.pages.clear();
  bare.passage.text = "Short.";
  bare.passage.parts = {{{0, 6}, 1}};
  Passage words;
  for (const StoredPassage& stored : {full_passage(), later, bare, full_passage()}) {
    decode_words(encode(stored), words);
    CHECK(words.sequence == stored.passage.sequence);
    CHECK(words.zone == stored.passage.zone);
    CHECK(words.alone == stored.passage.alone);
    CHECK(words.text == stored.passage.text);
  }
}

TEST_CASE("places that cannot be are an error") {
  StoredPassage beyond = full_passage();
  beyond.passage.lines.back().text_begin = 14;
  CHECK_THROWS_AS(decode_passage(encode(beyond)), Error);
  beyond = full_passage();
  beyond.passage.pages.back().text_begin = 14;
  CHECK_THROWS_AS(decode_passage(encode(beyond)), Error);
  beyond = full_passage();
  beyond.passage.record->bytes = {8, 7};
  CHECK_THROWS_AS(decode_passage(encode(beyond)), Error);
  StoredArticle undated = full_article();
  undated.metadata.date = Date{1999, 200, 31};
  CHECK_THROWS_AS(decode_article(encode(undated)), Error);
}

TEST_CASE("data that is cut off is an error") {
  const std::string article = encode(full_article());
  for (std::size_t size = 0; size < article.size(); ++size) {
    CHECK_THROWS_AS(decode_article(article.substr(0, size)), Error);
  }
  const std::string passage = encode(full_passage());
  for (std::size_t size = 0; size < passage.size(); ++size) {
    CAPTURE(size);
    CHECK_THROWS_AS(decode_passage(passage.substr(0, size)), Error);
  }
}

TEST_CASE("data with wrong bytes is an error or a sound value") {
  std::mt19937 random(3);
  const std::string article = encode(full_article());
  const std::string passage = encode(full_passage());
  for (int round = 0; round < 20000; ++round) {
    std::string broken = round % 2 == 0 ? article : passage;
    for (auto count = 1 + random() % 3; count > 0; --count) {
      broken[random() % broken.size()] = static_cast<char>(random());
    }
    try {
      if (round % 2 == 0) {
        static_cast<void>(decode_article(broken));
      } else {
        check_is_sound(decode_passage(broken).passage);
      }
    } catch (const Error& error) {
      REQUIRE(error.status() == ExitStatus::bad_index);
    }
  }
}

TEST_CASE("numbers of every size are read back") {
  ByteWriter out;
  std::vector<std::uint64_t> numbers{0, 1, 127, 128, 0xFFFFFFFFFFFFFFFFU};
  for (unsigned shift = 0; shift < 64; ++shift) numbers.push_back(std::uint64_t{1} << shift);
  for (const std::uint64_t number : numbers) out.number(number);
  for (const std::uint64_t number : numbers) {
    out.signed_number(static_cast<std::int64_t>(number));
  }
  const std::string bytes = out.take();
  ByteReader in(bytes);
  for (const std::uint64_t number : numbers) CHECK(in.number() == number);
  for (const std::uint64_t number : numbers) {
    CHECK(in.signed_number() == static_cast<std::int64_t>(number));
  }
  CHECK(in.empty());
}

TEST_CASE("a document number is read back from its value, and other values are none") {
  for (const std::uint32_t number : {1U, 255U, 256U, 0xFFFFFFFFU}) {
    CHECK(decode_number(encode_number(number)) == number);
  }
  CHECK(encode_number(1) < encode_number(256));
  CHECK(decode_number("") == 0);
  CHECK(decode_number("12345") == 0);
}

}  // namespace dateline
