// SPDX-License-Identifier: GPL-2.0-or-later
// Random collections of invented news, the same for the same seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/index_fixture.h"

namespace dateline::test {

/// `articles` text files with titles, hyphenated words, numbers, possessives, long and very short
/// paragraphs; some articles are copies of others, some share paragraphs, some have only a title.
[[nodiscard]] Files synthetic_news(std::uint32_t seed, std::size_t articles);

/// `count` random queries over the words of such collections: words side by side, phrases and
/// operators.
[[nodiscard]] std::vector<std::string> synthetic_queries(std::uint32_t seed, std::size_t count);

}  // namespace dateline::test
