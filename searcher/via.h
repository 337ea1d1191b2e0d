// SPDX-License-Identifier: GPL-2.0-or-later
// By what a place in a text answers a query.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// How a marked place answers the query.
enum class Via : std::uint8_t {
  exact,       ///< it is the word typed, but for case and accents
  stem,        ///< it is a form of the word typed
  phrase,      ///< it is the phrase typed, as a whole
  variant,     ///< it is another spelling of the name typed
  wildcard,    ///< it matches what was typed with * or ?
  fuzzy,       ///< it is the word typed but for some letters
  correction,  ///< it is the word that was probably meant where the one typed is misspelt
};

/// The name of a Via, as in JSON.
[[nodiscard]] std::string_view via_name(Via via);

}  // namespace dateline
