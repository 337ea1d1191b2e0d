// SPDX-License-Identifier: GPL-2.0-or-later
// The only file that uses Boost.Program_options: Boost splits the command line into options, values
// and operands; their meaning, and every error, comes from the table.
#include "common/cli/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <set>
#include <stdexcept>

#include "common/cli/nearest.h"
#include "common/error.h"

namespace dateline::cli {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kHelp = "help";
constexpr std::string_view kVersion = "version";
constexpr std::string_view kNoConfig = "no-config";

std::string dashed(std::string_view name) { return "--" + std::string(name); }

/// "--top", "-n" or "--top=5" without dashes and value.
std::string_view bare(std::string_view word) {
  word.remove_prefix(std::min(word.find_first_not_of('-'), word.size()));
  return word.substr(0, word.find('='));
}

const Option* find(const std::vector<Option>& options, std::string_view name) {
  for (const Option& option : options) {
    if (name == option.name) return &option;
    if (name.size() == 1 && option.letter == name[0]) return &option;
  }
  return nullptr;
}

/// The option whose long name is written in `word` as "--name" or "--name=value".
const Option* find_long(const std::vector<Option>& options, std::string_view word) {
  if (!word.starts_with("--")) return nullptr;
  const std::string_view name = word.substr(2, word.find('=') - 2);
  const Option* const option = find(options, name);
  return option != nullptr && option->name == name ? option : nullptr;
}

class Usage {
 public:
  Usage(const ProgramText& program, const std::vector<Option>& options)
      : program_(program), options_(options) {}

  [[nodiscard]] Error wrong_value(const Option& option, std::string_view typed) const {
    return error(dashed(option.name) + " takes " + option.target.takes + ", not '" +
                 std::string(typed) + "'");
  }

  [[nodiscard]] Error no_value(const Option& option) const {
    return error(dashed(option.name) + " needs a value: " + option.target.takes);
  }

  [[nodiscard]] Error option_as_value(const Option& option, const std::string& word) const {
    return error(dashed(option.name) + " needs a value, and " + word + " is an option",
                 "if it is the value, write " + dashed(option.name) + "=" + word);
  }

  [[nodiscard]] Error unwanted_value(std::string_view name) const {
    return error(dashed(name) + " takes no value");
  }

  [[nodiscard]] Error unknown(std::string_view word) const {
    const std::string typed(word.substr(0, word.find('=')));
    std::string hint = did_you_mean(word);
    if (!word.starts_with("--")) {
      hint += "put -- before " + std::string(program_.operands) + " that begin with '-'";
    }
    return error("unknown option " + typed, hint);
  }

  [[nodiscard]] Error error(const std::string& message, const std::string& hint = {}) const {
    const std::string see = "see " + std::string(program_.name) + " --help";
    return {ExitStatus::usage, message, hint.empty() ? see : hint + "; " + see};
  }

 private:
  [[nodiscard]] std::string did_you_mean(std::string_view word) const {
    std::vector<std::string_view> names;
    for (const Option& option : options_) names.push_back(option.name);
    if (!word.starts_with("--")) {  // "-top": a dash is missing, or it is a query word
      const Option* const option = find(options_, bare(word));
      return option == nullptr ? "" : "did you mean " + dashed(option->name) + "? Else ";
    }
    const std::optional<std::string_view> name = nearest(bare(word), names);
    return name ? "did you mean " + dashed(*name) + "?" : "";
  }

  const ProgramText& program_;
  const std::vector<Option>& options_;
};

/// The arguments, with "--name=" as the two words "--name" and "", because Boost refuses an empty
/// value after "=".
std::vector<std::string> words_of(int argc, const char* const* argv,
                                  const std::vector<Option>& options) {
  std::vector<std::string> words;
  bool options_ended = false;
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    if (word == "--") options_ended = true;
    const Option* const option = options_ended ? nullptr : find_long(options, word);
    const bool empty_value =
        option != nullptr && option->target.takes_value && word.find('=') == word.size() - 1;
    if (empty_value) word.pop_back();
    words.push_back(std::move(word));
    if (empty_value) words.emplace_back();
  }
  return words;
}

/// Whether one of `words` may name the option.
bool may_be_typed(const Option& option, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&option](std::string_view word) {
    if (word.starts_with("--")) return word.substr(2).starts_with(option.name);
    const bool letters = option.letter != '\0' && word.starts_with('-');
    return letters && word.find(option.letter) != std::string_view::npos;
  });
}

