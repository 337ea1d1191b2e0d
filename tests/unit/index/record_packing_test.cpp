// SPDX-License-Identifier: GPL-2.0-or-later
// Packing records and giving them back.
#include "common/index/record_packing.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "common/error.h"
#include "common/index/record_codes.h"
#include "indexer/build/dictionary.h"
#include "indexer/run/entries.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

/// Words of a small vocabulary, so that records have something in common.
std::string random_record(std::mt19937& random) {
  std::string record;
  for (std::size_t left = random() % 120; left > 0; --left) {
    record += "harbour council bridge " + std::to_string(random() % 30) + ' ';
  }
  if (random() % 4 == 0) record.push_back(static_cast<char>(random()));
  return record;
}

/// From articles of a passage each.
std::string learnt_from(const std::vector<std::string>& texts) {
  const test::TempFolder folder;
  ArticleSpool spool(folder / "spool");
  for (const std::string& text : texts) {
    ArticleDraft draft;
    draft.passages.emplace_back().text = text;
    draft.article.passages = 1;
    ReadArticle read;
    read.article = draft.article;
    read.records = passage_records(draft);
    spool.add(read);
  }
  spool.flush();
  return learnt_dictionary(spool);
}
std::string learnt_from(std::size_t articles, std::mt19937& random) {
  std::vector<std::string> texts(articles);
  std::generate(texts.begin(), texts.end(), [&] { return random_record(random); });
  return learnt_from(texts);
}

}  // namespace

TEST_CASE("unpacking gives back what was packed, with a dictionary and without") {
  std::mt19937 random(7);
  for (const std::string& dictionary : {std::string(), learnt_from(400, random)}) {
    RecordPacker packer(dictionary);
    RecordUnpacker unpacker(dictionary);
    for (int round = 0; round < 500; ++round) {
      const std::string record = random_record(random);
      const std::string data = packer.packed(record);
      REQUIRE(unpacker.unpacked(data) == record);
      REQUIRE(RecordPacker(dictionary).packed(record) == data);
    }
  }
}

TEST_CASE("a dictionary is learnt, the same from the same articles, and makes records smaller") {
  std::mt19937 random(11);
  std::mt19937 again(11);
  const std::string dictionary = learnt_from(400, random);
  REQUIRE_FALSE(dictionary.empty());
  CHECK(dictionary == learnt_from(400, again));
  const std::string record = "harbour council bridge 7 harbour council";
  CHECK(RecordPacker(dictionary).packed(record).size() == 7);  // the size, and six words
  CHECK(RecordPacker("").packed(record).size() > RecordPacker(dictionary).packed(record).size());
}

TEST_CASE("what was seen most is learnt first, and what was seen once is not") {
  CHECK(learnt_from(std::vector<std::string>{}).empty());
  const auto words_of = [](const std::vector<std::string>& texts) {
    std::vector<std::string> words;
    const PieceList pieces(learnt_from(texts));
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (pieces[i].size() > 2) words.emplace_back(pieces[i]);
    }
    return words;
  };
  CHECK(words_of({"quay ferry late ferry, late", "late: the ferry of a piece has not a ferry"}) ==
        std::vector<std::string>{"ferry", "late"});
  CHECK(words_of({"quay quay berth berth"}) == std::vector<std::string>{"berth", "quay"});
}

TEST_CASE("damaged data, and that of another dictionary, is an error or another record") {
  std::mt19937 random(17);
  const std::string dictionary = learnt_from(400, random);
  RecordPacker packer(dictionary);
  RecordUnpacker unpacker(dictionary);
  const std::string data = packer.packed(random_record(random) + "council council bridge");
  for (std::size_t size = 0; size < data.size(); ++size) {
    CHECK_THROWS_AS(unpacker.unpacked(data.substr(0, size)), Error);
  }
  for (int round = 0; round < 2000; ++round) {
    std::string broken = data;
    broken[random() % broken.size()] = static_cast<char>(random());
    try {
      const std::size_t size = unpacker.unpacked(broken).size();
      CHECK(size < 16U << 20U);
    } catch (const Error& error) {
      CHECK(error.status() == ExitStatus::bad_index);
    } catch (const std::bad_alloc&) {
      FAIL("a size was believed");
    }
  }
}

}  // namespace dateline
