// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether two similar spellings are one name, by the company they keep. docs/names.md
// says how the limits were found.
#pragma once

#include <string_view>

#include "common/names/names.h"
#include "searcher/variants/company.h"

namespace dateline {

/// The size of a first sample, which decides whether a larger one is worth reading.
inline constexpr std::size_t kFirstSample = 8;
inline constexpr std::size_t kFullSample = 24;

/// Whether the company in two first samples is similar enough to read more.
[[nodiscard]] bool may_be_one_name(const SharedCompany& shared);

/// Whether the company of two forms shows that they are one name.
[[nodiscard]] bool is_one_name(std::string_view form_a, const Company& a, std::string_view form_b,
                               const Company& b, const SharedCompany& shared, names::NameTier tier);

}  // namespace dateline
