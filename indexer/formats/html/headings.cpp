// SPDX-License-Identifier: GPL-2.0-or-later
// Reads headings with their context and contents.
#include "indexer/formats/html/headings.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/ascii.h"

namespace dateline {
namespace {

using Text = std::string_view;

constexpr std::size_t kLongest = 300;    // bytes of a headline
constexpr std::size_t kMostNodes = 200;  // in a heading

// Words of class names. A kicker is the line above a headline.
constexpr auto kKickers = std::to_array<Text>(
    {"dachzeile", "eyebrow", "highline", "kicker", "overline", "pretitle", "roofline", "spitzmarke",
     "strapline", "subhead", "subheadline", "subline", "subtitle", "suptitle", "topline"});
// Parts of a heading that are not the headline.
constexpr auto kBeside =
    std::to_array<Text>({"badge", "category", "date", "flag", "label", "ressort", "rubric",
                         "rubrik", "section", "tag", "topic"});
constexpr auto kTitles = std::to_array<Text>(
    {"articletitle", "entrytitle", "headline", "pagetitle", "posttitle", "storytitle", "title"});
constexpr auto kTitleStems = std::to_array<Text>({"eadline", "itle"});  // whatever their case
constexpr auto kOfArticle =
    std::to_array<Text>({"article", "content", "entry", "news", "page", "post", "recipe", "story"});
constexpr auto kOfSite =
    std::to_array<Text>({"blog", "brand", "branding", "logo", "masthead", "site", "sitename",
                         "sitetitle", "widget", "widgettitle"});
constexpr auto kUnseen =
    std::to_array<Text>({"aural", "hidden", "visuallyhidden", "invisible", "sr", "unseen"});
constexpr auto kScreens =
    std::to_array<Text>({"desktop", "lg", "md", "mobile", "print", "sm", "xl", "xs"});
constexpr auto kBlocks = std::to_array<Text>({"br", "div", "h1", "h2", "p", "small"});

template <std::size_t N>
bool has_any(const std::vector<std::string>& words, const std::array<Text, N>& list) {
  return std::ranges::any_of(
      words, [&](const std::string& word) { return std::ranges::find(list, word) != list.end(); });
}

Text attribute(const HtmlNode& node, Text name) { return node.attribute(name).value_or(Text()); }

/// Whether class names hide an element on all screens, unlike "hidden-xs".
bool is_unseen(const std::vector<std::string>& words) {
  return has_any(words, kUnseen) && !has_any(words, kScreens);
}

/// Whether an address is the home page of its site.
bool is_home(Text address) {
  if (address == "/" || address == "./" || address == "index.html") return true;
  const std::size_t slashes = address.find("://");
  if (slashes == Text::npos) return false;
  const std::size_t path = address.find('/', slashes + 3);
  return path == Text::npos || path + 1 == address.size();
}

class HeadingReader {
 public:
  explicit HeadingReader(const PageView& view) : view_(view), nodes_(view.page.nodes) {}

  std::vector<Heading> read() {
    for (std::size_t at = 0; at < nodes_.size();) {
      const HtmlNode& node = nodes_[at];
      if (node.name == "svg" || node.name == "script" || node.name == "template") {
        at = node.end;
        continue;
      }
      if (!node.name.empty()) element(at);
      ++at;
    }
    return std::move(found_);
  }

 private:
  void element(std::size_t at) {
    if (is_apart(at)) apart_ = std::max(apart_, nodes_[at].end);
    const double worth = worth_of(at);
    if (worth <= 0 || at < inside_ || nodes_[at].end - at > kMostNodes) return;
    Heading heading{at, collected(at, true), worth, at < apart_};
    if (leads_home(at)) {
      heading.apart = true;
      heading.worth -= 3;
    }
    if (heading.text.empty()) heading.text = collected(at, false);
    if (heading.text.empty() || heading.text.size() > kLongest) return;
    if (nodes_[at].name == "h1" || nodes_[at].name == "h2") inside_ = nodes_[at].end;
    found_.push_back(std::move(heading));
  }

  [[nodiscard]] bool is_apart(std::size_t at) const {
    switch (view_.hints[at].hint) {
      case Hint::teaser:
      case Hint::comments:
      case Hint::navigation:
      case Hint::promo:
      case Hint::footer:
      case Hint::aside:
      case Hint::form:
      case Hint::hidden:
        return nodes_[at].name != "body";
      default:
        return false;
    }
  }

