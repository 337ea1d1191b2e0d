// SPDX-License-Identifier: GPL-2.0-or-later
// Front coding: each form keeps the number of bytes it shares with the last one, and its stem the
// number it shares with the form.
#include "common/index/form_run.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

// Counts are added, so damaged ones must not overflow.
constexpr std::uint64_t kMostCounted = std::uint64_t{1} << 48U;

std::int64_t checked_count(std::uint64_t count) {
  if (count > kMostCounted) ByteReader::fail();
  return static_cast<std::int64_t>(count);
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(left - a.begin());
}

}  // namespace

void FormRunWriter::add(const FormCount& form) {
  const std::size_t shared = common_prefix(last_, form.form);
  out_.number(shared);
  out_.text(std::string_view(form.form).substr(shared));
  const std::size_t stem_shared = common_prefix(form.form, form.stem);
  out_.number(stem_shared);
  out_.text(std::string_view(form.stem).substr(stem_shared));
  out_.number(static_cast<std::uint64_t>(form.count));
  out_.number(static_cast<std::uint64_t>(form.mid_sentence));
  out_.number(static_cast<std::uint64_t>(form.capitals));
  last_ = form.form;
}

std::string FormRunWriter::take() {
  last_.clear();
  return std::exchange(out_, {}).take();
}

bool FormRunReader::next() {
  if (in_.empty()) return false;
  form_.form.resize(std::min<std::size_t>(in_.number(), form_.form.size()));
  form_.form.append(in_.text());
  form_.stem.assign(form_.form, 0, in_.number());
  form_.stem.append(in_.text());
  form_.count = checked_count(in_.number());
  form_.mid_sentence = checked_count(in_.number());
  form_.capitals = checked_count(in_.number());
  return true;
}

FormMerge::FormMerge(std::vector<std::string> runs) : runs_(std::move(runs)) {
  readers_.reserve(runs_.size());
  for (const std::string& run : runs_) readers_.emplace_back(run);
  for (std::size_t run = 0; run < runs_.size(); ++run) push(run);
}

// Orders the runs of the heap by their current forms.
void FormMerge::push(std::size_t run) {
  if (!readers_[run].next()) return;
  heap_.push_back(run);
  std::push_heap(heap_.begin(), heap_.end(), [this](auto a, auto b) { return is_after(a, b); });
}

const FormCount* FormMerge::next() {
  if (heap_.empty()) return nullptr;
  bool first = true;
  do {
    std::pop_heap(heap_.begin(), heap_.end(), [this](auto a, auto b) { return is_after(a, b); });
    const std::size_t run = heap_.back();
    heap_.pop_back();
    const FormCount& form = readers_[run].form();
    if (std::exchange(first, false)) {
      sum_ = form;
    } else {
      sum_.count += form.count;
      sum_.mid_sentence += form.mid_sentence;
      sum_.capitals += form.capitals;
    }
    push(run);
  } while (!heap_.empty() && readers_[heap_.front()].form().form == sum_.form);
  return &sum_;
}

}  // namespace dateline
