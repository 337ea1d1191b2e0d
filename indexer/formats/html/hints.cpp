// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of HTML 5, ARIA and schema.org; class names and ids are read in class_names.cpp.
#include "indexer/formats/html/hints.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "common/text/ascii.h"
#include "indexer/formats/html/class_names.h"

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
    {"h2", Hint::heading, "heading element"},
    {"h3", Hint::heading, "heading element"},
    {"h4", Hint::heading, "heading element"},
    {"h5", Hint::heading, "heading element"},
    {"h6", Hint::heading, "heading element"},
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

constexpr bool sorted(const auto& table) { return std::ranges::is_sorted(table, {}, &Named::name); }
static_assert(sorted(kElements) && sorted(kRoles) && sorted(kProperties));

template <std::size_t N>
const Named* find(const std::array<Named, N>& table, std::string_view name) {
  const auto* const at = std::ranges::lower_bound(table, name, {}, &Named::name);
  return at != table.end() && at->name == name ? at : nullptr;
}

/// Whether a style attribute hides its element: display:none or visibility:hidden.
bool is_hidden_style(std::string_view style) {
  while (!style.empty()) {
    const std::string_view declaration = style.substr(0, style.find(';'));
    style.remove_prefix(std::min(declaration.size() + 1, style.size()));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string name = ascii::lower(ascii::trim(declaration.substr(0, colon)));
    const std::string value = ascii::lower(ascii::trim(declaration.substr(colon + 1)));
    if (name == "display" && value.starts_with("none")) return true;
    if (name == "visibility" && (value.starts_with("hidden") || value.starts_with("collapse"))) {
      return true;
    }
  }
  return false;
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
  ElementHint named = hint_of_classes(node.attribute("class").value_or(std::string_view()));
  if (named.hint == Hint::none && (element == nullptr || element->hint != Hint::heading)) {
    named = hint_of_id(node.attribute("id").value_or(std::string_view()));
  }
  if (named.hint != Hint::none) return named;
  if (element != nullptr) return {element->hint, false, element->rule};
  return {};
}

}  // namespace dateline
