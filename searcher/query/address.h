// SPDX-License-Identifier: GPL-2.0-or-later
// Web addresses in a query, pasted as they are: their signs ask for nothing.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// Whether a typed word is a web address: it begins with a scheme and "://" or with "www.", or has
/// a host, a path and a question mark with `name=value` after it.
[[nodiscard]] bool is_pasted_address(std::string_view typed);

/// The end of the address with a scheme or "www." that begins at `at`, brackets in it included;
/// `at` if none does.
[[nodiscard]] std::size_t address_end(std::string_view text, std::size_t at);

/// Where the host of an address begins: after its scheme and "www.".
[[nodiscard]] std::size_t address_host(std::string_view typed);

}  // namespace dateline
