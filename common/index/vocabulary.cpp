// SPDX-License-Identifier: GPL-2.0-or-later
// Reads blocks of forms from a database's metadata, and merges changes into them.
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

std::vector<FormCount> read_block(std::string_view block) {
  std::vector<FormCount> forms;
  FormRunReader in(block);
  while (in.next()) forms.push_back(in.form());
  return forms;
}

}  // namespace

void VocabularyChanges::add(std::span<const FormCount> forms, int sign) {
  for (const FormCount& form : forms) {
    auto found = changes_.find(form.form);
    if (found == changes_.end()) {
      found = changes_.emplace(form.form, FormCount{form.form, form.stem}).first;
    }
    found->second.count += sign * form.count;
    found->second.mid_sentence += sign * form.mid_sentence;
    found->second.capitals += sign * form.capitals;
  }
}

void VocabularyChanges::write(Xapian::WritableDatabase& passages) {
  std::vector<std::string> keys;
  for (auto it = passages.metadata_keys_begin(std::string(key::kVocabulary));
       it != passages.metadata_keys_end(std::string(key::kVocabulary)); ++it) {
    keys.push_back(*it);
  }
  const MetadataSink sink = [&](const std::string& key, std::string value) {
    passages.set_metadata(key, value);
  };
  auto change = changes_.begin();
  NameChanges names;
  BlockWriter out;
  const auto put = [&](const FormCount& form) {
    if (form.count <= 0) return;
    if (out.full()) out.flush(sink);
    out.add(form);
  };
  const auto put_new = [&](const FormCount& form) {
    names.note(form.form, false, is_name_type(form));
    put(form);
  };
  for (std::size_t i = 0; i < keys.size() && change != changes_.end(); ++i) {
    const std::string_view last = std::string_view(keys[i]).substr(key::kVocabulary.size());
    const bool tail = i + 1 == keys.size();  // the last block takes all that follows
    if (!tail && change->first > last) continue;
    const std::vector<FormCount> old = read_block(passages.get_metadata(keys[i]));
    passages.set_metadata(keys[i], "");
    for (const FormCount& form : old) {
      for (; change != changes_.end() && change->first < form.form; ++change) {
        put_new(change->second);
      }
      if (change == changes_.end() || change->first != form.form) {
        put(form);
        continue;
      }
      FormCount merged = form;
      merged.count += change->second.count;
      merged.mid_sentence += change->second.mid_sentence;
      merged.capitals += change->second.capitals;
      names.note(form.form, is_name_type(form), is_name_type(merged));
      put(merged);
      ++change;
    }
    if (tail) break;
    out.flush(sink);
  }
  for (; change != changes_.end(); ++change) put_new(change->second);
  out.flush(sink);
  names.write(passages);
  changes_.clear();
}

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
