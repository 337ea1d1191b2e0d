// SPDX-License-Identifier: GPL-2.0-or-later
// Checks the properties of a document, which programs often fill with meaningless values.
#pragma once

#include <optional>
#include <string_view>

#include "common/news/date.h"

namespace dateline::pdf {

/// Whether a title is credible, and not the name of a file or of a template. `name` is the file's.
[[nodiscard]] bool is_plausible_title(std::string_view title, std::string_view name);

/// Whether an author is a person's name, and not an account.
[[nodiscard]] bool is_plausible_author(std::string_view author);

/// The local day on which the PDF file with these bytes was made, if the bytes give it; `utc` is
/// the day in UTC.
[[nodiscard]] std::optional<Date> local_day_made(std::string_view bytes, const Date& utc);

}  // namespace dateline::pdf
