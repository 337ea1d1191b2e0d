// SPDX-License-Identifier: GPL-2.0-or-later
// Subtitles, SubRip (.srt) and WebVTT (.vtt): the spoken text is the article. Numbers, times and
// markup are not text; citations count in the file.
#pragma once

#include <string>
#include <string_view>

#include "indexer/formats/format.h"

namespace dateline {

void read_subtitles(std::string_view bytes, const std::string& path, const ArticleSink& sink);
std::string cited_in_subtitles(std::string_view source, Span cited, std::string_view charset);
bool looks_like_subtitles(std::string_view head);

}  // namespace dateline
