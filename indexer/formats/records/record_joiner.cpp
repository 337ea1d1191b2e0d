// SPDX-License-Identifier: GPL-2.0-or-later
// One article is held until a record of another comes.
#include "indexer/formats/records/record_joiner.h"

#include <utility>

#include "common/error.h"

namespace dateline {
namespace {

template <typename Value>
void fill(Value& known, Value& more) {
  if (known == Value()) known = std::move(more);
}

void fill(Metadata& known, Metadata&& more) {
  fill(known.title, more.title);
  fill(known.outlet, more.outlet);
  fill(known.byline, more.byline);
  fill(known.url, more.url);
  fill(known.language, more.language);
  fill(known.updated, more.updated);
  if (known.date) return;
  known.date = more.date;
  known.date_source = more.date_source;
}

}  // namespace

void RecordJoiner::add(Article&& part, const std::string& name) {
  if (name.empty()) {
    end();
    sink_.article(std::move(part));
    return;
  }
  for (Paragraph& paragraph : part.paragraphs) paragraph.record = part.record;
  if (!pending_ || pending_->record->id != name || bytes_ >= most_) {
    end();
    pending_.emplace();
    pending_->path = part.path;
    pending_->record = part.record;
    pending_->record->id = name;
  }
  append(std::move(part));
}

void RecordJoiner::append(Article&& part) {
  pending_->record->bytes.end = part.record->bytes.end;
  fill(pending_->metadata, std::move(part.metadata));
  for (Paragraph& paragraph : part.paragraphs) {
    bytes_ += paragraph.text.size();
    paragraph.number = static_cast<std::uint32_t>(pending_->paragraphs.size() + 1);
    pending_->paragraphs.push_back(std::move(paragraph));
  }
}

void RecordJoiner::end() {
  if (!pending_) return;
  Article whole = std::move(*pending_);
  pending_.reset();
  bytes_ = 0;
  sink_.article(std::move(whole));
}

void RecordJoiner::deliver(const std::function<void()>& records) {
  try {
    records();
  } catch (const Error&) {  // what was read before the stream failed counts
    end();
    throw;
  }
  end();
}

}  // namespace dateline
