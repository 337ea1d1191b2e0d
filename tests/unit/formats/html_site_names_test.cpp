// SPDX-License-Identifier: GPL-2.0-or-later
// Which part of a title is the name of the site.
#include <catch2/catch.hpp>

#include "indexer/formats/html/site_names.h"

namespace dateline {

TEST_CASE("a title loses the name of its site, and what is beyond it") {
  const SiteNames site({"Harbour Post", ""}, "");
  CHECK(site.without("Ferry aground | Harbour Post") == "Ferry aground");
  CHECK(site.without("Ferry aground - harbour post") == "Ferry aground");
  CHECK(site.without("Ferry aground | Harbour Post | 12.3.2022") == "Ferry aground");
  CHECK(site.without("Harbour Post » Ferry aground") == "Ferry aground");
  CHECK(site.without("Harbour Post: a | b") == "Harbour Post: a | b");
  CHECK(site.without("Harbour Post") == "Harbour Post");
  CHECK(site.without("Ferry - aground") == "Ferry - aground");
}

TEST_CASE("without a known name only what is short and after a bar is taken for it") {
  const SiteNames site({}, "");
  CHECK(site.without("A ferry ran aground today | Post") == "A ferry ran aground today");
  CHECK(site.without("A ferry ran aground today - Post") == "A ferry ran aground today - Post");
  CHECK(site.without("Post | A ferry ran aground") == "Post | A ferry ran aground");
}

TEST_CASE("the domain of the address names the site, with a word or two around it") {
  const SiteNames site({}, "https://www.harbourpost.co.uk/news/1");
  CHECK(site.include("Harbour Post"));
  CHECK(site.include("HarbourPost.co.uk"));
  CHECK(site.include("Harbour Post Online"));
  CHECK_FALSE(site.include("The harbour"));
  CHECK_FALSE(site.include("Harbour Post wins a prize for its report on the ferries"));
  CHECK_FALSE(site.include(""));
  CHECK(SiteNames({}, "https://gruener-jaeger.example/").include("Grüner Jäger"));
  CHECK(SiteNames({}, "https://pierblog.wordpress.com/1").include("Pierblog"));
  CHECK_FALSE(SiteNames({}, "https://pierblog.wordpress.com/1").include("WordPress"));
}

TEST_CASE("a town at the beginning of a headline is not the site of that town") {
  const SiteNames site({}, "https://amity.example/1");
  CHECK(site.without("Fire in Amity - Police ask for help") ==
        "Fire in Amity - Police ask for help");
}

TEST_CASE("text that has the host in it is about the site") {
  const SiteNames site({}, "https://www.post.example/1");
  CHECK(site.are_addressed("Harbour Post (www.post.example)"));
  CHECK_FALSE(site.are_addressed("Ann Lee"));
  CHECK_FALSE(SiteNames({}, "").are_addressed("Ann Lee"));
}

}  // namespace dateline
