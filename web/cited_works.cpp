#include "web/cited_works.h"

#include <algorithm>
#include <map>

namespace danchieu::web {
namespace {

const std::string& identity(const citations::Mention& mention) {
  for (const std::string* known : {&mention.work, &mention.partial, &mention.number})
    if (!known->empty()) return *known;
  return mention.surface;
}

}  // namespace

std::vector<CitedWork> cited_works(const std::vector<citations::Mention>& mentions) {
  std::vector<CitedWork> works;
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const citations::Mention& mention = mentions[i];
    const auto [place, is_new] = places.try_emplace(identity(mention), works.size());
    if (is_new) works.push_back({.relation = mention.relation, .mentions = {}, .outer = mention.inside});
    CitedWork& work = works[place->second];
    work.mentions.push_back(static_cast<int>(i));
    work.relation = std::min(work.relation, mention.relation);
    if (mention.inside < 0) work.outer = -1;
  }
  std::stable_sort(works.begin(), works.end(), [](const CitedWork& a, const CitedWork& b) { return a.relation < b.relation; });
  return works;
}

}  // namespace danchieu::web
