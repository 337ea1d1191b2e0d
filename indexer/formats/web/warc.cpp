// SPDX-License-Identifier: GPL-2.0-or-later
// WARC (ISO 28500), as crawlers write it: each response that holds a page is an article. What says
// its length wrongly is refused, and reading goes on at the next record.
#include <array>
#include <charconv>
#include <optional>

#include "common/text/ascii.h"
#include "common/text/charset_name.h"
#include "common/text/counted.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/format.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/html/html.h"
#include "indexer/formats/web/http_response.h"

namespace dateline {
namespace {

constexpr std::size_t kLargestRecord = std::size_t{64} << 20;
constexpr std::size_t kLargestHead = std::size_t{64} << 10;

// The fields of a record's head that count here.
struct WarcHead {
  std::size_t size = 0;
  std::string type;
  std::string url;
  std::string content_type;
  std::optional<std::size_t> length;
};

std::optional<std::size_t> number(std::string_view digits) {
  std::size_t value = 0;
  const char* const last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, value);
  return error == std::errc() && end == last ? std::optional(value) : std::nullopt;
}

std::optional<WarcHead> head_of(std::string_view bytes) {
  const std::size_t size = head_size(bytes);
  if (size == std::string_view::npos) return std::nullopt;
  const std::string_view text = bytes.substr(0, size);
  WarcHead head{size, ascii::lower(header_field(text, "warc-type")), {}, {}, {}};
  std::string_view url = header_field(text, "warc-target-uri");
  if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
  head.url = decode_text(url).text;
  head.content_type = ascii::lower(header_field(text, "content-type"));
  head.length = number(header_field(text, "content-length"));
  return head;
}

bool is_html_type(std::string_view type) {
  return type.starts_with("text/html") || type.starts_with("application/xhtml");
}

// The page in a record, if it holds one; else `status` is 0, or `problem` says why it cannot be
// read.
HttpResponse page_of(const WarcHead& head, std::string_view block) {
  HttpResponse page;
  if (head.type == "resource" && is_html_type(head.content_type)) {
    page.status = 200;
    page.body = block;
    return page;
  }
  if (head.type != "response") return page;
  page = read_http_response(block);
  const bool html =
      is_html_type(page.type) || (page.type.empty() && looks_like_html(page.body.substr(0, 1024)));
  if (page.status < 200 || page.status > 299 || !html) page.status = 0;
  return page;
}

// A page's text, in which the citations of its passages count. What the head calls UTF-8 and is not
// is in the charset that the page names.
DecodedText text_of(const HttpResponse& page) {
  const bool by_page = page.charset.empty() || canonical_charset(page.charset) == "utf-8";
  return by_page ? decode_part(page.body, html_charset(page.body))
                 : decode_text(page.body, page.charset);
}

bool begins_record(std::string_view bytes) {
  return bytes.size() > 5 && bytes.starts_with("WARC/") && ascii::is_digit(bytes[5]);
}

// Whether a record may end before `tail`: behind it are line ends, and then a record or nothing.
bool ends_before(std::string_view tail) {
  tail.remove_prefix(std::min(tail.find_first_not_of("\r\n"), tail.size()));
  return tail.empty() || begins_record(tail);
}

class WarcReader {
 public:
  WarcReader(ByteStream& in, const std::string& path, const ArticleSink& sink)
      : stream_(in), path_(path), sink_(sink) {}

  void read() {
    while (seek()) record();
    if (number_ == 0) sink_.rejection({path_, 0, "no records in it", ""});
    if (passed_ > 0) {
      sink_.warning(
          {path_, 0,
           counted(passed_, "response that is", "responses that are") + " no HTML page skipped"});
    }
  }

 private:
  // The bytes that a head may stand in: it ends before another begins.
  std::string_view head_bytes() {
    const std::string_view bytes = stream_.peek(kLargestHead).substr(0, kLargestHead);
    return bytes.substr(0, bytes.find("\nWARC/"));
  }

