#include "web/archives.h"

#include <exception>
#include <system_error>

#include "web/all_series.h"
#include "web/notice.h"

namespace danchieu::web {

Archives::Archives(std::filesystem::path folder) : folder_(std::move(folder)), all_series_(std::make_unique<AllSeries>(*this)) {}
Archives::~Archives() = default;

Archives::Loan::Loan(Archives& from, std::unique_ptr<archive::Archive> archive)
    : from_(from), archive_(std::move(archive)), exceptions_(std::uncaught_exceptions()) {
  note_generated(archive_->generated());
}

Archives::Loan::~Loan() {
  if (std::uncaught_exceptions() > exceptions_) return;
  const std::lock_guard lock(from_.mutex_);
  from_.free_.push_back(std::move(archive_));
}

Archives::Loan Archives::lend() {
  {
    const std::lock_guard lock(mutex_);
    if (!free_.empty()) {
      auto archive = std::move(free_.back());
      free_.pop_back();
      return {*this, std::move(archive)};
    }
  }
  std::error_code error;
  const bool empty = !std::filesystem::exists(folder_, error) || std::filesystem::is_empty(folder_, error);
  if (empty && !error) throw EmptyArchive("the archive " + folder_.string() + " is empty");
  return {*this, std::make_unique<archive::Archive>(folder_)};
}

}  // namespace danchieu::web
