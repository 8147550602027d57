/// How alike two texts are, and what it costs to say so: text::passages and text::compare.
///
///     bench_copies FILE FILE

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>

#include "text/fingerprint.h"
#include "text/likeness.h"

namespace {

std::string read(const char* file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

double milliseconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

int main(int argc, char** argv) {
  using namespace danchieu::text;
  if (argc != 3) return 2;
  const std::string a = read(argv[1]), b = read(argv[2]);
  auto begin = std::chrono::steady_clock::now();
  const auto passages_a = passages({a}), passages_b = passages({b});
  const double passages_ms = milliseconds_since(begin);
  std::size_t shared = 0;
  for (const Passage& one : passages_a)
    for (const Passage& other : passages_b) shared += one.print == other.print;
  begin = std::chrono::steady_clock::now();
  const Wording wording_a({a}), wording_b({b});
  const double wording_ms = milliseconds_since(begin);
  begin = std::chrono::steady_clock::now();
  const Likeness like = compare(wording_a, wording_b);
  const double compare_ms = milliseconds_since(begin);
  fmt::print("passages {} and {}, {} shared ({:.2f} ms); words {} and {} ({:.2f} ms)\n", passages_a.size(), passages_b.size(), shared,
             passages_ms, like.words_a, like.words_b, wording_ms);
  fmt::print("equal {} blurred {} other {} apart {} consistent {} figures {}+{} years changed {}: share {:.3f} blur {:.3f} ({:.2f} ms)\n",
             like.equal, like.blurred, like.other, like.apart, like.consistent, like.figures, like.figures_other, like.years_changed.size(),
             like.share(), like.blur(), compare_ms);
  return 0;
}
