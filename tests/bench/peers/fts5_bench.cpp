// SPDX-License-Identifier: GPL-2.0-or-later
// SQLite FTS5 as a peer: porter stems, positions, the text stored in the table, BM25 and snippet().
// Called as base.py says; it has one writer, whatever THREADS is.
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

#include "tests/bench/peers/query_log.h"

namespace {

using namespace dateline::bench;

constexpr const char* kTopTen =
    "SELECT id, snippet(passages, 1, '<b>', '</b>', '...', 32) FROM passages "
    "WHERE passages MATCH ? ORDER BY rank LIMIT 10";
constexpr const char* kCount = "SELECT count(*) FROM passages WHERE passages MATCH ?";

[[noreturn]] void fail(const std::string& what) {
  std::cerr << "fts5: " << what << '\n';
  std::exit(1);
}

class Database {
 public:
  Database(const std::string& path, int flags) {
    if (sqlite3_open_v2(path.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr) !=
        SQLITE_OK) {
      fail("cannot open " + path);
    }
  }
  ~Database() { sqlite3_close(handle_); }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void run(const char* sql) {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
      fail(std::string(sqlite3_errmsg(handle_)) + " in " + sql);
    }
  }
  sqlite3* get() { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

class Statement {
 public:
  Statement(Database& database, const char* sql) : database_(database) {
    if (sqlite3_prepare_v2(database.get(), sql, -1, &handle_, nullptr) != SQLITE_OK) {
      fail(sqlite3_errmsg(database.get()));
    }
  }
  ~Statement() { sqlite3_finalize(handle_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  void bind(int column, std::string_view text) {
    sqlite3_bind_text(handle_, column, text.data(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
  }
  bool step() {
    const int state = sqlite3_step(handle_);
    if (state != SQLITE_ROW && state != SQLITE_DONE) fail(sqlite3_errmsg(database_.get()));
    return state == SQLITE_ROW;
  }
  void reset() { sqlite3_reset(handle_); }
  std::string_view text(int column) {
    const auto* bytes = sqlite3_column_text(handle_, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_, column));
    return {reinterpret_cast<const char*>(bytes), size};
  }

 private:
  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

std::string file_in(const std::string& folder) { return folder + "/passages.db"; }

// A handle that only reads, with as much memory as there is use for.
struct Reader {
  explicit Reader(const std::string& folder, const char* sql)
      : database(file_in(folder), SQLITE_OPEN_READONLY), statement(database, sql) {
    database.run("PRAGMA mmap_size = 4000000000; PRAGMA cache_size = -200000");
  }
  Database database;
  Statement statement;
};

void index(const std::string& folder, const std::string& passages) {
  std::filesystem::create_directories(folder);
  Database database(file_in(folder), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  database.run(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;"
      "PRAGMA cache_size = -400000;"
      "CREATE VIRTUAL TABLE passages USING"
      " fts5(id UNINDEXED, body, tokenize = 'porter unicode61'); BEGIN");
  {
    Statement insert(database, "INSERT INTO passages(id, body) VALUES(?, ?)");
    std::ifstream in(passages);
    for (std::string line; std::getline(in, line);) {
      const std::size_t text = line.find('\t', line.find('\t') + 1) + 1;
      insert.bind(1, std::string_view(line).substr(0, line.find('\t')));
      insert.bind(2, std::string_view(line).substr(text));
      insert.step();
      insert.reset();
    }
  }
  database.run("COMMIT; INSERT INTO passages(passages) VALUES('optimize')");
}

void search(const std::string& folder, const std::string& query) {
  Reader reader(folder, kTopTen);
  reader.statement.bind(1, query);
  while (reader.statement.step()) {
    std::cout << reader.statement.text(0) << '\t' << reader.statement.text(1) << '\n';
  }
}

Answer open(const std::string& folder) {
  const auto reader = std::make_shared<Reader>(folder, kTopTen);
  return [reader](const std::string& query) {
    reader->statement.reset();
    reader->statement.bind(1, query);
    std::size_t bytes = 0;
    while (reader->statement.step()) bytes += reader->statement.text(1).size();
    return bytes;
  };
}

void count(const std::string& folder, const std::string& queries) {
  Reader reader(folder, kCount);
  for (const LogQuery& query : read_log(queries)) {
    reader.statement.reset();
    reader.statement.bind(1, query.text);
    reader.statement.step();
    std::cout << reader.statement.text(0) << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view task = argc > 1 ? argv[1] : "";
  if (task == "version") {
    std::cout << sqlite3_libversion() << '\n';
  } else if (task == "index" && argc == 5) {
    index(argv[2], argv[3]);
  } else if (task == "search" && argc == 4) {
    search(argv[2], argv[3]);
  } else if (task == "count" && argc == 4) {
    count(argv[2], argv[3]);
  } else if (task == "log" && argc == 6) {
    const std::string folder = argv[2];
    const auto threads = static_cast<unsigned>(std::atoi(argv[4]));
    run_log(read_log(argv[3]), threads, std::atof(argv[5]), [&] { return open(folder); });
  } else {
    fail("base.py beside its source says how it is called");
  }
}
