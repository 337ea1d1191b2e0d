// SPDX-License-Identifier: GPL-2.0-or-later
// Binary layout of a source's state; docs/index-format.md lists the fields in this order.
#include "indexer/run/source_state.h"

#include <algorithm>

#include "common/index/bytes.h"
#include "common/index/schema.h"

namespace dateline {
namespace {

// A path can be longer than a metadata key may be: then its hash stands for it in the key, and the
// path itself stands behind the state.
constexpr std::size_t kLongestPathInKey = 200;
constexpr char kHashed = '\x01';
// Precedes the inode's fields. Older values end, or go on with a path, which has no such byte.
constexpr char kInode = '\0';

constexpr InputFacts::Counts InputFacts::*kCounts[] = {&InputFacts::formats, &InputFacts::keys,
                                                       &InputFacts::charsets, &InputFacts::refusals,
                                                       &InputFacts::unread};

void write(ByteWriter& out, const InputFacts& facts) {
  for (const auto counts : kCounts) {
    out.number((facts.*counts).size());
    for (const auto& [name, number] : facts.*counts) {
      out.text(name);
      out.number(number);
    }
  }
  out.number(facts.repaired);
}

InputFacts read_facts(ByteReader& in) {
  InputFacts facts;
  for (const auto counts : kCounts) {
    for (std::uint64_t left = in.number(); left > 0; --left) {
      const std::string name(in.text());
      (facts.*counts)[name] = in.number();
    }
  }
  facts.repaired = in.number();
  return facts;
}

SourceState read_state(ByteReader& in) {
  SourceState state;
  state.size = in.number();
  state.modified = in.signed_number();
  state.read_at = in.signed_number();
  state.refused = in.number();
  const std::string_view content = in.raw(state.content.bytes.size());
  std::transform(content.begin(), content.end(), state.content.bytes.begin(),
                 [](char c) { return static_cast<std::uint8_t>(c); });
  state.keys = in.text();
  state.facts = read_facts(in);
  if (in.rest().starts_with(kInode)) {
    static_cast<void>(in.raw(1));
    state.changed = in.signed_number();
    state.inode = in.number();
  }
  return state;
}

}  // namespace

std::string source_key(const std::string& path) {
  std::string key(key::kSource);
  return path.size() <= kLongestPathInKey ? key + path : key + kHashed + hex(hash128(path));
}

std::string source_path(std::string_view key, std::string_view value) {
  key.remove_prefix(key::kSource.size());
  if (!key.starts_with(kHashed)) return std::string(key);
  ByteReader in(value);
  static_cast<void>(read_state(in));
  return std::string(in.rest());
}

std::string encode_state(const SourceState& state, const std::string& path) {
  ByteWriter out;
  out.number(state.size);
  out.signed_number(state.modified);
  out.signed_number(state.read_at);
  out.number(state.refused);
  out.raw(hash_term("", state.content));
  out.text(state.keys);
  write(out, state.facts);
  out.raw(std::string_view(&kInode, 1));
  out.signed_number(state.changed);
  out.number(state.inode);
  if (path.size() > kLongestPathInKey) out.raw(path);
  return out.take();
}

SourceState decode_state(std::string_view value) {
  ByteReader in(value);
  return read_state(in);
}

}  // namespace dateline
