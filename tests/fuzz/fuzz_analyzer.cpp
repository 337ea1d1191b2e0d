// SPDX-License-Identifier: GPL-2.0-or-later
// Any text through the analyzer and the sentence splitter; the first byte chooses the language.
#include <cstdint>
#include <map>
#include <memory>

#include "common/analysis/analyzer.h"
#include "common/text/charset.h"
#include "common/text/sentences.h"
#include "common/text/utf8.h"
#include "tests/fuzz/check.h"

namespace dateline::fuzz {
namespace {

Analyzer& analyzer_of(std::uint8_t choice) {
  static auto& analyzers = *new std::map<std::size_t, std::unique_ptr<Analyzer>>;
  const std::size_t index = choice % languages().size();
  std::unique_ptr<Analyzer>& analyzer = analyzers[index];
  if (!analyzer) analyzer = std::make_unique<Analyzer>(languages()[index]);
  if (analyzer->forms() > 100'000) analyzer->forget();
  return *analyzer;
}

bool at_boundary(std::string_view text, std::size_t offset) {
  return offset == text.size() || utf8::is_boundary(text[offset]);
}

void check_tokens(std::string_view text, Analyzer& analyzer) {
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  std::size_t last = 0;
  for (const Token& token : tokens) {
    require(last <= token.begin, "tokens ascend");
    require(token.begin < token.end && token.end <= text.size(), "a token lies in the text");
    require(at_boundary(text, token.begin) && at_boundary(text, token.end), "between characters");
    const std::string_view stem = analyzer.stem(token.stem);
    require(!stem.empty() && stem.size() <= Analyzer::kMaxTermBytes, "a term fits the index");
    require(stem[0] < 'A' || stem[0] > 'Z', "a term is no prefixed one");
    require(utf8::valid_prefix(stem) == stem.size(), "a term is valid UTF-8");
    last = token.begin;
  }
}

void check_sentences(std::string_view text) {
  std::size_t last = 0;
  for (const Span span : sentences(text)) {
    require(last <= span.begin && span.begin < span.end && span.end <= text.size(),
            "sentences follow each other");
    require(at_boundary(text, span.begin) && at_boundary(text, span.end), "between characters");
    last = span.end;
  }
}

}  // namespace
}  // namespace dateline::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto* bytes = reinterpret_cast<const char*>(data + 1);
  const std::string text = dateline::decode_text({bytes, size - 1}, "utf-8").text;
  dateline::fuzz::check_tokens(text, dateline::fuzz::analyzer_of(data[0]));
  dateline::fuzz::check_sentences(text);
  return 0;
}
