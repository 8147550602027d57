#pragma once
/// The plans of corpus/ and what its manifest says is true of them.

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace danchieu::indexer {

inline std::string content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

struct CorpusPlan {
  std::map<std::string, std::string> fields;

  const std::string& operator[](const std::string& field) const { return fields.at(field); }
  std::string path() const { return DANCHIEU_CORPUS "/" + fields.at("file"); }
  std::string text() const { return content(path()); }
  /// "000"
  std::string name() const { return fields.at("gold").substr(5, 3); }
};

inline std::vector<CorpusPlan> corpus() {
  std::ifstream manifest(DANCHIEU_CORPUS "/manifest.tsv");
  const auto cells = [](const std::string& line) {
    std::vector<std::string> all;
    std::size_t begin = 0;
    for (std::size_t tab = line.find('\t'); tab != line.npos; tab = line.find('\t', begin)) {
      all.push_back(line.substr(begin, tab - begin));
      begin = tab + 1;
    }
    all.push_back(line.substr(begin));
    return all;
  };
  std::string line;
  std::getline(manifest, line);
  const std::vector<std::string> names = cells(line);
  std::vector<CorpusPlan> plans;
  while (std::getline(manifest, line)) {
    CorpusPlan plan;
    const std::vector<std::string> values = cells(line);
    for (std::size_t i = 0; i < names.size(); ++i) plan.fields[names[i]] = values.at(i);
    plans.push_back(std::move(plan));
  }
  return plans;
}

}  // namespace danchieu::indexer
