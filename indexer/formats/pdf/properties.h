// SPDX-License-Identifier: GPL-2.0-or-later
// What the properties of a document are worth: programs fill them, often with what nobody meant.
#pragma once

#include <optional>
#include <string_view>

#include "common/news/date.h"

namespace dateline::pdf {

/// Whether a title is one, and not the name of a file or of a template. `name` is the file's.
[[nodiscard]] bool is_plausible_title(std::string_view title, std::string_view name);

/// Whether an author is somebody's name, and not that of an account.
[[nodiscard]] bool is_plausible_author(std::string_view author);

/// The day on which a PDF file of these bytes was made where it was made, if that can be read in
/// them; `utc` is the day in Greenwich.
[[nodiscard]] std::optional<Date> local_day_made(std::string_view bytes, const Date& utc);

}  // namespace dateline::pdf
