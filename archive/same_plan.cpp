#include "archive/same_plan.h"

#include <algorithm>
#include <vector>

#include "text/chars.h"
#include "text/words.h"

namespace danchieu::archive {
namespace {

// Measured by bench/copies.
constexpr std::size_t kFewestWords = 40;      // fewer are too few to tell
constexpr double kShare = 0.85;               // of the shorter text that the longer one has, too
constexpr double kShareOfTheSame = 0.7;       // where number and date or issuer are the same
constexpr double kOther = 0.03;               // words that are others, of those laid on each other
constexpr double kOtherOfTheSame = 0.12;
constexpr double kBlur = 0.3;                 // a text worse than this tells nothing
constexpr double kBlurOfScan = 0.004;         // from here on a text looks recognised
constexpr std::size_t kLongest = 5;           // so many times longer than the other one may be

enum class Agreement { unknown, equal, blurred, different };

/// "57/KH-UBND" -> "57khubnd", "0057" -> "57".
std::string bare(const std::string& number) {
  std::string kept;
  for (const char c : text::fold(number))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) kept += c;
  return kept.substr(std::min(kept.size(), kept.find_first_not_of('0')));
}

/// How many letters must be changed, put in or left out.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

Agreement numbers(const Plan& a, const Plan& b) {
  const std::string one = bare(a.number), other = bare(b.number);
  if (one.empty() || other.empty()) return Agreement::unknown;
  if (one == other) return Agreement::equal;
  const std::size_t longest = std::max(one.size(), other.size());
  if (longest > 64) return Agreement::different;
  return distance(one, other) <= (longest >= 6 ? 2 : 1) ? Agreement::blurred : Agreement::different;
}

Agreement dates(const Plan& a, const Plan& b) {
  if (!a.issued.known() || !b.issued.known()) return Agreement::unknown;
  const auto differs = [](int one, int other) { return one != 0 && other != 0 && one != other; };
  const int parts = differs(a.issued.year, b.issued.year) + differs(a.issued.month, b.issued.month) + differs(a.issued.day, b.issued.day);
  if (parts == 0) return Agreement::equal;
  return parts == 1 ? Agreement::blurred : Agreement::different;
}

std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> words;
  text::WordReader reader(name);
  while (const text::Word* word = reader.next()) words.emplace_back(word->folded);
  return words;
}

Agreement issuers(const Plan& a, const Plan& b) {
  std::vector<std::string> shorter = words_of(a.issuer), longer = words_of(b.issuer);
  if (shorter.empty() || longer.empty()) return Agreement::unknown;
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  const auto in_longer = [&](const std::string& word) {
    return std::any_of(longer.begin(), longer.end(), [&](const std::string& one) { return text::looks_like(word, one); });
  };
  const auto shared = static_cast<std::size_t>(std::count_if(shorter.begin(), shorter.end(), in_longer));
  if (4 * shared >= 3 * shorter.size()) return Agreement::equal;
  return 5 * shared >= 3 * shorter.size() ? Agreement::blurred : Agreement::different;
}

Agreement names(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return Agreement::unknown;
  return text::fold(a) == text::fold(b) ? Agreement::equal : Agreement::different;
}

struct Heads {
  Agreement number, date, issuer, province, district, commune;

  Heads(const Plan& a, const Plan& b)
      : number(numbers(a, b)),
        date(dates(a, b)),
        issuer(issuers(a, b)),
        province(names(a.province_today, b.province_today)),
        district(names(a.district, b.district)),
        commune(names(a.commune, b.commune)) {}

  int count(Agreement wanted) const {
    int found = 0;
    for (const Agreement each : {number, date, issuer, province, district, commune}) found += each == wanted;
    return found;
  }
  bool the_same() const {
    return number == Agreement::equal && (date == Agreement::equal || issuer == Agreement::equal) && count(Agreement::blurred) == 0;
  }
};

}  // namespace

bool may_be_copies(const Plan& a, const Plan& b) { return Heads(a, b).count(Agreement::different) == 0; }

bool are_copies(const Plan& a, const Plan& b, const text::Likeness& like) {
  const Heads heads(a, b);
  const std::size_t met = like.equal + like.blurred + like.other;
  if (heads.count(Agreement::different) > 0 || like.equal + like.blurred < kFewestWords) return false;
  if (std::max(like.words_a, like.words_b) > kLongest * std::min(like.words_a, like.words_b)) return false;
  const bool same = heads.the_same();
  const double blur = like.blur(), other = static_cast<double>(like.other) / static_cast<double>(met);
  if (like.share() < (same ? kShareOfTheSame : kShare) || blur > kBlur) return false;
  if (other > (same ? kOtherOfTheSame : kOther) + blur / 2) return false;
  if (same) return true;
  // A template that was filled in anew: another name or year, time and again.
  if (like.consistent > std::max<std::size_t>(3, met / 400)) return false;
  if (like.years_other > 1 && 4 * like.years_other > like.years + like.years_other) return false;
  return heads.count(Agreement::blurred) == 0 || (blur >= kBlurOfScan && like.consistent <= 3);
}

}  // namespace danchieu::archive
