// SPDX-License-Identifier: GPL-2.0-or-later
// What an index knows of a source file: what it was when it was read, and how it was read.
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

/// The state as bytes, and back; reading throws Error(bad_index) on damaged data.
[[nodiscard]] std::string encode(const SourceState& state);
[[nodiscard]] SourceState decode_state(std::string_view bytes);

}  // namespace dateline
