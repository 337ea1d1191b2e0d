// SPDX-License-Identifier: GPL-2.0-or-later
// RSS (0.9 to 2.0) and Atom: each item is an article. Its text is HTML within XML: undone once it
// is a page, in which citations count.
#include <algorithm>
#include <array>
#include <optional>

#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "indexer/article/publication.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/format.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/html/html.h"
#include "indexer/formats/markup/element_scanner.h"
#include "indexer/formats/markup/references.h"
#include "indexer/formats/markup/sgml_text.h"
#include "indexer/formats/records/html_field.h"

namespace dateline {
namespace {

constexpr auto kItems = std::to_array<std::string_view>({"item", "entry"});
constexpr std::size_t kPreamble = std::size_t{64} << 10;
constexpr std::string_view kCdata = "<![CDATA[";

// The children of an item that count, the first that says something wins.
constexpr auto kTexts =
    std::to_array<std::string_view>({"content:encoded", "content", "description", "summary"});
constexpr auto kDates =
    std::to_array<std::string_view>({"pubdate", "published", "dc:date", "issued", "updated"});
constexpr auto kIds = std::to_array<std::string_view>({"guid", "id"});
constexpr auto kBylines =
    std::to_array<std::string_view>({"dc:creator", "author", "itunes:author"});

// An element within another, as it stands in the source.
struct Child {
  std::string name;
  std::string_view attributes;
  std::string_view content;
};

// The size of the CDATA section that `text` begins with; 0 if there is none.
std::size_t cdata_size(std::string_view text) {
  if (!text.starts_with(kCdata)) return 0;
  const std::size_t end = text.find("]]>");
  return end == std::string_view::npos ? text.size() : end + 3;
}

// Where the content ends of the element `name` that begins at `begin`: at its end tag, those of
// elements of its name within it not counted.
std::size_t content_end(std::string_view text, std::size_t begin, std::string_view name) {
  std::size_t depth = 1;
  for (std::size_t at = text.find('<', begin); at != std::string_view::npos;) {
    const std::string_view rest = text.substr(at);
    std::size_t size = cdata_size(rest);
    if (size == 0) {
      const SgmlMarkup markup = sgml_markup(rest);
      size = std::max<std::size_t>(markup.size, 1);
      if (markup.name == name && !markup.attributes.ends_with('/')) {
        depth += markup.closing ? 0 : 1;
        if (markup.closing && --depth == 0) return at;
      }
    }
    at = text.find('<', at + size);
  }
  return text.size();
}

// The outermost elements in `text`.
std::vector<Child> elements_in(std::string_view text) {
  constexpr std::size_t kMost = 1000;
  std::vector<Child> elements;
  for (std::size_t at = text.find('<'); at != std::string_view::npos && elements.size() < kMost;) {
    const std::string_view rest = text.substr(at);
    const SgmlMarkup markup = sgml_markup(rest);
    std::size_t end = at + std::max({markup.size, cdata_size(rest), std::size_t{1}});
    if (!markup.name.empty() && !markup.closing) {
      Child element{markup.name, markup.attributes, {}};
      if (!markup.attributes.ends_with('/')) {
        const std::size_t content = end;
        end = content_end(text, content, markup.name);
        element.content = text.substr(content, end - content);
      }
      elements.push_back(std::move(element));
    }
    at = text.find('<', end);
  }
  return elements;
}

// The children of the element that `text` begins with.
std::vector<Child> children_of(std::string_view text) {
  return elements_in(text.substr(sgml_markup(text).size));
}

// Character data as it was before it was put into XML.
std::string xml_text(std::string_view content) {
  std::string text;
  while (!content.empty()) {
    const std::size_t at = std::min(content.find(kCdata), content.size());
    text += html_text(content.substr(0, at));
    content.remove_prefix(at);
    const std::size_t size = cdata_size(content);
    if (size == 0) break;
    const bool closed = content.substr(0, size).ends_with("]]>");
    text += content.substr(kCdata.size(), size - kCdata.size() - (closed ? 3 : 0));
    content.remove_prefix(size);
  }
  return text;
}

// A child's text on one line; of an element that holds others the text of its `<name>`.
std::string field_text(const Child& child) {
  for (const Child& part : elements_in(child.content)) {
    if (part.name == "name") return ascii::one_line(html_text(xml_text(part.content)));
  }
  return ascii::one_line(html_text(xml_text(child.content)));
}

template <std::size_t N>
const Child* first_of(const std::vector<Child>& children,
                      const std::array<std::string_view, N>& names) {
  for (const std::string_view name : names) {
    for (const Child& child : children) {
      if (child.name == name && !ascii::trim(child.content).empty()) return &child;
    }
  }
  return nullptr;
}

std::string text_of(const std::vector<Child>& children, std::string_view name) {
  const Child* const child = first_of(children, std::array{name});
  return child == nullptr ? std::string() : field_text(*child);
}

// The HTML of an item's text.
std::string page_of(const std::vector<Child>& children) {
  const Child* const child = first_of(children, kTexts);
  if (child == nullptr) return {};
  const std::string type = ascii::lower(sgml_attribute(child->attributes, "type"));
  if (type == "xhtml") return std::string(child->content);
  return type == "text" ? escaped_markup(xml_text(child->content)) : xml_text(child->content);
}

std::string url_of(const std::vector<Child>& children) {
  for (const Child& child : children) {
    if (child.name != "link") continue;
    const std::string relation = sgml_attribute(child.attributes, "rel");
    if (!relation.empty() && relation != "alternate") continue;
    const std::string target = sgml_attribute(child.attributes, "href");
    const std::string url = target.empty() ? field_text(child) : ascii::one_line(target);
    if (!url.empty()) return url;
  }
  return {};
}

// What a feed says of itself before its first item.
struct Channel {
  std::string title;
  std::string language;
};

Channel channel_of(std::string_view preamble) {
  Channel channel;
  for (const std::string_view root : {"<channel", "<feed"}) {
    const std::size_t at = preamble.find(root);
    if (at == std::string_view::npos) continue;
    const std::vector<Child> children = children_of(preamble.substr(at));
    channel.title = text_of(children, "title");
    channel.language = text_of(children, "language");
    if (channel.language.empty()) {
      channel.language = sgml_attribute(sgml_markup(preamble.substr(at)).attributes, "xml:lang");
    }
  }
  channel.language = ascii::lower(channel.language.substr(0, channel.language.find('-')));
  return channel;
}

// The paper that an item is from: in RSS the text of its `source`, in Atom the title of it.
std::string source_of(const std::vector<Child>& children) {
  for (const std::string_view name : {"source", "atom:source", "dc:source", "dc:publisher"}) {
    const Child* const source = first_of(children, std::array{name});
    if (source == nullptr) continue;
    const std::vector<Child> parts = elements_in(source->content);
    const std::string title = parts.empty() ? field_text(*source) : text_of(parts, "title");
    if (!title.empty() && title.find("://") == std::string::npos) return title;
  }
  return {};
}

// The name in "desk@post.example (Ann Lee)", as RSS writes authors.
std::string author_name(const Child& child) {
  const std::string text = field_text(child);
  const std::size_t open = text.find(" (");
  const bool named = open != std::string::npos && text.ends_with(')');
  if (!named || text.substr(0, open).find('@') == std::string::npos) return text;
  return text.substr(open + 2, text.size() - open - 3);
}

// All authors under the first name that has any.
std::string byline_of(const std::vector<Child>& children) {
  std::string byline;
  for (const std::string_view name : kBylines) {
    for (const Child& child : children) {
      if (child.name != name) continue;
      const std::string author = author_name(child);
      if (!author.empty()) byline += (byline.empty() ? "" : ", ") + author;
    }
    if (!byline.empty()) break;
  }
  return byline;
}

Metadata metadata_of(const std::vector<Child>& children, const Channel& channel) {
  Metadata metadata;
  metadata.title = text_of(children, "title");
  metadata.url = url_of(children);
  metadata.language = channel.language;
  metadata.outlet = source_of(children);
  if (metadata.outlet.empty()) metadata.outlet = channel.title;
  metadata.byline = byline_of(children);
  if (const Child* const date = first_of(children, kDates)) {
    const std::string text = field_text(*date);
    const auto moment = parse_moment(text);
    metadata.date = moment ? local_day(*moment, metadata.url) : date_of_field(text);
    if (metadata.date) metadata.date_source = DateSource::field;
  }
  return metadata;
}

class FeedReader {
 public:
  FeedReader(const std::string& path, const ArticleSink& sink, Channel channel)
      : path_(path), sink_(sink), channel_(std::move(channel)) {}

