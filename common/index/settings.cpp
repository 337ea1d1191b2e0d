// SPDX-License-Identifier: GPL-2.0-or-later
// The settings record of an index, as JSON.
#include "common/index/settings.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "common/error.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 3> kPassageModes{"paragraphs", "records", "given"};

nlohmann::ordered_json weights(const Bm25& bm25) { return {{"k1", bm25.k1}, {"b", bm25.b}}; }

Bm25 read_weights(const nlohmann::json& json) { return {json.at("k1"), json.at("b")}; }

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
  if (!settings.xapian.empty()) json["xapian"] = settings.xapian;
  if (!settings.stemmer.empty()) json["stemmer"] = settings.stemmer;
  return json.dump();
}

Settings settings_from_json(std::string_view text) {
  try {
    const auto json = nlohmann::json::parse(text);
    Settings settings;
    settings.schema = json.at("schema");
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
    settings.title_weight = json.at("title_weight");
    settings.passage_weight = read_weights(json.at("passage_bm25"));
    settings.article_weight = read_weights(json.at("article_bm25"));
    settings.shards = json.value("shards", settings.shards);
    settings.shard = json.value("shard", settings.shard);
    settings.xapian = json.value("xapian", settings.xapian);
    settings.stemmer = json.value("stemmer", settings.stemmer);
    return settings;
  } catch (const nlohmann::json::exception&) {
    throw Error(ExitStatus::bad_index, "the index has no readable settings record",
                "run dateline-index --rebuild");
  }
}

}  // namespace dateline
