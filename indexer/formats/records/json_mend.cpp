// SPDX-License-Identifier: GPL-2.0-or-later
// One pass that copies valid text and repairs the rest.
#include "indexer/formats/records/json_mend.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace dateline {
namespace {

constexpr std::string_view kLost = "\\ufffd";

/// The code unit of the escape at the beginning of `rest`: \u and four hex digits.
std::optional<unsigned> escaped_unit(std::string_view rest) {
  constexpr std::size_t kSize = 6;
  if (rest.size() < kSize || !rest.starts_with("\\u")) return std::nullopt;
  unsigned unit = 0;
  const char* const end = rest.data() + kSize;
  const auto [at, error] = std::from_chars(rest.data() + 2, end, unit, 16);
  return error == std::errc() && at == end ? std::optional(unit) : std::nullopt;
}

bool is_lead(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_trail(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

class Mending {
 public:
  explicit Mending(std::string_view json) : json_(json) {}

  MendedJson result() {
    bool in_string = false;
    while (at_ < json_.size()) {
      const char c = json_[at_];
      if (in_string && c == '\\') {
        escape();
        continue;
      }
      if (c == '"') in_string = !in_string;
      const bool control = static_cast<unsigned char>(c) < 0x20;
      in_string&& control ? put_control(c) : out_.text.push_back(c);
      ++at_;
    }
    return std::move(out_);
  }

 private:
  void copy(std::size_t size) {
    out_.text.append(json_.substr(at_, size));
    at_ += size;
  }

  void put_control(char c) {
    ++out_.mended;
    if (c == '\0') ++out_.lost;
    out_.text += c == '\0' ? std::string(kLost) : fmt::format("\\u{:04x}", c);
  }

  void escape() {
    constexpr std::size_t kUnit = 6;
    const auto unit = escaped_unit(json_.substr(at_));
    if (!unit || !(is_lead(*unit) || is_trail(*unit))) return copy(unit ? kUnit : 2);
    const auto next = escaped_unit(json_.substr(at_ + kUnit));
    if (is_lead(*unit) && next && is_trail(*next)) return copy(2 * kUnit);
    out_.text += kLost;
    ++out_.mended;
    ++out_.lost;
    at_ += kUnit;
  }

  std::string_view json_;
  std::size_t at_ = 0;
  MendedJson out_;
};

}  // namespace

MendedJson mended_strings(std::string_view json) { return Mending(json).result(); }

}  // namespace dateline
