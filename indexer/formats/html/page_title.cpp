// SPDX-License-Identifier: GPL-2.0-or-later
// Scores every heading by its element, its position, and its agreement with the head.
#include "indexer/formats/html/page_title.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "common/text/ascii.h"
#include "indexer/formats/html/headings.h"

namespace dateline {
namespace {

constexpr double kEnough = 4;           // points that a headline needs
constexpr double kAgreement = 6;        // for a heading that is a stated title
constexpr double kLeastMatch = 0.4;     // of words shared that count as agreement
constexpr double kApart = 4;            // deducted in navigation, asides and the like
constexpr double kLate = 4;             // deducted after three paragraphs of the article
constexpr std::size_t kProse = 80;      // bytes of a paragraph that is prose
constexpr std::size_t kLeastWords = 3;  // of a heading that nothing stated agrees with

using Words = std::set<std::string>;

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string word = letters_key(text.substr(at, end - at));
    if (!word.empty()) words.insert(std::move(word));
    at = end + 1;
  }
  return words;
}

/// A title of the head in the forms that headings are compared with.
struct Stated {
  std::string title;               // without the site's name
  std::vector<std::string> whole;  // keys of it with and without the site's name
  std::string longest;             // key of the longest part between its dividers
  std::vector<std::string> parts;  // keys of all of them
  Words words;
};

Stated stated_title(const std::string& title, const SiteNames& site) {
  Stated stated;
  stated.title = std::string(site.without(title));
  stated.whole = {letters_key(title), letters_key(stated.title)};
  for (const std::string_view part : title_parts(title)) {
    stated.parts.push_back(letters_key(part));
    if (stated.parts.back().size() > stated.longest.size()) stated.longest = stated.parts.back();
  }
  stated.words = words_of(stated.title);
  return stated;
}

bool holds(const std::vector<std::string>& keys, const std::string& key) {
  return std::ranges::find(keys, key) != keys.end();
}

/// The similarity of a heading and a stated title, from 0 to 1.
double match(const std::string& key, const Words& words, const Stated& stated) {
  constexpr double kLongestPart = 0.9;
  constexpr double kPart = 0.8;  // a short one may be a section: "Ferry aground | Local"
  if (holds(stated.whole, key)) return 1;
  if (key == stated.longest) return kLongestPart;
  if (holds(stated.parts, key)) return kPart;
  const auto shared = std::ranges::count_if(
      words, [&](const std::string& word) { return stated.words.contains(word); });
  const auto all = static_cast<double>(words.size() + stated.words.size());
  return all == 0 ? 0 : 2 * static_cast<double>(shared) / all;
}

/// Whether a title was cut to fit: "The harbour authority closed..."
bool is_cut(std::string_view title) { return title.ends_with("...") || title.ends_with("…"); }

std::string_view uncut(std::string_view title) {
  while (is_cut(title)) title.remove_suffix(3);
  return ascii::trim(title);
}

class TitleChoice {
 public:
  TitleChoice(const PageView& view, const MainText& main, const std::vector<std::string>& titles,
              const SiteNames& site)
      : view_(view), main_(main), site_(site) {
    for (const std::string& title : titles) {
      if (!letters_key(title).empty()) stated_.push_back(stated_title(title, site));
    }
    for (std::size_t i = 0; i < view.content.paragraphs.size(); ++i) {
      const Paragraph& paragraph = view.content.paragraphs[i];
      const bool prose = paragraph.zone == Zone::body && paragraph.text.size() > kProse;
      if (prose) prose_.push_back(view.content.places[i].nodes.begin);
    }
  }

  [[nodiscard]] std::string title() const {
    std::string best;
    double most = 0;
    for (const Heading& heading : headings(view_)) {
      const double points = points_of(heading);
      if (points < kEnough || points <= most) continue;
      most = points;
      best = text_of(heading);
    }
    if (best.empty()) best = first_stated();
    return is_cut(best) ? fuller(best) : best;
  }

