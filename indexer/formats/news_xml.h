// SPDX-License-Identifier: GPL-2.0-or-later
// NITF, NewsML-G2 and NewsML 1, the formats of agencies. Each news item is an article; citations
// count in its XML.
#pragma once

#include <string>
#include <string_view>

#include "indexer/formats/format.h"

namespace dateline {

void read_news_xml(ByteStream& in, const std::string& path, const ArticleSink& sink);
std::string news_xml_record_text(std::string_view record, std::string_view charset);
bool looks_like_news_xml(std::string_view head);

}  // namespace dateline
