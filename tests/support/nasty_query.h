// SPDX-License-Identifier: GPL-2.0-or-later
// Random queries that are hard to read: operators, quotes, brackets and characters of many bytes.
#pragma once

#include <random>
#include <string>

namespace dateline::test {

/// A random query, valid UTF-8, of up to 20 parts; its words are those of the small collections
/// that property tests search.
[[nodiscard]] std::string nasty_query(std::mt19937& random);

}  // namespace dateline::test
