// SPDX-License-Identifier: GPL-2.0-or-later
// Compares the places where a page names its authors.
#include "indexer/formats/html/page_author.h"

#include <algorithm>
#include <string_view>

#include "indexer/article/author_names.h"
#include "indexer/formats/html/marked_authors.h"

namespace dateline {
namespace {

/// The names in a claim without the site's name: "Ann Lee" for "Post - Ann Lee".
std::string names_in(std::string_view claim, const SiteNames& site) {
  const std::vector<std::string_view> parts = title_parts(claim);
  for (const std::string_view part : parts) {
    if (parts.size() > 1 && site.include(part)) continue;
    std::string names = author_line(part);
    if (!names.empty()) return names;
  }
  return {};
}

/// Whether a login is derived from a full name: "annlee" or "ann" from "Ann Lee".
bool is_login_of(std::string_view login, std::string_view name) {
  return name.find(' ') != std::string_view::npos &&
         letters_key(name).find(letters_key(login)) != std::string::npos;
}

class AuthorChoice {
 public:
  AuthorChoice(const PageView& view, const SiteNames& site) : view_(view), site_(site) {}

  /// The distinct names in a list of claims, without the site's; several as the page writes them.
  [[nodiscard]] std::string of(const std::vector<std::string>& claims) {
    std::string line;
    std::vector<std::string> all;
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
      all.push_back(names);
    }
    return all.size() > 1 ? as_written(all, line) : line;
  }

  /// The site's name, if a claim was that.
  [[nodiscard]] const std::string& site_name() const { return site_name_; }

 private:
  static constexpr std::size_t kLongest = 500;

  /// "Ann Lee and Bo Ek" if a short paragraph has it; else `line`.
  [[nodiscard]] std::string as_written(const std::vector<std::string>& names,
                                       const std::string& line) const {
    constexpr std::size_t kLongestLink = 8;  // ", ", " and ", " und "
    for (const Paragraph& paragraph : view_.content.paragraphs) {
      const std::string& text = paragraph.text;
      const std::size_t begin =
          text.size() > kLongest ? std::string::npos : text.find(names.front());
      std::size_t end = begin;
      for (const std::string& name : names) {
        const std::size_t at = end == std::string::npos ? end : text.find(name, end);
        const bool linked = at != std::string::npos && at <= end + kLongestLink;
        end = linked ? at + name.size() : std::string::npos;
      }
      if (end != std::string::npos) return text.substr(begin, end - begin);
    }
    return line;
  }

  const PageView& view_;
  const SiteNames& site_;
  std::string site_name_;
};

}  // namespace

std::string page_author(const PageView& view, const MainText& main, const AuthorClaims& claims,
                        const SiteNames& site) {
  AuthorChoice choice(view, site);
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
    std::string line = AuthorChoice(view, site).of(*list);
    if (!line.empty()) return line;
  }
  return {};
}

}  // namespace dateline
