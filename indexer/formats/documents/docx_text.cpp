// SPDX-License-Identifier: GPL-2.0-or-later
// One walk over the nodes of a part of a DOCX file. Elements are known by their local names, as
// strict and transitional files differ in their namespaces alone.
#include "indexer/formats/documents/docx_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace dateline {
namespace {

// Elements of which nothing is read, sorted. `Fallback` repeats the text of a `Choice`.
constexpr auto kUnread = std::to_array<std::string_view>(
    {"Fallback", "del", "delInstrText", "delText", "docPr", "fldData", "instrText", "moveFrom",
     "pPrChange", "posOffset", "pctHeight", "pctWidth", "rPrChange", "rt", "sdtPr", "sectPrChange",
     "tblPrChange", "tcPrChange", "trPrChange"});

bool is_unread(std::string_view name) { return std::ranges::find(kUnread, name) != kUnread.end(); }

// Whether an element that switches something on does: `<w:vanish/>`, not `<w:vanish w:val="0"/>`.
bool is_on(const XmlTree& tree, std::size_t at) {
  if (at == XmlTree::kNone) return false;
  const std::string_view value = tree.value(at, "val");
  return value != "0" && value != "false" && value != "off";
}

class Walk {
 public:
  Walk(const XmlTree& tree, const DocxStyles& styles, std::optional<Zone> zone, Document& document)
      : tree_(tree), styles_(styles), zone_(zone), document_(document) {}

  void part() {
    blocks({0, tree_.nodes.size()}, 0);
    append_paragraph(document_, carried_, zone_.value_or(Zone::body), {});
  }

 private:
  // The paragraphs among the nodes of `range`.
  void blocks(Span range, int depth) {
    for (std::size_t at = range.begin; at < range.end;) {
      const XmlNode& node = tree_.nodes[at];
      if (node.name == "p") {
        paragraph(at, depth);
        at = node.end;
      } else {
        at = is_skipped(at) ? node.end : at + 1;
      }
    }
  }

  // Whether the node and everything in it is not text.
  [[nodiscard]] bool is_skipped(std::size_t at) const {
    const std::string_view name = tree_.nodes[at].name;
    if (is_unread(name)) return true;
    if (name == "footnote" || name == "endnote") return !tree_.value(at, "type").empty();
    if (name == "sdt") return has_placeholder(at);
    if (name == "r") return is_hidden(at);
    if (name == "tr") return is_deleted_row(at);
    return false;
  }

  [[nodiscard]] bool has_placeholder(std::size_t at) const {
    const std::size_t properties = child(at, "sdtPr");
    return properties != XmlTree::kNone && is_on(tree_, tree_.find("showingPlcHdr", properties));
  }

  [[nodiscard]] bool is_hidden(std::size_t at) const {
    const std::size_t properties = child(at, "rPr");
    return properties != XmlTree::kNone && is_on(tree_, tree_.find("vanish", properties));
  }

  [[nodiscard]] bool is_deleted_row(std::size_t at) const {
    const std::size_t properties = child(at, "trPr");
    return properties != XmlTree::kNone && tree_.find("del", properties) != XmlTree::kNone;
  }

  // The first child `name` of the node `at`.
  [[nodiscard]] std::size_t child(std::size_t at, std::string_view name) const {
    for (std::size_t i = at + 1; i < tree_.nodes[at].end; i = tree_.nodes[i].end) {
      if (tree_.nodes[i].name == name) return i;
    }
    return XmlTree::kNone;
  }

  [[nodiscard]] Zone zone_of(std::size_t at) const {
    if (zone_) return *zone_;
    const std::size_t properties = child(at, "pPr");
    if (properties == XmlTree::kNone) return Zone::body;
    const Zone zone = styles_.zone(tree_.value(child(properties, "pStyle"), "val"));
    const std::string_view level = tree_.value(child(properties, "outlineLvl"), "val");
    return zone == Zone::body && is_heading_level(level) ? Zone::heading : zone;
  }

  void paragraph(std::size_t paragraph, int depth) {
    constexpr int kDeepest = 16;  // nesting of text boxes
    std::string text;
    std::vector<Span> boxes;
    const std::size_t end = tree_.nodes[paragraph].end;
    for (std::size_t at = paragraph + 1; at < end;) {
      const XmlNode& node = tree_.nodes[at];
      if (node.name == "txbxContent") {
        boxes.push_back({at + 1, node.end});
        at = node.end;
      } else if (node.name == "pPr" || node.name == "rPr" || is_skipped(at)) {
        at = node.end;
      } else if (node.name == "t") {
        text += node.text.of(tree_.text);
        at = node.end;
      } else {
        text += mark(node.name);
        ++at;
      }
    }
    std::string joined = std::exchange(carried_, {});
    joined += text;
    const bool goes_on = has_deleted_end(paragraph);
    const Zone zone = zone_of(paragraph);
    if (!goes_on) append_paragraph(document_, joined, zone, zone == Zone::body ? "" : "style");
    for (const Span box : boxes) {
      if (depth < kDeepest) blocks(box, depth + 1);
    }
    if (goes_on) carried_ = std::move(joined);
  }

  // Whether a tracked deletion joins the paragraph with the next one.
  [[nodiscard]] bool has_deleted_end(std::size_t at) const {
    const std::size_t properties = child(at, "pPr");
    const std::size_t mark =
        properties == XmlTree::kNone ? XmlTree::kNone : child(properties, "rPr");
    return mark != XmlTree::kNone && child(mark, "del") != XmlTree::kNone;
  }

  // The text of an element without content, such as a tab.
  static std::string_view mark(std::string_view name) {
    if (name == "tab" || name == "ptab") return " ";
    if (name == "br" || name == "cr") return "\n";
    if (name == "noBreakHyphen") return "-";
    return {};
  }

  const XmlTree& tree_;
  const DocxStyles& styles_;
  std::optional<Zone> zone_;
  Document& document_;
  std::string carried_;  // text of paragraphs whose ends are deleted
};

}  // namespace

void append_docx_text(const XmlTree& part, const DocxStyles& styles, std::optional<Zone> zone,
                      Document& document) {
  Walk(part, styles, zone, document).part();
}

}  // namespace dateline
