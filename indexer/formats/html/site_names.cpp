// SPDX-License-Identifier: GPL-2.0-or-later
// Names are compared by their letters and digits.
#include "indexer/formats/html/site_names.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/article/outlet.h"

namespace dateline {
namespace {

constexpr std::size_t kMostWords = 5;       // of a name that has the domain's in it
constexpr std::size_t kShortestDomain = 3;  // shortest domain that counts within a text

// Separators of the parts of a title.
constexpr auto kDividers =
    std::to_array<std::string_view>({" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " › ", " · ",
                                     " • ", " // ", " >> ", " > ", " / "});

/// The position and size of the next divider from `from` on; npos if there is none.
std::pair<std::size_t, std::size_t> next_divider(std::string_view title, std::size_t from) {
  std::pair<std::size_t, std::size_t> best{std::string_view::npos, 0};
  for (const std::string_view divider : kDividers) {
    const std::size_t at = title.find(divider, from);
    if (at < best.first) best = {at, divider.size()};
  }
  return best;
}

/// The label of a host that names the site: "post" for "www.post.co.uk".
std::string domain_of(const std::string& site) {
  // Labels that many sites share: of countries and of blog hosts.
  constexpr auto kSecond =
      std::to_array<std::string_view>({"ac", "blogspot", "co", "com", "edu", "github", "gov", "gv",
                                       "net", "or", "org", "substack", "tumblr", "wordpress"});
  std::size_t end = site.rfind('.');
  if (end == std::string::npos) return {};
  std::size_t begin = site.rfind('.', end - 1);
  if (begin != std::string::npos) {
    const std::string_view label = std::string_view(site).substr(begin + 1, end - begin - 1);
    if (std::ranges::find(kSecond, label) != kSecond.end()) {
      end = begin;
      begin = site.rfind('.', end - 1);
    }
  }
  return letters_key(site.substr(begin == std::string::npos ? 0 : begin + 1,
                                 end - (begin == std::string::npos ? 0 : begin + 1)));
}

/// `key` with German umlauts as hosts write them.
std::string spelt_out(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view two = text.substr(at, 2);
    if (two == "ä" || two == "Ä") result += "ae";
    if (two == "ö" || two == "Ö") result += "oe";
    if (two == "ü" || two == "Ü") result += "ue";
    const bool umlaut =
        two == "ä" || two == "Ä" || two == "ö" || two == "Ö" || two == "ü" || two == "Ü";
    if (!umlaut) result.push_back(text[at]);
    at += umlaut ? 2 : 1;
  }
  return letters_key(result);
}

}  // namespace

std::string letters_key(std::string_view text) {
  const std::string folded = unicode::fold_accents(unicode::lower_case(text, false));
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    const utf8::CodePoint point = utf8::decode(folded, at);
    const unicode::CharClass kind = unicode::char_class(point.value);
    const bool counts = kind == unicode::CharClass::letter || kind == unicode::CharClass::digit ||
                        kind == unicode::CharClass::ideograph;
    if (counts) key.append(folded, at, point.size);
    at += point.size;
  }
  return key;
}

std::vector<std::string_view> title_parts(std::string_view title) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const auto [at, size] = next_divider(title, begin);
    parts.push_back(ascii::trim(title.substr(begin, at - begin)));
    if (at == std::string_view::npos) return parts;
    begin = at + size;
  }
}

SiteNames::SiteNames(const std::vector<std::string>& names, std::string_view url)
    : host_(site_of_url(url)), domain_(domain_of(host_)) {
  for (const std::string& name : names) {
    std::string key = letters_key(name);
    if (!key.empty()) keys_.push_back(std::move(key));
  }
}

bool SiteNames::include(std::string_view text) const {
  const std::string key = letters_key(text);
  if (key.empty()) return false;
  if (std::ranges::find(keys_, key) != keys_.end()) return true;
  if (domain_.size() < kShortestDomain || ascii::words(text) > kMostWords) return key == domain_;
  const std::string spelt = spelt_out(text);
  // "The Evening Post" of eveningpost.example, "Gala" of gala-online.example: most of the longer is
  // the shorter.
  const auto share_most = [&](std::string_view of_text) {
    const bool within = of_text.find(domain_) != std::string_view::npos ||
                        (of_text.size() >= kShortestDomain && domain_.starts_with(of_text));
    const std::size_t shorter = std::min(of_text.size(), domain_.size());
    return within && 5 * shorter >= 2 * std::max(of_text.size(), domain_.size());
  };
  return share_most(key) || share_most(spelt);
}

bool SiteNames::are_addressed(std::string_view text) const {
  return !host_.empty() && ascii::lower(text).find(host_) != std::string::npos;
}

std::string_view SiteNames::without(std::string_view title) const {
  const std::vector<std::string_view> parts = title_parts(title);
  std::size_t first = 0;
  std::size_t last = parts.size();
  // Text after the site's name in the second half, or before it in the first, belongs to the name.
  for (std::size_t i = parts.size(); i-- > 1;) {
    if (include(parts[i])) last = i;
  }
  // A headline may begin with the name of a town that is also in the domain.
  const std::string key = letters_key(parts[0]);
  const bool is_site = key == domain_ || std::ranges::find(keys_, key) != keys_.end();
  if (last == parts.size() && parts.size() > 1 && is_site) first = 1;
  // If no name is known, a short part after a bar is taken for it.
  const std::size_t bar = title.rfind(" | ");
  if (keys_.empty() && domain_.empty() && bar != std::string_view::npos &&
      2 * (title.size() - bar - 3) < bar) {
    return title.substr(0, bar);
  }
  const auto begin = static_cast<std::size_t>(parts[first].data() - title.data());
  const auto end =
      static_cast<std::size_t>(parts[last - 1].data() - title.data()) + parts[last - 1].size();
  return title.substr(begin, end - begin);
}

}  // namespace dateline
