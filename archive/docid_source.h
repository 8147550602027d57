#pragma once
/// A list of plans as a part of a Xapian query: it matches these.
///
///     Xapian::Query some((new DocidSource({3, 7, 8}))->release());

#include <xapian.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace danchieu::archive {

class DocidSource : public Xapian::PostingSource {
 public:
  /// `docids`: ascending.
  explicit DocidSource(std::vector<Xapian::docid> docids = {}) { set(std::move(docids)); }

  /// One that stands at its own place, where a query has it twice.
  PostingSource* clone() const override { return new DocidSource(*this); }

  void init(const Xapian::Database&) override {
    at_ = 0;
    started_ = false;
  }
  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }
  void next(double) override {
    if (started_) ++at_;
    started_ = true;
  }
  void skip_to(Xapian::docid document, double) override {
    started_ = true;
    const auto from = docids_->begin() + static_cast<std::ptrdiff_t>(at_);
    at_ = static_cast<std::size_t>(std::lower_bound(from, docids_->end(), document) - docids_->begin());
  }
  bool at_end() const override { return at_ == docids_->size(); }
  Xapian::docid get_docid() const override { return (*docids_)[at_]; }

 protected:
  void set(std::vector<Xapian::docid> docids) { docids_ = std::make_shared<const std::vector<Xapian::docid>>(std::move(docids)); }

 private:
  DocidSource(const DocidSource& other) : Xapian::PostingSource(), docids_(other.docids_) {}
  Xapian::doccount count() const { return static_cast<Xapian::doccount>(docids_->size()); }
  std::shared_ptr<const std::vector<Xapian::docid>> docids_;
  std::size_t at_ = 0;
  bool started_ = false;
};

}  // namespace danchieu::archive
