#pragma once
/// Which fences of indexer/sandbox.h this kernel has; for those who run an archive.

namespace danchieu::indexer {

struct SandboxSupport {
  bool seccomp = false;
  bool landlock = false;
};
SandboxSupport sandbox_support();

}  // namespace danchieu::indexer
