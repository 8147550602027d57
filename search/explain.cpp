#include "search/explain.h"

#include "search/expand.h"
#include "search/named.h"
#include "search/print.h"

namespace danchieu::search {

std::vector<Stage> explain(archive::Archive& archive, const Question& question) {
  Parsed parsed = parse(question);
  std::string parts;
  for (const std::string& part : parsed.parts) parts.append(parts.empty() ? "" : " ").append(part);
  std::vector<Stage> stages{{"parts", std::move(parts)}, {"tree", print(parsed.query.root)}};
  expand(archive, question, parsed);
  narrow(archive, parsed);
  stages.push_back({"expanded", print(parsed.query.root)});
  archive::Explained index = archive.explain(parsed.query);
  stages.push_back({"finds", std::move(index.finds)});
  stages.push_back({"ranks", std::move(index.ranks)});
  return stages;
}

}  // namespace danchieu::search
