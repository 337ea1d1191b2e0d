// SPDX-License-Identifier: GPL-2.0-or-later
// Whether an index was stemmed as this program stems. If not, some words of queries are not found.
#pragma once

#include <string>

#include "common/index/reader.h"
#include "common/index/settings.h"

namespace dateline {

/// `settings` with the versions of this program and of libxapian, and the stemmer's fingerprint.
[[nodiscard]] Settings with_stemming(Settings settings);

/// A warning with the next step if a segment was stemmed otherwise; empty if none was, or if the
/// index does not say.
[[nodiscard]] std::string stemming_warning(const IndexReader& index);

}  // namespace dateline
