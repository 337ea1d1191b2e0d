// SPDX-License-Identifier: GPL-2.0-or-later
// What a page calls its site, to tell a headline from a name that every page of the site has.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// `text` in lower case without accents, blanks and punctuation: what two spellings share.
[[nodiscard]] std::string letters_key(std::string_view text);

/// The names of a site: those that the page states and the domain of its address.
class SiteNames {
 public:
  /// Empty names are skipped; `url` may be empty.
  SiteNames(const std::vector<std::string>& names, std::string_view url);

  /// Whether `text` is one of the names, or a few words around the domain's ("Post Online" of
  /// post.example).
  [[nodiscard]] bool include(std::string_view text) const;

  /// Whether `text` has the site's host in it: "Harbour Post (www.post.example)".
  [[nodiscard]] bool are_addressed(std::string_view text) const;

  /// `title` without the parts at its ends that name the site, and what is beyond them: "Crane
  /// falls" of "Crane falls | Region | Harbour Post". All of it if no other part would be left.
  [[nodiscard]] std::string_view without(std::string_view title) const;

 private:
  std::vector<std::string> keys_;  // of the stated names
  std::string host_;               // "post.co.uk" of "www.post.co.uk"
  std::string domain_;             // "post"
};

/// The parts of a title between dividers such as " | ", " - " and " » ".
[[nodiscard]] std::vector<std::string_view> title_parts(std::string_view title);

}  // namespace dateline
