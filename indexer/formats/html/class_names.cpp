// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of words, and the rules for splitting class names and ids into words and trusting them.
#include "indexer/formats/html/class_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "common/text/ascii.h"

namespace dateline {
namespace {

struct Named {
  std::string_view name;
  Hint hint;
  std::string_view rule;
};

// Words of class names and ids, in lower case, sorted.
constexpr auto kWords = std::to_array<Named>({
    {"ad", Hint::promo, "ad"},
    {"ads", Hint::promo, "ad"},
    {"advert", Hint::promo, "ad"},
    {"advertisement", Hint::promo, "ad"},
    {"advertising", Hint::promo, "ad"},
    {"adverts", Hint::promo, "ad"},
    {"agegate", Hint::promo, "notice"},
    {"anzeige", Hint::promo, "ad"},
    {"author", Hint::byline, "author"},
    {"authors", Hint::byline, "author"},
    {"autor", Hint::byline, "author"},
    {"autoren", Hint::byline, "author"},
    {"banner", Hint::promo, "ad"},
    {"banners", Hint::promo, "ad"},
    {"breadcrumb", Hint::navigation, "navigation"},
    {"breadcrumbs", Hint::navigation, "navigation"},
    {"btn", Hint::tools, "button"},
    {"button", Hint::tools, "button"},
    {"byline", Hint::byline, "author"},
    {"bylines", Hint::byline, "author"},
    {"caption", Hint::caption, "caption"},
    {"captions", Hint::caption, "caption"},
    {"comment", Hint::comments, "comments"},
    {"commentaires", Hint::comments, "comments"},
    {"commenting", Hint::comments, "comments"},
    {"comments", Hint::comments, "comments"},
    {"consent", Hint::promo, "notice"},
    {"cookie", Hint::promo, "notice"},
    {"cookies", Hint::promo, "notice"},
    {"copyright", Hint::footer, "footer"},
    {"credit", Hint::credit, "picture credit"},
    {"credits", Hint::credit, "picture credit"},
    {"date", Hint::date, "date"},
    {"dateline", Hint::date, "date"},
    {"disclaimer", Hint::footer, "footer"},
    {"disqus", Hint::comments, "comments"},
    {"donate", Hint::promo, "subscribe"},
    {"donation", Hint::promo, "subscribe"},
    {"donations", Hint::promo, "subscribe"},
    {"footer", Hint::footer, "footer"},
    {"gdpr", Hint::promo, "notice"},
    {"kommentar", Hint::comments, "comments"},
    {"kommentare", Hint::comments, "comments"},
    {"login", Hint::form, "form"},
    {"masthead", Hint::navigation, "navigation"},
    {"menu", Hint::navigation, "navigation"},
    {"modal", Hint::promo, "notice"},
    {"modals", Hint::promo, "notice"},
    {"mostpopular", Hint::teaser, "related"},
    {"mostread", Hint::teaser, "related"},
    {"nav", Hint::navigation, "navigation"},
    {"navbar", Hint::navigation, "navigation"},
    {"navigation", Hint::navigation, "navigation"},
    {"newsletter", Hint::promo, "subscribe"},
    {"newsletters", Hint::promo, "subscribe"},
    {"outbrain", Hint::teaser, "related"},
    {"pager", Hint::navigation, "navigation"},
    {"pagination", Hint::navigation, "navigation"},
    {"paywall", Hint::promo, "subscribe"},
    {"popup", Hint::promo, "notice"},
    {"popups", Hint::promo, "notice"},
    {"promo", Hint::promo, "ad"},
    {"promos", Hint::promo, "ad"},
    {"promotion", Hint::promo, "ad"},
    {"pubdate", Hint::date, "date"},
    {"rail", Hint::aside, "aside"},
    {"recirc", Hint::teaser, "related"},
    {"recirculation", Hint::teaser, "related"},
    {"recommend", Hint::teaser, "related"},
    {"recommendation", Hint::teaser, "related"},
    {"recommendations", Hint::teaser, "related"},
    {"recommended", Hint::teaser, "related"},
    {"related", Hint::teaser, "related"},
    {"replies", Hint::comments, "comments"},
    {"respond", Hint::comments, "comments"},
    {"share", Hint::tools, "tools"},
    {"sharer", Hint::tools, "tools"},
    {"shares", Hint::tools, "tools"},
    {"sharing", Hint::tools, "tools"},
    {"sidebar", Hint::aside, "aside"},
    {"sidebars", Hint::aside, "aside"},
    {"signup", Hint::promo, "subscribe"},
    {"skyscraper", Hint::promo, "ad"},
    {"social", Hint::tools, "tools"},
    {"socials", Hint::tools, "tools"},
    {"spenden", Hint::promo, "subscribe"},
    {"sponsor", Hint::promo, "ad"},
    {"sponsored", Hint::promo, "ad"},
    {"sponsors", Hint::promo, "ad"},
    {"subscribe", Hint::promo, "subscribe"},
    {"subscription", Hint::promo, "subscribe"},
    {"taboola", Hint::teaser, "related"},
    {"tags", Hint::navigation, "tags"},
    {"teaser", Hint::teaser, "related"},
    {"teasers", Hint::teaser, "related"},
    {"timestamp", Hint::date, "date"},
    {"timestamps", Hint::date, "date"},
    {"toolbar", Hint::tools, "tools"},
    {"tooltip", Hint::tools, "tools"},
    {"tooltips", Hint::tools, "tools"},
    {"trending", Hint::teaser, "related"},
    {"widget", Hint::aside, "aside"},
    {"widgets", Hint::aside, "aside"},
});

// Two consecutive words, joined.
constexpr auto kPairs = std::to_array<Named>({
    {"alsolike", Hint::teaser, "related"},    {"alsoread", Hint::teaser, "related"},
    {"authorbio", Hint::byline, "author"},    {"morefrom", Hint::teaser, "related"},
    {"morenews", Hint::teaser, "related"},    {"moreon", Hint::teaser, "related"},
    {"morestories", Hint::teaser, "related"}, {"mostpopular", Hint::teaser, "related"},
    {"mostread", Hint::teaser, "related"},    {"mostviewed", Hint::teaser, "related"},
    {"postmeta", Hint::byline, "author"},     {"printblock", Hint::tools, "print"},
    {"printheader", Hint::tools, "print"},    {"printonly", Hint::tools, "print"},
    {"readalso", Hint::teaser, "related"},    {"readmore", Hint::teaser, "related"},
    {"readnext", Hint::teaser, "related"},    {"signin", Hint::form, "form"},
    {"signup", Hint::promo, "subscribe"},     {"upnext", Hint::teaser, "related"},
});

constexpr bool sorted(const auto& table) { return std::ranges::is_sorted(table, {}, &Named::name); }
static_assert(sorted(kWords) && sorted(kPairs));

// Suffixes of words of kWords ("sharebar"), sorted. Alone they describe the position of an element,
// not its content.
constexpr auto kContainers = std::to_array<std::string_view>(
    {"area",    "article", "articles", "bar",       "block",     "body",    "box",     "button",
     "buttons", "col",     "column",   "component", "container", "content", "div",     "footer",
     "form",    "group",   "header",   "holder",    "icons",     "info",    "inner",   "item",
     "items",   "left",    "line",     "link",      "links",     "list",    "main",    "module",
     "news",    "outer",   "page",     "panel",     "post",      "posts",   "primary", "region",
     "right",   "row",     "section",  "site",      "stories",   "story",   "text",    "top",
     "topics",  "unit",    "view",     "wrap",      "wrapper"});

// Words before one of kWords that say that the element is next to, or without, the named thing
// ("content-with-sidebar"), or that it belongs to a page builder whose blocks are all widgets.
constexpr auto kUndoingBefore = std::to_array<std::string_view>(
    {"and", "elementor", "has", "hide", "is", "live", "no", "not", "show", "w", "with", "without"});

// Words after one of kWords that make it a state of the page.
constexpr auto kUndoingAfter = std::to_array<std::string_view>(
    {"active", "closed", "disabled", "enabled", "off", "on", "open", "opened", "visible"});

// Classes that hide an element, and words in its other classes that show it on some screens.
constexpr auto kHiding = std::to_array<std::string_view>({
    "element-invisible",
    "hidden",
    "hide",
    "is-hidden",
    "screen-reader-text",
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
});
constexpr auto kShowing = std::to_array<std::string_view>(
    {":block", ":flex", ":grid", ":inline", "-block", "-flex", "visible"});

static_assert(std::ranges::is_sorted(kContainers) && std::ranges::is_sorted(kUndoingBefore) &&
              std::ranges::is_sorted(kUndoingAfter) && std::ranges::is_sorted(kHiding));

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

template <std::size_t N>
const Named* find(const std::array<Named, N>& table, std::string_view name) {
  const auto* const at = std::ranges::lower_bound(table, name, {}, &Named::name);
  return at != table.end() && at->name == name ? at : nullptr;
}

/// The row of a word, alone or followed by the name of a container.
const Named* find_word(std::string_view word) {
  if (const Named* const row = find(kWords, word)) return row;
  constexpr std::size_t kLongEnough = 5;  // "date", "menu" and "tags" begin too many words
  const auto* after = std::ranges::upper_bound(kWords, word, {}, &Named::name);
  for (; after != kWords.begin(); --after) {
    const std::string_view name = (after - 1)->name;
    if (name.front() != word.front()) return nullptr;
    if (name.size() < kLongEnough || !word.starts_with(name)) continue;
    return is_one_of(kContainers, word.substr(name.size())) ? after - 1 : nullptr;
  }
  return nullptr;
}

/// The words of one class or id, in lower case.
class Words {
 public:
  explicit Words(std::string_view name) {
    for (std::size_t at = 0; at < name.size() && count_ < words_.size(); ++at) {
      const char byte = name[at];
      const bool modifies = byte == '-' && at > 0 && name[at - 1] == '-';
      if (modifies && modifier_ > count_) modifier_ = count_ + (open_ ? 1 : 0);
      const bool camel =
          byte >= 'A' && byte <= 'Z' && at > 0 && name[at - 1] >= 'a' && name[at - 1] <= 'z';
      if (!ascii::is_letter(byte) || camel) close();
      if (!ascii::is_letter(byte) || size_ == bytes_.size()) continue;
      bytes_[size_++] = ascii::lower(byte);
      open_ = true;
    }
    close();
  }

