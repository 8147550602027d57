#include "archive/document.h"

namespace danchieu::archive {

int sureness(const Page& page) {
  if (!page.recognised || page.layout.words.empty()) return page.sure;
  std::size_t sum = 0;
  for (const text::PlacedWord& word : page.layout.words) sum += word.sure;
  return static_cast<int>((sum + page.layout.words.size() / 2) / page.layout.words.size());
}

PageAt page_at(const std::vector<Page>& pages, std::uint32_t at) {
  PageAt found;
  for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
    const std::uint32_t end = found.begin + text::count_code_points(pages[i].text);
    if (at < end) break;
    found = {static_cast<int>(i) + 2, end};
  }
  return found;
}

citations::Context context_of(const Plan& plan) {
  const places::Place place = places::locate({plan.province, plan.district, plan.commune}, plan.year);
  const std::optional<places::Level> level = places::level_named(plan.level);
  citations::Context context;
  context.level = level.value_or(places::Level::central);
  context.level_known = level.has_value();
  context.province = place.province;
  context.district = place.district;
  context.commune = place.commune;
  context.issued = plan.issued;
  context.kind = plan.kind;
  return context;
}

}  // namespace danchieu::archive
