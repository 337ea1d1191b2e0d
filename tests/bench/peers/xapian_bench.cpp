// SPDX-License-Identifier: GPL-2.0-or-later
// Plain Xapian as a peer, as its documents teach it: TermGenerator, QueryParser, MSet::snippet().
// Called as base.py says; it has one writer, whatever THREADS is.
#include <xapian.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

#include "tests/bench/peers/query_log.h"

namespace {

using namespace dateline::bench;

constexpr Xapian::doccount kTop = 10;
constexpr unsigned kSnippetBytes = 200;

void index(const std::string& folder, const std::string& passages) {
  Xapian::WritableDatabase database(folder, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("english"));
  std::ifstream in(passages);
  for (std::string line; std::getline(in, line);) {
    const std::size_t text = line.find('\t', line.find('\t') + 1) + 1;
    Xapian::Document document;
    document.set_data(line.substr(text));
    generator.set_document(document);
    generator.set_termpos(0);
    generator.index_text(line.substr(text));
    database.add_document(document);
  }
  database.commit();
}

class Reader {
 public:
  explicit Reader(const std::string& folder) : database_(folder), enquire_(database_) {
    parser_.set_database(database_);
    parser_.set_stemmer(stemmer_);
    parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  }
  // The best ten, for each a call of `take` with its id and excerpt.
  template <typename Take>
  void search(const std::string& query, Take take) {
    enquire_.set_query(parsed(query));
    const Xapian::MSet found = enquire_.get_mset(0, kTop);
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      take(*hit, found.snippet(hit.get_document().get_data(), kSnippetBytes, stemmer_));
    }
  }
  Xapian::doccount count(const std::string& query) {
    enquire_.set_query(parsed(query));
    return enquire_.get_mset(0, 0, database_.get_doccount()).get_matches_estimated();
  }

 private:
  Xapian::Query parsed(const std::string& query) {
    return parser_.parse_query(
        query, Xapian::QueryParser::FLAG_BOOLEAN | Xapian::QueryParser::FLAG_PHRASE);
  }

  Xapian::Stem stemmer_{"english"};
  Xapian::Database database_;
  Xapian::QueryParser parser_;
  Xapian::Enquire enquire_;
};

Answer open(const std::string& folder) {
  const auto reader = std::make_shared<Reader>(folder);
  return [reader](const std::string& query) {
    std::size_t bytes = 0;
    reader->search(query, [&](Xapian::docid, const std::string& text) { bytes += text.size(); });
    return bytes;
  };
}

int run(int argc, char** argv) {
  const std::string_view task = argc > 1 ? argv[1] : "";
  if (task == "version") {
    std::cout << Xapian::version_string() << '\n';
  } else if (task == "index" && argc == 5) {
    index(argv[2], argv[3]);
  } else if (task == "search" && argc == 4) {
    Reader(argv[2]).search(argv[3], [](Xapian::docid id, const std::string& text) {
      std::cout << id << '\t' << text << '\n';
    });
  } else if (task == "count" && argc == 4) {
    Reader reader(argv[2]);
    for (const LogQuery& query : read_log(argv[3])) std::cout << reader.count(query.text) << '\n';
  } else if (task == "log" && argc == 6) {
    const std::string folder = argv[2];
    const auto threads = static_cast<unsigned>(std::atoi(argv[4]));
    run_log(read_log(argv[3]), threads, std::atof(argv[5]), [&] { return open(folder); });
  } else {
    std::cerr << "xapian: base.py beside its source says how it is called\n";
    return 2;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const Xapian::Error& error) {
    std::cerr << "xapian: " << error.get_description() << '\n';
    return 1;
  }
}
