// SPDX-License-Identifier: GPL-2.0-or-later
// Reads JSON-LD in a page: schema.org data about its article.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A person or an organization.
struct AuthorData {
  std::string name;
  std::string id;       ///< the @id, with or without a name
  bool office = false;  ///< an organization
};

/// Dates as written there; empty if absent.
struct DataDates {
  std::string published;  ///< of an article
  std::string modified;
  std::string page_published;  ///< of an object that is not an article: a page, a video, a recipe
  std::string page_modified;
  std::string created;  ///< of either
};

/// Values as written there; empty if absent.
struct ArticleData {
  std::string headline;
  std::string body;                           ///< articleBody, plain text or HTML
  std::vector<AuthorData> authors;            ///< of the article
  std::vector<AuthorData> page_authors;       ///< of a page, recipe or post
  std::map<std::string, AuthorData> parties;  ///< persons and organizations by their @id
  std::string publisher;
  DataDates dates;
  std::string language;
  std::string url;
};

/// Fills the empty members of `data` from the article objects in `script`, the content of a script
/// element. Ignores invalid JSON, nesting deeper than 64 levels and more than 4 MB.
void read_json_ld(std::string_view script, ArticleData& data);

}  // namespace dateline
