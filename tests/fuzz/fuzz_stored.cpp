// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as one of the records that an index holds, which the first byte selects. Each is
// refused or gives values that others can rely on.
#include <array>
#include <cstdint>

#include "common/error.h"
#include "common/index/form_run.h"
#include "common/index/forward.h"
#include "common/index/manifest.h"
#include "common/index/settings.h"
#include "common/index/stored.h"
#include "common/index/vocabulary.h"
#include "indexer/run/source_table.h"
#include "tests/fuzz/check.h"

namespace dateline {
namespace {

using fuzz::require;

void check_passage(std::string_view bytes) {
  const Passage passage = decode_passage(bytes).passage;
  for (const PassagePart& part : passage.parts) {
    require(part.text.begin <= part.text.end && part.text.end <= passage.text.size(),
            "parts are inside the text");
  }
  for (const SourceMap::Piece& piece : passage.source.pieces()) {
    require(piece.source.begin <= piece.source.end, "no piece ends before it begins");
  }
  for (const TextLine& line : passage.lines) {
    require(line.text_begin <= passage.text.size(), "lines are inside the text");
  }
  for (const TextPage& page : passage.pages) {
    require(page.text_begin <= passage.text.size(), "pages are inside the text");
  }
  Passage words;
  decode_words(bytes, words);
  require(words.text == passage.text, "both ways of reading give the same text");
}

void check_article(std::string_view bytes) {
  const StoredArticle article = decode_article(bytes);
  const auto& date = article.metadata.date;
  require(!date || is_calendar_day(*date), "a date is a day of the calendar");
  for (const SourceRef& source : article.sources) {
    require(!source.record || source.record->bytes.begin <= source.record->bytes.end,
            "no record ends before it begins");
  }
}

void check_forward(std::string_view bytes) {
  const ForwardText text = decode_forward(bytes);
  std::uint32_t words = 0;
  text.text.for_each(0, [&](StemCode, std::uint32_t, bool) { ++words; });
  text.title.for_each(text.title_position(), [&](StemCode, std::uint32_t, bool) { ++words; });
  require(words <= bytes.size() / ForwardWords::kBytes, "a word has three bytes");
}

void check_forms(std::string_view bytes) {
  static_cast<void>(visit_block(bytes, "", [](const FormCount&) { return true; }));
  FormMerge merge({std::string(bytes), std::string(bytes)});
  while (merge.next() != nullptr) continue;
}

// Behind the hash that it would have.
void check_manifest(std::string_view bytes) {
  const std::string line = std::string(bytes.substr(0, bytes.find('\n'))) + '\n';
  const Manifest manifest = decode_manifest(line + hex(hash128(line)) + '\n', "index");
  require(!manifest.segments.empty(), "a manifest names a segment");
}

void check_settings(std::string_view bytes) {
  const Settings settings = settings_from_json(bytes);
  require(settings.shard <= settings.shards, "a shard is one of the shards");
}

void check_sources(std::string_view bytes) { static_cast<void>(decode_source_table(bytes)); }

constexpr std::array kChecks{check_passage,  check_article,  check_forward, check_forms,
                             check_manifest, check_settings, check_sources};

}  // namespace
}  // namespace dateline

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto check = static_cast<std::size_t>(bytes[0] - 'a');
  if (check >= dateline::kChecks.size()) return 0;
  try {
    dateline::kChecks[check](bytes.substr(1));
  } catch (const dateline::Error&) {
    return 0;  // refused
  }
  return 0;
}
