// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes UTF-8 on a fast path and every other charset with ICU's converters. Maps are built code
// point by code point.
#include "common/text/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "common/text/charset_guess.h"
#include "common/text/charset_mark.h"
#include "common/text/charset_name.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
constexpr std::string_view kIso2022Jp = "iso-2022-jp";
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// The counter of the converter's callback; ICU passes its context as a pointer to const.
struct RepairCount {
  std::size_t* repaired;
};

void replace_undefined(const void* context, UConverterToUnicodeArgs* arguments,
                       const char* /*bytes*/, std::int32_t /*length*/,
                       UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;  // not about bytes, but about the converter itself
  ++*static_cast<const RepairCount*>(context)->repaired;
  *error = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, error);
}

Converter open_converter(const std::string& charset) {
  if (charset.empty()) return nullptr;
  // ICU's superset of it has half-width kana, which mails and pages have, too.
  const bool japanese = charset == kIso2022Jp;
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(
      ucnv_open(japanese ? "ISO_2022,locale=ja,version=3" : charset.c_str(), &error));
  return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

/// Whether printable ASCII means itself.
bool is_ascii_superset(UConverter* converter) {
  std::string printable;
  for (char byte = ' '; byte <= '~'; ++byte) printable.push_back(byte);
  const char* at = printable.data();
  const char* const end = at + printable.size();
  for (const char byte : printable) {
    UErrorCode error = U_ZERO_ERROR;
    const UChar32 value = ucnv_getNextUChar(converter, &at, end, &error);
    if (U_FAILURE(error) || value != static_cast<UChar32>(byte)) return false;
  }
  ucnv_reset(converter);
  return true;
}

/// A converter for text that has no byte order mark.
Converter open_plain_converter(const std::string& charset) {
  Converter converter = open_converter(charset);
  return converter && is_ascii_superset(converter.get()) ? std::move(converter) : nullptr;
}

/// Appends the output of one step of a converter for the source bytes `source` of `bytes`.
void append_converted(DecodedText& decoded, char32_t value, Span source, std::string_view bytes) {
  if (value == 0) {
    value = utf8::kReplacement;
    ++decoded.repaired;
  }
  const std::size_t begin = decoded.text.size();
  utf8::append(decoded.text, value);
  const std::size_t size = decoded.text.size() - begin;
  if (source.empty() && !decoded.source.pieces().empty()) {
    source = decoded.source.pieces().back().source;  // one byte sequence for two code points
  }
  if (source.size() == size && source.of(bytes) == std::string_view(decoded.text).substr(begin)) {
    decoded.source.append_verbatim(size, source.begin);
  } else {
    decoded.source.append_atomic(size, source);
  }
}

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// Copies the ASCII at `begin`, which must not be part of a longer sequence; returns its end.
std::size_t append_ascii(DecodedText& decoded, std::string_view bytes, std::size_t begin) {
  std::size_t end = begin;
  while (end < bytes.size() && bytes[end] != 0 && is_ascii(bytes[end])) ++end;
  decoded.text.append(bytes, begin, end - begin);
  decoded.source.append_verbatim(end - begin, begin);
  return end;
}

/// Decodes `bytes` from `offset` on.
DecodedText convert(UConverter* converter, std::string_view bytes, std::size_t offset) {
  DecodedText decoded;
  UErrorCode error = U_ZERO_ERROR;
  const RepairCount count{&decoded.repaired};
  ucnv_setToUCallBack(converter, replace_undefined, &count, nullptr, nullptr, &error);
  const bool single_byte = ucnv_getType(converter) == UCNV_SBCS;
  decoded.text.reserve(bytes.size() + bytes.size() / 8);
  while (true) {
    if (single_byte) offset = append_ascii(decoded, bytes, offset);
    const char* at = bytes.data() + offset;
    error = U_ZERO_ERROR;
    const UChar32 value = ucnv_getNextUChar(converter, &at, bytes.data() + bytes.size(), &error);
    if (error == U_INDEX_OUTOFBOUNDS_ERROR) break;
    const auto end = static_cast<std::size_t>(at - bytes.data());
    if (U_FAILURE(error)) ++decoded.repaired;
    append_converted(decoded, U_FAILURE(error) ? utf8::kReplacement : static_cast<char32_t>(value),
                     {offset, end}, bytes);
    if (U_FAILURE(error) && end == offset) break;
    offset = end;
  }
  return decoded;
}

void append_replacement(DecodedText& decoded, Span source) {
  const std::size_t begin = decoded.text.size();
  utf8::append(decoded.text, utf8::kReplacement);
  decoded.source.append_atomic(decoded.text.size() - begin, source);
  ++decoded.repaired;
}

/// Decodes UTF-8 from `offset` on; `valid_end` is the end of its first well-formed part.
DecodedText repair_utf8(std::string_view bytes, std::size_t offset, std::size_t valid_end) {
  DecodedText decoded;
  decoded.charset = "utf-8";
  decoded.text.reserve(bytes.size());
  while (true) {
    while (offset < valid_end) {
      const std::size_t end = std::min(bytes.substr(0, valid_end).find('\0', offset), valid_end);
      decoded.text.append(bytes, offset, end - offset);
      decoded.source.append_verbatim(end - offset, offset);
      offset = end;
      if (offset < valid_end) append_replacement(decoded, {offset, offset + 1});
      offset += offset < valid_end ? 1 : 0;
    }
    if (offset >= bytes.size()) return decoded;
    const std::size_t size = utf8::decode(bytes, offset).size;
    append_replacement(decoded, {offset, offset + size});
    offset += size;
    valid_end = offset + utf8::valid_prefix(bytes.substr(offset));
  }
}

/// Counts of characters of several bytes and of ill-formed places, read as UTF-8.
struct Utf8Share {
  std::size_t well_formed = 0;
  std::size_t ill_formed = 0;
};

// A character that is cut off at the end is evidence neither for nor against UTF-8.
Utf8Share utf8_share(std::string_view bytes) {
  Utf8Share share;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const utf8::CodePoint code_point = utf8::decode(bytes, offset);
    offset += code_point.size;
    const bool cut = offset == bytes.size() && code_point.size > 1;
    if (!code_point.valid && !cut) ++share.ill_formed;
    if (code_point.valid && code_point.size > 1) ++share.well_formed;
  }
  return share;
}

