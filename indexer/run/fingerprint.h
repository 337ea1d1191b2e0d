// SPDX-License-Identifier: GPL-2.0-or-later
// Fingerprints that show whether an article has changed. Pure.
#pragma once

#include <cstdint>
#include <span>

#include "common/index/stored.h"

namespace dateline {

/// 40 bits of a hash of an article without its location, then 24 bits of a hash of the places of
/// its passages, which are 0 unless passages are records of their own.
[[nodiscard]] std::uint64_t fingerprint_of(StoredArticle article,
                                           std::span<const Passage> passages);

/// The first part, which does not depend on the article's location.
[[nodiscard]] std::uint64_t text_fingerprint(std::uint64_t fingerprint);

}  // namespace dateline
