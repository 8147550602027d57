#include "web/workers.h"

#include <gmock/gmock.h>

#include <future>

namespace danchieu::web {
namespace {

TEST(Workers, DoWhatTheyAreGivenInItsOrder) {
  std::vector<int> done;
  Workers one(1);
  for (int i = 0; i < 100; ++i) EXPECT_TRUE(one.add({[&done, i] { done.push_back(i); }}));
  std::promise<void> last;
  one.add({[&] { last.set_value(); }});
  last.get_future().wait();
  ASSERT_EQ(done.size(), 100u);
  EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
}

// They did all that was waiting, however long that took: with a hundred pages of a second each a server did not end for a minute.
TEST(Workers, LeaveAtTheEndWhatNobodyHasBegun) {
  std::vector<int> done, left;
  std::promise<void> begun;
  std::promise<void> go_on;
  Workers one(1);
  one.add({[&, until = go_on.get_future().share()] {
    begun.set_value();
    until.wait();
    done.push_back(0);
  }});
  for (int i = 1; i < 4; ++i)
    one.add({[&done, i] { done.push_back(i); },
             [&left, i, &go_on] {
               left.push_back(i);
               if (i == 3) go_on.set_value();  // so they are left before the one that was begun is done
             }});
  begun.get_future().wait();
  one.end();
  EXPECT_THAT(done, testing::ElementsAre(0));
  EXPECT_THAT(left, testing::ElementsAre(1, 2, 3));
}

TEST(Workers, OneThatTakesLongKeepsNobodyElse) {
  Workers two(2);
  std::promise<void> go_on;
  std::promise<void> went_by;
  two.add({[until = go_on.get_future().share()] { until.wait(); }});
  two.add({[&] { went_by.set_value(); }});
  went_by.get_future().wait();  // for ever, were it behind the first
  go_on.set_value();
}

TEST(Workers, TakeNothingAfterTheEnd) {
  Workers workers(2);
  workers.end();
  EXPECT_FALSE(workers.add({[] { ADD_FAILURE(); }, [] { ADD_FAILURE(); }}));
}

}  // namespace
}  // namespace danchieu::web
