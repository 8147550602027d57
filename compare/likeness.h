#pragma once
/// How much the paragraphs of two documents have in common, and which are worth looking at together.
///
///     const Likenesses like(a, b);
///     like.of(3, 5)            // 0.86: paragraph 3 of a, paragraph 5 of b
///     like.candidates()[3]     // the paragraphs of b that have most in common with it
///
/// What is compared are single words and pairs of neighbours, each weighed by how rare it is in the two documents: "phong trào toàn dân" in
/// every paragraph says little. Candidates come from the rarer ones, so the time is nearly linear in the documents.

#include <cstdint>
#include <vector>

#include "compare/side.h"

namespace danchieu::compare {

struct Candidate {
  std::uint32_t paragraph = 0;  ///< of b
  double likeness = 0;
};

class Likenesses {
 public:
  Likenesses(const Side& a, const Side& b);

  /// 0 to 1: what both have, of the mean of what they have. A heading that holds the other one whole ("Hình thức", "Hình thức tổ chức Ngày
  /// hội") counts as like it. A title and the text that runs on behind it are judged as one, where both documents have such:
  /// "5. Văn phòng: Bố trí kinh phí …" is rarer than its halves.
  double of(std::size_t a, std::size_t b) const;
  /// Of what `part` has (paragraph `part` of b where `of_b`, else of a) and none of `taken` of its own document, the share that is in
  /// `whole` of the other one; 0 where that is less than a third of what it has.
  double held(bool of_b, std::size_t part, std::size_t whole, const std::vector<std::uint32_t>& taken) const;
  double weight_a(std::size_t a) const { return a_.own[a].weight; }
  double weight_b(std::size_t b) const { return b_.own[b].weight; }
  /// By paragraph of a, the most alike first.
  const std::vector<std::vector<Candidate>>& candidates() const { return candidates_; }

 private:
  struct Features {
    std::vector<std::uint32_t> ids;  ///< in order, each once
    double weight = 0;
    bool heading = false;
  };
  /// Of one document, by paragraph.
  struct Document {
    std::vector<Features> own, whole;  ///< whole: with the other half of a title and its text; empty where there is none
    std::vector<Half> half;
    const Features& widest(std::size_t paragraph) const { return half[paragraph] == Half::none ? own[paragraph] : whole[paragraph]; }
  };
  template <class Numbers>
  static Document read(const Side& side, Numbers& numbers);
  double likeness(double common, const Features& a, const Features& b) const;
  double common(const Features& a, const Features& b) const;
  void weigh();
  void find_candidates();

  Document a_, b_;
  std::vector<double> weights_;  ///< of features
  std::vector<std::vector<Candidate>> candidates_;
};

}  // namespace danchieu::compare
