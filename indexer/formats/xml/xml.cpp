// SPDX-License-Identifier: GPL-2.0-or-later
// Builds a tree from libxml2's SAX events. libxml2 never sees an ampersand: references are decoded
// here, by HTML's names, so a file cannot declare entities that expand.
#include "indexer/formats/xml/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "common/text/ascii.h"
#include "common/text/charset.h"
#include "indexer/formats/markup/references.h"
#include "indexer/formats/markup/sgml_text.h"

namespace dateline {
namespace {

constexpr char kAmpersand = '\x7F';            // in place of '&'
constexpr std::size_t kMostAttributes = 200;   // of one tag: libxml2 compares each with each
constexpr std::size_t kMostNodes = 4'000'000;  // of documents of a thousand pages
constexpr std::size_t kDeepest = 2000;         // of nesting

struct FreeContext {
  void operator()(xmlParserCtxt* context) const {
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    xmlFreeParserCtxt(context);
  }
};
using Context = std::unique_ptr<xmlParserCtxt, FreeContext>;

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

std::string_view view(const xmlChar* text, int size) {
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

std::string_view without_prefix(std::string_view name) {
  return name.substr(name.rfind(':') + 1);  // npos + 1 is 0
}

// Blanks the attributes of a tag beyond the limit. Returns where the tag ends.
std::size_t bound_tag(std::string& xml, std::size_t at) {
  std::size_t attributes = 0;
  for (; at < xml.size() && xml[at] != '>'; ++at) {
    if (xml[at] == '"' || xml[at] == '\'') {
      at = std::min(xml.find(xml[at], at + 1), xml.size() - 1);
    } else if (xml[at] == '=' && ++attributes > kMostAttributes) {
      const std::size_t end = std::min(xml.find('>', at), xml.size());
      std::fill(xml.begin() + static_cast<std::ptrdiff_t>(at),
                xml.begin() + static_cast<std::ptrdiff_t>(end), ' ');
      return end;
    }
  }
  return at;
}

// `xml` prepared for libxml2: without references and characters that stop its parser.
std::string parser_input(std::string_view xml) {
  std::string input(xml);
  for (std::size_t at = 0; at < input.size(); ++at) {
    const auto byte = static_cast<unsigned char>(input[at]);
    if (byte == '&') {
      input[at] = kAmpersand;
    } else if ((byte < 0x20 && !ascii::is_space(input[at])) || byte == '\f' || byte == 0x7F) {
      input[at] = ' ';
    } else if (byte == 0xEF && (xml.substr(at, 3) == "\uFFFE" || xml.substr(at, 3) == "\uFFFF")) {
      input.replace(at, 3, "\uFFFD");
    }
  }
  for (std::size_t at = input.find('<'); at < input.size(); at = input.find('<', at)) {
    const bool tag = at + 1 < input.size() && input[at + 1] != '!' && input[at + 1] != '?';
    at = tag ? bound_tag(input, at + 1) : at + 1;
  }
  return input;
}

std::string with_ampersands(std::string_view text) {
  std::string out(text);
  std::ranges::replace(out, kAmpersand, '&');
  return out;
}

// Builds the tree while libxml2 parses. Exceptions must not cross libxml2: the first ends the
// parse.
class TreeBuilder {
 public:
  TreeBuilder(XmlTree& tree, xmlParserCtxt* context) : tree_(tree), context_(context) {}

  void start(const xmlChar* name, const xmlChar** attributes) {
    flush_text();
    if (tree_.nodes.size() > kMostNodes || open_.size() > kDeepest) return stop();
    open_.push_back(tree_.nodes.size());
    XmlNode& node = tree_.nodes.emplace_back();
    node.name = known(without_prefix(view(name)));
    node.text.begin = tree_.text.size();
    node.attributes.begin = tree_.attributes.size();
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      const std::string_view value = attributes[1] == nullptr ? "" : view(attributes[1]);
      tree_.attributes.push_back(
          {known(without_prefix(view(attributes[0]))), html_text(with_ampersands(value))});
    }
    node.attributes.end = tree_.attributes.size();
  }

  void end() {
    flush_text();
    if (open_.empty()) return;
    XmlNode& node = tree_.nodes[open_.back()];
    node.text.end = tree_.text.size();
    node.end = tree_.nodes.size();
    open_.pop_back();
  }

  void text(std::string_view characters) { text_ += characters; }

  // In a CDATA section an ampersand is itself.
  void cdata(std::string_view characters) {
    flush_text();
    append_text(with_ampersands(characters));
  }

  void finish() {
    while (!open_.empty()) end();
    flush_text();
  }

  template <typename Step>
  void run(const Step& step) noexcept {
    try {
      if (!stopped_) step();
    } catch (...) {
      stop();
    }
  }

 private:
  std::string_view known(std::string_view name) {
    const auto found = tree_.names.find(name);
    return found != tree_.names.end() ? *found : *tree_.names.emplace(name).first;
  }

  void flush_text() {
    if (text_.empty()) return;
    append_text(html_text(with_ampersands(text_)));
    text_.clear();
  }

  void append_text(const std::string& text) {
    if (text.empty()) return;
    XmlNode& node = tree_.nodes.emplace_back();
    node.text.begin = tree_.text.size();
    tree_.text += text;
    node.text.end = tree_.text.size();
    node.end = tree_.nodes.size();
  }

  void stop() {
    stopped_ = true;
    tree_.damaged = true;
    xmlStopParser(context_);
  }

  XmlTree& tree_;
  xmlParserCtxt* context_;
  std::vector<std::size_t> open_;  // nodes of the elements not yet ended
  std::string text_;               // not yet in the tree
  bool stopped_ = false;
};

void on_start(void* data, const xmlChar* name, const xmlChar** attributes) {
  auto* const builder = static_cast<TreeBuilder*>(data);
  builder->run([&] { builder->start(name, attributes); });
}

void on_end(void* data, const xmlChar* /*name*/) {
  auto* const builder = static_cast<TreeBuilder*>(data);
  builder->run([&] { builder->end(); });
}

void on_text(void* data, const xmlChar* text, int size) {
  auto* const builder = static_cast<TreeBuilder*>(data);
  builder->run([&] { builder->text(view(text, size)); });
}

void on_cdata(void* data, const xmlChar* text, int size) {
  auto* const builder = static_cast<TreeBuilder*>(data);
  builder->run([&] { builder->cdata(view(text, size)); });
}

xmlSAXHandler handler() {
  xmlSAXHandler result{};  // SAX version 1: names as written
  result.startElement = on_start;
  result.endElement = on_end;
  result.characters = on_text;
  result.ignorableWhitespace = on_text;
  result.cdataBlock = on_cdata;
  return result;
}

}  // namespace

std::size_t XmlTree::find(std::string_view name, std::size_t at) const {
  const std::size_t end = at == kNone ? nodes.size() : nodes[at].end;
  for (std::size_t i = at == kNone ? 0 : at + 1; i < end; ++i) {
    if (nodes[i].name == name) return i;
  }
  return kNone;
}

std::vector<std::size_t> XmlTree::all(std::string_view name) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < nodes.size();) {
    const bool is_one = nodes[i].name == name;
    if (is_one) found.push_back(i);
    i = is_one ? nodes[i].end : i + 1;
  }
  return found;
}

