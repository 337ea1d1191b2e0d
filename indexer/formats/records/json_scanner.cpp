// SPDX-License-Identifier: GPL-2.0-or-later
// A pushdown automaton whose stack is bounded.
#include "indexer/formats/records/json_scanner.h"

#include "common/text/ascii.h"

namespace dateline {
namespace {

bool ends_word(char c) { return ascii::is_space(c) || c == ',' || c == ']' || c == '}'; }

bool is_word_byte(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '+' || c == '.';
}

}  // namespace

// Goes to the end of the string that `at_` is in; false if it goes on. Some tools write control
// characters as they are. A line end may be one, or the end of a string that nothing closes: what
// follows the string says which.
bool JsonScanner::string(std::string_view bytes) {
  while (at_ < bytes.size()) {
    const char c = bytes[at_];
    if (c == '\\') {
      if (at_ + 1 >= bytes.size()) return false;
      at_ += 2;
      continue;
    }
    if (c == '\n' && line_end_ == kNone) line_end_ = at_;
    ++at_;
    if (c == '"') {
      in_string_ = false;
      return true;
    }
  }
  return false;
}

bool JsonScanner::word(std::string_view bytes) {
  while (at_ < bytes.size() && is_word_byte(bytes[at_])) ++at_;
  if (at_ == bytes.size()) return false;
  in_word_ = false;
  return true;
}

JsonScanner::State JsonScanner::valued() {
  expect_ = Expect::comma_or_end;
  return open_.empty() ? State::whole : State::more;
}

JsonScanner::State JsonScanner::open(char bracket) {
  if (open_.size() == kDeepestJson) return State::too_deep;
  ++at_;
  open_.push_back(bracket == '{' ? '}' : ']');
  expect_ = bracket == '{' ? Expect::key_or_end : Expect::value_or_end;
  return State::more;
}

JsonScanner::State JsonScanner::close(char bracket) {
  const bool may = expect_ == Expect::comma_or_end ||
                   expect_ == (bracket == '}' ? Expect::key_or_end : Expect::value_or_end);
  if (!may || open_.empty() || open_.back() != bracket) return State::malformed;
  ++at_;
  open_.pop_back();
  return valued();
}

JsonScanner::State JsonScanner::step(std::string_view bytes) {
  const char c = bytes[at_];
  const bool value = expect_ == Expect::value || expect_ == Expect::value_or_end;
  const bool key = expect_ == Expect::key || expect_ == Expect::key_or_end;
  if (c == '"' && (value || key)) {
    ++at_;
    in_string_ = true;
    is_key_ = key;
    return State::more;
  }
  if (c == '}' || c == ']') return close(c);
  if ((c == '{' || c == '[') && value) return open(c);
  if (c == ':' && expect_ == Expect::colon) {
    ++at_;
    expect_ = Expect::value;
    return State::more;
  }
  if (c == ',' && expect_ == Expect::comma_or_end && !open_.empty()) {
    ++at_;
    expect_ = open_.back() == '}' ? Expect::key : Expect::value;
    return State::more;
  }
  if (!value || !is_word_byte(c)) return State::malformed;
  if (c == 'N' || c == 'I') foreign_.push_back(at_);
  if (c == '-' && at_ + 1 < bytes.size() && bytes[at_ + 1] == 'I') foreign_.push_back(at_);
  in_word_ = true;
  return State::more;
}

// A string with a line end in it was none if it leads nowhere.
JsonScanner::State JsonScanner::scan(std::string_view bytes) {
  const State state = scan_on(bytes);
  if (state == State::malformed && line_end_ != kNone) at_ = line_end_;
  return state;
}

JsonScanner::State JsonScanner::scan_on(std::string_view bytes) {
  for (;;) {
    if (in_string_) {
      if (!string(bytes)) return State::more;
      if (is_key_) {
        expect_ = Expect::colon;
      } else if (valued() == State::whole) {
        return State::whole;
      }
    }
    if (in_word_) {
      if (!word(bytes)) return State::more;
      if (!ends_word(bytes[at_])) return State::malformed;
      if (valued() == State::whole) return State::whole;
    }
    while (at_ < bytes.size() && ascii::is_space(bytes[at_])) ++at_;
    if (at_ == bytes.size()) return State::more;
    const State state = step(bytes);
    if (state != State::more) return state;
  }
}

JsonScanner::State JsonScanner::end() {
  if (in_word_ && open_.empty()) return State::whole;
  if (line_end_ != kNone) at_ = line_end_;
  return State::malformed;
}

}  // namespace dateline
