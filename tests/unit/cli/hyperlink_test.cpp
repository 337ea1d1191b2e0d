// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of links and pagers: addresses carry no escape, and who is asked to page.
#include "common/cli/hyperlink.h"

#include <catch2/catch.hpp>

#include "common/cli/pager.h"
#include "common/cli/terminal.h"

namespace {

using namespace dateline::cli;

const LinkBase kBase{"desk", "/home/a"};

std::string pager(const PagerChoice& choice, const std::string& installed = "less") {
  return pager_command(choice, [&](const std::string& name) { return name == installed; });
}

}  // namespace

TEST_CASE("the address of a file is absolute, normal and names the host") {
  CHECK(file_url(kBase, "news/a.txt") == "file://desk/home/a/news/a.txt");
  CHECK(file_url(kBase, "/news/a.txt") == "file://desk/news/a.txt");
  CHECK(file_url(kBase, "../b/./a.txt") == "file://desk/home/b/a.txt");
  CHECK(file_url({"", "/"}, "a") == "file:///a");
}

TEST_CASE("whatever a path holds, its address is plain") {
  CHECK(file_url(kBase, "a b%ü;~.txt") == "file://desk/home/a/a%20b%25%C3%BC%3B~.txt");
  std::string all;
  for (int byte = 1; byte < 256; ++byte) all.push_back(static_cast<char>(byte));
  const std::string url = file_url({all, "/"}, all);
  CHECK(url.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                              "-._~/%:") == std::string::npos);
}

TEST_CASE("a link is opened with its address and closed without one") {
  CHECK(linked("a.txt:7", "file:///a.txt") == "\x1b]8;;file:///a.txt\x1b\\a.txt:7\x1b]8;;\x1b\\");
}

TEST_CASE("links are for terminals with colour, unless they are asked for") {
  CHECK(links_on_stdout(When::always, When::never));
  CHECK_FALSE(links_on_stdout(When::never, When::always));
}

TEST_CASE("the pager is $DATELINE_PAGER, else $PAGER, else less") {
  CHECK(pager({}) == "less");
  CHECK(pager({std::nullopt, "more -x"}, "more") == "more -x");
  CHECK(pager({"less -S", "more"}) == "less -S");
}

TEST_CASE("no pager is wanted, or there is none") {
  CHECK(pager({"", "less"}).empty());
  CHECK(pager({std::nullopt, "cat"}).empty());
  CHECK(pager({}, "more").empty());
  CHECK(pager({"most -s", std::nullopt}).empty());
  CHECK(pager({"A=b most", std::nullopt}) == "A=b most");  // the shell's to know
}
