#include "citations/kinds.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "citations/packed_map.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

// Of two rows with one code the first is what the code alone means; the head noun before a number decides otherwise.
constexpr std::array table = {
    Kind{"Hiến pháp", "hp", "HP"},
    Kind{"Bộ luật", "l", ""},
    Kind{"Luật", "l", "L"},
    Kind{"Đạo luật", "l", ""},
    Kind{"Pháp lệnh", "pl", "PL"},
    Kind{"Sắc lệnh", "sl", "SL"},
    Kind{"Lệnh", "lct", "LCT"},
    Kind{"Nghị định", "nd", "NĐ"},
    Kind{"Nghị quyết liên tịch", "nqlt", "NQLT"},
    Kind{"Nghị quyết", "nq", "NQ"},
    Kind{"Quyết định", "qd", "QĐ"},
    Kind{"Quy định", "qyd", "QyĐ QĐi"},
    Kind{"Chỉ thị", "ct", "CT"},
    Kind{"Thông tư liên tịch", "ttlt", "TTLT"},
    Kind{"Thông tư liên bộ", "ttlt", "TTLB LB"},
    Kind{"Thông tư", "tt", "TT"},
    Kind{"Thông tri", "tt", ""},
    Kind{"Quy chế phối hợp", "qcph", "QCPH"},
    Kind{"Quy chế", "qc", "QC"},
    Kind{"Chương trình phối hợp", "ctr", "CTPH CTrPH"},
    Kind{"Chương trình hành động", "ctr", "CTHĐ CTrHĐ"},
    Kind{"Chương trình công tác", "ctr", ""},
    Kind{"Chương trình", "ctr", "CTr"},
    Kind{"Kế hoạch phối hợp", "kh", "KHPH"},
    Kind{"Kế hoạch liên tịch", "kh", "KHLT"},
    Kind{"Kế hoạch liên ngành", "kh", "KHLN"},
    Kind{"Kế hoạch hành động", "kh", ""},
    Kind{"Kế hoạch", "kh", "KH"},
    Kind{"Hướng dẫn liên ngành", "hd", "HDLN"},
    Kind{"Hướng dẫn", "hd", "HD", true},
    Kind{"Kết luận", "kl", "KL", true},
    Kind{"Thông báo kết luận", "tb", "TBKL"},
    Kind{"Thông báo", "tb", "TB", true},
    Kind{"Thông cáo", "tc", "TC"},
    Kind{"Báo cáo", "bc", "BC BCTĐ", true},
    Kind{"Biên bản", "bb", "BB", true},
    Kind{"Tờ trình", "ttr", "TTr"},
    Kind{"Hợp đồng", "hdg", "HĐ"},
    Kind{"Công điện", "cd", "CĐ"},
    Kind{"Điện", "cd", "ĐK", true},
    Kind{"Thể lệ", "tl", "TL"},
    Kind{"Công thư", "cv", ""},
    Kind{"Văn thư", "cv", "", true},
    Kind{"Công văn", "cv", "CV"},
    Kind{"Văn bản hợp nhất", "vbhn", "VBHN"},
    Kind{"Văn bản", "cv", ""},
    Kind{"Phương án", "pa", "PA", true},
    Kind{"Kịch bản", "kb", "KB", true},
    Kind{"Đề cương", "dcg", "", true},
    Kind{"Đề án", "da", "ĐA"},
    Kind{"Dự án", "duan", "DA", true},
    Kind{"Chiến lược", "cl", "CL"},
    Kind{"Quy hoạch", "qh", "", true},
    Kind{"Điều lệ", "dl", "ĐL"},
    Kind{"Giấy phép", "gp", "GP"},
    Kind{"Giấy mời", "gm", "GM"},
    Kind{"Phiếu chuyển", "pc", "PC"},
    Kind{"Bản sao", "bs", "BS"},
    Kind{"Sao y", "sy", "SY"},
    Kind{"Công hàm", "ch", ""},
    Kind{"Hiệp định", "hdh", ""},
};

// Codes are compared in lower case with the bar of Đ lost, since it often is. Two pairs of the table fall together then
// (ĐA and DA, HĐ and HD): for those the spelling with its bar decides first (CITATIONS §2.1, folding collisions).
struct Index {
  PackedMap<const Kind*> by_exact, by_folded;
  std::unordered_map<std::string, const Kind*> by_noun;

  Index() {
    for (const Kind& kind : table) {
      by_noun.emplace(text::fold(kind.noun), &kind);
      std::string_view codes = kind.codes;
      while (!codes.empty()) {
        const auto cut = codes.find(' ');
        const PackedWord code = pack(codes.substr(0, cut));
        by_exact.emplace(code.exact, &kind);
        by_folded.emplace(code.folded, &kind);
        codes = cut == std::string_view::npos ? std::string_view() : codes.substr(cut + 1);
      }
    }
    by_folded["hd"_w] = by_noun.at("huong dan");
    by_folded["da"_w] = by_noun.at("de an");
  }
};

const Index& index() {
  static const Index made;
  return made;
}

}  // namespace

std::span<const Kind> kinds() { return table; }

bool is_programme(const Kind& kind) {
  static constexpr std::array series = {"ctr", "da", "qc", "qcph", "hd", "cl"};
  return std::find(series.begin(), series.end(), kind.series) != series.end();
}

const Kind* kind_of_code(std::string_view code) {
  const Index& table = index();
  const PackedWord word = pack(code);
  if (const auto* exact = table.by_exact.find(word.exact)) return *exact;
  const auto* folded = table.by_folded.find(word.folded);
  return folded == nullptr ? nullptr : *folded;
}

const Kind* kind_of_noun(std::string_view noun) {
  const auto at = index().by_noun.find(text::fold(noun));
  return at == index().by_noun.end() ? nullptr : at->second;
}

}  // namespace danchieu::citations