  // Goes on to the next line that begins a record; false at the end.
  bool seek() {
    for (std::string_view line;;) {
      const std::string_view next = stream_.peek(6);
      if (next.empty()) return false;
      if (at_line_begin_ && begins_record(next)) return true;
      stream_.line(line, kLargestHead);
      at_line_begin_ = line.ends_with('\n');
    }
  }

  void record() {
    constexpr std::size_t kTail = 16;
    ++number_;
    const std::optional<WarcHead> head = head_of(head_bytes());
    if (!head) return refuse("has a head without an end", "");
    if (!head->length) return refuse("has no Content-Length", "");
    if (*head->length > kLargestRecord) return pass_over_large(*head);
    const std::size_t size = head->size + *head->length;
    const std::string_view bytes = stream_.peek(size + kTail);
    if (bytes.size() < size) {
      return refuse("is cut off", "its Content-Length is more than what follows it");
    }
    if (!ends_before(bytes.substr(size, kTail))) {
      return refuse("has a wrong Content-Length", "no record begins where it says that it ends");
    }
    use(*head, bytes.substr(0, size));
    stream_.skip(size);
    at_line_begin_ = true;
  }

  void use(const WarcHead& head, std::string_view bytes) {
    const HttpResponse page = page_of(head, bytes.substr(head.size));
    if (page.status == 0) {
      if (head.type == "response") ++passed_;
    } else if (!page.problem.empty()) {
      sink_.rejection({path_, number_, page.problem, "write the collection without it"});
    } else {
      deliver(head, text_of(page), bytes.size());
    }
  }

  void deliver(const WarcHead& head, const DecodedText& text, std::size_t size) {
    const std::size_t begin = stream_.offset();
    note_decoding(text, path_, number_, sink_);
    const ArticleSink page_sink{[&](Article&& article) {
                                  article.record = Record{number_, {}, {begin, begin + size}};
                                  if (!head.url.empty()) article.metadata.url = head.url;
                                  sink_.article(std::move(article));
                                },
                                [&](Rejection&& rejection) {
                                  rejection.record = number_;
                                  sink_.rejection(std::move(rejection));
                                },
                                [&](Warning&& warning) {
                                  warning.record = number_;
                                  sink_.warning(std::move(warning));
                                }};
    read_html(text.text, path_, page_sink);
  }

  void pass_over_large(const WarcHead& head) {
    const std::string_view block = stream_.peek(head.size + kLargestHead).substr(head.size);
    if (page_of(head, block.substr(0, kLargestHead)).status != 0) {
      return refuse("is larger than 64 MB", "");
    }
    if (head.type == "response") ++passed_;
    skip_version();
  }

  void refuse(std::string reason, std::string hint) {
    sink_.rejection({path_, number_, std::move(reason), std::move(hint)});
    skip_version();
  }

  // What a head says of its length is not believed: the next record is looked for behind it.
  void skip_version() {
    stream_.skip(5);
    at_line_begin_ = false;
  }

  StreamReader stream_;
  const std::string& path_;
  const ArticleSink& sink_;
  std::uint64_t number_ = 0;
  std::uint64_t passed_ = 0;
  bool at_line_begin_ = true;
};

void read_warc(ByteStream& in, const std::string& path, const ArticleSink& sink) {
  WarcReader(in, path, sink).read();
}

bool looks_like_warc(std::string_view head) { return head.starts_with("WARC/1."); }

std::string warc_record_text(std::string_view record, const RecordContext& /*context*/) {
  const std::optional<WarcHead> head = head_of(record);
  return head ? text_of(page_of(*head, record.substr(head->size))).text : std::string();
}

constexpr auto kSuffixes = std::to_array<std::string_view>({".warc"});

}  // namespace

const Format kWarcFormat{
    .name = "warc",
    .suffixes = kSuffixes,
    .looks_like = looks_like_warc,
    .read_records = read_warc,
    .record_text = warc_record_text,
    .cited_text = cited_in_html,
};

}  // namespace dateline
