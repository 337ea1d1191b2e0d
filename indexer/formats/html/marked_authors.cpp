// SPDX-License-Identifier: GPL-2.0-or-later
// One walk per kind of mark.
#include "indexer/formats/html/marked_authors.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/ascii.h"
#include "indexer/article/byline_openings.h"
#include "indexer/formats/html/headings.h"

namespace dateline {
namespace {

using Text = std::string_view;

constexpr std::size_t kLongest = 200;  // bytes of a byline
constexpr std::size_t kBeside = 8;     // nodes between names of one byline

enum class Mark { stated, named, linked };

constexpr auto kAuthors = std::to_array<Text>(
    {"auteur", "auteurs", "author", "authors", "autor", "autoren", "autorenzeile", "autores",
     "autorin", "byline", "bylines", "contributor", "journalist", "redacteur", "redakteur",
     "reporter", "verfasser", "writer"});
// All of them contain one of these, ignoring case.
constexpr auto kStems =
    std::to_array<Text>({"edacteur", "edakteur", "eporter", "erfasser", "ontributor", "ournalist",
                         "riter", "uteur", "uthor", "utor", "yline"});
// Next to one of kAuthors these mean something other than the name.
constexpr auto kNoNames = std::to_array<Text>(
    {"about",    "all",     "avatar", "bio",         "biography", "box",     "comment",
     "comments", "count",   "date",   "description", "desc",      "follow",  "icon",
     "image",    "img",     "job",    "more",        "photo",     "picture", "position",
     "profile",  "related", "role",   "social",      "text",      "thumb",   "twitter"});
constexpr auto kPaths =
    std::to_array<Text>({"/auteur/", "/auteurs/", "/author/", "/authors/", "/autor/", "/autoren/",
                         "/autores/", "/journalist/", "/redakteur/", "?author="});

template <std::size_t N>
bool has_any(const std::vector<std::string>& words, const std::array<Text, N>& list) {
  return std::ranges::any_of(
      words, [&](const std::string& word) { return std::ranges::find(list, word) != list.end(); });
}

Text attribute(const HtmlNode& node, Text name) { return node.attribute(name).value_or(Text()); }

/// Whether one of the words of an attribute is `word`.
bool has_word(Text value, Text word) {
  for (std::size_t at = value.find(word); at != Text::npos; at = value.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || ascii::is_space(value[at - 1])) &&
        (end == value.size() || ascii::is_space(value[end]))) {
      return true;
    }
  }
  return false;
}

bool leads_to_author(const HtmlNode& node) {
  if (node.name != "a") return false;
  const Text address = attribute(node, "href");
  // Links on the site itself; elsewhere they lead to social media.
  for (const Text path : {"/people/", "/profil/", "/profile/"}) {
    if (address.starts_with("/") && address.find(path) != Text::npos) return true;
  }
  return std::ranges::any_of(kPaths, [&](Text path) { return address.find(path) != Text::npos; });
}

bool is_stated(const HtmlNode& node) {
  const Text property = attribute(node, "itemprop");
  return has_word(attribute(node, "rel"), "author") || has_word(property, "author") ||
         has_word(property, "creator");
}

bool is_named(const HtmlNode& node) {
  if (!names_hold(node, kStems) || node.name == "body" || node.name == "html") return false;
  const std::vector<std::string> words = name_words(node);
  return has_any(words, kAuthors) &&
         (!has_any(words, kNoNames) || std::ranges::find(words, "name") != words.end());
}

/// Whether a text begins like a byline or has two words.
bool is_name_like(Text text) {
  return ascii::words(text) > 1 || after_link_opening(text).has_value();
}

/// Whether the last word begins a byline: "Sports, by" before an element with the name.
bool ends_in_opening(Text text) {
  text = ascii::trim(text);
  const std::string last(text.substr(text.find_last_of(" \n\t") + 1));
  return !last.empty() && after_byline_opening(last + " Ann Lee") == "Ann Lee";
}

class MarkReader {
 public:
  MarkReader(const PageView& view, const MainText& main)
      : view_(view), nodes_(view.page.nodes), begin_(0), end_(nodes_.size()) {
    for (std::size_t at = 0; at < nodes_.size(); ++at) {
      if (nodes_[at].name == "h1") h1s_.push_back(at);
    }
    constexpr std::size_t kBefore = 600;
    constexpr std::size_t kAfter = 300;
    if (main.nodes.empty()) return;
    const std::size_t first = main.nodes.front().begin;
    begin_ = first - std::min(first, kBefore);
    end_ = std::min(end_, main.nodes.back().end + kAfter);
  }

