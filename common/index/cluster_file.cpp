// SPDX-License-Identifier: GPL-2.0-or-later
// Reading cluster files line by line.
#include "common/index/cluster_file.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "common/error.h"
#include "common/text/ascii.h"
#include "common/text/charset_mark.h"

namespace dateline {
namespace {

constexpr std::string_view kScheme = "tcp://";
constexpr std::string_view kTimeout = "timeout=";
constexpr unsigned kLastPort = 65535;
constexpr unsigned kLongestTimeout = 3600;
constexpr std::size_t kLongestHost = 253;

constexpr const char* kPairHint =
    "write tcp://HOST:PORT of its passages, a blank, and tcp://HOST:PORT of its articles";

Error unusable(const std::string& where, const std::string& what, const char* hint = kPairHint) {
  return {ExitStatus::bad_index, where + ": " + what, hint};
}

std::string quoted(std::string_view text) { return '\'' + std::string(text) + '\''; }

std::optional<unsigned> number_up_to(std::string_view digits, unsigned most) {
  unsigned value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  const bool whole = error == std::errc() && stop == end && !digits.empty();
  return whole && value >= 1 && value <= most ? std::optional(value) : std::nullopt;
}

bool is_host(std::string_view host, bool bracketed) {
  const auto fits = [bracketed](char byte) {
    return ascii::is_letter(byte) || ascii::is_digit(byte) || byte == '.' || byte == '-' ||
           byte == '_' || (bracketed && (byte == ':' || byte == '%'));
  };
  return !host.empty() && host.size() <= kLongestHost && host.front() != '-' &&
         std::all_of(host.begin(), host.end(), fits);
}

ServerAddress parse_address(std::string_view text, const std::string& where) {
  if (!text.starts_with(kScheme)) throw unusable(where, quoted(text) + " is not a tcp:// address");
  const std::string_view rest = text.substr(kScheme.size());
  const bool bracketed = rest.starts_with('[');
  const std::size_t close = bracketed ? rest.find(']') : std::string_view::npos;
  const std::size_t colon =
      bracketed ? rest.find(':', std::min(close, rest.size())) : rest.find(':');
  const bool closed = !bracketed || (close != std::string_view::npos && colon == close + 1);
  if (colon == std::string_view::npos || !closed) {
    throw unusable(where, quoted(text) + " has no port");
  }
  const std::string_view host = bracketed ? rest.substr(1, close - 1) : rest.substr(0, colon);
  if (!is_host(host, bracketed)) throw unusable(where, quoted(text) + " has no host");
  const std::optional<unsigned> port = number_up_to(rest.substr(colon + 1), kLastPort);
  if (!port) throw unusable(where, quoted(text) + " has no port from 1 to 65535");
  return {std::string(host), *port};
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    if (ascii::is_space(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !ascii::is_space(text[end])) ++end;
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

IndexLocation parse_line(std::string_view line, const std::string& where,
                         const std::filesystem::path& base) {
  if (line.find('\0') != std::string_view::npos) {
    throw unusable(where, "there is a NUL byte", "is this a cluster file?");
  }
  if (is_address(line)) return parse_served(line, where);
  return base / std::filesystem::path(std::string(line));
}

// Refuses an index that is named twice: all of its passages would be found twice.
class Names {
 public:
  void add(const IndexLocation& location, std::size_t line, const std::string& where) {
    if (!location.served) {
      const std::filesystem::path normal = (location.folder / "").lexically_normal();
      return add(normal.parent_path().string(), line, where);
    }
    add(location.served->passages.name(), line, where);
    add(location.served->articles.name(), line, where);
  }

 private:
  void add(const std::string& name, std::size_t line, const std::string& where) {
    const auto [known, is_new] = lines_.emplace(name, line);
    if (is_new) return;
    const std::string before =
        known->second == line ? "twice" : "in line " + std::to_string(known->second) + ", too";
    throw unusable(where, name + " is named " + before,
                   "name each database once; otherwise its passages are found twice");
  }

  std::map<std::string, std::size_t> lines_;
};

}  // namespace

bool is_address(std::string_view text) {
  const std::size_t sign = text.find("://");
  return sign != std::string_view::npos && sign > 0 &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(sign),
                     ascii::is_letter);
}

ServedIndex parse_served(std::string_view text, const std::string& where) {
  std::vector<std::string_view> words = words_of(text);
  ServedIndex served;
  if (words.size() == 3 && words.back().starts_with(kTimeout)) {
    const std::string_view typed = words.back().substr(kTimeout.size());
    const std::optional<unsigned> seconds = number_up_to(typed, kLongestTimeout);
    if (!seconds) {
      throw unusable(where, quoted(words.back()) + " is not a timeout",
                     "give whole seconds from 1 to 3600, for example timeout=30");
    }
    served.timeout = *seconds;
    words.pop_back();
  }
  for (const std::string_view word : words) static_cast<void>(parse_address(word, where));
  if (words.size() != 2) {
    throw unusable(where,
                   words.size() < 2 ? "an address is missing" : "there is one address too many");
  }
  served.passages = parse_address(words[0], where);
  served.articles = parse_address(words[1], where);
  return served;
}

std::vector<Shard> parse_cluster_file(std::string_view text, const std::string& name,
                                      const std::filesystem::path& base) {
  std::vector<Shard> shards;
  Names names;
  text = without_utf8_mark(text);
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = ascii::trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    const std::string where = name + ':' + std::to_string(number);
    IndexLocation location = parse_line(line, where, base);
    names.add(location, number, where);
    shards.push_back({number, std::move(location)});
  }
  if (shards.empty()) {
    throw unusable(name, "this cluster file names no index",
                   "add a line for each index: a folder, or two tcp:// addresses");
  }
  return shards;
}

}  // namespace dateline