  void item(std::string_view text, Record record) {
    const std::vector<Child> children = children_of(text);
    const Child* const id = first_of(children, kIds);
    if (id != nullptr && id->content.find(':') != std::string_view::npos) {
      record.id = field_text(*id);  // what is no address may also be another feed's
    }
    Article article;
    article.path = path_;
    article.metadata = metadata_of(children, channel_);
    const std::uint64_t number = record.number;
    article.record = std::move(record);
    read_page(page_of(children), article);
    if (article.paragraphs.empty() && article.metadata.title.empty()) {
      return sink_.rejection({path_, number, "has neither text nor title", ""});
    }
    sink_.article(std::move(article));
  }

 private:
  void read_page(const std::string& html, Article& article) const {
    const ArticleSink page{[&](Article&& read) {
                             article.paragraphs = std::move(read.paragraphs);
                             Metadata& metadata = article.metadata;
                             if (metadata.title.empty())
                               metadata.title = std::move(read.metadata.title);
                             if (metadata.language.empty())
                               metadata.language = std::move(read.metadata.language);
                           },
                           [](Rejection&&) {},  // no text: the title stands alone
                           [&](Warning&& warning) {
                             warning.record = article.record->number;
                             sink_.warning(std::move(warning));
                           }};
    read_html(html, path_, page);
  }

