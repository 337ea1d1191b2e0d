// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a block's type ("image_caption", "HeadingBlock") give its role; a list of names
// tells which member has its text.
#include "indexer/formats/records/blocks.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text/ascii.h"
#include "indexer/formats/records/html_field.h"
#include "indexer/formats/records/keys.h"

namespace dateline {
namespace {

using Names = std::span<const std::string_view>;

enum class Role : std::uint8_t {
  text,
  heading,
  title,
  byline,
  date,
  caption,
  credit,
  label,
  teaser,
  nothing
};

// The element for blocks of a role.
struct Element {
  Role role;
  std::string_view begin;
  std::string_view end;
};
constexpr auto kElements = std::to_array<Element>({
    {Role::text, "<p>", "</p>"},
    {Role::heading, "<h2>", "</h2>"},
    {Role::title, "<h1>", "</h1>"},
    {Role::byline, "<p itemprop=\"author\">", "</p>"},
    {Role::date, "<time>", "</time>"},
    {Role::caption, "<figure><figcaption>", "</figcaption></figure>"},
    {Role::credit, "<p itemprop=\"creditText\">", "</p>"},
    {Role::label, "<nav>", "</nav>"},
    {Role::teaser, "<aside>", "</aside>"},
});

struct TypeWord {
  std::string_view word;
  Role role;
};
// The first row whose word is in the type wins.
constexpr auto kTypeWords = std::to_array<TypeWord>({
    {"caption", Role::caption},     {"credit", Role::credit},
    {"ad", Role::teaser},           {"ads", Role::teaser},
    {"advert", Role::teaser},       {"advertisement", Role::teaser},
    {"related", Role::teaser},      {"promo", Role::teaser},
    {"newsletter", Role::teaser},   {"interstitial", Role::teaser},
    {"readmore", Role::teaser},     {"teaser", Role::teaser},
    {"recommended", Role::teaser},  {"pullquote", Role::teaser},
    {"pull", Role::teaser},         {"embed", Role::teaser},
    {"social", Role::teaser},       {"paragraph", Role::text},
    {"text", Role::text},           {"image", Role::caption},
    {"images", Role::caption},      {"photo", Role::caption},
    {"photos", Role::caption},      {"picture", Role::caption},
    {"figure", Role::caption},      {"gallery", Role::caption},
    {"slideshow", Role::caption},   {"video", Role::caption},
    {"audio", Role::caption},       {"graphic", Role::caption},
    {"infographic", Role::caption}, {"illustration", Role::caption},
    {"media", Role::caption},       {"heading", Role::heading},
    {"header", Role::heading},      {"subheading", Role::heading},
    {"subheader", Role::heading},   {"subhead", Role::heading},
    {"subheadline", Role::heading}, {"subtitle", Role::heading},
    {"crosshead", Role::heading},   {"crossheading", Role::heading},
    {"intertitle", Role::heading},  {"h", Role::heading},
    {"title", Role::title},         {"headline", Role::title},
    {"byline", Role::byline},       {"author", Role::byline},
    {"authors", Role::byline},      {"date", Role::date},
    {"dateline", Role::date},       {"timestamp", Role::date},
    {"kicker", Role::label},        {"tag", Role::label},
    {"tags", Role::label},          {"topics", Role::label},
    {"overline", Role::label},      {"eyebrow", Role::label},
    {"script", Role::nothing},      {"style", Role::nothing},
});
// Blocks that are parts of their parent's paragraph.
constexpr auto kInlineWords = std::to_array<std::string_view>(
    {"text", "span", "link", "a", "hyperlink", "strong", "em", "b", "i", "u", "bold", "italic",
     "mark", "emphasis", "br", "break", "mention", "entity"});

constexpr auto kTypeKeys =
    std::to_array<std::string_view>({"type", "_type", "nodeType", "__typename", "blockName",
                                     "blockType", "component", "kind", "tag"});
constexpr auto kSubtypeKeys = std::to_array<std::string_view>({"subtype", "style"});
// Members that may have the text of a block; the first with a value counts.
constexpr auto kTextKeys = std::to_array<std::string_view>({"content",
                                                            "text",
                                                            "value",
                                                            "html",
                                                            "rendered",
                                                            "#text",
                                                            "@value",
                                                            "innerHTML",
                                                            "body",
                                                            "paragraph",
                                                            "paragraphs",
                                                            "children",
                                                            "content_elements",
                                                            "contents",
                                                            "blocks",
                                                            "sections",
                                                            "nodes",
                                                            "elements",
                                                            "data",
                                                            "attributes",
                                                            "name"});
constexpr auto kHeadingKeys = std::to_array<std::string_view>({"headline", "heading", "title"});
constexpr auto kCaptionKeys = std::to_array<std::string_view>(
    {"fullcaption", "full_caption", "caption", "caption_text", "captionText", "blurb",
     "legend",      "description",  "text",    "content",      "value",       "html",
     "children",    "image",        "images",  "photos",       "items",       "media",
     "data",        "attributes",   "attrs"});
constexpr auto kCreditKeys = std::to_array<std::string_view>({"credit", "photographer"});
constexpr std::string_view kBlankLine = "\n\n";

// The words of a type in lower case: "ImageBlock", "core/image", "header-two", "h2".
std::vector<std::string> words_of(std::string_view type) {
  std::vector<std::string> words;
  bool begins = true;
  char before = ' ';
  for (const char byte : type) {
    const bool upper = byte >= 'A' && byte <= 'Z';
    if (!ascii::is_letter(byte)) {
      begins = true;
    } else if (begins || (upper && before >= 'a' && before <= 'z')) {
      words.emplace_back(1, ascii::lower(byte));
      begins = false;
    } else {
      words.back().push_back(ascii::lower(byte));
    }
    before = byte;
  }
  return words;
}

std::vector<std::string> type_words(const JsonNode& object, Names keys) {
  for (const std::string_view key : keys) {
    const JsonNode* const type = object.find(key);
    if (type != nullptr && type->is(JsonKind::string)) return words_of(type->text);
  }
  return {};
}

// The role named by a type's words; `text` if there is none.
Role role_of(const std::vector<std::string>& words) {
  for (const TypeWord& row : kTypeWords) {
    if (std::find(words.begin(), words.end(), row.word) == words.end()) continue;
    const bool longer = row.role == Role::title && words.size() > 1;
    return longer ? Role::heading : row.role;
  }
  return Role::text;
}

Role role_of(const JsonNode& object) {
  const Role role = role_of(type_words(object, kTypeKeys));
  return role == Role::text ? role_of(type_words(object, kSubtypeKeys)) : role;
}

bool is_inline(const JsonNode& node) {
  if (!node.is(JsonKind::object)) return node.is(JsonKind::string);
  const std::vector<std::string> words = type_words(node, kTypeKeys);
  const JsonNode* const text = node.find("text");
  if (words.empty()) return text != nullptr && text->is(JsonKind::string);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return std::find(kInlineWords.begin(), kInlineWords.end(), word) != kInlineWords.end();
  });
}

