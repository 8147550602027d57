#include "citations/bodies.h"

#include <algorithm>
#include <array>
#include <span>

#include "citations/packed_map.h"
#include "text/chars.h"
#include "text/misread.h"
#include "text/words.h"

namespace danchieu::citations {
namespace {

using enum System;
using enum Seat;

constexpr std::array table = {
    // State, centre
    Body{"QH", "qh", state, center, "Quốc hội"},
    Body{"UBTVQH", "ubtvqh", state, center, "Ủy ban Thường vụ Quốc hội"},
    Body{"CTN", "ctn", state, center, "Chủ tịch nước"},
    Body{"CP", "cp", state, center, "Chính phủ"},
    Body{"TTg", "ttg", state, center, "Thủ tướng Chính phủ|Thủ tướng"},
    Body{"HĐBT", "hdbt", state, center, "Hội đồng Bộ trưởng"},
    Body{"HĐNN", "hdnn", state, center, "Hội đồng Nhà nước"},
    Body{"TCCP", "tccp", state, center, "Ban Tổ chức - Cán bộ Chính phủ|Ban Tổ chức Cán bộ Chính phủ"},
    Body{"VPCP", "vpcp", state, center, "Văn phòng Chính phủ"},
    Body{"VPQH", "vpqh", state, center, "Văn phòng Quốc hội"},
    Body{"VPCTN", "vpctn", state, center, "Văn phòng Chủ tịch nước"},
    Body{"HĐBCQG", "hdbcqg", state, center, "Hội đồng bầu cử quốc gia"},
    Body{"HĐTP", "hdtp", state, center, "Hội đồng Thẩm phán Tòa án nhân dân tối cao|Hội đồng Thẩm phán"},
    Body{"TANDTC", "tandtc", state, center, "Tòa án nhân dân tối cao"},
    Body{"VKSNDTC", "vksndtc", state, center, "Viện kiểm sát nhân dân tối cao"},
    Body{"KTNN", "ktnn", state, center, "Kiểm toán nhà nước"},
    Body{"TTCP", "ttcp", state, center, "Thanh tra Chính phủ"},
    Body{"NHNN", "nhnn", state, center, "Ngân hàng Nhà nước Việt Nam|Ngân hàng Nhà nước"},
    Body{"UBDT", "ubdt", state, center, "Ủy ban Dân tộc"},
    Body{"BCA", "bca", state, center, "Bộ Công an"},
    Body{"BQP", "bqp", state, center, "Bộ Quốc phòng"},
    Body{"BNG", "bng", state, center, "Bộ Ngoại giao"},
    Body{"BNV", "bnv", state, center, "Bộ Nội vụ"},
    Body{"BTP", "btp", state, center, "Bộ Tư pháp"},
    Body{"BTC", "btc", state, center, "Bộ Tài chính"},
    Body{"BCT", "bct", state, center, "Bộ Công Thương"},
    Body{"BXD", "bxd", state, center, "Bộ Xây dựng"},
    Body{"BGTVT", "bgtvt", state, center, "Bộ Giao thông vận tải"},
    Body{"BYT", "byt", state, center, "Bộ Y tế"},
    Body{"BGDĐT", "bgddt", state, center, "Bộ Giáo dục và Đào tạo"},
    Body{"BKHCN", "bkhcn", state, center, "Bộ Khoa học và Công nghệ"},
    Body{"BTTTT", "btttt", state, center, "Bộ Thông tin và Truyền thông"},
    Body{"BTNMT", "btnmt", state, center, "Bộ Tài nguyên và Môi trường"},
    Body{"BNNPTNT", "bnnptnt", state, center, "Bộ Nông nghiệp và Phát triển nông thôn"},
    Body{"BNNMT", "bnnmt", state, center, "Bộ Nông nghiệp và Môi trường"},
    Body{"BLĐTBXH", "bldtbxh", state, center, "Bộ Lao động - Thương binh và Xã hội|Bộ Lao động Thương binh và Xã hội"},
    Body{"BVHTTDL", "bvhttdl", state, center, "Bộ Văn hóa, Thể thao và Du lịch"},
    Body{"BKHĐT", "bkhdt", state, center, "Bộ Kế hoạch và Đầu tư"},
    Body{"BDTTG", "bdttg", state, center, "Bộ Dân tộc và Tôn giáo"},
    Body{"BHXH", "bhxh", state, any, "Bảo hiểm xã hội Việt Nam|Bảo hiểm xã hội"},
    Body{"TCT", "tct", state, center, "Tổng cục Thuế"},
    Body{"TCHQ", "tchq", state, center, "Tổng cục Hải quan"},
    Body{"KBNN", "kbnn", state, any, "Kho bạc Nhà nước"},
    Body{"TCTK", "tctk", state, center, "Tổng cục Thống kê"},
    Body{"BTTM", "bttm", state, center, "Bộ Tổng Tham mưu"},
    Body{"TCCT", "tcct", state, center, "Tổng cục Chính trị"},
    // State, local
    Body{"UBND", "ubnd", state, any, "Ủy ban nhân dân|UBND|Ủy ban nhân"},
    Body{"CTUBND", "ctubnd", state, any, ""},  // by name it is the committee
    Body{"HĐND", "hdnd", state, any, "Hội đồng nhân dân|HĐND"},
    Body{"TTHĐND", "tthdnd", state, any, "Thường trực Hội đồng nhân dân|Thường trực HĐND"},
    Body{"VPUBND", "vpubnd", state, any, "Văn phòng Ủy ban nhân dân|Văn phòng UBND"},
    Body{"ĐĐBQH", "ddbqh", state, province, "Đoàn đại biểu Quốc hội"},
    Body{"BCĐ", "bcd", state, any, "Ban Chỉ đạo|BCĐ"},
    Body{"UBBC", "ubbc", state, any, "Ủy ban bầu cử"},
    Body{"SNV", "snv", state, province, "Sở Nội vụ"},
    Body{"STC", "stc", state, province, "Sở Tài chính"},
    Body{"STP", "stp", state, province, "Sở Tư pháp"},
    Body{"SKHĐT", "skhdt", state, province, "Sở Kế hoạch và Đầu tư"},
    Body{"SYT", "syt", state, province, "Sở Y tế"},
    Body{"SGDĐT", "sgddt", state, province, "Sở Giáo dục và Đào tạo"},
    Body{"SVHTTDL", "svhttdl", state, province, "Sở Văn hóa, Thể thao và Du lịch"},
    Body{"SLĐTBXH", "sldtbxh", state, province, "Sở Lao động - Thương binh và Xã hội|Sở Lao động Thương binh và Xã hội"},
    Body{"SNNPTNT", "snnptnt", state, province, "Sở Nông nghiệp và Phát triển nông thôn|Sở NN&PTNT|Sở Nông nghiệp và PTNT"},
    Body{"SNNMT", "snnmt", state, province, "Sở Nông nghiệp và Môi trường"},
    Body{"STNMT", "stnmt", state, province, "Sở Tài nguyên và Môi trường"},
    Body{"SXD", "sxd", state, province, "Sở Xây dựng"},
    Body{"SGTVT", "sgtvt", state, province, "Sở Giao thông vận tải"},
    Body{"STTTT", "stttt", state, province, "Sở Thông tin và Truyền thông"},
    Body{"SCT", "sct", state, province, "Sở Công Thương"},
    Body{"SKHCN", "skhcn", state, province, "Sở Khoa học và Công nghệ"},
    Body{"TTT", "ttt", state, province, "Thanh tra tỉnh"},
    Body{"CT", "ct", state, province, "Cục Thuế"},
    Body{"CAT", "cat", state, province, "Công an tỉnh|CAT"},
    Body{"CATP", "cat", state, province, "Công an thành phố"},
    Body{"CAH", "cah", state, district, "Công an huyện"},
    Body{"CAQ", "cah", state, district, "Công an quận"},
    Body{"CATX", "cah", state, district, "Công an thị xã"},
    Body{"CAX", "cax", state, commune, "Công an xã"},
    Body{"CAP", "cax", state, commune, "Công an phường"},
    Body{"CA", "ca", state, any, "Công an"},
    Body{"BCHQS", "bchqs", state, any, "Bộ Chỉ huy Quân sự|Ban Chỉ huy Quân sự"},
    Body{"BĐBP", "bdbp", state, province, "Bộ đội Biên phòng"},
    Body{"BCHBP", "bdbp", state, province, "Bộ Chỉ huy Bộ đội Biên phòng|Bộ Chỉ huy Biên phòng"},
    // Party. One body code TW covers Ban Chấp hành, Bộ Chính trị and Ban Bí thư (CITATIONS §1.4.9).
    Body{"TW", "tw", party, center,
         "Ban Chấp hành Trung ương Đảng|Ban Chấp hành Trung ương|Ban Bí thư Trung ương Đảng|Ban Bí thư Trung ương|Ban Bí thư|Bộ Chính trị"},
    Body{"VPTW", "vptw", party, center, "Văn phòng Trung ương Đảng"},
    Body{"BTCTW", "btctw", party, center, "Ban Tổ chức Trung ương"},
    Body{"BTGTW", "btgtw", party, center, "Ban Tuyên giáo Trung ương"},
    Body{"BTGDVTW", "btgdvtw", party, center, "Ban Tuyên giáo và Dân vận Trung ương"},
    Body{"BDVTW", "bdvtw", party, center, "Ban Dân vận Trung ương"},
    Body{"BNCTW", "bnctw", party, center, "Ban Nội chính Trung ương"},
    Body{"UBKTTW", "ubkttw", party, center, "Ủy ban Kiểm tra Trung ương"},
    Body{"QUTW", "qutw", party, center, "Quân ủy Trung ương"},
    Body{"ĐUCA", "duca", party, center, "Đảng ủy Công an Trung ương"},
    Body{"TU", "tu", party, province, "Ban Chấp hành Đảng bộ tỉnh|Ban Thường vụ Tỉnh ủy|Tỉnh ủy|Ban Thường vụ Thành ủy|Thành ủy"},
    Body{"BTCTU", "btctu", party, province, "Ban Tổ chức Tỉnh ủy|Ban Tổ chức Thành ủy"},
    Body{"BTGTU", "btgtu", party, province, "Ban Tuyên giáo Tỉnh ủy|Ban Tuyên giáo Thành ủy"},
    Body{"BTGDVTU", "btgdvtu", party, province, "Ban Tuyên giáo và Dân vận Tỉnh ủy|Ban Tuyên giáo và Dân vận Thành ủy"},
    Body{"BDVTU", "bdvtu", party, province, "Ban Dân vận Tỉnh ủy|Ban Dân vận Thành ủy"},
    Body{"BNCTU", "bnctu", party, province, "Ban Nội chính Tỉnh ủy|Ban Nội chính Thành ủy"},
    Body{"UBKTTU", "ubkttu", party, province, "Ủy ban Kiểm tra Tỉnh ủy|Ủy ban Kiểm tra Thành ủy"},
    Body{"VPTU", "vptu", party, province, "Văn phòng Tỉnh ủy|Văn phòng Thành ủy"},
    Body{"HU", "hu", party, district, "Ban Chấp hành Đảng bộ huyện|Ban Thường vụ Huyện ủy|Huyện ủy"},
    Body{"QU", "qu", party, district, "Ban Thường vụ Quận ủy|Quận ủy"},
    Body{"ThU", "thu", party, district, "Thị ủy"},
    Body{"TXU", "thu", party, district, "Thị xã ủy"},
    Body{"ĐU", "du", party, any, "Ban Thường vụ Đảng ủy|Đảng ủy"},
    Body{"CB", "cb", party, any, "Chi bộ"},
    // Fatherland Front and mass organisations
    Body{"MTTW", "mttw", front, center,
         "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|Ủy ban Trung ương MTTQ Việt Nam|Ủy ban Trung ương Mặt trận Tổ quốc"},
    Body{"ĐCTUBTWMTTQVN", "mttw", front, center, "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"},
    Body{"MTTQ", "mttq", front, any,
         "Ủy ban Mặt trận Tổ quốc Việt Nam|Ủy ban Mặt trận Tổ quốc|Ủy ban MTTQ Việt Nam|Ủy ban MTTQ|UBMTTQ Việt Nam|UBMTTQ|Mặt trận Tổ "
         "quốc"},
    Body{"TLĐ", "tld", front, center, "Tổng Liên đoàn Lao động Việt Nam|Tổng Liên đoàn Lao động"},
    Body{"LĐLĐ", "ldld", front, any, "Liên đoàn Lao động"},
    Body{"TWĐTN", "twdtn", front, center, "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh|Trung ương Đoàn"},
    Body{"ĐTN", "dtn", front, any, "Đoàn Thanh niên"},
    Body{"HPN", "hpn", front, any, "Hội Liên hiệp Phụ nữ"},
    Body{"HND", "hnd", front, any, "Hội Nông dân"},
    Body{"HCCB", "hccb", front, any, "Hội Cựu chiến binh"},
    Body{"HCTĐ", "hctd", front, any, "Hội Chữ thập đỏ"},
};

// Codes that end the symbol of a numbered document and name who drafted it, not who issued it.
constexpr std::array drafting_units = {"VP",   "BTT", "ĐCT", "VX",  "NC",   "TH",   "KT",   "KTN",  "KTTH", "KGVX", "NN",
                                       "TCCB", "PC",  "CS",  "NCC", "TTHT", "VHCS", "ĐMDN", "QHQT", "V.I",  "V.III"};

// Steering committees with a usual short name, by what their full names have in common (folded).
struct Committee {
  std::string_view slug, words;
};
constexpr std::array committees = {
    Committee{"bcd138", "chong toi pham"},
    Committee{"bcd389", "chong buon lau"},
    Committee{"bcd35", "bao ve nen tang tu tuong"},
    Committee{"bcd-ptantq", "phong trao toan dan bao ve an ninh to quoc"},
    Committee{"bcd-ptantq", "phong trao toan dan bao ve antq"},
    Committee{"bcd-cchc", "cai cach hanh chinh"},
    Committee{"bcd-cds", "chuyen doi so"},
    Committee{"bcd-ntm", "nong thon moi"},
    Committee{"bcd-patnm", "chong tham nhung"},
};

/// A name of a body, folded.
struct Name {
  std::vector<Packed> words;
  const Body* body;
};

std::vector<Packed> words_of(std::string_view phrase) {
  std::vector<Packed> words;
  Packed word = 0;
  std::uint32_t letters = 0;
  const auto close = [&] {
    if (letters > 0) words.push_back(word);
    word = 0;
    letters = 0;
  };
  for (const char32_t c : text::to_utf32(phrase)) {
    const Letter letter = letter_of(c);
    if (letter.word()) word = pack_letter(word, letters++, letter.folded);
    else close();
  }
  close();
  return words;
}

struct Index {
  PackedMap<const Body*> by_code;
  PackedMap<std::vector<Name>> names;  // by first word; longest first
  PackedMap<bool> units;