  const std::string& path_;
  const ArticleSink& sink_;
  Channel channel_;
};

void read_feed(ByteStream& in, const std::string& path, const ArticleSink& sink) {
  using Found = ElementScanner::Found;
  ElementScanner items(in, kItems);
  const std::string_view preamble = items.preamble(kPreamble);
  const std::string charset = xml_charset(preamble);
  FeedReader reader(path, sink, channel_of(decode_text(preamble, charset).text));
  std::uint64_t number = 0;
  std::string_view bytes;
  Span place;
  for (Found found; (found = items.next(bytes, place)) != Found::nothing;) {
    ++number;
    if (found != Found::element) {
      const bool unclosed = found == Found::unclosed;
      sink.rejection({path, number, unclosed ? "has no end tag" : "is larger than 64 MB", ""});
      continue;
    }
    const DecodedText decoded = decode_text(bytes, charset);
    note_decoding(decoded, path, number, sink);
    reader.item(decoded.text, Record{number, {}, place});
  }
  if (number == 0) sink.rejection({path, 0, "no items in it", "of XML, RSS and Atom are read"});
}

bool looks_like_feed(std::string_view head) {
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const SgmlMarkup markup = sgml_markup(head.substr(at));
    if (markup.size == 0) return false;
    if (!markup.name.empty()) {
      return markup.name == "rss" || markup.name == "feed" || markup.name == "rdf:rdf";
    }
    at += markup.size - 1;
  }
  return false;
}

std::string feed_record_text(std::string_view record, const RecordContext& context) {
  const DecodedText decoded = decode_text(record, context.charset);
  return page_of(children_of(decoded.text));
}

// The page is UTF-8, whatever the feed was in.
std::string cited_in_feed(std::string_view source, Span cited, std::string_view /*charset*/) {
  return cited.end <= source.size() ? cited_in_html(source, cited, "utf-8") : std::string();
}

constexpr auto kSuffixes = std::to_array<std::string_view>({".rss", ".atom"});

}  // namespace

const Format kFeedFormat{
    .name = "feed",
    .suffixes = kSuffixes,
    .looks_like = looks_like_feed,
    .charset = xml_charset,
    .read_records = read_feed,
    .record_text = feed_record_text,
    .cited_text = cited_in_feed,
};

}  // namespace dateline
