// SPDX-License-Identifier: GPL-2.0-or-later
// Collections in SGML, as retrieval research has them: TREC's <DOC>, also with attributes, and
// Reuters-21578's <REUTERS>. Elements by a table; text in no element of the table is the record's
// only where nothing else is.
#include <algorithm>
#include <array>
#include <optional>

#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "indexer/article/byline_openings.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/format.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/markup/element_scanner.h"
#include "indexer/formats/markup/sgml_text.h"
#include "indexer/formats/tagged/sgml_heads.h"

namespace dateline {
namespace {

constexpr auto kRecords = std::to_array<std::string_view>({"doc", "reuters"});

enum class Role : std::uint8_t {
  other,
  text,
  title,
  byline,
  dateline,
  caption,
  id,
  date,
  outlet,
  url,
  note
};

struct ElementRow {
  std::string_view name;
  Role role;
};
constexpr auto kElements = std::to_array<ElementRow>({
    {"text", Role::text},       {"body", Role::text},       {"lp", Role::text},
    {"leadpara", Role::text},   {"tx", Role::text},         {"ld", Role::text},
    {"headline", Role::title},  {"title", Role::title},     {"hl", Role::title},
    {"head", Role::title},      {"ti", Role::title},        {"doctitle", Role::title},
    {"byline", Role::byline},   {"author", Role::byline},   {"dateline", Role::dateline},
    {"graphic", Role::caption}, {"caption", Role::caption}, {"docno", Role::id},
    {"date", Role::date},       {"date1", Role::date},      {"date_time", Role::date},
    {"pubdate", Role::date},    {"dd", Role::date},         {"source", Role::outlet},
    {"so", Role::outlet},       {"pub", Role::outlet},      {"publisher", Role::outlet},
    {"journal", Role::outlet},  {"url", Role::url},         {"slug", Role::note},
    {"trailer", Role::note},
});

// Tags that do not end a paragraph.
constexpr auto kInline =
    std::to_array<std::string_view>({"a", "b", "i", "u", "em", "strong", "f", "font", "span", "sub",
                                     "sup", "enamex", "timex", "numex"});

std::optional<Role> role_of(std::string_view name) {
  for (const ElementRow& row : kElements) {
    if (row.name == name) return row.role;
  }
  return std::nullopt;
}

bool is_inline(std::string_view name) {
  return std::find(kInline.begin(), kInline.end(), name) != kInline.end();
}

// Text of one role that no text of another interrupts.
struct Segment {
  Role role = Role::other;
  DecodedText text;
  bool marked = false;     // its paragraphs are elements
  std::vector<Span> data;  // the character data in the record
};

// Whether line ends may end a paragraph in an element of that role.
bool has_lines(Role role) {
  return role == Role::text || role == Role::other || role == Role::caption;
}

// Walks through a record. Of elements within each other the innermost of the table counts.
class Walk {
 public:
  explicit Walk(std::string_view record) : record_(record) {}

  std::vector<Segment> segments() {
    std::size_t data = 0;
    for (std::size_t at = record_.find('<'); at != std::string_view::npos;) {
      const SgmlMarkup markup = sgml_markup(record_.substr(at));
      if (markup.size > 0) {
        append(data, at);
        tag(markup, {at, at + markup.size});
        data = at + markup.size;
      }
      at = record_.find('<', at + std::max<std::size_t>(markup.size, 1));
    }
    append(data, record_.size());
    return std::move(segments_);
  }

 private:
  void append(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const Role role = open_.empty() ? Role::other : open_.back().role;
    if (segments_.empty() || segments_.back().role != role || begins_) {
      segments_.push_back({role, {}, !has_lines(role), {}});
    }
    begins_ = false;
    segments_.back().data.push_back({begin, end});
    append_sgml_data(segments_.back().text, record_.substr(begin, end - begin), begin);
  }

  void tag(const SgmlMarkup& markup, Span place) {
    if (markup.name.empty() || is_inline(markup.name)) return;
    const std::optional<Role> role = role_of(markup.name);
    if (!role) {
      end_paragraph(place);
    } else if (markup.closing) {
      close(markup.name);
    } else if (open_.size() < kDeepest) {
      open_.push_back({markup.name, *role});
      begins_ = true;
    }
  }

