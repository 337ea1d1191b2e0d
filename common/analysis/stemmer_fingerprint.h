// SPDX-License-Identifier: GPL-2.0-or-later
// A fingerprint of how this program stems a language, to notice an index that was stemmed
// otherwise.
#pragma once

#include <string>

#include "common/analysis/language.h"

namespace dateline {

/// The hash (32 hexadecimal digits) of the stems that the analyzer gives to some 400 words: the
/// language's stop words and irregular forms, and words with common endings of all languages.
/// Changes with libxapian's stemmers and with our own rules for words.
[[nodiscard]] std::string stemmer_fingerprint(const Language& language);

}  // namespace dateline