// The text of a part of a paragraph.
std::string inline_text(const JsonNode& node) {
  if (node.is(JsonKind::string)) return node.text;
  std::string joined;
  if (node.is(JsonKind::list)) {
    for (const JsonNode& part : node.items) joined += inline_text(part);
    return joined;
  }
  for (const std::string_view key : kTextKeys) {
    const JsonNode* const text = node.find(key);
    if (text != nullptr) joined = inline_text(*text);
    if (!joined.empty()) return joined;
  }
  return node.is(JsonKind::object) ? " " : joined;  // a line break
}

// Whether a block or the key of its text says that it is HTML.
bool is_html(const JsonNode& node, std::string_view key) {
  constexpr auto kKeys = std::to_array<std::string_view>({"html", "rendered", "innerHTML"});
  const std::vector<std::string> words = type_words(node, kTypeKeys);
  return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end() ||
         std::find(words.begin(), words.end(), "html") != words.end();
}

// HTML with at least one tag, so that it is recognised as HTML.
std::string as_markup(const std::string& html) {
  const bool tag = html.find('<') != std::string::npos;
  return tag && !is_markup(html) ? "<div>" + html + "</div>" : html;
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
}

// Whether the items of a list are parts of one paragraph: one of them does not end a sentence
// before the next.
bool is_one_paragraph(const JsonNode& list) {
  if (!list.is(JsonKind::list) || list.items.empty()) return false;
  bool objects = false;
  bool runs_on = list.items.size() == 1;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (!is_inline(list.items[i])) return false;
    objects = objects || list.items[i].is(JsonKind::object);
    if (i + 1 < list.items.size() && !ends_sentence(inline_text(list.items[i]))) runs_on = true;
  }
  return objects && runs_on;
}