  [[nodiscard]] std::size_t count() const { return count_; }
  /// The word `i`; empty beyond the last.
  [[nodiscard]] std::string_view word(std::size_t i) const { return words(i, 1); }
  /// `count` words from `i` on, joined.
  [[nodiscard]] std::string_view words(std::size_t i, std::size_t count) const {
    if (i + count > count_) return {};
    return {bytes_.data() + words_[i].begin, words_[i + count - 1].end - words_[i].begin};
  }
  /// Whether the word `i` is within a modifier of several words ("field--label-hidden").
  [[nodiscard]] bool is_of_long_modifier(std::size_t i) const {
    return i >= modifier_ && count_ - modifier_ > 1;
  }

 private:
  void close() {
    if (open_) words_[count_++] = {begin_, size_};
    begin_ = size_;
    open_ = false;
  }

  std::array<char, 96> bytes_{};
  std::array<Span, 16> words_{};
  std::size_t size_ = 0;
  std::size_t begin_ = 0;
  std::size_t count_ = 0;
  std::size_t modifier_ = static_cast<std::size_t>(-1);  // index of the first word after "--"
  bool open_ = false;
};

/// The row of the word `i`, or of it and the next one.
const Named* row_at(const Words& words, std::size_t i) {
  if (words.is_of_long_modifier(i)) return nullptr;
  if (i > 0 && is_one_of(kUndoingBefore, words.word(i - 1))) return nullptr;
  if (is_one_of(kUndoingAfter, words.word(i + 1))) return nullptr;
  if (const Named* const row = find_word(words.word(i))) return row;
  return find(kPairs, words.words(i, 2));
}

const Named* first_row(const Words& words) {
  for (std::size_t i = 0; i < words.count(); ++i) {
    if (const Named* const row = row_at(words, i)) return row;
  }
  return nullptr;
}

/// Calls `use` with each class of an attribute until it returns true.
template <typename Use>
bool any_class(std::string_view classes, const Use& use) {
  for (std::size_t at = 0; at < classes.size();) {
    std::size_t end = at;
    while (end < classes.size() && !ascii::is_space(classes[end])) ++end;
    if (end > at && use(classes.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

bool hides(std::string_view classes) {
  const bool hidden =
      any_class(classes, [](std::string_view name) { return is_one_of(kHiding, name); });
  return hidden && !any_class(classes, [](std::string_view name) {
           return std::ranges::any_of(kShowing, [name](std::string_view sign) {
             return name.find(sign) != std::string_view::npos;
           });
         });
}

bool is_known(std::string_view word) {
  return word.size() <= 2 || is_one_of(kContainers, word) || find_word(word) != nullptr;
}

ElementHint hint_of_row(const Named* row) {
  return row == nullptr ? ElementHint{} : ElementHint{row->hint, true, row->rule};
}

}  // namespace

ElementHint hint_of_classes(std::string_view classes) {
  if (hides(classes)) return {Hint::hidden, true, "hidden"};
  const Named* row = nullptr;
  any_class(classes, [&](std::string_view name) {
    row = first_row(Words(name));
    return row != nullptr;
  });
  return hint_of_row(row);
}

ElementHint hint_of_id(std::string_view id) {
  const Words words(id);
  const Named* const row = first_row(words);
  if (row == nullptr) return {};
  for (std::size_t i = 0; i < words.count(); ++i) {
    const bool of_pair = find(kPairs, words.words(i, 2)) != nullptr ||
                         (i > 0 && find(kPairs, words.words(i - 1, 2)) != nullptr);
    if (!of_pair && !is_known(words.word(i))) return {};
  }
  return hint_of_row(row);
}

bool is_article_class(std::string_view classes) {
  constexpr auto kWholes =
      std::to_array<std::string_view>({"article", "articlebody", "articlecontent", "articletext",
                                       "entry", "hentry", "post", "story", "storybody"});
  constexpr auto kOwners = std::to_array<std::string_view>(
      {"article", "blog", "content", "detail", "entry", "news", "post", "story"});
  constexpr auto kParts = std::to_array<std::string_view>(
      {"article", "body", "content", "copy", "detail", "entry", "full", "post", "story", "text"});
  return any_class(classes, [&](std::string_view name) {
    const Words words(name);
    if (words.count() == 1) return is_one_of(kWholes, words.word(0));
    if (words.count() != 2) return false;
    return is_one_of(kOwners, words.word(0)) && is_one_of(kParts, words.word(1));
  });
}

bool is_live_report(std::string_view classes) {
  constexpr auto kReports = std::to_array<std::string_view>(
      {"blog", "comment", "comments", "coverage", "entries", "entry", "event", "events", "feed",
       "post", "posts", "report", "stream", "text", "ticker", "update", "updates"});
  return any_class(classes, [&](std::string_view name) {
    const Words words(name);
    for (std::size_t i = 0; i < words.count(); ++i) {
      const std::string_view word = words.word(i);
      if (word == "ticker" || word == "newsticker") return true;
      if (word == "live" && is_one_of(kReports, words.word(i + 1))) return true;
      if (word.starts_with("live") && is_one_of(kReports, word.substr(4))) return true;
    }
    return false;
  });
}

}  // namespace dateline