std::string_view XmlTree::value(std::size_t at, std::string_view attribute) const {
  if (at == kNone) return {};
  for (std::size_t i = nodes[at].attributes.begin; i < nodes[at].attributes.end; ++i) {
    if (attributes[i].name == attribute) return attributes[i].value;
  }
  return {};
}

std::string XmlTree::text_of(std::size_t at) const {
  return at == kNone ? std::string() : ascii::one_line(nodes[at].text.of(text));
}

XmlTree parse_xml(std::string_view bytes) {
  static const bool initialised = (xmlInitParser(), true);  // once, whichever thread comes first
  XmlTree tree;
  const std::string input = parser_input(decode_text(bytes, xml_charset(bytes)).text);
  const Context context(
      !initialised || input.empty() || input.size() > std::numeric_limits<int>::max()
          ? nullptr
          : xmlCreateMemoryParserCtxt(input.data(), static_cast<int>(input.size())));
  if (!context) {
    tree.damaged = true;
    return tree;
  }
  TreeBuilder builder(tree, context.get());
  *context->sax = handler();
  context->userData = &builder;
  xmlCtxtUseOptions(context.get(), XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                       XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  xmlParseDocument(context.get());
  builder.finish();
  if (context->wellFormed == 0) tree.damaged = true;
  return tree;
}

}  // namespace dateline
