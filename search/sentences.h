#pragma once
/// Inside search/: what people read of a query that was not understood, or not quite as they may think. {} is the word that is meant.

#include <string>
#include <string_view>

#include "search/search.h"

namespace danchieu::search::say {

inline constexpr std::string_view
    too_long = "Câu tìm kiếm quá dài: chỉ 2.000 ký tự đầu được đọc.",
    too_many = "Câu tìm kiếm có quá nhiều phần: chỉ 100 phần đầu được tìm.",
    too_deep = "Ngoặc lồng nhau quá sâu: các ngoặc từ đây được bỏ qua.", no_words = "Không có từ nào để tìm: mọi văn bản đều được liệt kê.",

    unclosed_quote = "Thiếu dấu ngoặc kép đóng: cụm từ được hiểu là kéo dài đến hết câu.",
    unclosed_group = "Thiếu dấu ngoặc đơn đóng: nhóm được hiểu là kéo dài đến hết câu.",
    unopened_group = "Dấu ngoặc đơn đóng này không có dấu mở: được bỏ qua.",
    lonely_operator = "“{}” cần có một phần ở cả hai bên: được bỏ qua.", lonely_not = "“{}” cần có một phần ở sau: được bỏ qua.",
    near_what = "“{}” chỉ đặt được giữa hai từ, cụm từ hay nhóm từ: ở đây được hiểu là VÀ.",
    star_inside = "Dấu * chỉ có nghĩa ở cuối một từ (tuyên*): ở đây được bỏ qua.",

    no_field = "Không có trường “{}”: phần này được tìm như các từ thường.",
    nearly_field = "Không có trường “{}”: phần này được tìm như các từ thường. Có phải là “{}:”?",
    empty_field = "Trường “{}” không có giá trị: viết liền sau dấu hai chấm, như {}. Ở đây được tìm như từ thường.",
    no_filter = "Không có bộ lọc “{}”.",
    no_year = "“{}” không phải là năm (2022) hay khoảng năm (2021..2024): phần này được tìm như các từ thường.",
    no_date = "“{}” không phải là ngày, tháng hay năm (4/4/2022, 4/2022, 2022, 1/2022..6/2022): phần này được tìm như các từ thường.",
    no_year_filter = "“{}” không phải là năm (2022) hay khoảng năm (2021..2024): bộ lọc này không được dùng.",
    no_date_filter = "“{}” không phải là ngày, tháng hay năm (4/4/2022, 4/2022, 2022, 1/2022..6/2022): bộ lọc này không được dùng.",
    backward_range = "Khoảng “{}” có đầu sau cuối: không kế hoạch nào khớp phần này.",
    no_province = "Không có tỉnh, thành phố nào tên “{}”, trước hay sau 1/7/2025: không kế hoạch nào khớp phần này.",
    no_level = "“{}” không phải là một cấp (trung ương, tỉnh, huyện, xã): không kế hoạch nào khớp phần này.",
    no_number = "“{}” không phải là một số hiệu (44-KL/TW, QĐ 521) hay tên một luật (Luật Đất đai 2013): không kế hoạch nào khớp phần này.";

/// Notes: what a part finds beyond what was typed.
inline constexpr std::string_view with_merged = "gồm cả {} trước 1/7/2025", also_written = "“{}”: cả “{}”, theo {} kế hoạch",
                                  short_for = "“{}”: cả “{}”, như thường viết tắt", in_province = "Tìm trong tỉnh, thành phố {}?",
                                  most_words = "Ít kế hoạch có đủ các từ ({}): danh sách có thêm những kế hoạch có ít nhất {} trong {} từ.",
                                  most_words_only = "Không kế hoạch nào có đủ các từ: danh sách là những kế hoạch có ít nhất {} trong {} từ.";

/// The sentence with its {} filled, one after the other.
template <class... Words>
std::string fill(std::string_view sentence, const Words&... words) {
  std::string filled(sentence);
  std::size_t from = 0;
  [[maybe_unused]] const auto put = [&](std::string_view word) {
    const auto place = filled.find("{}", from);
    if (place == filled.npos) return;
    filled.replace(place, 2, word);
    from = place + word.size();
  };
  (put(words), ...);
  return filled;
}

template <class... Words>
QueryProblem problem(std::string_view sentence, text::Span span, const Words&... words) {
  return {fill(sentence, words...), span, {sentence, {std::string(words)...}}};
}

template <class... Words>
void tell(Note& note, std::string_view sentence, const Words&... words) {
  note.text = fill(sentence, words...);
  note.said = {sentence, {std::string(words)...}};
}

}  // namespace danchieu::search::say