class BlockReader {
 public:
  void add(const JsonNode& node, Role role) {
    if (node.is(JsonKind::string)) return put(role, node.text);
    if (node.is(JsonKind::object)) return object(node, role);
    if (!node.is(JsonKind::list)) return;
    for (const JsonNode& item : node.items) add(item, role);
  }

  [[nodiscard]] std::string text() const {
    const bool plain = std::all_of(blocks_.begin(), blocks_.end(), [](const Block& block) {
      return block.role == Role::text && !is_markup(block.text);
    });
    if (plain || (blocks_.size() == 1 && blocks_.front().role == Role::text)) return joined();
    std::string html;
    for (const Block& block : blocks_) append(html, block);
    return html;
  }

 private:
  struct Block {
    Role role;
    std::string text;
  };

  void put(Role role, std::string_view text) {
    if (role != Role::nothing && !is_missing(text)) blocks_.push_back({role, std::string(text)});
  }

  void object(const JsonNode& node, Role around) {
    const Role own = role_of(node);
    const Role role = own == Role::text ? around : own;
    if (role == Role::nothing) return;
    if (role == Role::caption) return caption(node);
    const std::size_t before = blocks_.size();
    text_members(node, role);
    const bool section = blocks_.size() > before && role == Role::text;
    if (section) headings(node, before);
    if (const JsonNode* const items = node.find("items")) add(*items, role);
  }

  // The summary of fundus comes before its sections.
  void text_members(const JsonNode& node, Role role) {
    const JsonNode* const summary = node.find("summary");
    const bool sections = node.find("sections") != nullptr || node.find("paragraphs") != nullptr;
    if (summary != nullptr && sections) add(*summary, role);
    const std::size_t before = blocks_.size();
    for (const std::string_view key : kTextKeys) {
      const JsonNode* const text = node.find(key);
      if (text == nullptr) continue;
      if (is_one_paragraph(*text)) {
        put(role, inline_text(*text));
      } else if (text->is(JsonKind::string) && is_html(node, key)) {
        put(role, as_markup(text->text));
      } else {
        add(*text, role);
      }
      if (blocks_.size() > before) return;
    }
  }

  // The heading of a section, before its text.
  void headings(const JsonNode& node, std::size_t before) {
    BlockReader heads;
    for (const std::string_view key : kHeadingKeys) {
      const JsonNode* const heading = node.find(key);
      if (heading != nullptr) heads.add(*heading, Role::heading);
    }
    blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(before), heads.blocks_.begin(),
                   heads.blocks_.end());
  }

  void caption(const JsonNode& node) {
    const std::size_t before = blocks_.size();
    for (const std::string_view key : kCaptionKeys) {
      const JsonNode* const text = node.find(key);
      if (text != nullptr) add(*text, Role::caption);
      if (text != nullptr && text->is(JsonKind::object) && blocks_.size() == before) caption(*text);
      if (blocks_.size() > before) break;
    }
    for (const std::string_view key : kCreditKeys) {
      const JsonNode* const text = node.find(key);
      if (text != nullptr && text->is(JsonKind::string)) put(Role::credit, text->text);
    }
  }

  [[nodiscard]] std::string joined() const {
    std::string text;
    for (const Block& block : blocks_) {
      if (!text.empty()) text += kBlankLine;
      text += block.text;
    }
    return text;
  }

  static void append(std::string& html, const Block& block) {
    const auto* const element =
        std::find_if(kElements.begin(), kElements.end(),
                     [&](const Element& row) { return row.role == block.role; });
    const bool markup = is_markup(block.text);
    const bool wraps = markup && block.role == Role::text;  // it may have paragraphs of its own
    html += wraps ? "<div>" : element->begin;
    html += markup ? block.text : escaped_markup(block.text);
    html += wraps ? "</div>" : element->end;
    html += '\n';
  }

  std::vector<Block> blocks_;
};

}  // namespace

std::string text_of_blocks(const JsonNode& value) {
  BlockReader reader;
  reader.add(value, Role::text);
  return reader.text();
}

}  // namespace dateline
