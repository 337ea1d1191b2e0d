// SPDX-License-Identifier: GPL-2.0-or-later
// How a marked place in a text matches a query.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// How a marked place matches the query.
enum class Via : std::uint8_t {
  exact,       ///< it is the typed word, ignoring case and accents
  stem,        ///< it is an inflected form of the typed word
  phrase,      ///< it is the whole typed phrase
  variant,     ///< it is another spelling of the typed name
  wildcard,    ///< it matches the typed pattern with * or ?
  fuzzy,       ///< it differs from the typed word in a few letters
  correction,  ///< it is the word probably meant by a misspelt one
};

/// The name of a Via, as in JSON.
[[nodiscard]] std::string_view via_name(Via via);

}  // namespace dateline