  Index() {
    for (const char* const unit : drafting_units) units.emplace(pack(std::string_view(unit)).folded, true);
    for (const Body& body : table) {
      by_code.emplace(pack(body.code).folded, &body);
      std::string_view rest = body.names;
      while (!rest.empty()) {
        const auto cut = rest.find('|');
        std::vector<Packed> words = words_of(rest.substr(0, cut));
        const Packed first = words.front();
        std::vector<Name>& list = names[first];
        const auto shorter = std::find_if(list.begin(), list.end(), [&](const Name& other) { return other.words.size() < words.size(); });
        list.insert(shorter, {std::move(words), &body});
        rest = cut == std::string_view::npos ? std::string_view() : rest.substr(cut + 1);
      }
    }
  }
};

const Index& index() {
  static const Index made;
  return made;
}

/// One or two letters and one to three digits: V05, PV05, X11, P5.
bool is_letter_digit_unit(Packed word) {
  if (is_long(word)) return false;
  int digits = 0, letters = 0;
  for (; word != 0; word >>= 8) {
    const auto c = static_cast<char>(word & 0xFF);
    const bool digit = c >= '0' && c <= '9';
    if (digit && letters > 0) return false;
    (digit ? digits : letters) += 1;
  }
  return letters >= 1 && letters <= 2 && digits >= 1 && digits <= 3;
}

/// Bodies of a regular code that have no row of their own: Party organs by their ending, steering committees with a short name in
/// the code (BCĐ138, BCĐ35). They have no slug here: it is that of their letters.
constexpr std::array regular_endings = {"tw"_w, "tu"_w, "hu"_w, "qu"_w, "du"_w};
/// Few codes are worth spelling out: those with such an ending, steering committees, and long ones, of which a packed word does not tell.
bool may_be_regular(Packed word) {
  if (is_long(word)) return true;
  const std::uint32_t letters = letter_count(word);
  return letters >= 3 && (std::find(regular_endings.begin(), regular_endings.end(), word & 0xFFFF) != regular_endings.end() ||
                          word >> 8 * (letters - 3) == "bcd"_w);
}
const Body* regular_body(std::string_view folded) {
  static constexpr Body committee{"", "", state, any, ""};
  struct Rule {
    std::string_view ending;
    Body body;
  };
  static constexpr std::array endings = {Rule{"tw", {"", "", party, center, ""}}, Rule{"tu", {"", "", party, province, ""}},
                                         Rule{"hu", {"", "", party, district, ""}}, Rule{"qu", {"", "", party, district, ""}},
                                         Rule{"du", {"", "", party, any, ""}}};
  if (folded.size() <= 3) return nullptr;
  if (folded.starts_with("bcd")) return &committee;
  const auto ending = std::find_if(endings.begin(), endings.end(), [&](const Rule& rule) { return folded.ends_with(rule.ending); });
  return ending == endings.end() ? nullptr : &ending->body;
}

}  // namespace

const Body* body_of_code(std::string_view code) {
  const Packed word = pack(code).folded;
  const auto& by_code = index().by_code;
  if (const auto* body = by_code.find(word)) return *body;
  // Ministries once signed without their B: LĐTBXH, TC, NV (CITATIONS §2.2).
  if (const std::uint32_t letters = letter_count(word); letters > 0 && letters < 8) {
    const auto* ministry = by_code.find(Packed{'b'} << (8 * letters) | word);
    if (ministry != nullptr && (*ministry)->names.starts_with("Bộ ")) return *ministry;
  }
  return may_be_regular(word) ? regular_body(slug_of_code(code)) : nullptr;
}

std::optional<Assembly> assembly_of_code(std::string_view code) {
  if (code.size() < 3 || std::string_view("QqUu").find(code.front()) == std::string_view::npos) return std::nullopt;
  // "QĐ" and most other codes with such an initial: an ASCII letter that is neither the H of QH nor the B of UBTVQH, or the Đ.
  static constexpr std::string_view barred = "Đ";
  const auto second = static_cast<unsigned char>(code[1]);
  if ((second < 0x80 && std::string_view("HhBb&. ").find(code[1]) == std::string_view::npos) || code.substr(1).starts_with(barred))
    return std::nullopt;
  const std::string slug = slug_of_code(code);
  for (const std::string_view name : {std::string_view("ubtvqh"), std::string_view("qh")}) {
    if (!slug.starts_with(name) || slug.size() == name.size() || slug.size() > name.size() + 2) continue;
    const std::string digits = slug.substr(name.size());
    if (all_digits(packed(digits))) return Assembly{name, std::stoi(digits)};
  }
  return std::nullopt;
}

std::string slug_of_code(std::string_view code) {
  std::string folded = text::fold(code);
  std::erase_if(folded, [](char c) { return c == '&' || c == '.' || c == ' '; });
  return folded;
}

bool is_drafting_unit(std::string_view code) {
  const Packed word = pack(code).folded;
  return is_letter_digit_unit(word) || index().units.contains(word);
}

bool is_public_security_department(std::string_view code) {
  const Packed word = pack(code).folded;
  return letter_count(word) == 3 && std::string_view("abchktvx").find(static_cast<char>(word >> 16)) != std::string_view::npos &&
         all_digits(word & 0xFFFF);
}

std::vector<const Body*> bodies_named(std::string_view phrase) {
  const std::vector<Packed> words = words_of(phrase);
  std::vector<const Body*> found;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t length = 1;
    if (const auto* list = index().names.find(words[at])) {
      const auto rest = std::span(words).subspan(at);
      const auto name = std::find_if(list->begin(), list->end(), [&](const Name& one) {
        return one.words.size() <= rest.size() && std::equal(one.words.begin(), one.words.end(), rest.begin());
      });
      if (name != list->end()) {
        if (std::find(found.begin(), found.end(), name->body) == found.end()) found.push_back(name->body);
        length = name->words.size();
      }
    }
    at += length;
  }
  return found;
}

