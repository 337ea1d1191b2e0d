// SPDX-License-Identifier: GPL-2.0-or-later
// The formats in the order in which a file's content is compared with them.
#include <array>

#include "indexer/formats/format/choice.h"
#include "indexer/formats/format/rows.h"

namespace dateline {
namespace {

constexpr auto kFormats = std::to_array<const Format*>({
    &kTextFormat,
    &kWarcFormat,
    &kSgmlFormat,
    &kFeedFormat,
    &kNewsmlFormat,
    &kLexisFormat,
    &kMboxFormat,
    &kMhtmlFormat,
    &kMailFormat,
    &kHtmlFormat,
    &kJsonFormat,
    &kPdfFormat,
    &kCsvFormat,
    &kSubtitlesFormat,
    &kDocxFormat,
    &kOdtFormat,
    &kEpubFormat,
});

}  // namespace

std::span<const Format* const> formats() { return kFormats; }

}  // namespace dateline
