// SPDX-License-Identifier: GPL-2.0-or-later
// Weighs the places where a page names its authors.
#include "indexer/formats/html/page_author.h"

#include <algorithm>
#include <string_view>

#include "indexer/article/author_names.h"
#include "indexer/formats/html/marked_authors.h"

namespace dateline {
namespace {

/// The names in a claim that has the site's name beside them: "Ann Lee" of "Post - Ann Lee".
std::string names_in(std::string_view claim, const SiteNames& site) {
  const std::vector<std::string_view> parts = title_parts(claim);
  for (const std::string_view part : parts) {
    if (parts.size() > 1 && site.include(part)) continue;
    std::string names = author_line(part);
    if (!names.empty()) return names;
  }
  return {};
}

/// Whether a login is made of a full name: "annlee" or "ann" of "Ann Lee".
bool is_login_of(std::string_view login, std::string_view name) {
  return name.find(' ') != std::string_view::npos &&
         letters_key(name).find(letters_key(login)) != std::string::npos;
}

class AuthorChoice {
 public:
  explicit AuthorChoice(const SiteNames& site) : site_(site) {}

  /// The names in a list of claims, each once, without the site's.
  [[nodiscard]] std::string of(const std::vector<std::string>& claims) {
    std::string line;
    std::vector<std::string> keys;
    for (const std::string& claim : claims) {
      const std::string names = names_in(claim, site_);
      if (names.empty()) continue;
      if (site_.include(names) || site_.are_addressed(claim)) {
        if (site_name_.empty()) site_name_ = names;
        continue;
      }
      std::string key = letters_key(names);
      if (std::ranges::find(keys, key) != keys.end()) continue;
      keys.push_back(std::move(key));
      if (line.size() + names.size() > kLongest) break;
      line += (line.empty() ? "" : ", ") + names;
    }
    return line;
  }

  /// The site's name, if a claim was that.
  [[nodiscard]] const std::string& site_name() const { return site_name_; }

 private:
  static constexpr std::size_t kLongest = 500;
  const SiteNames& site_;
  std::string site_name_;
};

}  // namespace

std::string page_author(const PageView& view, const MainText& main, const AuthorClaims& claims,
                        const SiteNames& site) {
  AuthorChoice choice(site);
  std::string login;  // one word, which a full name is better than
  for (const auto* const list : {&claims.persons, &claims.of_article}) {
    std::string line = choice.of(*list);
    if (line.find(' ') != std::string::npos) return line;
    if (login.empty()) login = std::move(line);
  }
  for (const MarkedAuthors& marked : marked_authors(view, main)) {
    std::string line = choice.of(marked.names);
    if (!line.empty() && (login.empty() || is_login_of(login, line))) return line;
  }
  if (!login.empty()) return login;
  if (!choice.site_name().empty()) return choice.site_name();
  for (const auto* const list : {&claims.of_page, &claims.offices}) {
    std::string line = AuthorChoice(site).of(*list);
    if (!line.empty()) return line;
  }
  return {};
}

}  // namespace dateline
