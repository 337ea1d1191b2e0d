// SPDX-License-Identifier: GPL-2.0-or-later
// Web pages with what people said of their text: a folder with html/ID.html.gz and one of
// ground-truth.json, {ID: {"articleBody": TEXT}}, and segments.json, {ID: {"with": [TEXT...],
// "without": [TEXT...]}}.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

struct JudgedPage {
  std::string id;
  std::string html;                  ///< UTF-8
  std::string body;                  ///< all of the article, as people marked it
  std::vector<std::string> with;     ///< parts of the article
  std::vector<std::string> without;  ///< parts of the page that are not the article
};

/// The pages of a folder, by id; none if it has no judgements.
[[nodiscard]] std::vector<JudgedPage> judged_pages(const std::filesystem::path& folder);

}  // namespace dateline