  void read(Mark mark, std::vector<MarkedAuthors>& found) const {
    std::size_t last = 0;  // end of the previous element
    bool open = false;     // whether adjacent names belong to it
    for (std::size_t at = 0; at < end_;) {
      const HtmlNode& node = nodes_[at];
      if (node.name == "script" || node.name == "svg" || is_apart(at)) {
        at = node.end;
        continue;
      }
      if (at < begin_ || node.name.empty() || !is(mark, node)) {
        ++at;
        continue;
      }
      std::vector<std::string> names = names_of(at, mark);
      if (!names.empty()) {
        if (!open || at > last + kBeside) found.emplace_back();
        std::vector<std::string>& all = found.back().names;
        all.insert(all.end(), names.begin(), names.end());
        open = true;
        last = node.end;
      }
      at = node.end;
    }
  }

 private:
  static bool is(Mark mark, const HtmlNode& node) {
    switch (mark) {
      case Mark::stated:
        return is_stated(node);
      case Mark::named:
        return is_named(node);
      case Mark::linked:
        return leads_to_author(node);
    }
    return false;
  }

  /// Whether an element cannot contain the article's authors. An element with an <h1> can, whatever
  /// its class names.
  [[nodiscard]] bool is_apart(std::size_t at) const {
    const ElementHint& hint = view_.hints[at];
    const std::size_t end = nodes_[at].end;
    const bool beside = hint.hint == Hint::teaser || hint.hint == Hint::comments ||
                        hint.hint == Hint::navigation || hint.hint == Hint::promo ||
                        hint.hint == Hint::form || (hint.hint == Hint::aside && hint.by_name);
    if (!beside || nodes_[at].name == "body") return false;
    const auto h1 = std::ranges::lower_bound(h1s_, at);
    return h1 == h1s_.end() || *h1 >= end;
  }

  /// The names inside a marked element: those of inner elements that name a person, or its text.
  [[nodiscard]] std::vector<std::string> names_of(std::size_t element, Mark mark) const {
    std::vector<std::string> names;
    const HtmlNode& node = nodes_[element];
    if (node.name == "meta") return {std::string(attribute(node, "content"))};
    for (std::size_t at = element; at < node.end;) {
      const HtmlNode& inner = nodes_[at];
      const bool is_name = at != element && !inner.name.empty() &&
                           (has_word(attribute(inner, "itemprop"), "name") ||
                            has_word(attribute(inner, "rel"), "author") || leads_to_author(inner));
      if (is_name) add(at, names);
      at = is_name ? inner.end : at + 1;
    }
    if (!names.empty()) return names;
    add(element, names);
    // Class names alone do not make a name of one word: "News", "Photos".
    const bool sure = mark != Mark::named || names.empty() || is_name_like(names.front());
    return sure ? names : std::vector<std::string>();
  }

  void add(std::size_t element, std::vector<std::string>& names) const {
    const HtmlNode& node = nodes_[element];
    if (node.name == "meta") {
      names.emplace_back(attribute(node, "content"));
      return;
    }
    if (node.text.size() > 4 * kLongest) return;
    std::string text = text_of(element);
    if (!text.empty() && text.size() <= kLongest) names.push_back(std::move(text));
  }

  [[nodiscard]] std::string text_of(std::size_t element) const {
    std::string text;
    for (std::size_t at = element; at < nodes_[element].end;) {
      const HtmlNode& node = nodes_[at];
      if (node.name == "script" || node.name == "style" || node.name == "svg") {
        at = node.end;
        continue;
      }
      if (node.name.empty()) text += node.text.of(view_.page.text);
      // Text in another block and the time of an article are not part of the name.
      if (node.name == "br" || node.name == "p" || node.name == "div" || node.name == "li" ||
          node.name == "time") {
        if (ends_in_opening(text)) text.clear();
        text += text.empty() ? "" : " | ";
      }
      ++at;
    }
    text = headline_text(text);
    while (text.starts_with("| ")) text.erase(0, 2);
    return text;
  }

  const PageView& view_;
  const std::vector<HtmlNode>& nodes_;
  std::vector<std::size_t> h1s_;  // nodes, ascending
  std::size_t begin_;
  std::size_t end_;
};

}  // namespace

std::vector<MarkedAuthors> marked_authors(const PageView& view, const MainText& main) {
  std::vector<MarkedAuthors> found;
  const MarkReader reader(view, main);
  for (const Mark mark : {Mark::stated, Mark::named, Mark::linked}) reader.read(mark, found);
  return found;
}

}  // namespace dateline
