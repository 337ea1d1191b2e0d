// SPDX-License-Identifier: GPL-2.0-or-later
// Name blocks in a database's metadata.
#include "common/index/name_blocks.h"

#include <xapian.h>

#include <algorithm>
#include <future>
#include <iterator>

#include "common/index/bytes.h"
#include "common/names/names.h"
#include "common/text/text_head.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// Smaller vocabularies use a single thread.
constexpr std::size_t kFormsAThread = 2000;

std::string metadata_key(std::string_view block_key) {
  return std::string(key::kNames).append(block_key);
}

std::vector<std::string> decode(std::string_view data) {
  std::vector<std::string> forms;
  ByteReader in(data);
  std::string last;
  while (!in.empty()) {
    const std::size_t shared = std::min<std::size_t>(in.number(), last.size());
    last = last.substr(0, shared).append(in.text());
    forms.push_back(last);
  }
  return forms;
}

std::string encode(const std::vector<std::string>& forms) {
  ByteWriter out;
  std::string_view last;
  for (const std::string& form : forms) {
    const auto differ = std::mismatch(last.begin(), last.end(), form.begin(), form.end()).second;
    const auto shared = static_cast<std::size_t>(differ - form.begin());
    out.number(shared);
    out.text(std::string_view(form).substr(shared));
    last = form;
  }
  return out.take();
}

// Whether the form is in Arabic letters, which have no capitals.
bool is_caseless(std::string_view form) {
  const char32_t first = utf8::decode(form, 0).value;
  return first >= 0x600 && first <= 0x6FF;
}

}  // namespace

bool is_name_type(const FormCount& form) {
  if (form.count <= 0) return false;
  if (2 * form.capitals > form.mid_sentence) return true;
  return form.mid_sentence > 0 && is_caseless(form.form);
}

bool may_be_name(const FormCount& form) { return is_name_type(form) || form.mid_sentence == 0; }

// Of the forms [begin, end).
std::vector<NameBlocks::Member> NameBlocks::members(std::size_t begin, std::size_t end) const {
  std::vector<Member> members;
  for (std::size_t form = begin; form < end; ++form) {
    for (std::string& block : names::block_keys(forms_[form])) {
      const std::uint64_t head = text_head(block);
      members.push_back({head, std::move(block), form});
    }
  }
  return members;
}

void NameBlocks::write(const MetadataSink& sink, unsigned threads) const {
  const std::size_t parts = std::clamp<std::size_t>(forms_.size() / kFormsAThread, 1, threads);
  const auto begin_of = [&](std::size_t part) { return forms_.size() * part / parts; };
  std::vector<std::future<std::vector<Member>>> others;
  for (std::size_t part = 1; part < parts; ++part) {
    others.push_back(std::async(std::launch::async,
                                [&, part] { return members(begin_of(part), begin_of(part + 1)); }));
  }
  std::vector<Member> all = members(0, begin_of(1));
  for (std::future<std::vector<Member>>& other : others) {
    std::vector<Member> more = other.get();
    std::move(more.begin(), more.end(), std::back_inserter(all));
  }
  std::sort(all.begin(), all.end(), [](const Member& a, const Member& b) {
    if (a.head != b.head) return a.head < b.head;
    return a.block != b.block ? a.block < b.block : a.form < b.form;
  });
  std::vector<std::string> block;
  for (std::size_t i = 0; i < all.size(); ++i) {
    block.push_back(forms_[all[i].form]);
    if (i + 1 < all.size() && all[i + 1].block == all[i].block) continue;
    sink(metadata_key(all[i].block), encode(block));
    block.clear();
  }
}

std::vector<std::string> names_with_key(const Xapian::Database& passages,
                                        std::string_view block_key) {
  return decode(passages.get_metadata(metadata_key(block_key)));
}

}  // namespace dateline
