// SPDX-License-Identifier: GPL-2.0-or-later
// Decoding: a quick way for UTF-8, ICU's converters for every other charset. Maps are made code
// point by code point.
#include "common/text/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "common/text/charset_name.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct ByteOrderMark {
  std::string_view bytes;
  const char* charset;
};

// UTF-32LE stands before UTF-16LE, whose mark is the beginning of its own.
constexpr std::array<ByteOrderMark, 5> kByteOrderMarks{{{{"\xEF\xBB\xBF", 3}, "utf-8"},
                                                        {{"\xFF\xFE\0\0", 4}, "utf-32le"},
                                                        {{"\0\0\xFE\xFF", 4}, "utf-32be"},
                                                        {{"\xFF\xFE", 2}, "utf-16le"},
                                                        {{"\xFE\xFF", 2}, "utf-16be"}}};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// Where the converter's callback counts; ICU hands its context on as a pointer to const.
struct RepairCount {
  std::size_t* repaired;
};

void replace_undefined(const void* context, UConverterToUnicodeArgs* arguments,
                       const char* /*bytes*/, std::int32_t /*length*/,
                       UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;  // not bytes, but the converter's own life
  ++*static_cast<const RepairCount*>(context)->repaired;
  *error = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, error);
}

Converter open_converter(const std::string& charset) {
  if (charset.empty()) return nullptr;
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset.c_str(), &error));
  return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

/// Whether printable ASCII stands for itself; other charsets (EBCDIC, UTF-7, UTF-16 without a mark)
/// are never what a label on readable text means.
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

/// Appends what one step of a converter gave for the source bytes `source` of `bytes`.
void append_converted(DecodedText& decoded, char32_t value, Span source, std::string_view bytes) {
  if (value == 0) {
    value = utf8::kReplacement;
    ++decoded.repaired;
  }
  const std::size_t begin = decoded.text.size();
  utf8::append(decoded.text, value);
  const std::size_t size = decoded.text.size() - begin;
  if (source.empty() && !decoded.source.pieces().empty()) {
    source = decoded.source.pieces().back().source;  // a byte sequence for two code points
  }
  if (source.size() == size && source.of(bytes) == std::string_view(decoded.text).substr(begin)) {
    decoded.source.append_verbatim(size, source.begin);
  } else {
    decoded.source.append_atomic(size, source);
  }
}

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// Copies the ASCII at `begin`, which must be no part of a longer sequence; returns its end.
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

/// Whether more of the bytes that are not ASCII are well-formed UTF-8 than are not.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t well_formed = 0;
  std::size_t ill_formed = 0;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const utf8::CodePoint code_point = utf8::decode(bytes, offset);
    if (!code_point.valid) ++ill_formed;
    if (code_point.valid && code_point.size > 1) ++well_formed;
    offset += code_point.size;
  }
  return well_formed > ill_formed;
}

/// Decodes bytes that are neither marked nor well-formed UTF-8.
DecodedText decode_legacy(std::string_view bytes, const std::string& declared) {
  for (const std::string& charset : {declared, std::string(), std::string("windows-1252")}) {
    const std::string name = charset.empty() ? detected_charset(bytes) : charset;
    if (const Converter converter = open_plain_converter(name)) {
      DecodedText decoded = convert(converter.get(), bytes, 0);
      decoded.charset = name;
      return decoded;
    }
  }
  return repair_utf8(bytes, 0, 0);  // ICU without its data
}

}  // namespace

DecodedText decode_text(std::string_view bytes, std::string_view declared) {
  std::size_t offset = 0;
  for (const ByteOrderMark& mark : kByteOrderMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    offset = mark.bytes.size();
    const std::string charset = mark.charset;
    const Converter converter = charset == "utf-8" ? nullptr : open_converter(charset);
    if (!converter) break;
    DecodedText decoded = convert(converter.get(), bytes, offset);
    decoded.charset = charset;
    return decoded;
  }
  const std::size_t valid_end = offset + utf8::valid_prefix(bytes.substr(offset));
  const std::string charset = canonical_charset(declared);
  if (offset > 0 || valid_end == bytes.size() || charset == "utf-8" || is_mostly_utf8(bytes)) {
    return repair_utf8(bytes, offset, valid_end);
  }
  return decode_legacy(bytes, charset);
}

DecodedText decode_part(std::string_view part, const std::string& charset) {
  const Converter converter = charset == "utf-8" ? nullptr : open_converter(charset);
  if (!converter) return repair_utf8(part, 0, utf8::valid_prefix(part));
  DecodedText decoded = convert(converter.get(), part, 0);
  decoded.charset = charset;
  return decoded;
}

}  // namespace dateline
