// SPDX-License-Identifier: GPL-2.0-or-later
// An article that is read again: its text and the places of its passages are two things.
#include "indexer/run/put_plan.h"

#include <catch2/catch.hpp>

#include "indexer/run/fingerprint.h"

namespace dateline {
namespace {

/// An article of one passage, the record `number` of `path`.
StoredArticle article(const std::string& path, std::uint64_t number, const std::string& text) {
  StoredArticle article;
  article.id = hash128("a");
  Passage passage;
  passage.text = text;
  passage.parts = {{{0, text.size()}, 1}};
  passage.record = Record{number, "p", {10 * number, 10 * number + 9}};
  article.fingerprint = fingerprint_of(article, {&passage, 1});
  article.sources = {{path, Record{number, "a", passage.record->bytes}}};
  return article;
}

PutPlan plan(const StoredArticle& stored, const StoredArticle& read) {
  return plan_put(stored.fingerprint, source_set(stored.sources), read, false);
}

}  // namespace

TEST_CASE("a fingerprint says apart whether the text or the places of its passages changed") {
  const std::uint64_t here = article("a", 1, "The pier fell.").fingerprint;
  const std::uint64_t there = article("b", 2, "The pier fell.").fingerprint;
  const std::uint64_t other = article("a", 1, "The mill fell.").fingerprint;
  CHECK(article("b", 1, "The pier fell.").fingerprint == here);
  CHECK(there != here);
  CHECK(text_fingerprint(there) == text_fingerprint(here));
  CHECK(text_fingerprint(other) != text_fingerprint(here));
}

TEST_CASE("passages that only moved within their file are stored with their new places") {
  const PutPlan moved = plan(article("a", 1, "Pier."), article("a", 2, "Pier."));
  CHECK_FALSE(moved.keep_both);
  CHECK(moved.result == PutResult::replaced);
  CHECK(moved.new_text);
}

TEST_CASE("the same passages in two files are one article, addressed in the first") {
  const PutPlan later = plan(article("a", 1, "Pier."), article("b", 2, "Pier."));
  CHECK_FALSE(later.keep_both);
  CHECK(later.result == PutResult::duplicate);
  CHECK_FALSE(later.new_text);
  const PutPlan earlier = plan(article("b", 2, "Pier."), article("a", 1, "Pier."));
  CHECK(earlier.new_text);
  CHECK(plan(article("b", 2, "Pier."), article("a", 1, "Mill.")).keep_both);
}

}  // namespace dateline
