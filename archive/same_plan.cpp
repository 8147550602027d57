#include "archive/same_plan.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/chars.h"
#include "text/misread.h"
#include "text/words.h"

namespace danchieu::archive {
namespace {

// Measured by bench/copies.
constexpr std::size_t kFewestWords = 40;  // fewer are too few to tell
constexpr double kShare = 0.85;           // of the shorter text that the longer one has, too
constexpr double kShareOfTheSame = 0.7;   // where number and date or issuer are the same
constexpr double kOther = 0.06;           // words that are others, of those laid on each other
constexpr double kOtherOfTheSame = 0.12;
constexpr double kBlur = 0.3;                    // a text worse than this tells nothing
constexpr double kBlurOfScan = 0.004;            // from here on a text looks recognised
constexpr std::size_t kConsistent = 3;           // a name of two syllables in two places is more
constexpr std::size_t kConsistentOfUnknown = 1;  // where neither number nor day tell
// Of triples of words: texts of one matter have 0.2 by themselves, and what is changed need not be spread evenly.
constexpr double kFewestTriples = 0.3, kTriplesByChance = 0.85;
constexpr std::size_t kLongest = 5;  // so many times longer than the other one may be

enum class Agreement { unknown, equal, blurred, different };

/// "57/KH-UBND" -> "57khubnd", "0057" -> "57".
std::string bare(const std::string& number) {
  std::string kept;
  for (const char c : text::fold(number))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) kept += c;
  return kept.substr(std::min(kept.size(), kept.find_first_not_of('0')));
}

/// "57khubnd" -> "57"
std::string ordinal_of(const std::string& number) { return number.substr(0, number.find_first_not_of("0123456789")); }

Agreement numbers(const ComparedHead& a, const ComparedHead& b) {
  if (a.number.empty() || b.number.empty()) return Agreement::unknown;
  if (a.number == b.number) return Agreement::equal;
  // Plans of one day stand side by side in the register: another ordinal is another plan, however alike. Misread letters are not.
  if (a.ordinal != b.ordinal || std::max(a.number.size(), b.number.size()) > 64) return Agreement::different;
  return text::distance(a.number, b.number) <= 2 ? Agreement::blurred : Agreement::different;
}

Agreement dates(const ComparedHead& a, const ComparedHead& b) {
  if (!a.issued.known() || !b.issued.known()) return Agreement::unknown;
  const auto differs = [](int one, int other) { return one != 0 && other != 0 && one != other; };
  const int parts = differs(a.issued.year, b.issued.year) + differs(a.issued.month, b.issued.month) + differs(a.issued.day, b.issued.day);
  if (parts == 0) return Agreement::equal;
  return parts == 1 ? Agreement::blurred : Agreement::different;
}

/// "Chủ tịch UBND xã Quang Khải" -> uy ban nhan dan xa quang khai
std::vector<std::string> words_of_issuer(const std::string& name) {
  std::vector<std::string> words;
  text::WordReader reader(name);
  while (const text::Word* word = reader.next()) {
    if (word->folded == "ubnd") words.insert(words.end(), {"uy", "ban", "nhan", "dan"});
    else if (word->folded == "hdnd") words.insert(words.end(), {"hoi", "dong", "nhan", "dan"});
    else if (word->folded != "chu" && word->folded != "tich") words.emplace_back(word->folded);
  }
  return words;
}

Agreement issuers(const ComparedHead& a, const ComparedHead& b) {
  if (a.issuer.empty() || b.issuer.empty()) return Agreement::unknown;
  const std::vector<std::string>& shorter = a.issuer.size() > b.issuer.size() ? b.issuer : a.issuer;
  const std::vector<std::string>& longer = a.issuer.size() > b.issuer.size() ? a.issuer : b.issuer;
  const auto in_longer = [&](const std::string& word) {
    return std::any_of(longer.begin(), longer.end(), [&](const std::string& one) { return text::looks_like(word, one); });
  };
  const auto shared = static_cast<std::size_t>(std::count_if(shorter.begin(), shorter.end(), in_longer));
  if (4 * shared >= 3 * shorter.size()) return Agreement::equal;
  if (a.unreliable || b.unreliable) return Agreement::unknown;
  return 5 * shared >= 3 * shorter.size() ? Agreement::blurred : Agreement::different;
}

Agreement names(const std::string& one, const std::string& other) {
  if (one.empty() || other.empty()) return Agreement::unknown;
  if (one == other) return Agreement::equal;
  if (one.starts_with(other + " ") || other.starts_with(one + " ")) return Agreement::blurred;  // read in part
  return std::max(one.size(), other.size()) <= 64 && text::distance(one, other) <= 1 ? Agreement::blurred : Agreement::different;
}

struct Years {
  int own = 0;  ///< those that the plans are of; where neither tells, any may be
  int others = 0;
};

Years years_changed(const ComparedHead& a, const ComparedHead& b, const text::Likeness& like) {
  Years years;
  const auto is_own = [&](int year) { return year == a.year || year == b.year || (a.year == 0 && b.year == 0); };
  for (const auto& [one, other] : like.years_changed) ++(is_own(one) || is_own(other) ? years.own : years.others);
  return years;
}

struct Heads {
  Agreement number, date, issuer, province, district, commune;