 private:
  [[nodiscard]] double points_of(const Heading& heading) const {
    if (site_.include(heading.text)) return 0;
    const Words words = words_of(heading.text);
    const std::string key = letters_key(heading.text);
    double agreed = 0;
    for (const Stated& stated : stated_) agreed = std::max(agreed, match(key, words, stated));
    if (agreed < kLeastMatch) {
      agreed = 0;
      if (!stated_.empty() && words.size() < kLeastWords) return 0;
    }
    double points = heading.worth + kAgreement * agreed;
    if (heading.apart) points -= kApart;
    const std::size_t before = prose_before(heading.node);
    if (before == 0) points += 1;
    if (before > 2) points -= kLate;
    return points + nearness(heading.node);
  }

  /// The part of a heading that is the headline. The head decides if it has the whole heading, or
  /// its end ("Politics | Crane falls into harbour").
  [[nodiscard]] std::string text_of(const Heading& heading) const {
    const std::string key = letters_key(heading.text);
    for (const Stated& stated : stated_) {
      const std::string& end = stated.whole.back();
      if (stated.words.size() >= kLeastWords && end.size() < key.size() && key.ends_with(end)) {
        return stated.title;
      }
    }
    return heading.text;
  }

  /// Paragraphs of the article's prose before a node.
  [[nodiscard]] std::size_t prose_before(std::size_t node) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(prose_, node) - prose_.begin());
  }

  /// Up to one point for being near the main text: of two equal headings the later is the
  /// article's.
  [[nodiscard]] double nearness(std::size_t node) const {
    if (main_.nodes.empty()) return 0;
    const std::size_t begin = main_.nodes.front().begin;
    if (node >= begin) return 1;
    return 1 / (1 + static_cast<double>(begin - node) / 20);
  }

  [[nodiscard]] std::string first_stated() const {
    for (const Stated& stated : stated_) {
      if (!site_.include(stated.title)) return stated.title;
    }
    return stated_.empty() ? std::string() : stated_.front().title;
  }

  /// The stated title that continues `cut`; `cut` if there is none.
  [[nodiscard]] std::string fuller(const std::string& cut) const {
    const std::string_view begun = uncut(cut);
    for (const Stated& stated : stated_) {
      if (!is_cut(stated.title) && stated.title.starts_with(begun)) return stated.title;
    }
    return cut;
  }

  const PageView& view_;
  const MainText& main_;
  const SiteNames& site_;
  std::vector<Stated> stated_;
  std::vector<std::size_t> prose_;  // first nodes of the paragraphs of prose, ascending
};

}  // namespace

std::string page_title(const PageView& view, const MainText& main,
                       const std::vector<std::string>& stated, const SiteNames& site) {
  return TitleChoice(view, main, stated, site).title();
}

void mark_title(PageParagraphs& content, std::string_view title) {
  const std::string wanted = letters_key(title);
  if (wanted.empty()) return;
  const std::size_t longest = 2 * title.size() + kProse;
  const auto equal = std::ranges::find_if(content.paragraphs, [&](const Paragraph& paragraph) {
    return paragraph.text.size() <= longest && letters_key(paragraph.text) == wanted;
  });
  const bool found = equal != content.paragraphs.end();
  const auto mark = [](Paragraph& paragraph) {
    paragraph.zone = Zone::title;
    paragraph.rule = "title";
  };
  if (found) mark(*equal);
  const auto headline = std::ranges::find_if(content.headlines, [&](std::size_t index) {
    if (content.headlines.size() == 1 && !found) return true;
    const std::string text = letters_key(content.paragraphs[index].text);
    return !text.empty() &&
           (wanted.find(text) != std::string::npos || text.find(wanted) != std::string::npos);
  });
  if (headline != content.headlines.end()) mark(content.paragraphs[*headline]);
}

}  // namespace dateline