/// What Boost needs to split `words`. A description of all options would take it longer than all
/// the rest.
po::options_description description_of(const std::vector<Option>& options,
                                       const std::vector<std::string>& words) {
  po::options_description description;
  for (const Option& option : options) {
    if (!may_be_typed(option, words)) continue;
    std::string names(option.name);
    if (option.letter != '\0') names += std::string(",") + option.letter;
    if (option.target.takes_value) {
      description.add_options()(names.c_str(), po::value<std::string>());
    } else {
      description.add_options()(names.c_str(), "");
    }
  }
  return description;
}

Error syntax_error(const po::invalid_command_line_syntax& failure,
                   const std::vector<Option>& options, const Usage& usage) {
  const std::string typed = failure.get_option_name();
  const Option* const option = find(options, bare(typed));
  if (option == nullptr) return usage.error(failure.what());
  if (option->target.takes_value) return usage.no_value(*option);
  return usage.unwanted_value(option->name);
}

std::vector<po::option> split(const std::vector<std::string>& words,
                              const std::vector<Option>& options, const Usage& usage) {
  const po::options_description description = description_of(options, words);
  constexpr int style =
      po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  try {
    return po::command_line_parser(words)
        .options(description)
        .style(style)
        .allow_unregistered()
        .run()
        .options;
  } catch (const po::invalid_command_line_syntax& failure) {
    throw syntax_error(failure, options, usage);
  } catch (const po::error& failure) {
    throw usage.error(failure.what());
  }
}

void check_value(const Option& option, const po::option& typed, const std::vector<Option>& options,
                 const Usage& usage) {
  if (typed.original_tokens.size() != 2) return;  // the value is not a word of its own
  const std::string value = typed.value.empty() ? "" : typed.value.front();
  if (value == "--") throw usage.no_value(option);
  if (find_long(options, value) != nullptr) throw usage.option_as_value(option, value);
}

void store(const Option& option, const po::option& typed, const Usage& usage) {
  const std::string value = typed.value.empty() ? "" : typed.value.front();
  if (!option.target.assign(value)) throw usage.wrong_value(option, value);
}

std::string word_of(const po::option& typed) {
  return typed.original_tokens.empty() ? typed.string_key : typed.original_tokens.front();
}

/// Boost reads "--=x" as the operand "x".
bool is_operand(const po::option& typed) {
  return typed.string_key.empty() && typed.value == typed.original_tokens;
}

void refuse_doubles(const std::vector<Option>& options) {
  for (auto option = options.begin(); option != options.end(); ++option) {
    const bool is_known = std::any_of(options.begin(), option, [&option](const Option& other) {
      const bool has_letter = option->letter != '\0';
      return other.name == option->name || (has_letter && other.letter == option->letter);
    });
    if (is_known) throw std::logic_error("two options are called " + dashed(option->name));
  }
}

}  // namespace

OptionTable::OptionTable(ProgramText program, std::vector<Option> options)
    : program_(program), options_(std::move(options)) {
  const auto nothing = [](std::string_view) { return true; };
  const Target plain{false, {}, nothing, {}};
  const auto add = [&](std::string_view name, char letter, std::string_view help) {
    options_.push_back({name, letter, "", "", help, kGeneralGroup, plain, InConfig::refused});
  };
  add(kNoConfig, '\0', "ignore the config file");
  add(kHelp, 'h', "show this text");
  add(kVersion, '\0', "show the version");
  refuse_doubles(options_);
}

Request OptionTable::parse(int argc, const char* const* argv, std::vector<std::string>& operands,
                           const ConfigFile& config) const {
  const Usage usage(program_, options_);
  std::vector<std::pair<const Option*, po::option>> typed;
  std::set<std::string_view> given;
  for (po::option& word : split(words_of(argc, argv, options_), options_, usage)) {
    if (is_operand(word)) {
      operands.push_back(word.value.front());
      continue;
    }
    const Option* const option = word.unregistered ? nullptr : find(options_, word.string_key);
    if (option == nullptr) throw usage.unknown(word_of(word));
    if (option->name == kHelp) return Request::help;
    if (option->name == kVersion) return Request::version;
    check_value(*option, word, options_, usage);
    given.insert(option->name);
    typed.emplace_back(option, std::move(word));
  }
  // The file comes first, so that the typed one of a pair like --prune and --no-prune wins.
  if (!given.contains(kNoConfig)) assign_from(config, given);
  for (const auto& [option, word] : typed) store(*option, word, usage);
  return Request::run;
}

}  // namespace dateline::cli
