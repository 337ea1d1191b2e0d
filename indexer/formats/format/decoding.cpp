// SPDX-License-Identifier: GPL-2.0-or-later
// A citation is decoded alone, without the maps that reading made.
#include "indexer/formats/format/decoding.h"

#include "common/text/counted.h"

namespace dateline {

std::string own_charset(std::string_view /*bytes*/) { return "utf-8"; }

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
  sink.warning({path, record, counted(decoded.repaired, "ill-formed byte") + " replaced"});
}

std::string text_charset(std::string_view bytes) { return decode_text(bytes).charset; }

// A character may be cut in two at the end of `bytes`, so that only whole lines count.
std::string lines_charset(std::string_view bytes) {
  constexpr std::size_t kHead = std::size_t{1} << 16U;
  bytes = bytes.substr(0, kHead);
  const std::size_t last = bytes.rfind('\n');
  if (last != std::string_view::npos) bytes = bytes.substr(0, last);
  return decode_text(bytes).charset;
}

std::string cited_in_text(std::string_view source, Span cited, std::string_view charset) {
  return decode_cited(source, cited, std::string(charset));
}

std::string cited_in_record(std::string_view source, Span cited, std::string_view /*charset*/) {
  return cited.end <= source.size() ? decode_text(cited.of(source)).text : std::string();
}

}  // namespace dateline
