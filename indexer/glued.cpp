#include "indexer/glued.h"

#include <algorithm>
#include <string>

#include "citations/kinds.h"
#include "indexer/offices.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

constexpr std::uint32_t shortest_document = 400;
constexpr std::uint32_t longest_agency = 600;
constexpr std::u32string_view mottos[] = {U"cong hoa xa hoi chu nghia", U"dang cong san viet nam"};
/// The text begins with one of these; the first of them may begin a title, too.
constexpr std::u32string_view openings[] = {U"thuc hien", U"theo", U"nham", U"can cu", U"xet", U"thi hanh", U"kinh gui", U"dieu 1"};
constexpr std::size_t also_of_titles = 3;

class Lines {
 public:
  Lines(const text::Text& document, std::u32string_view folded, Span row) : document_(document), folded_(folded.substr(0, row.end)), row_(row) {}

  std::vector<std::uint32_t> find() {
    if (row_.size() < shortest_document || !has_motto()) return {};
    for (std::uint32_t at = row_.begin + 1; at < row_.end; ++at)
      if (document_[at - 1] == U' ' && document_[at] != U' ' && begins(at)) cuts_.push_back(at);
    return cuts_;
  }

 private:
  std::u32string_view rest(std::uint32_t at) const { return folded_.substr(at); }
  bool is_upper(std::uint32_t at) const { return at < row_.end && text::is_upper(document_[at]); }
  bool stands(std::uint32_t at, std::u32string_view word) const {
    if (!rest(at).starts_with(word)) return false;
    const std::uint32_t end = at + static_cast<std::uint32_t>(word.size());
    return end >= row_.end || !text::is_letter(document_[end]);
  }

  bool has_motto() const {
    const std::u32string_view head = rest(row_.begin).substr(0, longest_agency);
    return std::any_of(std::begin(mottos), std::end(mottos), [&](std::u32string_view motto) {
      const auto at = head.find(motto);
      return at != head.npos && is_upper(row_.begin + static_cast<std::uint32_t>(at) + 1);
    });
  }

  /// What stands before `at`, without spaces.
  char32_t before(std::uint32_t at) const {
    while (at > row_.begin && document_[at - 1] == U' ') --at;
    return at > row_.begin ? document_[at - 1] : U'\0';
  }
  bool behind_stop(std::uint32_t at) const {
    const char32_t c = before(at);
    return c == U'.' || c == U';' || c == U':' || c == U'/' || c == U')' || text::is_upper(c);
  }

  bool begins(std::uint32_t at) {
    if (at == kind_end_) return true;
    if (!number_ && is_number_line(at)) return number_ = true;
    if (kind_end_ == 0 && take_kind(at)) return true;
    if (kind_end_ != 0 && !opened_ && is_upper(at) && !is_upper(at + 1) && opens(at)) return opened_ = true;
    if (is_upper(at) && (stands(at, U"noi nhan") || stands(at, U"v/v"))) return true;
    if (is_upper(at) && is_upper(at + 1) && behind_stop(at) && !text::is_upper(before(at)) && begins_office(rest(at))) return true;
    return (kind_end_ != 0 || opened_) && is_label(at);
  }

  /// "Số: 12/KH-UBND", "Số 44-KL/TW".
  bool is_number_line(std::uint32_t at) const {
    if (!is_upper(at) || !stands(at, U"so")) return false;
    constexpr std::u32string_view filling = U": ._…0123456789";
    std::uint32_t end = at + 2;
    while (end < row_.end && filling.find(document_[end]) != filling.npos) ++end;
    return end < row_.end && (document_[end] == U'/' || document_[end] == U'-');
  }

  bool take_kind(std::uint32_t at) {
    if (!is_upper(at) || !is_upper(at + 1)) return false;
    for (const citations::Kind& kind : citations::kinds()) {
      const std::u32string noun = text::to_utf32(text::fold(kind.noun));
      const std::uint32_t end = at + static_cast<std::uint32_t>(noun.size());
      if (kind.common_word || !stands(at, noun) || !is_upper(end - 1) || rest(end).starts_with(U" va ")) continue;
      if (folded_.substr(0, at).ends_with(U" cac ")) continue;  // "CÁC NGHỊ QUYẾT THÔNG QUA TẠI KỲ HỌP", the head of a collection
      kind_end_ = end + 1;
      return true;
    }
    return false;
  }

  bool opens(std::uint32_t at) const {
    const auto found = std::find_if(std::begin(openings), std::end(openings), [&](std::u32string_view word) { return stands(at, word); });
    return found != std::end(openings) && (at != kind_end_ || found >= std::begin(openings) + also_of_titles);
  }

  /// "I. ", "2. ", "a) ", "Điều 3. ", "- ".
  bool is_label(std::uint32_t at) const {
    if (document_[at] == U'-') return at + 1 < row_.end && document_[at + 1] == U' ' && behind_stop(at) && !text::is_upper(before(at));
    std::uint32_t end = at;
    if (stands(at, U"dieu") && is_upper(at)) end += 5;
    const std::uint32_t label = end;
    constexpr std::u32string_view roman = U"IVX";
    constexpr std::uint32_t longest = 5;
    while (end < row_.end && end - label < longest && (text::is_digit(document_[end]) || roman.find(document_[end]) != roman.npos)) ++end;
    if (end == label && text::is_lower(document_[end]) && end + 1 < row_.end && document_[end + 1] == U')') ++end;
    if (end == label || end + 2 >= row_.end || (document_[end] != U'.' && document_[end] != U')') || document_[end + 1] != U' ') return false;
    return is_upper(end + 2) && behind_stop(at);
  }

  const text::Text& document_;
  const std::u32string_view folded_;
  const Span row_;
  std::vector<std::uint32_t> cuts_;
  bool number_ = false, opened_ = false;
  std::uint32_t kind_end_ = 0;
};

}  // namespace

std::vector<std::uint32_t> glued_lines(const text::Text& document, std::u32string_view folded, Span row) {
  return Lines(document, folded, row).find();
}

}  // namespace danchieu::indexer
