// SPDX-License-Identifier: GPL-2.0-or-later
// What JSON-LD in a page says of its article, in the words of schema.org.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Values as they stand there; empty where nothing says so.
struct ArticleData {
  std::string headline;
  std::string body;    ///< articleBody, plain text or HTML
  std::string author;  ///< names, joined by ", "
  std::string publisher;
  std::string published;
  std::string modified;
  std::string language;
  std::string url;
};

/// Fills what is empty of `data` from the article objects in `script`, the content of a script
/// element. Passes over what is no JSON, nests deeper than 64 levels or has more than 4 MB.
void read_json_ld(std::string_view script, ArticleData& data);

}  // namespace dateline
