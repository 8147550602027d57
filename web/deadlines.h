#pragma once
/// Ends connections whose clients are too slow: by the clock, since a byte now and then keeps a limit on silence from ever being reached.
///
///     Deadlines deadlines;
///     Deadlines::Line* line = deadlines.open(socket, std::chrono::seconds(30));   // so long for the head of a request
///     deadlines.set(*line, std::chrono::minutes(10));                            // and so long to take the answer
///     deadlines.cut_late();                                                      // now and then, from any thread
///     deadlines.close(line);                                                     // before the socket is closed
///
/// Safe from any thread.

#include <chrono>
#include <list>
#include <mutex>

namespace danchieu::web {

class Deadlines {
 public:
  using Clock = std::chrono::steady_clock;
  struct Line {
    int socket;
    Clock::time_point by;
    std::list<Line>::iterator at = {};  ///< itself
  };

  Line* open(int socket, Clock::duration time);
  void set(Line& line, Clock::duration time);
  void close(Line* line);
  /// Shuts down the sockets of those that are late: whoever waits for them wakes up and closes them. How many.
  int cut_late();

 private:
  std::mutex mutex_;
  std::list<Line> lines_;
};

}  // namespace danchieu::web