  void end_paragraph(Span place) {
    if (segments_.empty() || begins_) return;
    DecodedText& text = segments_.back().text;
    text.text += "\n\n";
    text.source.append_atomic(2, place);
    segments_.back().marked = true;
  }

  // An end tag ends what began within its element, too; one without its start tag is nothing.
  void close(const std::string& name) {
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (open_[i - 1].name != name) continue;
      open_.resize(i - 1);
      begins_ = true;
      return;
    }
  }

  struct Open {
    std::string name;
    Role role = Role::other;
  };
  static constexpr std::size_t kDeepest = 64;

  std::string_view record_;
  std::vector<Segment> segments_;
  std::vector<Open> open_;
  bool begins_ = false;  // the next text is a segment of its own
};

void set_once(std::string& field, std::string_view text) {
  if (field.empty()) field = ascii::one_line(text);
}

// A headline may end with who wrote the article, after a line of its own.
void read_title(Metadata& metadata, std::string_view text) {
  if (!metadata.title.empty()) return;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());  // lines are joined
    const std::string part = ascii::one_line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!metadata.title.empty() && is_headline_byline(part)) {
      set_once(metadata.byline, without_byline_opening(part));
    } else if (!part.empty()) {
      metadata.title += (metadata.title.empty() ? "" : " ") + part;
    }
  }
  metadata.title.erase(0, edition_mark(metadata.title));
}

void read_field(Article& article, const Segment& segment) {
  const std::string& text = segment.text.text;
  Metadata& metadata = article.metadata;
  switch (segment.role) {
    case Role::title:
      return read_title(metadata, text);
    case Role::byline:
      return set_once(metadata.byline, without_byline_opening(text));
    case Role::outlet:
      return set_once(metadata.outlet, without_source_code(text));
    case Role::url:
      return set_once(metadata.url, text);
    case Role::id:
      return set_once(article.record->id, text);
    case Role::date:
      if (!metadata.date) metadata.date = date_of_archive(text);
      if (metadata.date) metadata.date_source = DateSource::field;
      return;
    default:
      return;
  }
}

std::optional<Zone> zone_of(Role role) {
  switch (role) {
    case Role::other:
    case Role::text:
      return Zone::body;
    case Role::title:
      return Zone::title;
    case Role::byline:
      return Zone::byline;
    case Role::dateline:
      return Zone::dateline;
    case Role::caption:
      return Zone::caption;
    case Role::note:
      return Zone::source_note;
    default:
      return std::nullopt;
  }
}

// Whether the text of a segment is the article's; `texts`: the record has elements of text.
bool is_shown(const Segment& segment, bool texts) {
  return zone_of(segment.role) && (segment.role != Role::other || !texts);
}

std::string_view rule_of(Role role) {
  return role == Role::text || role == Role::other ? "" : "element";
}

void append(Article& article, Paragraph&& paragraph) {
  paragraph.number = static_cast<std::uint32_t>(article.paragraphs.size() + 1);
  article.paragraphs.push_back(std::move(paragraph));
}

// The paper and the day before a headline are a paragraph of their own.
void append_edition_mark(Article& article, Paragraph& headline) {
  const std::size_t size = edition_mark(headline.text);
  if (size == 0) return;
  Paragraph mark = headline;
  mark.text = ascii::trim(headline.text.substr(0, size));
  mark.source = headline.source.slice({0, mark.text.size()});
  mark.zone = Zone::source_note;
  mark.lines.resize(1);
  append(article, std::move(mark));
  headline.source = headline.source.slice({size, headline.text.size()});
  headline.text.erase(0, size);
  std::size_t line = 0;  // that the headline begins on
  while (line + 1 < headline.lines.size() && headline.lines[line + 1].text_begin <= size) ++line;
  headline.lines.erase(headline.lines.begin(),
                       headline.lines.begin() + static_cast<std::ptrdiff_t>(line));
  for (TextLine& each : headline.lines) each.text_begin -= std::min(each.text_begin, size);
}

