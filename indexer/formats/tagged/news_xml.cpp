// SPDX-License-Identifier: GPL-2.0-or-later
// News items, one after the other: their metadata in order of trust, and their paragraphs.
#include <algorithm>
#include <array>

#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "indexer/article/byline_openings.h"
#include "indexer/article/edge_lines.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/markup/element_scanner.h"
#include "indexer/formats/markup/sgml_text.h"
#include "indexer/formats/tagged/news_walk.h"
#include "indexer/inputs/head_stream.h"

namespace dateline {
namespace {

constexpr auto kRoots =
    std::to_array<std::string_view>({"nitf", "newsml", "newsitem", "newsmessage", "packageitem"});
constexpr std::size_t kHead = std::size_t{64} << 10U;

std::string_view without_prefix(std::string_view name) { return name.substr(name.rfind(':') + 1); }

std::string first_text(const NewsItemText& item, NewsRole role) {
  for (const NewsSegment& segment : item.segments) {
    if (segment.role != role) continue;
    std::string text = ascii::one_line(segment.text.text);
    if (!text.empty()) return text;
  }
  return {};
}

// The value of an attribute of the first element `name` that has it.
std::string first_value(const NewsItemText& item, std::string_view name,
                        std::string_view attribute) {
  for (const NewsElement& element : item.elements) {
    if (element.name != name) continue;
    std::string value = ascii::one_line(sgml_attribute(element.attributes, attribute));
    if (!value.empty()) return value;
  }
  return {};
}

std::string first_of(std::initializer_list<std::string> values) {
  for (const std::string& value : values) {
    if (!value.empty()) return value;
  }
  return {};
}

std::optional<Date> first_date(std::initializer_list<std::string> values) {
  for (const std::string& value : values) {
    if (const std::optional<Date> date = parse_date(value)) return date;
  }
  return std::nullopt;
}

std::string language_of(const NewsItemText& item) {
  const std::string tag = first_of(
      {first_value(item, "language", "tag"), first_value(item, "newsitem", "xml:lang"),
       first_value(item, "language", "formalname"), first_value(item, "nitf", "xml:lang")});
  const std::string primary = ascii::lower(tag.substr(0, tag.find_first_of("-_")));
  const bool code = primary.size() == 2 && std::ranges::all_of(primary, ascii::is_letter);
  return code ? primary : std::string();
}

// The provider in NewsML 1; other parties have other roles.
std::string provider_party(const NewsItemText& item) {
  for (const NewsElement& element : item.elements) {
    if (element.name != "party" || element.inside != NewsRole::outlet) continue;
    return ascii::one_line(sgml_attribute(element.attributes, "formalname"));
  }
  return {};
}

Metadata metadata_of(const NewsItemText& item) {
  Metadata metadata;
  metadata.title =
      first_of({first_text(item, NewsRole::title), first_text(item, NewsRole::head_title)});
  metadata.byline = without_byline_opening(
      first_of({first_text(item, NewsRole::byline), first_text(item, NewsRole::creator)}));
  metadata.outlet = first_of(
      {first_value(item, "pubdata", "name"), first_text(item, NewsRole::outlet),
       first_value(item, "provider", "literal"),
       std::string(without_prefix(first_value(item, "provider", "qcode"))), provider_party(item)});
  metadata.language = language_of(item);
  const std::optional<Date> revised = first_date({first_text(item, NewsRole::revised)});
  metadata.date = first_date(
      {first_value(item, "date.issue", "norm"), first_text(item, NewsRole::issued),
       first_text(item, NewsRole::first), first_value(item, "date.release", "norm"),
       first_value(item, "pubdata", "date.publication"), first_text(item, NewsRole::revised)});
  if (metadata.date) metadata.date_source = DateSource::field;
  if (revised && revised != metadata.date) metadata.updated = revised;
  return metadata;
}

// An item's own id, with its version: each version is an article.
std::string id_of(const NewsItemText& item) {
  const std::string guid = first_value(item, "newsitem", "guid");
  if (guid.empty()) return first_text(item, NewsRole::id);
  const std::string version = first_value(item, "newsitem", "version");
  return version.empty() ? guid : guid + ':' + version;
}

// The zone of visible text; `body`: the item has its own text in addition to a summary.
std::optional<Zone> zone_of(NewsRole role, bool body) {
  switch (role) {
    case NewsRole::body:
      return Zone::body;
    case NewsRole::title:
      return Zone::title;
    case NewsRole::heading:
      return Zone::heading;
    case NewsRole::byline:
    case NewsRole::affiliation:
      return Zone::byline;
    case NewsRole::dateline:
      return Zone::dateline;
    case NewsRole::caption:
      return Zone::caption;
    case NewsRole::credit:
      return Zone::credit;
    case NewsRole::note:
      return Zone::source_note;
    case NewsRole::summary:
      return body ? Zone::teaser : Zone::body;
    default:
      return std::nullopt;
  }
}

bool has_body(const NewsItemText& item) { return !first_text(item, NewsRole::body).empty(); }

std::vector<Paragraph> paragraphs_of(NewsItemText& item, std::string_view source) {
  std::vector<Paragraph> all;
  const bool body = has_body(item);
  const std::vector<std::size_t> lines = line_begins(source);
  const std::string title = first_text(item, NewsRole::title);
  for (NewsSegment& segment : item.segments) {
    const std::optional<Zone> zone = zone_of(segment.role, body);
    if (!zone) continue;
    if (segment.marked) join_lines(segment.text.text);
    for (Paragraph& paragraph : paragraphs_in(segment.text, lines)) {
      // A part of an item, such as a picture, may have a headline of its own.
      const bool other = *zone == Zone::title && paragraph.text != title;
      paragraph.zone = other ? Zone::heading : *zone;
      paragraph.rule = *zone == Zone::body ? "" : "element";
      paragraph.number = static_cast<std::uint32_t>(all.size() + 1);
      all.push_back(std::move(paragraph));
    }
  }
  return all;
}

void read_item(std::string_view bytes, Record record, const std::string& charset,
               const std::string& path, const ArticleSink& sink) {
  const DecodedText decoded = decode_text(bytes, charset);
  note_decoding(decoded, path, record.number, sink);
  const std::string text = opened_item(decoded.text);
  NewsItemText item = walk_news_item(text);
  const std::uint64_t number = record.number;
  Article article;
  article.path = path;
  article.metadata = metadata_of(item);
  record.id = id_of(item);
  article.record = std::move(record);
  article.paragraphs = paragraphs_of(item, text);
  if (article.paragraphs.empty() && article.metadata.title.empty()) {
    return sink.rejection({path, number, "has neither text nor title", ""});
  }
  sink.article(std::move(article));
}

// The lower-case name of the element that is a record in a stream that begins with `head`: the
// first news item, with its prefix, or NITF's root if there is none.
std::string record_name(std::string_view head) {
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const SgmlMarkup markup = sgml_markup(head.substr(at));
    const std::string_view name = without_prefix(markup.name);
    if (!markup.closing && (name == "newsitem" || name == "nitf")) return markup.name;
  }
  return "newsitem";
}

void read_news_xml(ByteStream& in, const std::string& path, const ArticleSink& sink) {
  using Found = ElementScanner::Found;
  HeadStream stream(in);
  const std::string_view head = stream.head(kHead);
  const std::string charset = xml_charset(head);
  const std::string name = record_name(head);
  const std::array<std::string_view, 1> names{name};
  ElementScanner items(stream, names);
  std::uint64_t number = 0;
  std::string_view bytes;
  Span place;
  for (Found found; (found = items.next(bytes, place)) != Found::nothing;) {
    ++number;
    if (found == Found::element) {
      read_item(bytes, Record{number, {}, place}, charset, path, sink);
    } else {
      const bool unclosed = found == Found::unclosed;
      sink.rejection({path, number, unclosed ? "has no end tag" : "is larger than 64 MB", ""});
    }
  }
  if (number == 0) {
    sink.rejection({path, 0, "no news items in it", "packages and concepts have no text"});
  }
}

// The prepared item with blanks for text that is not the article's, which a citation may span.
std::string news_xml_record_text(std::string_view record, const RecordContext& context) {
  std::string text = opened_item(decode_text(record, context.charset).text);
  const NewsItemText item = walk_news_item(text);
  const bool body = has_body(item);
  std::string shown = text;
  for (const NewsSegment& segment : item.segments) {
    if (zone_of(segment.role, body)) continue;
    for (const Span data : segment.data) shown.replace(data.begin, data.size(), data.size(), ' ');
  }
  return shown;
}

bool looks_like_news_xml(std::string_view head) {
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const SgmlMarkup markup = sgml_markup(head.substr(at));
    if (markup.name.empty()) continue;
    return std::ranges::find(kRoots, without_prefix(markup.name)) != kRoots.end();
  }
  return false;
}

constexpr auto kSuffixes = std::to_array<std::string_view>({".nitf", ".newsml"});

}  // namespace

const Format kNewsmlFormat{
    .name = "newsml",
    .suffixes = kSuffixes,
    .looks_like = looks_like_news_xml,
    .charset = xml_charset,
    .read_records = read_news_xml,
    .record_text = news_xml_record_text,
    .cited_text = cited_in_sgml,
};

}  // namespace dateline
