// SPDX-License-Identifier: GPL-2.0-or-later
// Binary layout of a source's state; docs/index-format.md lists the fields in this order.
#include "indexer/run/source_state.h"

#include <algorithm>

#include "common/index/bytes.h"
#include "common/index/schema.h"

namespace dateline {
namespace {

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
  state.changed = in.signed_number();
  state.inode = in.number();
  return state;
}

}  // namespace

std::string encode(const SourceState& state) {
  ByteWriter out;
  out.number(state.size);
  out.signed_number(state.modified);
  out.signed_number(state.read_at);
  out.number(state.refused);
  out.raw(hash_term("", state.content));
  out.text(state.keys);
  write(out, state.facts);
  out.signed_number(state.changed);
  out.number(state.inode);
  return out.take();
}

SourceState decode_state(std::string_view value) {
  ByteReader in(value);
  return read_state(in);
}

}  // namespace dateline
