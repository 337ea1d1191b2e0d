// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a page. Parsers read broken markup by what stands around it, so that a part of it
// may read otherwise on its own; of pages whose markup is plain the citations are compared.
#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/ascii.h"
#include "tests/fuzz/check.h"

namespace dateline::fuzz {
namespace {

constexpr auto kPlainNames = std::to_array<std::string_view>(
    {"a", "b", "br", "div", "em", "h1", "h2", "i", "li", "p", "ul"});

/// Whether every '<' begins a tag of a few kinds without attributes.
bool has_plain_markup(std::string_view html) {
  for (std::size_t at = 0; (at = html.find('<', at)) != std::string_view::npos;) {
    const std::size_t end = html.find('>', at);
    if (end == std::string_view::npos) return false;
    std::string_view name = html.substr(at + 1, end - at - 1);
    if (name.starts_with('/')) name.remove_prefix(1);
    if (std::ranges::find(kPlainNames, ascii::lower(name)) == kPlainNames.end()) return false;
    at = end;
  }
  return true;
}

}  // namespace
}  // namespace dateline::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dateline;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto cited =
      fuzz::has_plain_markup(bytes) ? fuzz::Cited::the_passage : fuzz::Cited::anything;
  fuzz::check_format(bytes, *format_by_suffix(".html"), cited);
  return 0;
}
