#include "archive/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "archive/errors.h"

namespace danchieu::archive {

WriterLock::WriterLock(const std::filesystem::path& archive_folder) {
  const std::filesystem::path path = archive_folder / "writer.lock";
  // A child process that runs another program does not inherit the lock.
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0)
    throw ArchiveError("The archive " + archive_folder.string() + " may not be written (" + std::generic_category().message(errno) +
                       "): give this user the right to write the folder, or choose another with --archive");
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  const int error = errno;
  ::close(descriptor_);
  if (error == EWOULDBLOCK)
    throw ArchiveBusy("Another danchieu is writing the archive " + archive_folder.string() + ": run this again when it has ended");
  throw ArchiveError("The archive " + archive_folder.string() + " cannot be locked (" + std::generic_category().message(error) +
                     "): choose a folder on a disk of this machine");
}

WriterLock::~WriterLock() { ::close(descriptor_); }

}  // namespace danchieu::archive
