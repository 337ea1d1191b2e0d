// SPDX-License-Identifier: GPL-2.0-or-later
// Manifests as JSON, and the files they name.
#include "common/index/manifest.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "common/index/folder.h"
#include "common/index/schema.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// A file of at most this size is read and hashed when an index is opened.
constexpr std::uint64_t kSmallFile = std::uint64_t{16} << 10U;

Json to_json(const FileRecord& file) {
  return {{"name", file.name}, {"bytes", file.bytes}, {"hash", hex(file.hash)}};
}

FileRecord file_from(const Json& json) {
  FileRecord file;
  file.name = json.at("name").get<std::string>();
  file.bytes = json.at("bytes").get<std::uint64_t>();
  const std::optional<Hash128> hash = parse_hex(json.at("hash").get<std::string>());
  if (!hash || file.name.empty() || fs::path(file.name).is_absolute() ||
      file.name.find("..") != std::string::npos) {
    throw std::out_of_range("a file");
  }
  file.hash = *hash;
  return file;
}

SegmentRecord segment_from(const Json& json) {
  SegmentRecord segment;
  segment.name = json.at("name").get<std::string>();
  if (!is_segment_name(segment.name)) throw std::out_of_range("a segment");
  segment.articles = json.at("articles").get<std::uint32_t>();
  segment.passages = json.at("passages").get<std::uint32_t>();
  for (const Json& file : json.at("files")) segment.files.push_back(file_from(file));
  return segment;
}

Manifest manifest_from(const Json& json) {
  Manifest manifest;
  manifest.commit = json.at("commit").get<std::uint64_t>();
  manifest.aliases = json.at("aliases").get<std::string>();
  for (const Json& segment : json.at("segments")) {
    manifest.segments.push_back(segment_from(segment));
  }
  manifest.sources = file_from(json.at("sources"));
  if (manifest.segments.empty()) throw std::out_of_range("no segment");
  return manifest;
}

// Folders and files of the index folder that belong to commits.
bool belongs_to_commits(const std::string& name) {
  return is_segment_name(name) || is_source_table_name(name) || is_old_generation_name(name);
}

