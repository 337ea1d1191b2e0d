// SPDX-License-Identifier: GPL-2.0-or-later
// Any two words through name variants; a line end parts them.
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/names/names.h"
#include "tests/fuzz/check.h"

namespace dateline::fuzz {
namespace {

void check_names(std::string_view a, std::string_view b) {
  const auto distance = names::name_distance(a, b);
  require(distance == names::name_distance(b, a), "a distance is symmetric");
  require(!distance || *distance >= 0, "a distance is no less than nothing");
  require(names::name_distance(a, a) == 0.0, "a word is its own spelling");
  const auto found = names::compare_names(a, b);
  require(found.has_value() == names::compare_names(b, a).has_value(), "a match is mutual");
  for (const std::string_view word : {a, b}) {
    const auto keys = names::block_keys(word);
    require(keys.size() <= names::kMaxBlockKeys, "keys are few");
    require(std::is_sorted(keys.begin(), keys.end()), "keys are sorted");
    (void)names::is_of_another_script(word);
  }
  const std::vector<names::NameType> types{{std::string(a), 1}, {std::string(b), 2}};
  const names::NameIndex index(types);
  for (const names::NameMatch& match : index.match(a)) {
    require(match.type < types.size() && types[match.type].word != a, "a match is another word");
  }
}

}  // namespace
}  // namespace dateline::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(bytes.find('\n'), size);
  dateline::fuzz::check_names(bytes.substr(0, end),
                              end < size ? bytes.substr(end + 1) : std::string_view{});
  return 0;
}
