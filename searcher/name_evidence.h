// SPDX-License-Identifier: GPL-2.0-or-later
// Whether two spellings that are near each other are one name, by the company they keep.
// docs/names.md says how the limits were found.
#pragma once

#include <string_view>

#include "common/names/names.h"
#include "searcher/company.h"

namespace dateline {

/// A sample so small says whether it is worth reading a larger one.
inline constexpr std::size_t kFirstSample = 8;
inline constexpr std::size_t kFullSample = 24;

/// Whether the company in two first samples is alike enough to read more.
[[nodiscard]] bool may_be_one_name(const SharedCompany& shared);

/// Whether the company of two forms shows that they are one name.
[[nodiscard]] bool is_one_name(std::string_view form_a, const Company& a, std::string_view form_b,
                               const Company& b, const SharedCompany& shared, names::NameTier tier);

}  // namespace dateline