// The names that belong to the newest commit, to which `serve` is set; nullopt if its manifest
// cannot be read.
std::optional<std::set<std::string>> named_by_manifest(const fs::path& index) {
  std::set<std::string> named;
  if (!is_index_folder(index)) return named;
  try {
    const Manifest manifest = read_manifest(index);
    for (const SegmentRecord& segment : manifest.segments) named.insert(segment.name);
    set_served_segment(index, named.size() == 1 ? *named.begin() : "");
    named.insert(manifest.sources.name);
    return named;
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

std::string encode(const Manifest& manifest) {
  Json segments = Json::array();
  for (const SegmentRecord& segment : manifest.segments) {
    Json files = Json::array();
    for (const FileRecord& file : segment.files) files.push_back(to_json(file));
    segments.push_back({{"name", segment.name},
                        {"articles", segment.articles},
                        {"passages", segment.passages},
                        {"files", std::move(files)}});
  }
  const Json json{{"dateline", kSchemaVersion},
                  {"commit", manifest.commit},
                  {"aliases", manifest.aliases},
                  {"segments", std::move(segments)},
                  {"sources", to_json(manifest.sources)}};
  const std::string line = json.dump(-1, ' ', true, Json::error_handler_t::replace) + '\n';
  return line + hex(hash128(line)) + '\n';
}

Manifest decode_manifest(std::string_view content, const fs::path& index) {
  // Up to layout version 9 the file held the name of a folder.
  if (is_old_generation_name(content.substr(0, content.find('\n')))) {
    throw Error(ExitStatus::bad_index,
                "the index " + index.string() +
                    " has an older layout; this program reads version " +
                    std::to_string(kSchemaVersion),
                "rebuild it with dateline-index --rebuild, or use the program that made it");
  }
  const std::string_view line = content.substr(0, std::min(content.find('\n'), content.size()) + 1);
  Json json = Json::parse(line, nullptr, false);
  if (json.is_object() && json.contains("dateline") && json["dateline"].is_number_integer() &&
      json["dateline"].get<int>() != kSchemaVersion) {
    throw Error(ExitStatus::bad_index,
                "the index " + index.string() + " has layout version " +
                    std::to_string(json["dateline"].get<int>()) + "; this program reads version " +
                    std::to_string(kSchemaVersion),
                "rebuild it with dateline-index --rebuild, or use the program that made it");
  }
  const bool is_whole = content.substr(line.size()) == hex(hash128(line)) + '\n';
  if (!is_whole || !json.is_object()) {
    throw damaged_index(index.string(), "its file 'current' is not as it was written");
  }
  try {
    return manifest_from(json);
  } catch (const std::exception&) {
    throw damaged_index(index.string(), "its file 'current' is not a manifest");
  }
}

Manifest read_manifest(const fs::path& index) {
  return decode_manifest(read_current(index), index);
}

bool is_manifest(std::string_view content) {
  return content.starts_with(R"({"dateline":)") ||
         is_old_generation_name(content.substr(0, content.find('\n')));
}

void remove_leftovers(const fs::path& index) noexcept {
  try {
    const std::optional<std::set<std::string>> named = named_by_manifest(index);
    std::vector<fs::path> leftovers;
    for (const auto& entry : fs::directory_iterator(index)) {
      const std::string name = entry.path().filename().string();
      const bool is_unnamed = named && belongs_to_commits(name) && !named->contains(name);
      if (is_unnamed || name == kNewCurrentName || name == kSpoolName) {
        leftovers.push_back(entry.path());
      }
    }
    std::error_code error;
    for (const fs::path& path : leftovers) fs::remove_all(path, error);
  } catch (const std::exception&) {  // the folder cannot be read
  }
}

FileRecord record_of(const fs::path& folder, const std::string& name) {
  std::ifstream file(folder / name, std::ios::binary);
  std::string part(std::size_t{1} << 20U, '\0');
  StreamHash hash;
  FileRecord record{name, 0, {}};
  while (file) {
    file.read(part.data(), static_cast<std::streamsize>(part.size()));
    const auto count = static_cast<std::size_t>(file.gcount());
    hash.add(std::string_view(part).substr(0, count));
    record.bytes += count;
  }
  if (!file.eof()) {
    throw Error(ExitStatus::io, "cannot read " + (folder / name).string(),
                "check the disk and the permissions of the index");
  }
  record.hash = hash.value();
  return record;
}

std::vector<FileRecord> records_below(const fs::path& folder) {
  std::vector<FileRecord> records;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    records.push_back(record_of(folder, fs::relative(entry.path(), folder).generic_string()));
  }
  std::sort(records.begin(), records.end(),
            [](const FileRecord& a, const FileRecord& b) { return a.name < b.name; });
  return records;
}

std::string damage_on_opening(const fs::path& index, const SegmentRecord& segment) {
  for (const FileRecord& file : segment.files) {
    const fs::path path = index / segment.name / file.name;
    const std::string name = segment.name + '/' + file.name;
    std::error_code error;
    const std::uint64_t bytes = fs::file_size(path, error);
    if (error) return name + " is missing";
    if (bytes != file.bytes) {
      return name + " has " + std::to_string(bytes) + " bytes, not " + std::to_string(file.bytes);
    }
    if (bytes <= kSmallFile && hash128(read_index_file(path)) != file.hash) {
      return name + " is not as it was written";
    }
  }
  return {};
}

std::string damage_of(const fs::path& index, const SegmentRecord& segment) {
  for (const FileRecord& file : segment.files) {
    if (record_of(index / segment.name, file.name) == file) continue;
    return segment.name + '/' + file.name + " is not as it was written";
  }
  return {};
}

Error damaged_index(const std::string& index, const std::string& damage) {
  return {ExitStatus::bad_index, "the index " + index + " is damaged: " + damage,
          "rebuild it with dateline-index --rebuild"};
}

}  // namespace dateline
