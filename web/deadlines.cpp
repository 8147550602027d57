#include "web/deadlines.h"

#include <sys/socket.h>

namespace danchieu::web {

Deadlines::Line* Deadlines::open(int socket, Clock::duration time) {
  const std::lock_guard lock(mutex_);
  lines_.push_front({socket, Clock::now() + time});
  lines_.front().at = lines_.begin();
  return &lines_.front();
}

void Deadlines::set(Line& line, Clock::duration time) {
  const std::lock_guard lock(mutex_);
  line.by = Clock::now() + time;
}

void Deadlines::close(Line* line) {
  const std::lock_guard lock(mutex_);
  lines_.erase(line->at);
}

int Deadlines::cut_late() {
  const std::lock_guard lock(mutex_);
  const auto now = Clock::now();
  int cut = 0;
  for (const Line& line : lines_)
    if (line.by < now && shutdown(line.socket, SHUT_RDWR) == 0) ++cut;
  return cut;
}

}  // namespace danchieu::web
