// SPDX-License-Identifier: GPL-2.0-or-later
// Commas, indents and escapes.
#include "searcher/printers/json_writer.h"

#include <nlohmann/json.hpp>

#include "common/cli/layout.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// Bytes that need no escape in a string.
bool is_plain(char byte) { return byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\'; }

// The letter of a short escape; 0 if a character has none.
char short_escape(char byte) {
  switch (byte) {
    case '"':
    case '\\':
      return byte;
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

// All terminal control characters are below U+10000.
void append_escape(std::string& out, char32_t code_point) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) out += kHex[(code_point >> shift) & 0xFU];
}

}  // namespace

void JsonWriter::break_line() {
  if (layout_ == Layout::one_line) return;
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonWriter::separate() {
  if (named_) {
    named_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!first_) out_ += ',';
  first_ = false;
  break_line();
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) break_line();
  first_ = false;
  out_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  separate();
  quoted(name);
  out_ += layout_ == Layout::one_line ? ":" : ": ";
  named_ = true;
}

void JsonWriter::value(std::string_view text) {
  separate();
  quoted(text);
}

void JsonWriter::value(bool truth) {
  separate();
  out_ += truth ? "true" : "false";
}

void JsonWriter::value(double number) {
  separate();
  out_ += nlohmann::json(number).dump();
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::quoted(std::string_view text) {
  out_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_plain(text[end])) ++end;
    out_.append(text, at, end - at);
    if (end == text.size()) break;
    const utf8::CodePoint read = utf8::decode(text, end);
    if (const char letter = short_escape(text[end])) {
      out_ += '\\';
      out_ += letter;
    } else if (read.value < ' ' || cli::steers_terminal(read.value)) {
      append_escape(out_, read.value);
    } else {
      utf8::append(out_, read.value);
    }
    at = end + read.size;
  }
  out_ += '"';
}

}  // namespace dateline
