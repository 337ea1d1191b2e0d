// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of HTML 5, ARIA and schema.org, and of the class names that news sites have in common.
#include "indexer/formats/html/hints.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/text/ascii.h"

namespace dateline {
namespace {

struct Named {
  std::string_view name;
  Hint hint;
  std::string_view rule;
};

// Sorted by name.
constexpr auto kElements = std::to_array<Named>({
    {"article", Hint::article, "article"},
    {"aside", Hint::aside, "aside"},
    {"button", Hint::tools, "button"},
    {"dialog", Hint::promo, "dialog"},
    {"figcaption", Hint::caption, "figcaption"},
    {"footer", Hint::footer, "footer"},
    {"form", Hint::form, "form"},
    {"h2", Hint::heading, "heading"},
    {"h3", Hint::heading, "heading"},
    {"h4", Hint::heading, "heading"},
    {"h5", Hint::heading, "heading"},
    {"h6", Hint::heading, "heading"},
    {"label", Hint::form, "form"},
    {"main", Hint::main, "main"},
    {"menu", Hint::navigation, "menu"},
    {"nav", Hint::navigation, "nav"},
    {"time", Hint::date, "time"},
});

constexpr auto kRoles = std::to_array<Named>({
    {"alert", Hint::promo, "role"},
    {"alertdialog", Hint::promo, "role"},
    {"article", Hint::article, "role"},
    {"banner", Hint::navigation, "role"},
    {"complementary", Hint::aside, "role"},
    {"contentinfo", Hint::footer, "role"},
    {"dialog", Hint::promo, "role"},
    {"main", Hint::main, "role"},
    {"menu", Hint::navigation, "role"},
    {"menubar", Hint::navigation, "role"},
    {"navigation", Hint::navigation, "role"},
    {"search", Hint::form, "role"},
    {"toolbar", Hint::tools, "role"},
});

constexpr auto kProperties = std::to_array<Named>({
    {"articleBody", Hint::article_body, "itemprop"},
    {"author", Hint::byline, "itemprop"},
    {"caption", Hint::caption, "itemprop"},
    {"comment", Hint::comments, "itemprop"},
    {"copyrightHolder", Hint::credit, "itemprop"},
    {"creditText", Hint::credit, "itemprop"},
    {"dateModified", Hint::date, "itemprop"},
    {"datePublished", Hint::date, "itemprop"},
});

// Words of class names and ids, in lower case, sorted. A word of five letters and more also stands
// at the beginning of a longer one ("sharebar", "relatedposts").
constexpr auto kWords = std::to_array<Named>({
    {"ad", Hint::promo, "ad"},
    {"ads", Hint::promo, "ad"},
    {"advert", Hint::promo, "ad"},
    {"agegate", Hint::promo, "notice"},
    {"author", Hint::byline, "byline"},
    {"banner", Hint::promo, "ad"},
    {"breadcrumb", Hint::navigation, "navigation"},
    {"byline", Hint::byline, "byline"},
    {"caption", Hint::caption, "caption"},
    {"comment", Hint::comments, "comments"},
    {"consent", Hint::promo, "notice"},
    {"cookie", Hint::promo, "notice"},
    {"copyright", Hint::footer, "footer"},
    {"credit", Hint::credit, "credit"},
    {"credits", Hint::credit, "credit"},
    {"date", Hint::date, "date"},
    {"dateline", Hint::date, "date"},
    {"disclaimer", Hint::footer, "footer"},
    {"disqus", Hint::comments, "comments"},
    {"footer", Hint::footer, "footer"},
    {"gdpr", Hint::promo, "notice"},
    {"hidden", Hint::hidden, "hidden"},
    {"login", Hint::form, "form"},
    {"masthead", Hint::navigation, "navigation"},
    {"menu", Hint::navigation, "navigation"},
    {"modal", Hint::promo, "notice"},
    {"mostpopular", Hint::teaser, "related"},
    {"mostread", Hint::teaser, "related"},
    {"nav", Hint::navigation, "navigation"},
    {"navbar", Hint::navigation, "navigation"},
    {"navigation", Hint::navigation, "navigation"},
    {"newsletter", Hint::promo, "subscribe"},
    {"outbrain", Hint::teaser, "related"},
    {"pager", Hint::navigation, "navigation"},
    {"pagination", Hint::navigation, "navigation"},
    {"paywall", Hint::promo, "subscribe"},
    {"popup", Hint::promo, "notice"},
    {"promo", Hint::promo, "ad"},
    {"pubdate", Hint::date, "date"},
    {"rail", Hint::aside, "aside"},
    {"recirc", Hint::teaser, "related"},
    {"recommend", Hint::teaser, "related"},
    {"related", Hint::teaser, "related"},
    {"replies", Hint::comments, "comments"},
    {"respond", Hint::comments, "comments"},
    {"share", Hint::tools, "tools"},
    {"sharing", Hint::tools, "tools"},
    {"sidebar", Hint::aside, "aside"},
    {"signup", Hint::promo, "subscribe"},
    {"skyscraper", Hint::promo, "ad"},
    {"social", Hint::tools, "tools"},
    {"sponsor", Hint::promo, "ad"},
    {"subscribe", Hint::promo, "subscribe"},
    {"subscription", Hint::promo, "subscribe"},
    {"taboola", Hint::teaser, "related"},
    {"tags", Hint::navigation, "tags"},
    {"teaser", Hint::teaser, "related"},
    {"timestamp", Hint::date, "date"},
    {"toolbar", Hint::tools, "tools"},
    {"tooltip", Hint::tools, "tools"},
    {"trending", Hint::teaser, "related"},
    {"widget", Hint::aside, "aside"},
});

// Two words that follow one another, joined.
constexpr auto kPairs = std::to_array<Named>({
    {"alsolike", Hint::teaser, "related"},    {"alsoread", Hint::teaser, "related"},
    {"authorbio", Hint::byline, "byline"},    {"morefrom", Hint::teaser, "related"},
    {"morenews", Hint::teaser, "related"},    {"moreon", Hint::teaser, "related"},
    {"morestories", Hint::teaser, "related"}, {"mostpopular", Hint::teaser, "related"},
    {"mostread", Hint::teaser, "related"},    {"mostviewed", Hint::teaser, "related"},
    {"postmeta", Hint::byline, "byline"},     {"printblock", Hint::tools, "print"},
    {"printheader", Hint::tools, "print"},    {"printonly", Hint::tools, "print"},
    {"readalso", Hint::teaser, "related"},    {"readmore", Hint::teaser, "related"},
    {"readnext", Hint::teaser, "related"},    {"signin", Hint::form, "form"},
    {"signup", Hint::promo, "subscribe"},     {"upnext", Hint::teaser, "related"},
});

constexpr bool sorted(const auto& table) { return std::ranges::is_sorted(table, {}, &Named::name); }
static_assert(sorted(kElements) && sorted(kRoles) && sorted(kProperties) && sorted(kWords) &&
              sorted(kPairs));

template <std::size_t N>
const Named* find(const std::array<Named, N>& table, std::string_view name) {
  const auto* const at = std::ranges::lower_bound(table, name, {}, &Named::name);
  return at != table.end() && at->name == name ? at : nullptr;
}

/// The row of the word, or of the beginning of it.
const Named* find_word(std::string_view word) {
  constexpr std::size_t kLongEnough = 5;
  const auto* const after = std::ranges::upper_bound(kWords, word, {}, &Named::name);
  if (after == kWords.begin()) return nullptr;
  const Named* const row = after - 1;
  if (row->name == word) return row;
  return row->name.size() >= kLongEnough && word.starts_with(row->name) ? row : nullptr;
}

/// Calls `use` with each word of class names or ids, in lower case, until it gives a row:
/// "related", "posts" of "relatedPosts" and "related-posts_2".
template <typename Use>
const Named* first_of_words(std::string_view names, const Use& use) {
  constexpr std::size_t kLongest = 32;
  std::array<char, kLongest> word{};
  std::size_t size = 0;
  for (std::size_t at = 0; at <= names.size(); ++at) {
    const char byte = at < names.size() ? names[at] : ' ';
    const bool upper = byte >= 'A' && byte <= 'Z';
    const bool camel = upper && at > 0 && names[at - 1] >= 'a' && names[at - 1] <= 'z';
    if (!ascii::is_letter(byte) || camel) {
      if (size > 0) {
        if (const Named* const row = use(std::string_view(word.data(), size))) return row;
      }
      size = 0;
    }
    if (ascii::is_letter(byte) && size < kLongest) word[size++] = ascii::lower(byte);
  }
  return nullptr;
}

// Words before one of kWords that say that the element is beside, or without, what that names
// ("content-with-sidebar"), or that it belongs to a page builder whose every block is a widget.
constexpr auto kUndoing = std::to_array<std::string_view>(
    {"and", "elementor", "has", "is", "no", "not", "w", "with", "without"});
static_assert(std::ranges::is_sorted(kUndoing));

const Named* find_in_names(std::string_view names) {
  std::array<char, 64> pair{};
  std::size_t before = 0;  // bytes of the word before, at the beginning of `pair`
  return first_of_words(names, [&](std::string_view word) -> const Named* {
    const bool undone = std::ranges::binary_search(kUndoing, std::string_view(pair.data(), before));
    const Named* const found = undone ? nullptr : find_word(word);
    if (found != nullptr) return found;
    std::ranges::copy(word, pair.begin() + static_cast<std::ptrdiff_t>(before));
    const Named* const row = find(kPairs, std::string_view(pair.data(), before + word.size()));
    std::ranges::copy(word, pair.begin());
    before = word.size();
    return row;
  });
}

bool is_hidden_style(std::string_view style) {
  const std::size_t at = style.find("display");
  if (at == std::string_view::npos) return false;
  std::string_view value = ascii::trim(style.substr(at + 7));
  if (!value.starts_with(':')) return false;
  value = ascii::trim(value.substr(1));
  return value.starts_with("none");
}

// Elements whose class names speak of the whole page or of a phrase.
constexpr auto kNamesPassedOver = std::to_array<std::string_view>(
    {"a", "article", "b", "body", "em", "html", "i", "main", "strong"});

ElementHint by_attribute(const HtmlNode& node) {
  Named found{};
  for (const HtmlAttribute& attribute : node.attributes) {
    const Named* row = nullptr;
    if (attribute.name == "role") row = find(kRoles, attribute.value);
    if (attribute.name == "itemprop") row = find(kProperties, attribute.value);
    if (row != nullptr) return {row->hint, false, row->rule};
    if (attribute.name == "rel" && attribute.value == "author") found = {{}, Hint::byline, "rel"};
    if (attribute.name == "style" && is_hidden_style(attribute.value)) {
      found = {{}, Hint::hidden, "hidden"};
    }
  }
  return {found.hint, false, found.rule};
}

}  // namespace

ElementHint hint_of(const HtmlNode& node) {
  const ElementHint attribute = by_attribute(node);
  if (attribute.hint != Hint::none) return attribute;
  const Named* const element = find(kElements, node.name);
  if (element != nullptr && element->hint != Hint::heading) {
    return {element->hint, false, element->rule};
  }
  if (std::ranges::binary_search(kNamesPassedOver, std::string_view(node.name))) return {};
  for (const std::string_view name : {"class", "id"}) {
    const Named* const row = find_in_names(node.attribute(name).value_or(std::string_view()));
    if (row != nullptr) return {row->hint, true, row->rule};
  }
  if (element != nullptr) return {element->hint, false, element->rule};
  return {};
}

}  // namespace dateline
