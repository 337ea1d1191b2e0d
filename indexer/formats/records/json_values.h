// SPDX-License-Identifier: GPL-2.0-or-later
// The records of JSON in any shape but lines: lists, lists in an object, objects one after another.
#pragma once

#include <functional>

#include "indexer/formats/format/format.h"

namespace dateline {

/// Where records go. `refuse` is for what is no record, by number (0: the whole file).
struct JsonRecords {
  std::function<void(std::string_view bytes, Record record)> record;
  std::function<void(std::uint64_t number, std::string reason, std::string hint)> refuse;
};

/// No record is longer; what begins one that is gets refused.
inline constexpr std::size_t kLongestRecord = std::size_t{64} << 20U;

/// How the records stand in a stream.
enum class JsonShape { lines, values };

/// The shape, from the first value. `in` is where it was.
[[nodiscard]] JsonShape json_shape(StreamReader& in);

/// Reads the records one by one, in the memory of one. After a damaged record it goes on at the
/// next line that begins as that one's did.
void read_json_values(StreamReader& in, const JsonRecords& records);

}  // namespace dateline
