#include "web/workers.h"

#include <gmock/gmock.h>

#include <future>

namespace danchieu::web {
namespace {

TEST(Workers, DoWhatTheyAreGivenInItsOrder) {
  std::vector<int> done;
  {
    Workers one(1);
    for (int i = 0; i < 100; ++i) EXPECT_TRUE(one.add([&done, i] { done.push_back(i); }));
  }
  ASSERT_EQ(done.size(), 100u) << "also what was still waiting at the end";
  EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
}

TEST(Workers, OneThatTakesLongKeepsNobodyElse) {
  Workers two(2);
  std::promise<void> go_on;
  std::promise<void> went_by;
  two.add([until = go_on.get_future().share()] { until.wait(); });
  two.add([&] { went_by.set_value(); });
  went_by.get_future().wait();  // for ever, were it behind the first
  go_on.set_value();
}

TEST(Workers, TakeNothingAfterTheEnd) {
  Workers workers(2);
  workers.end();
  EXPECT_FALSE(workers.add([] { ADD_FAILURE(); }));
}

}  // namespace
}  // namespace danchieu::web
