#pragma once
/// All series of an archive, found once a revision: that costs a look at every plan, seconds where there are 100,000.
///
///     for (const compare::Series& series : *archives.all_series().of(*archive)) …
///
/// Who asks first waits; later askers never do: while a thread looks for those of a new revision, they get those of the last one. Safe from
/// any thread.

#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "compare/series.h"

namespace danchieu::web {

class Archives;

class AllSeries {
 public:
  /// `archives`: lends to the thread; must outlive this.
  explicit AllSeries(Archives& archives) : archives_(archives) {}
  ~AllSeries();

  using List = std::shared_ptr<const std::vector<compare::Series>>;
  List of(archive::Archive& archive);

 private:
  void look_again();

  Archives& archives_;
  std::mutex mutex_, first_;
  List series_;
  std::int64_t revision_ = -1;
  bool looking_ = false;
  std::thread thread_;
};

}  // namespace danchieu::web
