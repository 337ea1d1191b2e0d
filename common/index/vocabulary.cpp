// SPDX-License-Identifier: GPL-2.0-or-later
// Blocks of forms in a database's metadata.
#include "common/index/vocabulary.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/form_run.h"

namespace dateline {
namespace {

// A block is cut when it grows past this; small enough to decode in microseconds.
constexpr std::size_t kBlockBytes = 8192;

// Xapian's limit for metadata keys is 245 bytes, with a zero byte counting twice; forms are
// shorter.
std::string block_key(std::string_view last_form) {
  return std::string(key::kVocabulary).append(last_form);
}

class BlockWriter {
 public:
  void add(const FormCount& form) { out_.add(form); }
  [[nodiscard]] bool full() const { return out_.size() >= kBlockBytes; }
  void flush(const MetadataSink& sink) {
    if (out_.size() == 0) return;
    const std::string key = block_key(out_.last());
    sink(key, out_.take());
  }

 private:
  FormRunWriter out_;
};

}  // namespace

void write_vocabulary(const FormSource& next, const MetadataSink& sink, unsigned threads) {
  BlockWriter out;
  NameBlocks names;
  while (const FormCount* const form = next()) {
    if (out.full()) out.flush(sink);
    out.add(*form);
    if (is_name_type(*form)) names.add(form->form);
  }
  out.flush(sink);
  names.write(sink, threads);
}

std::optional<FormCount> find_in_block(std::string_view block, std::string_view form) {
  FormRunReader in(block);
  while (in.next()) {
    if (in.form().form < form) continue;
    if (in.form().form == form) return in.form();
    break;
  }
  return std::nullopt;
}

bool visit_block(std::string_view block, std::string_view first,
                 const std::function<bool(const FormCount&)>& visit) {
  FormRunReader in(block);
  while (in.next()) {
    if (in.form().form >= first && !visit(in.form())) return false;
  }
  return true;
}

std::optional<FormCount> find_form(const Xapian::Database& passages, std::string_view form) {
  const std::string begin(key::kVocabulary);
  auto block = passages.metadata_keys_begin(begin);
  block.skip_to(block_key(form));
  if (block == passages.metadata_keys_end(begin)) return std::nullopt;
  return find_in_block(passages.get_metadata(*block), form);
}

void for_each_form_from(const Xapian::Database& passages, std::string_view first,
                        const std::function<bool(const FormCount&)>& visit) {
  const std::string begin(key::kVocabulary);
  auto block = passages.metadata_keys_begin(begin);
  block.skip_to(block_key(first));
  for (; block != passages.metadata_keys_end(begin); ++block) {
    if (!visit_block(passages.get_metadata(*block), first, visit)) return;
  }
}

void for_each_form(const Xapian::Database& passages, std::string_view prefix,
                   const std::function<bool(const FormCount&)>& visit) {
  for_each_form_from(passages, prefix, [&](const FormCount& form) {
    return form.form.starts_with(prefix) && visit(form);
  });
}

}  // namespace dateline