std::string_view misread_body(std::string_view name) {
  constexpr std::size_t letters_of_one_misread = 10;
  const std::string folded = text::fold(name);
  const std::string_view noun = std::string_view(folded).substr(0, folded.find(' '));
  std::string_view like;
  for (const Body& body : table)
    for (std::string_view rest = body.names; !rest.empty();) {
      const std::string_view spelled = rest.substr(0, rest.find('|'));
      rest.remove_prefix(std::min(rest.size(), spelled.size() + 1));
      const std::string other = text::fold(spelled);
      if (other == folded) return spelled;
      // "Sở Tài chính" is no "Bộ Tài chính".
      const bool same_noun = std::string_view(other).substr(0, other.find(' ')) == noun;
      const std::size_t allowed = std::min<std::size_t>(other.size() / letters_of_one_misread, 2);
      if (like.empty() && same_noun && text::within(folded, other, allowed)) like = spelled;
    }
  return like;
}

std::string committee_slug(std::string_view phrase) {
  std::vector<std::string> words;
  text::WordReader reader(phrase);
  while (const text::Word* word = reader.next()) words.emplace_back(word->folded);

  std::size_t at = 0;
  while (at < words.size() && words[at] != "bcd" &&
         !(words[at] == "ban" && at + 2 < words.size() && words[at + 1] == "chi" && words[at + 2] == "dao"))
    ++at;
  if (at == words.size()) return "";
  at += words[at] == "bcd" ? 1 : 3;
  if (at < words.size() && all_digits(packed(words[at]))) return "bcd" + words[at];

  // The name ends where the level or the place begins.
  static constexpr std::array stops = {"tinh", "huyen", "quan", "xa", "phuong", "tp", "trung", "quoc", "nha", "viet"};
  std::string name, initials;
  for (; at < words.size(); ++at) {
    const bool stop = std::find(stops.begin(), stops.end(), words[at]) != stops.end();
    const bool social = words[at] == "xa" && at + 1 < words.size() && words[at + 1] == "hoi";  // "xã hội" is no commune
    const bool nation = words[at] == "quoc" && !name.empty() && name.ends_with("to");          // nor "Tổ quốc" a level
    if (stop && !social && !nation) break;
    if (!name.empty()) name += ' ';
    name += words[at];
    if (static_cast<unsigned char>(words[at][0]) < 0x80) initials += words[at][0];  // a word of another script has none
  }
  for (const Committee& committee : committees) {
    if (name.find(committee.words) != std::string::npos) return std::string(committee.slug);
  }
  return initials.empty() ? "" : "bcd-" + initials;
}

}  // namespace danchieu::citations
