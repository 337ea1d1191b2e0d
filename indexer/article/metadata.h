// SPDX-License-Identifier: GPL-2.0-or-later
// What an article's own text, path and address say of its outlet, wire, byline and date.
#pragma once

#include "common/news/article.h"

namespace dateline {

/// Fills what the format did not know of `article.metadata` from the zoned paragraphs, the URL and
/// the file's name. What nothing says stays unknown; what is known is not changed, but that dates
/// later than `latest`, or not credible otherwise, are forgotten first.
void complete_metadata(Article& article, const Date& latest);

}  // namespace dateline
