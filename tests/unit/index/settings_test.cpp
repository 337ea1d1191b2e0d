// SPDX-License-Identifier: GPL-2.0-or-later
// The settings record: read back as written, refused when it is none.
#include "common/index/settings.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/index/reader.h"

namespace dateline {

TEST_CASE("settings are read back as they were written") {
  Settings settings;
  settings.created_by = "0.0 \"test\"";
  settings.language = "turkish";
  settings.title_weight = 9;
  settings.passage_weight = {1.25, 0.125};
  settings.article_weight = {2.5, 1.0};
  for (const PassageMode mode :
       {PassageMode::paragraphs, PassageMode::records, PassageMode::given}) {
    settings.passages = mode;
    CHECK(settings_from_json(to_json(settings)) == settings);
    CHECK(find_passage_mode(passage_mode_name(mode)) == mode);
  }
  CHECK_FALSE(find_passage_mode("sentences"));
  CHECK(settings_from_json(to_json(Settings{})) == Settings{});
}

TEST_CASE("what is no settings record is an error") {
  const std::string schema = R"({"schema":)" + std::to_string(kSchemaVersion);
  for (const std::string& json :
       std::vector<std::string>{"", "{", "[]", "null", "7", "{}", R"({"schema":"1"})", schema + "}",
                                schema + R"(,"created_by":1,"language":"english"})"}) {
    CAPTURE(json);
    CHECK_THROWS_AS(settings_from_json(json), Error);
  }
}

TEST_CASE("numbers that settings cannot have are an error") {
  const std::string json = to_json(Settings{});
  const auto with = [&](std::string_view before, std::string_view after) {
    std::string changed = json;
    changed.replace(changed.find(before), before.size(), after);
    return changed;
  };
  for (const std::string& changed :
       {with(R"("k1":1.0)", R"("k1":1e300)"), with(R"("b":0.6)", R"("b":-1)"),
        with(R"("title_weight":)", R"("title_weight":1e300,"was":)"),
        with("{", R"({"shards":1e300,)"), with("{", R"({"shards":2,"shard":3,)"),
        with("{", R"({"shards":-2,)")}) {
    CAPTURE(changed);
    CHECK_THROWS_AS(settings_from_json(changed), Error);
  }
}

TEST_CASE("an index of passages alone, as earlier versions made them, is refused with a hint") {
  std::string json = to_json(Settings{});
  json.insert(1, R"("levels":"passages",)");
  try {
    static_cast<void>(settings_from_json(json));
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::bad_index);
    CHECK_THAT(error.what(), Catch::Contains("--levels passages"));
    CHECK_THAT(error.hint(), Catch::Contains("--rebuild"));
  }
}

TEST_CASE("settings of another schema are read as far as the schema, and refused by name") {
  const Settings settings = settings_from_json(R"({"schema":99,"other":true})");
  CHECK(settings.schema == 99);
  CHECK_NOTHROW(check_schema(Settings{}, "idx"));
  try {
    check_schema(settings, "idx");
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::bad_index);
    CHECK_THAT(error.what(), Catch::Contains("idx") && Catch::Contains("99"));
    CHECK_THAT(error.hint(), Catch::Contains("--rebuild"));
  }
}

}  // namespace dateline
