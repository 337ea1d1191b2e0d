// SPDX-License-Identifier: GPL-2.0-or-later
// Asking an index in one line, and what tests compare of its answers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/search/searcher.h"
#include "tests/support/index_fixture.h"

namespace dateline::test {

/// A request for the best `top` passages, any number of one article.
[[nodiscard]] SearchRequest request(std::string_view query, std::size_t top = 1000);

/// Answers `request` from one index.
[[nodiscard]] SearchAnswer ask(const IndexFixture& index, const SearchRequest& request);
[[nodiscard]] SearchAnswer ask(const IndexFixture& index, std::string_view query);

/// The passage id of every hit, in order.
[[nodiscard]] std::vector<std::string> ids(const SearchAnswer& answer);
/// The text of every hit, in order.
[[nodiscard]] std::vector<std::string> texts(const SearchAnswer& answer);
/// The file names, without their folders, of every hit's first source, in order.
[[nodiscard]] std::vector<std::string> files(const SearchAnswer& answer);
/// What is marked in the text of a hit, or in the title where it is a hit by that.
[[nodiscard]] std::vector<std::string> marked(const Hit& hit);

/// Whether two scores differ by no more than rounding does.
[[nodiscard]] bool nearly_equal(double a, double b);
/// Whether two answers have the same hits in the same order, with nearly equal scores.
[[nodiscard]] bool same_hits(const SearchAnswer& a, const SearchAnswer& b);

}  // namespace dateline::test
