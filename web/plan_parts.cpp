#include "web/plan_parts.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "web/format.h"

namespace danchieu::web {
namespace {

constexpr std::uint32_t part_size = 80'000;

std::uint32_t begin_of(const Block& block) { return block.runs.front().span.begin; }

}  // namespace

PlanParts::PlanParts(std::string path, std::string question, std::vector<Block> blocks)
    : path_(std::move(path)), question_(std::move(question)), blocks_(std::move(blocks)) {
  std::erase_if(blocks_, [](const Block& block) { return block.runs.empty(); });
  const std::uint32_t size = blocks_.empty() ? 0 : blocks_.back().runs.back().span.end;
  const std::uint32_t count = size / part_size + 1;
  parts_.emplace_back();
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const std::uint32_t begin = begin_of(blocks_[i]);
    if (begin >= static_cast<std::uint64_t>(size) * parts_.size() / count && parts_.size() < count) {
      parts_.back().span.end = begin;
      parts_.push_back({i, i, {begin, begin}});
    }
    parts_.back().last = i + 1;
  }
  parts_.back().span.end = std::numeric_limits<std::uint32_t>::max();
}

void PlanParts::show(std::uint32_t place) {
  const auto found = std::find_if(parts_.begin(), parts_.end(), [place](const Part& part) { return place < part.span.end; });
  first_shown_ = static_cast<std::size_t>(found - parts_.begin());
  last_shown_ = first_shown_ + 1;
}

void PlanParts::show_all() {
  first_shown_ = 0;
  last_shown_ = parts_.size();
}

bool PlanParts::is_shown(std::uint32_t place) const {
  return place >= parts_[first_shown_].span.begin && place < parts_[last_shown_ - 1].span.end;
}

std::vector<Block> PlanParts::shown_blocks() const {
  const auto begin = blocks_.begin();
  return {begin + static_cast<std::ptrdiff_t>(parts_[first_shown_].first),
          begin + static_cast<std::ptrdiff_t>(parts_[last_shown_ - 1].last)};
}

std::string PlanParts::address(const Values& values) const {
  Values all{{"q", question_}};
  all.insert(all.end(), values.begin(), values.end());
  return print_address(path_, all);
}

std::string PlanParts::link(std::string_view id, std::uint32_t place) const {
  return (is_shown(place) ? "" : address({{"from", std::to_string(place)}})) + '#' + std::string(id);
}

void PlanParts::put(Fields& fields, const archive::PageStarts& pages) const {
  const Part &first = parts_[first_shown_], &last = parts_[last_shown_ - 1];
  const bool has_blocks = first.first < last.last;
  const std::uint32_t end = has_blocks ? blocks_[last.last - 1].runs.back().span.end : 0;
  web::put(fields, "part_first_page", std::to_string(pages.at(first.span.begin).page));
  web::put(fields, "part_last_page", std::to_string(pages.at(end > 0 ? end - 1 : 0).page));
  // Where a page begins with the part, its own mark stands there.
  web::put(fields, "part_begins_inside", !has_blocks || blocks_[first.first].runs.front().page == 0);
  const bool several = parts_.size() > 1, all = last_shown_ - first_shown_ == parts_.size();
  web::put(fields, "has_parts", several);
  web::put(fields, "part_number", several && !all ? std::to_string(first_shown_ + 1) : "");
  web::put(fields, "part_count", count_text(static_cast<std::int64_t>(parts_.size())));
  const auto beside = [&](std::size_t part) { return address({{"from", std::to_string(parts_[part].span.begin)}}) + "#van-ban"; };
  web::put(fields, "part_before", several && !all && first_shown_ > 0 ? beside(first_shown_ - 1) : "");
  web::put(fields, "part_after", several && !all && last_shown_ < parts_.size() ? beside(last_shown_) : "");
  web::put(fields, "part_all", several && !all ? address({{"part", "all"}}) + "#van-ban" : "");
}

}  // namespace danchieu::web