  [[nodiscard]] double worth_of(std::size_t at) const {
    const HtmlNode& node = nodes_[at];
    const bool h1 = node.name == "h1";
    const bool h2 = node.name == "h2";
    const bool stated = attribute(node, "itemprop") == "headline" && node.name != "meta";
    const bool other = node.name == "h3" || node.name == "div" || node.name == "p" ||
                       node.name == "span" || node.name == "h4";
    if (!h1 && !h2 && !stated && !(other && names_hold(node, kTitleStems))) return 0;
    const std::vector<std::string> words = name_words(node);
    const bool title = has_any(words, kTitles);
    if (!h1 && !h2 && !stated && !title) return 0;
    double worth = h1 ? 3 : h2 ? 1 : 0.5;
    if (stated) worth += 2;
    if (title) worth += has_any(words, kOfArticle) || h1 ? 1 : 0.5;
    if (has_any(words, kOfSite) || has_any(words, kKickers)) worth -= 3;
    if (is_unseen(words)) worth -= 2;
    return worth;
  }

  /// Whether a heading, or its immediate surroundings, links to the home page of the site.
  [[nodiscard]] bool leads_home(std::size_t heading) const {
    std::size_t from = heading;
    for (int i = 0; i < 2 && from > 0; ++i) {
      if (nodes_[from - 1].end > heading) --from;
    }
    for (std::size_t at = from; at < nodes_[heading].end; ++at) {
      if (nodes_[at].name == "a" && is_home(attribute(nodes_[at], "href"))) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_left_out(const HtmlNode& node) const {
    if (node.name == "script" || node.name == "style" || node.name == "svg" ||
        node.name == "button" || node.name == "template") {
      return true;
    }
    if (node.attributes.empty()) return false;
    const std::vector<std::string> words = name_words(node);
    return has_any(words, kKickers) || has_any(words, kBeside) || is_unseen(words);
  }

  [[nodiscard]] std::string collected(std::size_t heading, bool leave_out) const {
    std::string text;
    std::size_t child_end = 0;  // of the last element inside
    for (std::size_t at = heading + 1; at < nodes_[heading].end;) {
      const HtmlNode& node = nodes_[at];
      if (node.name.empty()) {
        text += node.text.of(view_.page.text);
        if (text.size() > 4 * kLongest) return {};
        ++at;
        continue;
      }
      const bool block = std::ranges::find(kBlocks, node.name) != kBlocks.end();
      if (block || child_end == at) text += ' ';
      if (block || node.name == "span") child_end = node.end;
      const bool skip = leave_out ? is_left_out(node) : node.name == "script";
      at = skip ? node.end : at + 1;
    }
    return headline_text(text);
  }

  const PageView& view_;
  const std::vector<HtmlNode>& nodes_;
  std::vector<Heading> found_;
  std::size_t apart_ = 0;   // end of the element apart around the place
  std::size_t inside_ = 0;  // end of the last heading
};

}  // namespace

bool names_hold(const HtmlNode& node, std::span<const std::string_view> stems) {
  for (const HtmlAttribute& attribute : node.attributes) {
    if (attribute.name != "class" && attribute.name != "id") continue;
    const Text value = attribute.value;
    if (std::ranges::any_of(stems, [&](Text stem) { return value.find(stem) != Text::npos; })) {
      return true;
    }
  }
  return false;
}

std::string headline_text(Text text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Text two = text.substr(at, 2);
    const bool soft_hyphen = two == "\u00AD";
    const bool no_break_space = two == "\u00A0";
    if (no_break_space) plain += ' ';
    if (soft_hyphen || no_break_space) {
      ++at;
    } else {
      plain += text[at];
    }
  }
  return ascii::one_line(plain);
}

std::vector<Heading> headings(const PageView& view) { return HeadingReader(view).read(); }

std::vector<std::string> name_words(const HtmlNode& node) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (const Text name : {"class", "id"}) {
    char before = ' ';
    for (const char byte : attribute(node, name)) {
      const bool camel = byte >= 'A' && byte <= 'Z' && before >= 'a' && before <= 'z';
      if (!ascii::is_letter(byte) || camel) finish();
      if (ascii::is_letter(byte)) word += ascii::lower(byte);
      before = byte;
    }
    finish();
  }
  return words;
}

}  // namespace dateline
