// SPDX-License-Identifier: GPL-2.0-or-later
// Heads of fields, chunks (RFC 9112, section 7.1) and gzip or zlib bodies.
#include "indexer/formats/http_response.h"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "common/text/ascii.h"

namespace dateline {
namespace {

std::optional<std::string> without_chunks(std::string_view bytes) {
  std::string body;
  while (!bytes.empty()) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), size, 16);
    const std::size_t line_end = bytes.find('\n');
    if (error != std::errc() || line_end == std::string_view::npos ||
        static_cast<std::size_t>(end - bytes.data()) > line_end) {
      return std::nullopt;
    }
    bytes.remove_prefix(line_end + 1);
    if (size == 0) return body;
    body.append(bytes.substr(0, size));
    bytes.remove_prefix(std::min(size, bytes.size()));
    if (bytes.starts_with('\r')) bytes.remove_prefix(1);
    if (bytes.starts_with('\n')) bytes.remove_prefix(1);
  }
  return body;  // without its last chunk: what is there counts
}

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }
bool is_zlib(std::string_view bytes) { return bytes.starts_with('\x78'); }

// Nothing for damaged data and for more than `kLargestBody` bytes.
std::optional<std::string> inflated(std::string_view bytes) {
  z_stream stream{};
  constexpr int kGzipOrZlib = 15 + 32;
  if (inflateInit2(&stream, kGzipOrZlib) != Z_OK) return std::nullopt;
  std::string packed(bytes);
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(std::min(packed.size(), kLargestBody));
  std::string body;
  int status = Z_OK;
  while (status == Z_OK && body.size() < kLargestBody) {
    const std::size_t begin = body.size();
    body.resize(begin + std::max<std::size_t>(begin, 1 << 16));
    stream.next_out = reinterpret_cast<Bytef*>(body.data() + begin);
    stream.avail_out = static_cast<uInt>(body.size() - begin);
    status = inflate(&stream, Z_NO_FLUSH);
    body.resize(body.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  return status == Z_STREAM_END ? std::optional(std::move(body)) : std::nullopt;
}

void undo_encoding(HttpResponse& response, const std::string& encoding) {
  if (encoding.empty() || encoding == "identity") return;
  const bool gzip = encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate";
  if (!gzip) {
    const bool plain = response.body.find('\0') == std::string::npos;
    if (!plain || encoding.size() > 16)
      response.problem = "is compressed inside (" + encoding + ")";
    return;
  }
  if (!is_gzip(response.body) && !is_zlib(response.body)) return;
  if (std::optional<std::string> body = inflated(response.body)) {
    response.body = std::move(*body);
  } else {
    response.problem = "is compressed inside, and damaged or too large";
  }
}

// `text/html; charset="utf-8"` in its two parts.
void read_type(HttpResponse& response, std::string_view field) {
  response.type = ascii::lower(ascii::trim(field.substr(0, field.find(';'))));
  const std::string lower = ascii::lower(field);
  const std::size_t at = lower.find("charset=");
  if (at == std::string::npos) return;
  std::string_view charset = std::string_view(lower).substr(at + 8);
  while (charset.starts_with('"') || charset.starts_with('\'')) charset.remove_prefix(1);
  response.charset = ascii::trim(charset.substr(0, charset.find_first_of("\"'; ,")));
}

}  // namespace

std::size_t head_size(std::string_view bytes) {
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;) {
    const std::string_view rest = bytes.substr(at + 1, 2);
    if (rest.starts_with('\n')) return at + 2;
    if (rest.starts_with("\r\n")) return at + 3;
    at = bytes.find('\n', at + 1);
  }
  return std::string_view::npos;
}

std::string_view header_field(std::string_view head, std::string_view name) {
  while (!head.empty()) {
    const std::string_view line = head.substr(0, head.find('\n'));
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos &&
        ascii::lower(ascii::trim(line.substr(0, colon))) == name) {
      return ascii::trim(line.substr(colon + 1));
    }
    head.remove_prefix(std::min(line.size() + 1, head.size()));
  }
  return {};
}

HttpResponse read_http_response(std::string_view bytes) {
  HttpResponse response;
  const std::size_t size = head_size(bytes);
  if (!bytes.starts_with("HTTP/") || size == std::string_view::npos) return response;
  const std::string_view head = bytes.substr(0, size);
  const std::size_t blank = std::min(head.find(' '), head.size() - 1) + 1;
  std::from_chars(head.data() + blank, head.data() + head.size(), response.status);
  read_type(response, header_field(head, "content-type"));
  response.body = bytes.substr(size);
  if (ascii::lower(header_field(head, "transfer-encoding")).find("chunked") != std::string::npos) {
    if (auto body = without_chunks(response.body)) response.body = std::move(*body);
  }
  undo_encoding(response, ascii::lower(header_field(head, "content-encoding")));
  return response;
}

}  // namespace dateline
