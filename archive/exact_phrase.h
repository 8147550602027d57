#pragma once
/// Plans in which a phrase occurs with the marks that were typed.

#include <xapian.h>

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace danchieu::archive {

struct TypedWord {
  std::string folded;
  std::string exact;
  bool marked() const { return exact != folded; }
};
std::vector<TypedWord> typed_words(std::string_view text);

/// Whether `text` has these words one after the other, each marked one in its exact form. Linear in the text.
bool has_exact_phrase(std::string_view text, std::span<const TypedWord> phrase);

/// The documents, among those that `candidates` finds, whose pages have the phrase. They are read when this is made.
class ExactPhrase : public Xapian::PostingSource {
 public:
  ExactPhrase(const Xapian::Database& index, const Xapian::Query& candidates, std::span<const TypedWord> phrase,
              const std::function<std::vector<std::string>(Xapian::docid)>& texts_of);

  void init(const Xapian::Database& index) override;
  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return at_ == found_.size(); }
  Xapian::docid get_docid() const override { return found_[at_]; }

 private:
  Xapian::doccount count() const { return static_cast<Xapian::doccount>(found_.size()); }
  std::vector<Xapian::docid> found_;
  std::size_t at_ = 0;
  bool started_ = false;
};

}  // namespace danchieu::archive
