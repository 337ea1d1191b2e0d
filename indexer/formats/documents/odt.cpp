// SPDX-License-Identifier: GPL-2.0-or-later
// ODT: content.xml is the text, styles.xml has headers and footers, meta.xml the properties.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string>

#include "common/text/ascii.h"
#include "indexer/formats/documents/office.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/rows.h"

namespace dateline {
namespace {

// Ignored elements. Tracked deletions are stored apart from the text; the `-source` of an index
// says how it was made.
constexpr auto kUnread = std::to_array<std::string_view>({"tracked-changes",
                                                          "annotation",
                                                          "annotation-end",
                                                          "note-citation",
                                                          "ruby-text",
                                                          "forms",
                                                          "table-of-content-source",
                                                          "illustration-index-source",
                                                          "table-index-source",
                                                          "alphabetical-index-source",
                                                          "bibliography-source",
                                                          "object-index-source",
                                                          "user-index-source",
                                                          "hidden-text",
                                                          "hidden-paragraph",
                                                          "script",
                                                          "title",
                                                          "desc",
                                                          "sequence-decls",
                                                          "variable-decls",
                                                          "user-field-decls",
                                                          "shapes"});

// A table of contents or an index repeats the document's own headings.
constexpr auto kIndexes = std::to_array<std::string_view>(
    {"table-of-content", "illustration-index", "table-index", "alphabetical-index",
     "bibliography-index", "object-index", "user-index"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// The named styles that automatic ones are based on: "P1" on "Title".
class Styles {
 public:
  void add(const XmlTree& tree) {
    for (const std::size_t at : tree.all("style")) {
      const std::string_view parent = tree.value(at, "parent-style-name");
      if (!parent.empty()) parents_.emplace(tree.value(at, "name"), parent);
    }
  }

  // Spaces in names are written `_20_`.
  [[nodiscard]] Zone zone(std::string_view style) const {
    constexpr int kLongestChain = 20;
    for (int step = 0; step < kLongestChain; ++step) {
      if (style == "Title") return Zone::title;
      if (style == "Subtitle" || style.starts_with("Heading_20_")) return Zone::heading;
      if (style == "Caption" || style == "Illustration" || style == "Figure") return Zone::caption;
      const auto parent = parents_.find(style);
      if (parent == parents_.end()) break;
      style = parent->second;
    }
    return Zone::body;
  }

 private:
  std::map<std::string, std::string, std::less<>> parents_;
};

class Walk {
 public:
  Walk(const XmlTree& tree, const Styles& styles, Document& document, Document& notes)
      : tree_(tree), styles_(styles), document_(document), notes_(notes) {}

  // The paragraphs among the nodes of `range`, all with zone `zone` or by their styles.
  void blocks(Span range, std::optional<Zone> zone, int depth) {
    std::size_t index_end = 0;
    for (std::size_t at = range.begin; at < range.end;) {
      const XmlNode& node = tree_.nodes[at];
      if (is_one_of(kIndexes, node.name)) index_end = node.end;
      if (is_skipped(at)) {
        at = node.end;
      } else if (node.name == "p" || node.name == "h") {
        paragraph(at, at < index_end ? Zone::boilerplate : zone, depth);
        at = node.end;
      } else {
        ++at;
      }
    }
  }

 private:
  [[nodiscard]] bool is_skipped(std::size_t at) const {
    const std::string_view name = tree_.nodes[at].name;
    return is_one_of(kUnread, name) || (name == "section" && tree_.value(at, "display") == "none");
  }

  [[nodiscard]] Zone zone_of(std::size_t at) const {
    const Zone zone = styles_.zone(tree_.value(at, "style-name"));
    return zone == Zone::body && tree_.nodes[at].name == "h" ? Zone::heading : zone;
  }

  void paragraph(std::size_t paragraph, std::optional<Zone> zone, int depth) {
    constexpr int kDeepest = 16;  // nesting of text boxes
    std::string text;
    std::vector<Span> boxes;
    std::vector<Span> notes;
    const std::size_t end = tree_.nodes[paragraph].end;
    for (std::size_t at = paragraph + 1; at < end;) {
      const XmlNode& node = tree_.nodes[at];
      const bool note = node.name == "note";
      const bool box = note || node.name == "p" || node.name == "h";  // in a frame or a shape
      if (box) (note ? notes : boxes).push_back({note ? at + 1 : at, node.end});
      if (node.name.empty()) text += node.text.of(tree_.text);
      text += mark(at);
      at = box || is_skipped(at) ? node.end : at + 1;
    }
    const Zone own = zone.value_or(zone_of(paragraph));
    // Line ends of the file are blanks, those of the text are `line-break`.
    std::ranges::replace(text, '\n', ' ');
    std::ranges::replace(text, kBreak, '\n');
    append_paragraph(document_, text, own, own == Zone::body ? "" : "style");
    if (depth == kDeepest) return;
    for (const Span part : boxes) blocks(part, zone, depth + 1);
    Walk noted(tree_, styles_, notes_, notes_);
    for (const Span part : notes) noted.blocks(part, Zone::body, depth + 1);
  }

  // The text of an element without content, such as a tab.
  [[nodiscard]] std::string mark(std::size_t at) const {
    const std::string_view name = tree_.nodes[at].name;
    if (name == "line-break") return {kBreak};
    return name == "tab" || name == "s" ? " " : "";
  }

  static constexpr char kBreak = '\x1F';

  const XmlTree& tree_;
  const Styles& styles_;
  Document& document_;
  Document& notes_;
};

bool is_wanted(std::string_view name) {
  return name == "content.xml" || name == "styles.xml" || name == "meta.xml" ||
         name == "mimetype" || name == "META-INF/manifest.xml";
}

bool is_encrypted(const ZipMembers& members) {
  const XmlTree manifest = parse_xml(members["META-INF/manifest.xml"]);
  return manifest.find("encryption-data") != XmlTree::kNone;
}

Properties properties_of(const XmlTree& meta) {
  Properties properties;
  properties.title = meta.text_of(meta.find("title"));
  const std::string author = meta.text_of(meta.find("initial-creator"));
  properties.creators = {author.empty() ? meta.text_of(meta.find("creator")) : author};
  properties.created = meta.text_of(meta.find("creation-date"));
  properties.modified = meta.text_of(meta.find("date"));
  properties.language = meta.text_of(meta.find("language"));
  return properties;
}

void append_edges(const XmlTree& tree, const Styles& styles, Document& document) {
  Document edges;
  for (const std::size_t at : tree.all("master-page")) {
    for (std::size_t i = at + 1; i < tree.nodes[at].end;) {
      const XmlNode& node = tree.nodes[i];
      const bool edge = node.name.starts_with("header") || node.name.starts_with("footer");
      if (edge) Walk(tree, styles, edges, edges).blocks({i + 1, node.end}, Zone::boilerplate, 0);
      i = edge ? node.end : i + 1;
    }
  }
  append_page_edges(edges, document);
}

Document read_odt(std::string_view bytes, std::string_view /*name*/) {
  const ZipMembers members = bytes.starts_with(kOle) ? ZipMembers{} : zip_members(bytes, is_wanted);
  if (is_encrypted(members)) return refused("is encrypted", "save it without a password first");
  if (Document other = other_kind(members); !other.refused.empty()) return other;
  if (members["content.xml"].empty()) return without_text(bytes, members, "an ODT file");
  Document document;
  if (!members.refused.empty()) document.warnings.push_back(members.refused);
  const XmlTree content = parse_member(members, "content.xml", document);
  const XmlTree style_file = parse_xml(members["styles.xml"]);
  Styles styles;
  styles.add(style_file);
  styles.add(content);
  Document notes;
  const std::size_t body = content.find("body");
  const Span range = body == XmlTree::kNone ? Span{} : Span{body + 1, content.nodes[body].end};
  Walk(content, styles, document, notes).blocks(range, std::nullopt, 0);
  take_title(document);
  std::ranges::move(notes.paragraphs, std::back_inserter(document.paragraphs));
  apply(properties_of(parse_xml(members["meta.xml"])), document);
  complete_from_text(document);
  append_edges(style_file, styles, document);
  return document;
}

bool looks_like_odt(std::string_view head) {
  const FirstMember first = first_member(head);
  return first.name == "mimetype" &&
         first.content.starts_with("application/vnd.oasis.opendocument.");
}

constexpr auto kSuffixes = std::to_array<std::string_view>({".odt", ".ott"});

}  // namespace

const Format kOdtFormat{
    .name = "odt",
    .suffixes = kSuffixes,
    .looks_like = looks_like_odt,
    .document = read_odt,
    .cited_text = cited_in_text,
};

}  // namespace dateline
