// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes header fields, chunks (RFC 9112, section 7.1) and bodies of gzip, zlib or deflate.
#include "indexer/formats/web/http_response.h"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "common/text/ascii.h"
#include "common/text/charset_mark.h"

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

// RFC 1950, section 2.2: method 8, and a check of 5 bits.
bool is_zlib(std::string_view bytes) {
  constexpr unsigned kMethods = 16;
  constexpr unsigned kDeflate = 8;
  constexpr unsigned kCheck = 31;
  if (bytes.size() < 2) return false;
  const unsigned first = static_cast<unsigned char>(bytes[0]);
  const unsigned second = static_cast<unsigned char>(bytes[1]);
  return first % kMethods == kDeflate && (first * 256 + second) % kCheck == 0;
}

// Whether the bytes are not compressed: compressed bytes contain control characters everywhere.
bool is_text(std::string_view bytes) {
  constexpr std::size_t kSearched = 4096;
  constexpr std::size_t kShare = 20;
  bytes = bytes.substr(0, kSearched);
  if (!wide_charset(bytes).charset.empty()) return true;
  const auto control = std::ranges::count_if(bytes, [](char byte) {
    return static_cast<unsigned char>(byte) < 0x20 && !ascii::is_space(byte) && byte != '\x1B';
  });
  return static_cast<std::size_t>(control) * kShare <= bytes.size();
}

constexpr int kGzipOrZlib = 15 + 32;
constexpr int kRaw = -15;

// nullopt for damaged data, data after the end, and more than `kLargestBody` bytes. A gzip body may
// have several consecutive members.
std::optional<std::string> inflated(std::string_view bytes, int form) {
  z_stream stream{};
  if (inflateInit2(&stream, form) != Z_OK) return std::nullopt;
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
    const std::string_view rest(reinterpret_cast<const char*>(stream.next_in), stream.avail_in);
    if (status == Z_STREAM_END && is_gzip(rest)) status = inflateReset(&stream);
  }
  inflateEnd(&stream);
  return status == Z_STREAM_END ? std::optional(std::move(body)) : std::nullopt;
}

// The body, decompressed according to its content; nullopt if the format is unknown. Servers use
// the name deflate for zlib and, some of them, for raw deflate (RFC 1951).
std::optional<std::string> unpacked(std::string_view body) {
  if (is_gzip(body)) return inflated(body, kGzipOrZlib);
  if (is_zlib(body)) {
    if (auto found = inflated(body, kGzipOrZlib)) return found;
  }
  return is_text(body) ? std::nullopt : inflated(body, kRaw);
}

void undo_encoding(HttpResponse& response, const std::string& encoding) {
  constexpr int kMostLayers = 3;
  constexpr std::size_t kLongestName = 16;
  const bool said = !encoding.empty() && encoding != "identity";
  if (!said && !is_gzip(response.body)) return;  // pictures, too
  for (int layer = 0; layer < kMostLayers; ++layer) {
    std::optional<std::string> body = unpacked(response.body);
    if (!body) break;
    response.body = std::move(*body);
  }
  if (is_text(response.body)) return;
  const bool known = !said || encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate";
  const std::string name = encoding.size() > kLongestName ? "unknown" : encoding;
  response.problem = known ? "is compressed inside, and damaged or too large"
                           : "is compressed inside (" + name + ")";
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
