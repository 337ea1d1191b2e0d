// SPDX-License-Identifier: GPL-2.0-or-later
// The rows of the table of formats, each defined by its format.
#pragma once

#include "indexer/formats/format/format.h"

namespace dateline {

extern const Format kTextFormat;
extern const Format kWarcFormat;
extern const Format kSgmlFormat;
extern const Format kFeedFormat;
extern const Format kNewsmlFormat;
extern const Format kLexisFormat;
extern const Format kMboxFormat;
extern const Format kMhtmlFormat;
extern const Format kMailFormat;
extern const Format kHtmlFormat;
extern const Format kJsonFormat;
extern const Format kPdfFormat;
extern const Format kCsvFormat;
extern const Format kSubtitlesFormat;
extern const Format kDocxFormat;
extern const Format kOdtFormat;
extern const Format kEpubFormat;

}  // namespace dateline