void append_paragraphs(Article& article, const Segment& segment, std::string_view source) {
  bool first = true;
  for (Paragraph& paragraph : paragraphs_in(segment.text, source)) {
    paragraph.zone = zone_of(segment.role).value_or(Zone::body);
    paragraph.rule = rule_of(segment.role);
    const bool title = segment.role == Role::title;
    if (title) paragraph = with_single_blanks(paragraph);
    if (title && first) append_edition_mark(article, paragraph);
    if (title && !first && is_headline_byline(paragraph.text)) paragraph.zone = Zone::byline;
    first = false;
    append(article, std::move(paragraph));
  }
}

bool has_text(const std::vector<Segment>& segments) {
  return std::any_of(segments.begin(), segments.end(), [](const Segment& segment) {
    return segment.role == Role::text && !ascii::trim(segment.text.text).empty();
  });
}

// Gigaword's <DOC id="…">, Reuters' <REUTERS … NEWID="…">.
std::string id_of(std::string_view record) {
  const std::string_view attributes = sgml_markup(record).attributes;
  const std::string id = sgml_attribute(attributes, "newid");
  return id.empty() ? sgml_attribute(attributes, "id") : id;
}

Article article_of(std::string_view text, const std::string& path, Record record) {
  Article article;
  article.path = path;
  article.record = std::move(record);
  std::vector<Segment> segments = Walk(text).segments();
  const bool texts = has_text(segments);
  for (Segment& segment : segments) {
    if (segment.marked) join_lines(segment.text.text);
    read_field(article, segment);
    if (is_shown(segment, texts)) append_paragraphs(article, segment, text);
  }
  set_once(article.record->id, id_of(text));
  Metadata& metadata = article.metadata;
  if (!metadata.date) {
    metadata.date = date_of_docno(article.record->id);
    if (metadata.date) metadata.date_source = DateSource::field;
  }
  return article;
}

void read_sgml(ByteStream& in, const std::string& path, const ArticleSink& sink) {
  using Found = ElementScanner::Found;
  ElementScanner records(in, kRecords);
  std::uint64_t number = 0;
  std::string_view bytes;
  Span place;
  for (Found found; (found = records.next(bytes, place)) != Found::nothing;) {
    ++number;
    if (found != Found::element) {
      const bool unclosed = found == Found::unclosed;
      sink.rejection({path, number, unclosed ? "has no end tag" : "is larger than 64 MB", ""});
      continue;
    }
    const DecodedText decoded = decode_text(bytes);
    note_decoding(decoded, path, number, sink);
    Article article =
        article_of(without_headline_marks(decoded.text), path, Record{number, {}, place});
    if (article.paragraphs.empty()) {
      sink.rejection({path, number, "has neither text nor title", ""});
    } else {
      sink.article(std::move(article));
    }
  }
  if (number == 0) sink.rejection({path, 0, "no records in it", ""});
}

bool looks_like_sgml(std::string_view head) {
  const std::string begin = ascii::lower(head);
  if (begin.starts_with("<!doctype lewis")) return true;
  const std::string_view name = start_tag_name(begin, kRecords);
  return name == "reuters" || (name == "doc" && (begin.find("<docno") != std::string::npos ||
                                                 begin.starts_with("<doc id=")));
}

// The record, with blanks for what is not the article's text: a citation may run over it.
std::string sgml_record_text(std::string_view record, const RecordContext& /*context*/) {
  std::string text = without_headline_marks(decode_text(record).text);
  const std::vector<Segment> segments = Walk(text).segments();
  const bool texts = has_text(segments);
  for (const Segment& segment : segments) {
    if (is_shown(segment, texts)) continue;
    for (const Span data : segment.data) text.replace(data.begin, data.size(), data.size(), ' ');
  }
  return text;
}

constexpr auto kSuffixes = std::to_array<std::string_view>({".sgml", ".sgm", ".trec"});

}  // namespace

const Format kSgmlFormat{
    .name = "sgml",
    .suffixes = kSuffixes,
    .looks_like = looks_like_sgml,
    .read_records = read_sgml,
    .record_text = sgml_record_text,
    .cited_text = cited_in_sgml,
};

}  // namespace dateline
