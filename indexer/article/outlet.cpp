// SPDX-License-Identifier: GPL-2.0-or-later
// The rules for outlets.
#include "indexer/article/outlet.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "common/text/find.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/article/agencies.h"
#include "indexer/article/byline.h"

namespace dateline {
namespace {

constexpr std::size_t kMostWords = 6;  // of an outlet's name
constexpr std::size_t kLongestBytes = 60;

// Words that end the name of an outlet, not of a person.
constexpr auto kOutletWords = std::to_array<std::string_view>(
    {"News",     "Times",     "Post",       "Journal",  "Herald",    "Tribune", "Gazette",
     "Review",   "Radio",     "Television", "TV",       "Press",     "Media",   "Network",
     "Magazine", "Daily",     "Courier",    "Observer", "Chronicle", "Wire",    "Online",
     "Today",    "Weekly",    "Telegraph",  "Standard", "Mail",      "Monitor", "Broadcasting",
     "Agency",   "Newspaper", "Dispatch",   "Examiner"});

constexpr auto kPictureWords =
    std::to_array<std::string_view>({"photo", "image", "getty", "picture", "pool", "video",
                                     "screenshot", "photograph", "afp/", "ap/", "reuters/"});

template <std::size_t N>
bool holds_any(const std::array<std::string_view, N>& list, std::string_view text) {
  return std::ranges::any_of(list, [&](std::string_view word) { return has_sign(text, word); });
}

bool begins_with_capital(std::string_view text) {
  if (text.empty()) return false;
  return unicode::is_upper(utf8::decode(text, 0).value) || ascii::is_digit(text[0]);
}

std::string_view without(std::string_view text, std::string_view leading) {
  while (!text.empty() && leading.find(text.front()) != std::string_view::npos) {
    text.remove_prefix(1);
  }
  return text;
}

// Up to what stands behind a name in a notice.
std::string_view name_part(std::string_view text) {
  for (const std::string_view end : {". ", ", ", " | ", " – ", " — ", " - ", " All ", " all ",
                                     " Inc", " Ltd", " LLC", " Reprinted", " and/or", ";", "("}) {
    text = text.substr(0, text.find(end));
  }
  text = ascii::trim(text);
  while (text.ends_with('.') || text.ends_with(',')) text.remove_suffix(1);
  const std::string_view last = text.substr(text.rfind(' ') + 1);  // "Harbour Post 2018"
  if (last.size() == 4 && std::all_of(last.begin(), last.end(), ascii::is_digit)) {
    text = ascii::trim(text.substr(0, text.size() - last.size()));
  }
  return text;
}

bool is_name(std::string_view text) {
  return text.size() <= kLongestBytes && word_count(text) <= kMostWords &&
         begins_with_capital(text) && !holds_any(kPictureWords, ascii::lower(text));
}

// A name that no person has: two capitals in one word (BBC, RFE/RL, EurActiv), a domain, or a last
// word such as "Times".
bool is_outlet_name(std::string_view text) {
  if (!is_name(text) || agency_named(text)) return false;
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  if (std::find(kOutletWords.begin(), kOutletWords.end(), last) != kOutletWords.end()) return true;
  if (text.find(' ') != std::string_view::npos) return false;
  const auto capitals =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (text.find('/') != std::string_view::npos) return capitals > 1;
  // "BBC", but not "DAVID": archives of wires have names in capitals.
  constexpr std::size_t kLongestAcronym = 4;
  const bool shouted = static_cast<std::size_t>(capitals) == text.size();
  return capitals > 1 && text.size() <= (shouted ? kLongestAcronym : 8);
}

bool is_domain(std::string_view word) {
  const std::size_t dot = word.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || word.size() - dot < 3) return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return ascii::is_letter(c) || ascii::is_digit(c) || c == '.' || c == '-';
  });
}

// "Source: https://…" or "Source: The Herald"; "Originally published by …" whatever it is called.
std::optional<std::string> source_named(std::string_view line) {
  for (const std::string_view opening : {"source:", "article source:", "original source:"}) {
    const auto rest = behind(line, opening);
    if (!rest) continue;
    const std::string_view name = ascii::trim(*rest);
    if (const std::string site = site_of_url(name); !site.empty()) return site;
    if (is_domain(name)) return site_of_url("//" + std::string(name));
    if (is_outlet_name(name)) return std::string(name);
  }
  for (const std::string_view mark :
       {"riginally published ", "riginally appeared ", "irst published "}) {
    const std::size_t at = find_sign(line, mark);
    if (at == std::string_view::npos) continue;
    std::string_view name = line.substr(at + mark.size());
    for (const std::string_view link : {"by ", "on ", "in ", "at "}) {
      if (!name.starts_with(link)) continue;
      name = name_part(name.substr(link.size()));
      if (is_name(name) && (link == "by " || is_outlet_name(name) || is_domain(name))) {
        return std::string(name);
      }
    }
  }
  return std::nullopt;
}

