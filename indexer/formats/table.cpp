// SPDX-License-Identifier: GPL-2.0-or-later
// The table of formats and how one is chosen: by suffix, else by the first bytes.
#include <algorithm>
#include <array>
#include <cctype>

#include "common/text/charset.h"
#include "common/text/charset_mark.h"
#include "indexer/formats/csv_row.h"
#include "indexer/formats/documents/mail_document.h"
#include "indexer/formats/documents/mbox.h"
#include "indexer/formats/documents/office.h"
#include "indexer/formats/format.h"
#include "indexer/formats/markup.h"
#include "indexer/formats/news_xml.h"
#include "indexer/formats/subtitles.h"

namespace dateline {
namespace {

constexpr auto kTextSuffixes =
    std::to_array<std::string_view>({".txt", ".text", ".md", ".markdown", ".mdown"});
constexpr auto kHtmlSuffixes = std::to_array<std::string_view>({".html", ".htm", ".xhtml"});
constexpr auto kJsonSuffixes = std::to_array<std::string_view>({".jsonl", ".ndjson", ".json"});

constexpr auto kCsvSuffixes = std::to_array<std::string_view>({".csv", ".tsv", ".tab"});

constexpr auto kWarcSuffixes = std::to_array<std::string_view>({".warc"});

constexpr auto kSgmlSuffixes = std::to_array<std::string_view>({".sgml", ".sgm", ".trec"});
constexpr auto kMboxSuffixes = std::to_array<std::string_view>({".mbox"});
constexpr auto kMhtmlSuffixes = std::to_array<std::string_view>({".mht", ".mhtml"});
constexpr auto kMailSuffixes = std::to_array<std::string_view>({".eml"});
constexpr auto kFeedSuffixes = std::to_array<std::string_view>({".rss", ".atom"});
constexpr auto kNewsSuffixes = std::to_array<std::string_view>({".nitf", ".newsml"});
constexpr auto kSubtitleSuffixes = std::to_array<std::string_view>({".srt", ".vtt"});
constexpr auto kDocxSuffixes = std::to_array<std::string_view>({".docx", ".docm", ".dotx"});
constexpr auto kOdtSuffixes = std::to_array<std::string_view>({".odt", ".ott"});
constexpr auto kEpubSuffixes = std::to_array<std::string_view>({".epub"});
constexpr auto kPdfSuffixes = std::to_array<std::string_view>({".pdf"});

// Whether a text that begins so is an object with a member, or a list of such.
bool looks_like_json(std::string_view head) {
  const auto skip = [&head] {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  };
  if (head.starts_with('[')) head.remove_prefix(1);
  skip();
  if (!head.starts_with('{')) return false;
  head.remove_prefix(1);
  skip();
  if (!head.starts_with('"')) return false;
  head.remove_prefix(std::min(head.find('"', 1), head.size() - 1) + 1);
  skip();
  return head.starts_with(':');
}

// Whether the first line names fields of articles.
bool looks_like_csv(std::string_view head) { return names_articles(csv_header(head).names); }

// The content of a file is compared with these from top to bottom.
constexpr auto kFormats = std::to_array<Format>({
    {"text", kTextSuffixes, read_text, nullptr, text_charset, nullptr, cited_in_text},
    {"warc", kWarcSuffixes, nullptr, read_warc, own_charset, warc_record_text, cited_in_html,
     looks_like_warc},
    {"sgml", kSgmlSuffixes, nullptr, read_sgml, own_charset, sgml_record_text, cited_in_sgml,
     looks_like_sgml},
    {"feed", kFeedSuffixes, nullptr, read_feed, feed_charset, feed_record_text, cited_in_feed,
     looks_like_feed},
    {"newsml", kNewsSuffixes, nullptr, read_news_xml, feed_charset, news_xml_record_text,
     cited_in_sgml, looks_like_news_xml},
    {"lexis",
     {},
     nullptr,
     read_lexis,
     own_charset,
     whole_record_text,
     cited_in_record,
     looks_like_lexis},
    {"mbox", kMboxSuffixes, nullptr, read_mbox, own_charset, mbox_record_text, cited_in_record,
     looks_like_mbox},
    {"mhtml", kMhtmlSuffixes, nullptr, nullptr, own_charset, nullptr, cited_in_text,
     looks_like_mhtml, nullptr, read_mhtml},
    {"mail", kMailSuffixes, nullptr, nullptr, own_charset, nullptr, cited_in_text, looks_like_mail,
     nullptr, read_mail},
    {"html", kHtmlSuffixes, read_html, nullptr, html_charset, nullptr, cited_in_html,
     looks_like_html},
    {"json", kJsonSuffixes, nullptr, read_json, json_charset, json_record_text, cited_in_field,
     looks_like_json, json_record_field},
    {"pdf", kPdfSuffixes, nullptr, nullptr, own_charset, nullptr, cited_in_record, looks_like_pdf,
     nullptr, read_pdf},
    {"csv", kCsvSuffixes, nullptr, read_csv, csv_charset, csv_record_text, cited_in_field,
     looks_like_csv, csv_record_field},
    {"subtitles", kSubtitleSuffixes, read_subtitles, nullptr, text_charset, nullptr,
     cited_in_subtitles, looks_like_subtitles},
    {"docx", kDocxSuffixes, nullptr, nullptr, own_charset, nullptr, cited_in_text, looks_like_docx,
     nullptr, read_docx},
    {"odt", kOdtSuffixes, nullptr, nullptr, own_charset, nullptr, cited_in_text, looks_like_odt,
     nullptr, read_odt},
    {"epub", kEpubSuffixes, nullptr, nullptr, own_charset, nullptr, cited_in_text, looks_like_epub,
     nullptr, read_epub},
});

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

// Whether zero bytes are the rule. One of them in a text is dirt.
bool is_binary(std::string_view bytes) {
  constexpr std::size_t kShare = 20;  // of the bytes of no text, an eighth are control characters
  if (bytes.find('\0') == std::string_view::npos) return false;
  const auto control = std::ranges::count_if(bytes, [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x20 && (value < '\a' || value > '\r') && value != 0x1B;
  });
  return static_cast<std::size_t>(control) * kShare > bytes.size();
}

// A file that begins with one of these is no text whatever its name says.
struct Signature {
  std::string_view bytes;
  std::string_view what;
};
constexpr auto kSignatures = std::to_array<Signature>({
    {"PK\x03\x04", "a zip archive (or an office document)"},
    {"\x1F\x8B", "compressed (gzip)"},
    {"\x28\xB5\x2F\xFD", "compressed (zstd)"},
    {"\xFD"
     "7zXZ",
     "compressed (xz)"},
    {"BZh", "compressed (bzip2)"},
    {"\x89PNG", "a PNG image"},
    {"\xFF\xD8\xFF", "a JPEG image"},
    {"GIF8", "a GIF image"},
    {"\x7F"
     "ELF",
     "a program"},
    {"SQLite format 3", "an SQLite database"},
});

std::string_view head_of(std::string_view first_bytes) {
  std::string_view head = first_bytes.substr(0, 4096);
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  return head;
}

bool is_of(const Format& format, std::string_view head) {
  return format.looks_like != nullptr && format.looks_like(head);
}

}  // namespace

void note_decoding(const DecodedText& decoded, const std::string& path, std::uint64_t record,
                   const ArticleSink& sink) {
  if (sink.facts != nullptr) {
    InputFacts::count(sink.facts->charsets, sink.charset.empty() ? decoded.charset : sink.charset);
    if (decoded.repaired > 0) ++sink.facts->repaired;
  }
  if (decoded.doubtful) {
    sink.warning({path, record,
                  "no charset that is declared or known fits it; it was read as " +
                      decoded.charset + ", and may be unreadable"});
  }
  if (decoded.repaired == 0) return;
  const std::string_view noun = decoded.repaired == 1 ? " ill-formed byte" : " ill-formed bytes";
  sink.warning({path, record, std::to_string(decoded.repaired).append(noun).append(" replaced")});
}

std::span<const Format> formats() { return kFormats; }

std::string_view binary_kind(std::string_view first_bytes) {
  for (const Signature& signature : kSignatures) {
    if (first_bytes.starts_with(signature.bytes)) return signature.what;
  }
  if (looks_like_warc(first_bytes)) return {};  // the pages in it may be packed
  if (!wide_charset(first_bytes).charset.empty()) return {};
  return is_binary(first_bytes) ? "binary data" : std::string_view();
}

std::string record_text(const Format& format, std::string_view record,
                        const RecordContext& context) {
  if (format.record_field != nullptr) return format.record_field(record, context);
  return format.record_text(record, context.charset);
}

const Format* format_by_suffix(std::string_view path) {
  const std::string name = lower(path.substr(path.find_last_of('/') + 1));
  for (const Format& format : kFormats) {
    for (const std::string_view suffix : format.suffixes) {
      if (name.ends_with(suffix)) return &format;
    }
  }
  return nullptr;
}

const Format* format_of(std::string_view path, std::string_view first_bytes) {
  const Format* const by_suffix = format_by_suffix(path);
  if (by_suffix == nullptr || is_of(*by_suffix, head_of(first_bytes))) return by_suffix;
  const Format& by_content = format_by_content(first_bytes);
  const bool is_plain = by_content.read_records != nullptr || by_content.document != nullptr;
  return is_plain ? &by_content : by_suffix;
}

const Format& format_by_content(std::string_view first_bytes) {
  const std::string_view head = head_of(first_bytes);
  const auto* const found =
      std::ranges::find_if(kFormats, [head](const Format& format) { return is_of(format, head); });
  return found == kFormats.end() ? kFormats.front() : *found;
}

std::string own_charset(std::string_view /*bytes*/) { return "utf-8"; }

std::string whole_record_text(std::string_view record, std::string_view /*charset*/) {
  return decode_text(record).text;
}

bool looks_like_html(std::string_view head) {
  const std::string begin = lower(head.substr(0, 1024));
  return begin.starts_with("<!doctype html") || begin.starts_with("<html") ||
         (begin.starts_with("<") && begin.find("<html") != std::string::npos);
}

}  // namespace dateline
