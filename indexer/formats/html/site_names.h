// SPDX-License-Identifier: GPL-2.0-or-later
// The names of a page's site, which are not headlines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// `text` in lower case without accents, blanks and punctuation, for comparing spellings.
[[nodiscard]] std::string letters_key(std::string_view text);

/// The names of a site: those that the page states and the domain of its address.
class SiteNames {
 public:
  /// Empty names are skipped; `url` may be empty.
  SiteNames(const std::vector<std::string>& names, std::string_view url);

  /// Whether `text` is one of the names, or a few words around the domain's ("Post Online" of
  /// post.example).
  [[nodiscard]] bool include(std::string_view text) const;

  /// Whether `text` contains the site's host: "Harbour Post (www.post.example)".
  [[nodiscard]] bool are_addressed(std::string_view text) const;

  /// `title` without the parts at its ends that name the site, and parts beyond them: "Crane falls"
  /// for "Crane falls | Region | Harbour Post". Unchanged if nothing would remain.
  [[nodiscard]] std::string_view without(std::string_view title) const;

 private:
  std::vector<std::string> keys_;  // of the stated names
  std::string host_;               // "post.co.uk" of "www.post.co.uk"
  std::string domain_;             // "post"
};

/// The parts of a title between dividers such as " | ", " - " and " » ".
[[nodiscard]] std::vector<std::string_view> title_parts(std::string_view title);

}  // namespace dateline