// A word in capitals that may be somebody's name: "By DAVID". Those of outlets have three letters,
// or no vowel to speak them by.
bool may_be_person(std::string_view word) {
  const bool capitals =
      std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals && word.size() > 3 && word.find_first_of("AEIOUY", 1) != std::string_view::npos;
}

// "By Euronews with AP", "By RFE/RL"
std::optional<std::string> outlet_of_byline(std::string_view byline) {
  const std::string_view name = byline.substr(
      0, std::min({byline.find(" with "), byline.find(" via "), byline.find(" and ")}));
  if (agency_named(name) || !is_name(name)) return std::nullopt;
  const bool one_word = name.find(' ') == std::string_view::npos;
  const std::size_t with = byline.find(" with ");
  const bool desk = one_word && with != std::string_view::npos &&
                    agency_named(byline.substr(with + 6)).has_value();
  if (desk || (is_outlet_name(name) && !may_be_person(name))) return std::string(name);
  return std::nullopt;
}

// The site that a reprint names as its own: "Join the GlobalSecurity.org mailing list".
std::string host_site(const std::vector<EdgeLine>& lines) {
  for (const EdgeLine& line : lines) {
    for (const std::string_view opening :
         {"join the ", "join ", "subscribe to the ", "subscribe to "}) {
      const auto rest = behind(line.text, opening);
      if (!rest) continue;
      const std::string_view word = rest->substr(0, rest->find(' '));
      if (is_domain(word)) return std::string(word);
    }
  }
  return {};
}

bool tells_of_reprint(std::string_view line) {
  return holds_any(std::to_array<std::string_view>({"eprinted with", "epublished with",
                                                    "riginally published ", "riginally appeared "}),
                   line) ||
         behind(line, "source: http");
}

std::string outlet_of_text(const std::vector<EdgeLine>& lines) {
  for (const EdgeLine& line : lines) {
    const auto owner = copyright_owner(line.text);
    if (owner && !agency_named(*owner)) return *owner;
  }
  for (const EdgeLine& line : lines) {
    if (auto source = source_named(line.text); source && !agency_named(*source)) return *source;
  }
  if (const auto byline = first_byline(lines)) return outlet_of_byline(byline->name).value_or("");
  return {};
}

}  // namespace

std::string site_of_url(std::string_view url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return {};
  std::string_view host = url.substr(slashes + 2);
  host = host.substr(0, host.find_first_of("/?#: "));
  host = host.substr(host.find('@') + 1);
  std::string site = ascii::lower(host);
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view part : {"www.", "m.", "amp.", "edition."}) {
      // What is left must still be a site: "m.example" is one itself.
      if (!site.starts_with(part) || site.find('.', part.size()) == std::string::npos) continue;
      site.erase(0, part.size());
      cut = true;
    }
  }
  return is_domain(site) ? site : std::string();
}

std::optional<std::string> copyright_owner(std::string_view line) {
  std::optional<std::string_view> rest;
  for (const std::string_view opening : {"copyright", "©", "(c)"}) {
    if (!rest) rest = behind(line, opening);
  }
  if (!rest || (!rest->empty() && ascii::is_letter(rest->front()))) return std::nullopt;
  std::string_view text = ascii::trim(*rest);
  if (text.starts_with("©")) text.remove_prefix(std::string_view("©").size());
  if (const auto sign = behind(text, "(c)")) text = *sign;
  text = without(text, " 0123456789-.,:;\t");
  if (text.starts_with("–"))
    text = without(text.substr(std::string_view("–").size()), " 0123456789.,");
  if (const auto by = behind(text, "by ")) text = *by;
  const std::string_view name = name_part(text);
  if (!is_name(name) || name.starts_with("All") || name.starts_with("Copyright"))
    return std::nullopt;
  return std::string(name);
}

Publisher publisher_of(std::string_view url, const std::vector<EdgeLine>& lines) {
  Publisher publisher;
  publisher.outlet = site_of_url(url);
  if (!publisher.outlet.empty()) return publisher;
  publisher.outlet = outlet_of_text(lines);
  if (const auto byline = first_byline(lines)) {
    const std::size_t at = byline->name.find(" via ");
    if (at != std::string::npos && !agency_named(byline->name.substr(at + 5))) {
      publisher.via = byline->name.substr(at + 5);
    }
  }
  const auto is_reprint = [&] {
    return std::ranges::any_of(lines, tells_of_reprint, &EdgeLine::text);
  };
  if (publisher.via.empty() && !publisher.outlet.empty() && is_reprint()) {
    publisher.via = host_site(lines);
  }
  if (publisher.via == publisher.outlet) publisher.via.clear();
  return publisher;
}

}  // namespace dateline