/// Whether bytes that are not well-formed UTF-8 are damaged UTF-8. A declaration alone is not
/// enough: bytes that are ill-formed at every accent are in another charset.
bool is_damaged_utf8(std::string_view bytes, const std::string& declared) {
  const Utf8Share share = utf8_share(bytes);
  if (share.well_formed + share.ill_formed == 0) return true;
  return share.well_formed > share.ill_formed ||
         (declared == "utf-8" && share.well_formed > 0 && share.well_formed == share.ill_formed);
}

DecodedText decode_by(UConverter* converter, std::string_view bytes, std::size_t offset,
                      std::string_view charset) {
  DecodedText decoded = convert(converter, bytes, offset);
  decoded.charset = charset;
  return decoded;
}

/// Whether so much was ill-formed that the bytes must be in another charset.
bool is_misread(const DecodedText& decoded, std::string_view bytes) {
  constexpr std::size_t kShare = 8;
  const auto foreign = std::ranges::count_if(bytes, [](char byte) { return !is_ascii(byte); });
  return decoded.repaired * kShare > static_cast<std::size_t>(foreign);
}

/// Decodes bytes that have no mark and are not well-formed UTF-8.
DecodedText decode_legacy(std::string_view bytes, const std::string& declared) {
  if (const Converter converter = open_plain_converter(declared == "utf-8" ? "" : declared)) {
    DecodedText decoded = decode_by(converter.get(), bytes, 0, declared);
    if (!is_misread(decoded, bytes)) return decoded;
  }
  const CharsetGuess guess = guessed_charset(bytes);
  const Converter converter = open_plain_converter(guess.charset);
  if (!converter) return repair_utf8(bytes, 0, 0);  // ICU without its data
  DecodedText decoded = decode_by(converter.get(), bytes, 0, guess.charset);
  decoded.doubtful = guess.doubtful;
  return decoded;
}

}  // namespace

bool is_plain_charset(const std::string& charset) {
  return open_plain_converter(charset) != nullptr;
}

DecodedText decode_text(std::string_view bytes, std::string_view declared) {
  const CharsetMark mark = byte_order_mark(bytes);
  const std::size_t offset = mark.size;
  const std::size_t valid_end = offset + utf8::valid_prefix(bytes.substr(offset));
  const bool valid = valid_end == bytes.size();
  const bool has_zero = valid && bytes.find('\0', offset) != std::string_view::npos;
  std::string shown;  // the charset that the bytes reveal
  if (!valid || has_zero) shown = wide_charset(bytes).charset;
  if (valid && is_iso_2022_jp(bytes.substr(offset))) shown = kIso2022Jp;
  if (const Converter converter = open_converter(shown)) {
    return decode_by(converter.get(), bytes, offset, shown);
  }
  const std::string charset = canonical_charset(declared);
  if (offset > 0 || valid || is_damaged_utf8(bytes, charset)) {
    return repair_utf8(bytes, offset, valid_end);
  }
  return decode_legacy(bytes, charset);
}

DecodedText decode_part(std::string_view part, const std::string& charset) {
  const Converter converter = charset == "utf-8" ? nullptr : open_converter(charset);
  if (!converter) return repair_utf8(part, 0, utf8::valid_prefix(part));
  return decode_by(converter.get(), part, 0, charset);
}

DecodedText decode_record(std::string_view record, const std::string& charset) {
  if (utf8::valid_prefix(record) == record.size()) return decode_part(record, "utf-8");
  return charset == "utf-8" ? decode_text(record) : decode_part(record, charset);
}

std::string decode_cited(std::string_view source, Span cited, const std::string& charset) {
  const std::string_view bytes = cited.of(source);
  if (charset != kIso2022Jp) return decode_part(bytes, charset).text;
  const std::size_t escape = source.substr(0, cited.begin).rfind('\x1B');
  if (escape == std::string_view::npos) return decode_part(bytes, charset).text;
  constexpr std::size_t kSize = 3;  // of the escapes for ASCII, kana and JIS X 0208
  return decode_part(std::string(source.substr(escape, kSize)).append(bytes), charset).text;
}

}  // namespace dateline
