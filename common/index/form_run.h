// SPDX-License-Identifier: GPL-2.0-or-later
// Counted surface forms in ascending order, front-coded: each as its difference from the last one,
// in a tenth of the memory. A block of the vocabulary is a short run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/index/bytes.h"
#include "common/index/entry.h"

namespace dateline {

/// Writes a run.
class FormRunWriter {
 public:
  /// Forms must ascend.
  void add(const FormCount& form);
  [[nodiscard]] std::size_t size() const { return out_.size(); }
  /// The last form added.
  [[nodiscard]] const std::string& last() const { return last_; }
  /// Returns the bytes and starts a new run.
  [[nodiscard]] std::string take();

 private:
  ByteWriter out_;
  std::string last_;
};

/// Reads a run; its bytes must outlive this. Throws Error(bad_index) if they are damaged.
class FormRunReader {
 public:
  explicit FormRunReader(std::string_view run) : in_(run) {}

  /// Moves to the next form; false at the end.
  [[nodiscard]] bool next();
  [[nodiscard]] const FormCount& form() const { return form_; }

 private:
  ByteReader in_;
  FormCount form_;
};

/// Merges several runs.
class FormMerge {
 public:
  explicit FormMerge(std::vector<std::string> runs);
  FormMerge(const FormMerge&) = delete;  // its readers point into its runs
  FormMerge& operator=(const FormMerge&) = delete;

  /// The next form with the sum of its counts in all runs, valid until the next call; null at the
  /// end.
  [[nodiscard]] const FormCount* next();

 private:
  void push(std::size_t run);
  [[nodiscard]] bool is_after(std::size_t a, std::size_t b) const {
    return readers_[a].form().form > readers_[b].form().form;
  }

  std::vector<std::string> runs_;
  std::vector<FormRunReader> readers_;
  std::vector<std::size_t> heap_;  // runs with forms left, least form first
  FormCount sum_;
};

}  // namespace dateline
