// SPDX-License-Identifier: GPL-2.0-or-later
// Binary layout of document data; docs/index-format.md lists the fields in this order.
#include "common/index/stored.h"

#include <algorithm>
#include <limits>

#include "common/index/bytes.h"

namespace dateline {
namespace {

void write(ByteWriter& out, const Hash128& hash) {
  out.raw({reinterpret_cast<const char*>(hash.bytes.data()), hash.bytes.size()});
}

Hash128 read_hash(ByteReader& in) {
  Hash128 hash;
  const std::string_view bytes = in.raw(hash.bytes.size());
  std::transform(bytes.begin(), bytes.end(), hash.bytes.begin(),
                 [](char c) { return static_cast<std::uint8_t>(c); });
  return hash;
}

void write(ByteWriter& out, const std::optional<Record>& record) {
  out.number(record ? record->number : 0);
  if (!record) return;
  out.text(record->id);
  out.number(record->bytes.begin);
  out.number(record->bytes.size());
}

// The end of a span of the source.
std::size_t checked_end(std::size_t begin, std::uint64_t size) {
  if (size > std::numeric_limits<std::size_t>::max() - begin) ByteReader::fail();
  return begin + size;
}

std::optional<Record> read_record(ByteReader& in) {
  Record record;
  record.number = in.number();
  if (record.number == 0) return std::nullopt;
  record.id = in.text();
  record.bytes.begin = in.number();
  record.bytes.end = checked_end(record.bytes.begin, in.number());
  return record;
}

void write(ByteWriter& out, const SourceMap& map) {
  out.number(map.pieces().size());
  std::size_t at = 0;
  for (const SourceMap::Piece& piece : map.pieces()) {
    out.number(2 * piece.text_size + (piece.verbatim ? 1 : 0));
    out.signed_number(static_cast<std::int64_t>(piece.source.begin - at));
    if (!piece.verbatim) out.number(piece.source.size());
    at = piece.source.end;
  }
}

// The size of a part of the text, which comes last in the record.
std::size_t checked_size(std::uint64_t size, const ByteReader& in) {
  if (size > in.rest().size()) ByteReader::fail();
  return size;
}

SourceMap read_source_map(ByteReader& in) {
  SourceMap map;
  std::size_t at = 0;
  for (std::uint64_t left = in.number(); left > 0; --left) {
    const std::uint64_t size_and_kind = in.number();
    const std::size_t size = checked_size(size_and_kind / 2, in);
    at += static_cast<std::size_t>(in.signed_number());
    if (size_and_kind % 2 == 1) {
      const std::size_t end = checked_end(at, size);
      map.append_verbatim(size, at);
      at = end;
    } else {
      const std::size_t end = checked_end(at, in.number());
      map.append_atomic(size, {at, end});
      at = end;
    }
  }
  return map;
}

void write(ByteWriter& out, const std::vector<TextLine>& lines) {
  out.number(lines.size());
  TextLine previous{0, 0};
  for (const TextLine& line : lines) {
    out.number(line.text_begin - previous.text_begin);
    out.signed_number(static_cast<std::int64_t>(line.line - previous.line));
    previous = line;
  }
}

std::vector<TextLine> read_lines(ByteReader& in) {
  std::vector<TextLine> lines;
  TextLine line{0, 0};
  for (std::uint64_t left = in.number(); left > 0; --left) {
    line.text_begin = checked_end(line.text_begin, in.number());
    line.line += static_cast<std::uint64_t>(in.signed_number());
    lines.push_back(line);
  }
  return lines;
}

void write(ByteWriter& out, const std::vector<TextPage>& pages) {
  out.number(pages.size());
  TextPage previous{0, 0};
  for (const TextPage& page : pages) {
    out.number(page.text_begin - previous.text_begin);
    out.signed_number(static_cast<std::int64_t>(page.page) - previous.page);
    previous = page;
  }
}

std::vector<TextPage> read_pages(ByteReader& in) {
  std::vector<TextPage> pages;
  TextPage page{0, 0};
  for (std::uint64_t left = in.number(); left > 0; --left) {
    page.text_begin = checked_end(page.text_begin, in.number());
    page.page += static_cast<std::uint32_t>(in.signed_number());
    pages.push_back(page);
  }
  return pages;
}

void write(ByteWriter& out, const std::optional<Date>& date) {
  out.number(date ? static_cast<std::uint64_t>(date->year) : 0);
  if (!date) return;
  out.number(date->month);
  out.number(date->day);
}

std::optional<Date> read_date(ByteReader& in) {
  Date date;
  date.year = static_cast<std::int32_t>(in.number());
  if (date.year == 0) return std::nullopt;
  date.month = static_cast<std::uint8_t>(in.number());
  date.day = static_cast<std::uint8_t>(in.number());
  if (!is_calendar_day(date)) ByteReader::fail();
  return date;
}

void write(ByteWriter& out, const Metadata& metadata) {
  out.text(metadata.title);
  out.text(metadata.outlet);
  out.text(metadata.via);
  out.number(metadata.wire.size());
  for (const std::string& wire : metadata.wire) out.text(wire);
  out.text(metadata.byline);
  out.text(metadata.url);
  out.text(metadata.language);
  out.number(static_cast<std::uint64_t>(metadata.date_source));
  write(out, metadata.date);
  write(out, metadata.updated);
}

Metadata read_metadata(ByteReader& in) {
  Metadata metadata;
  metadata.title = in.text();
  metadata.outlet = in.text();
  metadata.via = in.text();
  for (std::uint64_t left = in.number(); left > 0; --left) metadata.wire.emplace_back(in.text());
  metadata.byline = in.text();
  metadata.url = in.text();
  metadata.language = in.text();
  metadata.date_source = date_source_numbered(in.number());
  metadata.date = read_date(in);
  metadata.updated = read_date(in);
  return metadata;
}

// Both zones as one number: the row of `zone`, plus 16 for each row of `alone` from 1, plus 256 if
// pages follow, so that a passage without pages needs no byte for them.
constexpr std::uint64_t kZoneRows = 16;
constexpr std::uint64_t kHasPages = kZoneRows * kZoneRows;
static_assert(kZones.size() < kZoneRows);

void write_zones(ByteWriter& out, const Passage& passage) {
  const std::uint64_t alone = passage.alone ? static_cast<std::uint64_t>(*passage.alone) + 1 : 0;
  const std::uint64_t zones = alone * kZoneRows + static_cast<std::uint64_t>(passage.zone);
  out.number(zones + (passage.pages.empty() ? 0 : kHasPages));
}

// Whether pages follow.
bool read_zones(ByteReader& in, Passage& passage) {
  const std::uint64_t with_pages = in.number();
  const std::uint64_t number = with_pages % kHasPages;
  const auto zone = [](std::uint64_t row) {
    return static_cast<Zone>(std::min<std::uint64_t>(row, kZones.size() - 1));
  };
  passage.zone = zone(number % kZoneRows);
  passage.alone.reset();
  if (number >= kZoneRows) passage.alone = zone(number / kZoneRows - 1);
  return with_pages >= kHasPages;
}

void skip_numbers(ByteReader& in, std::uint64_t count) {
  for (; count > 0; --count) in.number();
}

void skip_source_map(ByteReader& in) {
  for (std::uint64_t left = in.number(); left > 0; --left) {
    const bool verbatim = in.number() % 2 == 1;
    skip_numbers(in, verbatim ? 1 : 2);
  }
}

}  // namespace

std::string shown_path(const SourceRef& source) {
  return source.member.empty() ? source.path : source.path + "/" + source.member;
}

std::string encode(const StoredArticle& article) {
  ByteWriter out;
  write(out, article.id);
  write(out, article.metadata);
  out.number(article.sources.size());
  for (const SourceRef& source : article.sources) {
    out.text(source.path);
    out.text(source.member);
    write(out, source.record);
  }
  out.number(article.passages);
  out.number(article.fingerprint);
  out.number(article.story);
  return out.take();
}

StoredArticle decode_article(std::string_view data) {
  ByteReader in(data);
  StoredArticle article;
  article.id = read_hash(in);
  article.metadata = read_metadata(in);
  for (std::uint64_t left = in.number(); left > 0; --left) {
    SourceRef source;
    source.path = in.text();
    source.member = in.text();
    source.record = read_record(in);
    article.sources.push_back(std::move(source));
  }
  article.passages = in.number32();
  article.fingerprint = in.number();
  article.story = in.number();
  return article;
}

std::string encode(const StoredPassage& stored) {
  return encode(stored.article, stored.title, stored.passage, stored.passage.record);
}

std::string encode(const ArticleId& article, std::string_view title, const Passage& passage,
                   const std::optional<Record>& record) {
  constexpr std::size_t kFewNumbers = 128;  // most records have no more, texts aside
  ByteWriter out;
  out.reserve(passage.text.size() + title.size() + kFewNumbers);
  write(out, article);
  out.number(passage.sequence);
  if (passage.sequence == 0) out.text(title);
  write_zones(out, passage);
  if (!passage.pages.empty()) write(out, passage.pages);
  out.number(passage.hash);
  out.number(passage.repeat);
  write(out, record);
  out.number(passage.parts.size());
  for (const PassagePart& part : passage.parts) {
    out.number(part.text.size());
    out.number(part.paragraph);
  }
  write(out, passage.source);
  write(out, passage.lines);
  out.raw(passage.text);
  return out.take();
}

StoredPassage decode_passage(std::string_view data) {
  ByteReader in(data);
  StoredPassage stored;
  stored.article = read_hash(in);
  Passage& passage = stored.passage;
  passage.sequence = in.number32();
  if (passage.sequence == 0) stored.title = in.text();
  if (read_zones(in, passage)) passage.pages = read_pages(in);
  passage.hash = in.number();
  passage.repeat = in.number32();
  passage.record = read_record(in);
  std::size_t begin = 0;
  for (std::uint64_t left = in.number(); left > 0; --left) {
    const std::size_t size = checked_size(in.number(), in);
    passage.parts.push_back({{begin, begin + size}, in.number32()});
    begin += size + 1;  // the line end after a part
  }
  passage.source = read_source_map(in);
  passage.lines = read_lines(in);
  passage.text = in.rest();
  const std::size_t mapped = passage.source.text_size();
  const std::size_t covered = passage.parts.empty() ? 0 : passage.parts.back().text.end;
  const std::size_t last_line = passage.lines.empty() ? 0 : passage.lines.back().text_begin;
  const std::size_t last_page = passage.pages.empty() ? 0 : passage.pages.back().text_begin;
  if (std::max(last_line, last_page) > passage.text.size()) ByteReader::fail();
  if (covered != passage.text.size() || (mapped != 0 && mapped != covered)) ByteReader::fail();
  return stored;
}

void decode_words(std::string_view data, Passage& passage) {
  ByteReader in(data);
  in.raw(sizeof(Hash128::bytes));
  passage.sequence = in.number32();
  if (passage.sequence == 0) in.text();
  if (read_zones(in, passage)) skip_numbers(in, 2 * in.number());  // pages
  skip_numbers(in, 2);                                             // hash, repeat
  if (in.number() != 0) {
    in.text();
    skip_numbers(in, 2);
  }
  skip_numbers(in, 2 * in.number());  // parts
  skip_source_map(in);
  skip_numbers(in, 2 * in.number());  // lines
  passage.text = in.rest();
}

}  // namespace dateline
