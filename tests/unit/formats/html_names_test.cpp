// SPDX-License-Identifier: GPL-2.0-or-later
// How class names and ids are read: whole words, states and modifiers aside.
#include <catch2/catch.hpp>
#include <string>

#include "indexer/formats/html/class_names.h"

namespace dateline {
namespace {

Hint of_class(std::string_view classes) { return hint_of_classes(classes).hint; }
Hint of_id(std::string_view id) { return hint_of_id(id).hint; }

}  // namespace

TEST_CASE("a word of a class name counts as a whole, alone or with a container's name") {
  CHECK(of_class("comment") == Hint::comments);
  CHECK(of_class("x-comments_list") == Hint::comments);
  CHECK(of_class("sharebar") == Hint::tools);
  CHECK(of_class("relatedposts") == Hint::teaser);
  CHECK(of_class("relatedPosts") == Hint::teaser);
  CHECK(of_class("commentary") == Hint::none);
  CHECK(of_class("relatedness") == Hint::none);
  CHECK(of_class("socialism") == Hint::none);
  CHECK(of_class("credible") == Hint::none);
}

TEST_CASE("a word that is a state of something else does not count") {
  CHECK(of_class("modal-open_3fA9") == Hint::none);
  CHECK(of_class("comments-enabled") == Hint::none);
  CHECK(of_class("has-sidebar") == Hint::none);
  CHECK(of_class("no-comments") == Hint::none);
  CHECK(of_class("with-related") == Hint::none);
  CHECK(of_class("modal") == Hint::promo);
}

TEST_CASE("a long modifier says nothing, a short one does") {
  CHECK(of_class("field field--sidebar-hidden") == Hint::none);
  CHECK(of_class("layout--sidebar-right") == Hint::none);
  CHECK(of_class("block--related") == Hint::teaser);
  CHECK(of_class("related--wide-box") == Hint::teaser);
}

TEST_CASE("only a class that says nothing else hides, unless another shows") {
  CHECK(of_class("hidden") == Hint::hidden);
  CHECK(of_class("box sr-only") == Hint::hidden);
  CHECK(of_class("hidden-xs") == Hint::none);
  CHECK(of_class("hidden-print") == Hint::none);
  CHECK(of_class("label-hidden") == Hint::none);
  CHECK(of_class("hidden md:block") == Hint::none);
  CHECK(of_class("overflow-hidden") == Hint::none);
}

TEST_CASE("an id of other words, as headings give, says nothing") {
  CHECK(of_id("related-posts-2") == Hint::teaser);
  CHECK(of_id("comments") == Hint::comments);
  CHECK(of_id("share-of-harbour-dues") == Hint::none);
  CHECK(of_id("comments-by-the-pilot") == Hint::none);
}

TEST_CASE("class names that say article, and those that say a part of it") {
  CHECK(is_article_class("entry-content wide"));
  CHECK(is_article_class("articleBody"));
  CHECK(is_article_class("post"));
  CHECK_FALSE(is_article_class("post-meta"));
  CHECK_FALSE(is_article_class("article-list-item"));
}

TEST_CASE("class names of live reports") {
  CHECK(is_live_report("liveblog"));
  CHECK(is_live_report("x live-comment"));
  CHECK(is_live_report("liveTicker"));
  CHECK_FALSE(is_live_report("live"));
  CHECK_FALSE(is_live_report("liverpool"));
  CHECK_FALSE(is_live_report("comment"));
}

}  // namespace dateline
