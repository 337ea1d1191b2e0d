// SPDX-License-Identifier: GPL-2.0-or-later
// When a page says that it was published and changed.
#pragma once

#include <optional>

#include "common/news/date.h"
#include "indexer/formats/html/json_ld.h"
#include "indexer/formats/html/page.h"

namespace dateline {

struct PageDates {
  std::optional<Date> published;
  std::optional<Date> updated;
};

/// Reads the dates of `page`: those of its JSON-LD, which is `data`, of meta elements, and of
/// marked elements.
[[nodiscard]] PageDates page_dates(const HtmlPage& page, const ArticleData& data);

}  // namespace dateline
