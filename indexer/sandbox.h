#pragma once
/// What a process that reads a stranger's file gives up before it looks at the first byte: all but reading what it was given and a few
/// folders of the system, computing, and writing into its pipe.
///
///     const Sandbox sandbox;          // once, in the program that stays clean
///     if (fork() == 0) { sandbox.enter(request); read(document); }
///
/// Which calls of the kernel remain, and why, stands in the tables of sandbox.cpp. Two fences stand one behind the other, each where the
/// kernel has it (`sandbox_support`): a filter of calls (seccomp), and rights on folders (Landlock, since Linux 5.13). Limits on time and
/// memory hold everywhere.

#include <vector>

#include <linux/filter.h>

#include "indexer/request.h"

namespace danchieu::indexer {

class Sandbox {
 public:
  Sandbox();
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  /// For the calling process, which has one thread, and for good. Closes all files but the three standard ones.
  void enter(const Request& limits) const;

 private:
  std::vector<sock_filter> filter_;  ///< empty where the kernel has none
  int folders_ = -1;                 ///< Landlock's rules; -1 where the kernel has none
};

}  // namespace danchieu::indexer
