// SPDX-License-Identifier: GPL-2.0-or-later
// The table of formats and how one is chosen: by suffix, else by the first bytes.
#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/formats/csv_row.h"
#include "indexer/formats/format.h"

namespace dateline {
namespace {

constexpr auto kTextSuffixes = std::to_array<std::string_view>({".txt", ".text", ".md"});
constexpr auto kHtmlSuffixes = std::to_array<std::string_view>({".html", ".htm", ".xhtml"});
constexpr auto kJsonSuffixes = std::to_array<std::string_view>({".jsonl", ".ndjson", ".json"});

constexpr auto kCsvSuffixes = std::to_array<std::string_view>({".csv", ".tsv", ".tab"});

constexpr auto kFormats = std::to_array<Format>({
    {"text", kTextSuffixes, read_text, nullptr, text_charset, nullptr, cited_in_text},
    {"html", kHtmlSuffixes, read_html, nullptr, html_charset, nullptr, cited_in_html},
    {"json", kJsonSuffixes, nullptr, read_json, json_charset, json_record_text, cited_in_record,
     json_record_field},
    {"csv", kCsvSuffixes, nullptr, read_csv, csv_charset, csv_record_text, cited_in_record,
     csv_record_field},
});

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// Whether a text that begins so is an object with a member, or a list of such.
bool is_json(std::string_view head) {
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

// A file that begins with one of these is no text whatever its name says.
struct Signature {
  std::string_view bytes;
  std::string_view what;
};
constexpr auto kSignatures = std::to_array<Signature>({
    {"%PDF-", "a PDF document"},
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

}  // namespace

void warn_of_repairs(const DecodedText& decoded, const std::string& path, std::uint64_t record,
                     const ArticleSink& sink) {
  if (decoded.repaired == 0) return;
  const std::string_view noun = decoded.repaired == 1 ? " ill-formed byte" : " ill-formed bytes";
  sink.warning({path, record, std::to_string(decoded.repaired).append(noun).append(" replaced")});
}

std::span<const Format> formats() { return kFormats; }

std::string_view binary_kind(std::string_view first_bytes) {
  for (const Signature& signature : kSignatures) {
    if (first_bytes.starts_with(signature.bytes)) return signature.what;
  }
  const bool has_nul = first_bytes.find('\0') != std::string_view::npos;
  return has_nul && !is_utf16(first_bytes) ? "binary data" : std::string_view();
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

const Format& format_by_content(std::string_view first_bytes) {
  std::string head = lower(first_bytes.substr(0, 1024));
  if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
  const std::size_t begin = std::min(head.find_first_not_of(" \t\r\n"), head.size());
  head.erase(0, begin);
  const bool html = head.starts_with("<!doctype html") || head.starts_with("<html") ||
                    (head.starts_with("<") && head.find("<html") != std::string::npos);
  if (html) return kFormats[1];
  if (is_json(head)) return *format_by_suffix(".json");
  if (names_articles(csv_header(head).names)) return *format_by_suffix(".csv");
  return kFormats[0];
}

}  // namespace dateline
