// SPDX-License-Identifier: GPL-2.0-or-later
// What an index remembers of a source file, and how it stands in the metadata of articles/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/hash.h"
#include "indexer/formats/format/input_facts.h"

namespace dateline {

/// What is remembered of a source file, to tell whether it has to be read again.
struct SourceState {
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since the epoch
  std::int64_t read_at = 0;   ///< the same clock
  std::uint64_t refused = 0;  ///< parts of it that could not be used
  Hash128 content;            ///< of its bytes
  std::string keys;           ///< what --map added: KeyMap::added()
  InputFacts facts;           ///< how what is in it was read
  std::int64_t changed = 0;   ///< when its inode last changed, the same clock; 0: not recorded
  std::uint64_t inode = 0;    ///< its number in its file system
  friend bool operator==(const SourceState&, const SourceState&) = default;
};

/// The metadata key of a source file.
[[nodiscard]] std::string source_key(const std::string& path);
/// The path that such a key, with its value, is for.
[[nodiscard]] std::string source_path(std::string_view key, std::string_view value);

/// The value of a source file, and back; reading throws Error(bad_index) on damaged data. Values
/// without `changed` and `inode`, which older versions wrote, are read as well.
[[nodiscard]] std::string encode_state(const SourceState& state, const std::string& path);
[[nodiscard]] SourceState decode_state(std::string_view value);

}  // namespace dateline
