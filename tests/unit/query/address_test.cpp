// SPDX-License-Identifier: GPL-2.0-or-later
// What is a web address, and how far it reaches.
#include "searcher/query/address.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {

TEST_CASE("an address has a scheme, www. or a host with a path and a query") {
  for (const char* text :
       {"https://post.example/dam?id=7", "HTTP://post.example", "ftp://post.example/*",
        "www.post.example/dam", "WWW.post.example", "post.example/dam?id=7&lang=en"}) {
    CHECK(is_pasted_address(text));
  }
  for (const char* text : {"dam", "w?rehouse", "post.example/da*", "and/or?", "www.", "a.b", "://x",
                           "dam?x=1", "4.5/6?x=1", "topic:dam", "post.example/dam?"}) {
    CHECK_FALSE(is_pasted_address(text));
  }
}

TEST_CASE("an address ends at a blank or a mark, and has the brackets that open in it") {
  const auto address = [](std::string_view text) {
    return std::string(text.substr(0, address_end(text, 0)));
  };
  CHECK(address("https://post.example/a_(b)?c=1 dam") == "https://post.example/a_(b)?c=1");
  CHECK(address("https://post.example/a) dam") == "https://post.example/a");
  CHECK(address("https://post.example/a\" dam") == "https://post.example/a");
  CHECK(address("post.example/a?b=1").empty());
  CHECK(address("dam").empty());
}

TEST_CASE("an address is compared from after its scheme and www.") {
  CHECK(address_host("https://www.post.example") == 12);
  CHECK(address_host("http://post.example") == 7);
  CHECK(address_host("www.post.example") == 4);
  CHECK(address_host("post.example/a?b=1") == 0);
}

}  // namespace dateline
