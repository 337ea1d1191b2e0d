// SPDX-License-Identifier: GPL-2.0-or-later
// Counted forms in ascending order, each as what it adds to the last one: a tenth of the memory
// that they take as values. The vocabulary's blocks are short runs.
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
  /// Forms ascend.
  void add(const FormCount& form);
  [[nodiscard]] std::size_t size() const { return out_.size(); }
  /// The form added last.
  [[nodiscard]] const std::string& last() const { return last_; }
  /// The bytes of the run; what is added next begins another.
  [[nodiscard]] std::string take();

 private:
  ByteWriter out_;
  std::string last_;
};

/// Goes through a run, whose bytes must stay. Throws Error(bad_index) where they are damaged.
class FormRunReader {
 public:
  explicit FormRunReader(std::string_view run) : in_(run) {}

  /// Moves to the next form; false behind the last.
  [[nodiscard]] bool next();
  [[nodiscard]] const FormCount& form() const { return form_; }

 private:
  ByteReader in_;
  FormCount form_;
};

/// Goes through several runs at once.
class FormMerge {
 public:
  explicit FormMerge(std::vector<std::string> runs);
  FormMerge(const FormMerge&) = delete;  // its readers look into its runs
  FormMerge& operator=(const FormMerge&) = delete;

  /// The next form with the sum of its counts in all runs, good until the next call; null behind
  /// the last.
  [[nodiscard]] const FormCount* next();

 private:
  void push(std::size_t run);
  [[nodiscard]] bool is_after(std::size_t a, std::size_t b) const {
    return readers_[a].form().form > readers_[b].form().form;
  }

  std::vector<std::string> runs_;
  std::vector<FormRunReader> readers_;
  std::vector<std::size_t> heap_;  // runs that go on, the least form first
  FormCount sum_;
};

}  // namespace dateline
