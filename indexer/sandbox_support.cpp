#include "indexer/sandbox_support.h"

#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

namespace danchieu::indexer {

SandboxSupport sandbox_support() {
  const std::uint32_t refuse = SECCOMP_RET_ERRNO;
  return {.seccomp = syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &refuse) == 0,
          .landlock = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1};
}

}  // namespace danchieu::indexer
