// SPDX-License-Identifier: GPL-2.0-or-later
// The settings record of an index, as JSON.
#include "common/index/settings.h"

#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "common/error.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 3> kPassageModes{"paragraphs", "records", "given"};

nlohmann::ordered_json weights(const Bm25& bm25) { return {{"k1", bm25.k1}, {"b", bm25.b}}; }

// A number in [least, most]; throws for others, which the library would convert without a check.
template <typename Number>
Number number_in(const nlohmann::json& json, Number least, Number most) {
  const auto value = json.get<double>();
  if (!(value >= static_cast<double>(least) && value <= static_cast<double>(most))) {
    throw std::out_of_range("a number of the settings");
  }
  return static_cast<Number>(value);
}

constexpr double kMostK1 = 1000;
constexpr std::uint32_t kMostOfCounts = 1'000'000;  // shards, and the weight of titles

Bm25 read_weights(const nlohmann::json& json) {
  return {number_in(json.at("k1"), 0.0, kMostK1), number_in(json.at("b"), 0.0, 1.0)};
}

}  // namespace

std::string_view passage_mode_name(PassageMode mode) {
  return kPassageModes[static_cast<std::size_t>(mode)];
}

std::optional<PassageMode> find_passage_mode(std::string_view name) {
  const auto* const found = std::find(kPassageModes.begin(), kPassageModes.end(), name);
  if (found == kPassageModes.end()) return std::nullopt;
  return static_cast<PassageMode>(found - kPassageModes.begin());
}

std::string to_json(const Settings& settings) {
  nlohmann::ordered_json json;
  json["schema"] = settings.schema;
  json["created_by"] = settings.created_by;
  json["language"] = settings.language;
  json["passages"] = passage_mode_name(settings.passages);
  json["title_weight"] = settings.title_weight;
  json["passage_bm25"] = weights(settings.passage_weight);
  json["article_bm25"] = weights(settings.article_weight);
  if (settings.shards > 1) {
    json["shards"] = settings.shards;
    json["shard"] = settings.shard;
  }
  return json.dump();
}

Settings settings_from_json(std::string_view text) {
  try {
    const auto json = nlohmann::json::parse(text);
    Settings settings;
    settings.schema = number_in(json.at("schema"), 0, std::numeric_limits<int>::max());
    if (settings.schema != kSchemaVersion) return settings;
    if (json.contains("levels")) {
      throw Error(ExitStatus::bad_index,
                  "the index was made with --levels passages by an earlier version",
                  "rebuild it with dateline-index --rebuild");
    }
    settings.created_by = json.at("created_by");
    settings.language = json.at("language");
    const std::string passages = json.at("passages");
    settings.passages = find_passage_mode(passages).value_or(PassageMode::paragraphs);
    settings.title_weight = number_in(json.at("title_weight"), 0U, kMostOfCounts);
    settings.passage_weight = read_weights(json.at("passage_bm25"));
    settings.article_weight = read_weights(json.at("article_bm25"));
    settings.shards = number_in(json.value("shards", nlohmann::json(1)), 1U, kMostOfCounts);
    settings.shard = number_in(json.value("shard", nlohmann::json(1)), 1U, settings.shards);
    return settings;
  } catch (const Error&) {
    throw;
  } catch (const std::exception&) {
    throw Error(ExitStatus::bad_index, "the index has no readable settings record",
                "run dateline-index --rebuild");
  }
}

}  // namespace dateline