  Heads(const ComparedHead& a, const ComparedHead& b)
      : number(numbers(a, b)),
        date(dates(a, b)),
        issuer(Agreement::unknown),
        province(names(a.province, b.province)),
        district(names(a.district, b.district)),
        commune(names(a.commune, b.commune)) {
    if (is_settled()) return;
    issuer = issuers(a, b);
    // What the rest of a head settles was only read badly: a body's name, a province that was taken from the text.
    const bool same_place = district == Agreement::equal || commune == Agreement::equal;
    const bool same_day = date == Agreement::equal && a.issued.whole() && b.issued.whole();
    if (issuer == Agreement::different && (number == Agreement::equal || (same_day && same_place))) issuer = Agreement::blurred;
    if (province >= Agreement::blurred && same_day && same_place && issuer == Agreement::equal) province = Agreement::unknown;
  }

  /// They are of different plans, whatever the rest says.
  bool is_settled() const {
    return number == Agreement::different || date == Agreement::different || district == Agreement::different ||
           commune == Agreement::different;
  }
  int count(Agreement wanted) const {
    int found = 0;
    for (const Agreement each : {number, date, issuer, province, district, commune}) found += each == wanted;
    return found;
  }
  /// What is blurred is the same where another value is, and where recognition can have blurred it.
  bool blur_is_explained() const {
    if (date == Agreement::blurred && number != Agreement::equal && issuer != Agreement::equal) return false;
    return count(Agreement::blurred) <= 2;
  }
  bool the_same() const { return number == Agreement::equal && date == Agreement::equal && count(Agreement::blurred) == 0; }
};

}  // namespace

ComparedHead::ComparedHead(const Plan& plan)
    : number(bare(plan.number)),
      ordinal(ordinal_of(number)),
      issued(plan.issued),
      year(plan.year),
      issuer(words_of_issuer(plan.issuer)),
      province(text::fold(plan.province_today)),
      district(text::fold(plan.district)),
      commune(text::fold(plan.commune)),
      unreliable(plan.number.empty() && !plan.issued.whole()) {}

bool may_be_copies(const ComparedHead& a, const ComparedHead& b) {
  const Heads heads(a, b);
  return heads.count(Agreement::different) == 0 && (heads.count(Agreement::blurred) == 0 || heads.blur_is_explained());
}

text::LeastAlike least_alike(const ComparedHead& a, const ComparedHead& b) {
  const bool same = Heads(a, b).the_same();
  const double share = same ? kShareOfTheSame : kShare;
  // Of the words that are laid on each other so many may be others, and so many blurred: the rest is equal.
  const double other = (same ? kOtherOfTheSame : kOther) + kBlur / 2;
  return {share, share * (1 - kBlur - other) / (1 - other)};
}

double least_triples(const ComparedHead& a, const ComparedHead& b, int odd_a, int odd_b) {
  const bool same = Heads(a, b).the_same();
  // Each of three words is neither another one nor misread; of misread ones half are syllables still.
  const double misread = std::min(0.02 * (odd_a + odd_b), 1.0);
  const double kept = (1 - (same ? kOtherOfTheSame : kOther)) * (1 - misread);
  return std::max(kFewestTriples, kTriplesByChance * (same ? kShareOfTheSame : kShare) * kept * kept * kept);
}

bool lengths_fit(std::size_t a, std::size_t b) { return std::min(a, b) >= kFewestWords && std::max(a, b) <= kLongest * std::min(a, b); }

bool are_copies(const ComparedHead& a, const ComparedHead& b, const text::Likeness& like) {
  const Heads heads(a, b);
  const std::size_t met = like.equal + like.blurred + like.other;
  if (heads.count(Agreement::different) > 0 || like.equal + like.blurred < kFewestWords) return false;
  if (!lengths_fit(like.words_a, like.words_b)) return false;
  const bool same = heads.the_same();
  const double blur = like.blur(), other = static_cast<double>(like.other) / static_cast<double>(met);
  if (like.share() < (same ? kShareOfTheSame : kShare) || blur > kBlur) return false;
  if (other > (same ? kOtherOfTheSame : kOther) + blur / 2) return false;
  if (same) return true;
  // A template that was filled in anew: another name or year, time and again. Of a scan a year may be misread, once.
  const bool same_day = heads.number == Agreement::equal || (heads.date == Agreement::equal && a.issued.whole() && b.issued.whole());
  if (like.consistent > (same_day ? kConsistent : kConsistentOfUnknown)) return false;
  const Years years = years_changed(a, b, like);
  const bool scan = blur >= kBlurOfScan;
  const bool same_year = a.year != 0 && a.year == b.year;
  if (years.own > (scan && (same_day || same_year) ? 1 : 0)) return false;
  // Numbers are misread as often as words are; where more of them are others, they were changed.
  const auto numbers_met = static_cast<double>(like.figures + like.figures_other);
  if (years.others > 1 + blur * numbers_met) return false;
  if (heads.date == Agreement::blurred && static_cast<double>(like.figures_other) > 2 + 2 * blur * numbers_met) return false;
  return heads.count(Agreement::blurred) == 0 || (scan && heads.blur_is_explained());
}

}  // namespace danchieu::archive
