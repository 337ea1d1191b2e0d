// SPDX-License-Identifier: GPL-2.0-or-later
// What tells whether an article that is read again has changed. Pure.
#pragma once

#include <cstdint>
#include <span>

#include "common/index/stored.h"

namespace dateline {

/// 40 bits of the hash of all that was read of an article but where it was, over 24 bits of the
/// places of its passages: these are 0 unless passages have records of their own.
[[nodiscard]] std::uint64_t fingerprint_of(StoredArticle article,
                                           std::span<const Passage> passages);

/// The first part: the same for the same article in another place.
[[nodiscard]] std::uint64_t text_fingerprint(std::uint64_t fingerprint);

}  // namespace dateline
