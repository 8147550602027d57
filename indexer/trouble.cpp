#include "indexer/trouble.h"

#include <array>

namespace danchieu::indexer {
namespace {

struct Row {
  Trouble trouble;
  std::string_view name;
  std::string_view rest;  ///< of the sentence, behind the file
};

// clang-format off
constexpr std::array rows = {
    Row{Trouble::missing, "missing", "không có ở đó; hãy xem tệp đã được chuyển đi hay đổi tên chưa."},
    Row{Trouble::forbidden, "forbidden", "không cho bạn mở; hãy xin người giữ tệp quyền đọc."},
    Row{Trouble::unreadable, "unreadable", "không lấy được từ ổ đĩa; hãy chép tệp sang chỗ khác rồi thêm lại."},
    Row{Trouble::not_a_file, "not_a_file", "không phải là tệp văn bản; hãy chỉ đúng văn bản, hoặc thư mục chứa nó."},
    Row{Trouble::too_large, "too_large", "lớn hơn 256 MB; hãy chia nhỏ rồi thêm từng phần."},
    Row{Trouble::changing, "changing", "đang được ghi trong lúc đọc; khi tệp đã chép xong, hãy thêm lại."},
    Row{Trouble::empty, "empty", "là tệp rỗng; hãy lấy lại văn bản từ nơi gửi."},
    Row{Trouble::image, "image", "là ảnh thuộc loại chưa đọc được; hãy lưu thành PDF, JPEG, PNG hoặc TIFF rồi thêm."},
    Row{Trouble::packed, "packed", "là tệp nén; hãy giải nén rồi thêm các văn bản bên trong."},
    Row{Trouble::office, "office", "là bảng tính, bản trình chiếu hoặc tệp soạn thảo kiểu cũ mà bản này chưa đọc được; hãy lưu thành Word (.docx) hoặc PDF rồi thêm."},
    Row{Trouble::program, "program", "là chương trình, không phải văn bản; hãy bỏ tệp khỏi thư mục."},
    Row{Trouble::data, "data", "là dữ liệu cho máy (JSON, XML), không phải văn bản; hãy bỏ tệp khỏi thư mục, hoặc lưu phần chữ của văn bản thành tệp .txt rồi thêm."},
    Row{Trouble::not_text, "not_text", "không có chữ đọc được: không phải văn bản, hoặc dùng bảng mã cũ như TCVN3, VNI; hãy lưu thành UTF-8 hoặc PDF rồi thêm."},
    Row{Trouble::encrypted, "encrypted", "bị khóa bằng mật khẩu; hãy thêm bản mở được mà không cần mật khẩu."},
    Row{Trouble::cut_short, "cut_short", "bị cụt, thiếu phần cuối; hãy lấy lại văn bản từ nơi gửi."},
    Row{Trouble::damaged, "damaged", "bị hỏng; hãy mở bằng chương trình đã làm ra nó, lưu lại rồi thêm, hoặc lấy lại văn bản từ nơi gửi."},
    Row{Trouble::page_too_large, "page_too_large", "có trang hoặc ảnh to hơn mọi khổ giấy; hãy in lại ra PDF khổ A4 rồi thêm."},
    Row{Trouble::unpacks_too_large, "unpacks_too_large", "bung ra lớn hơn mọi văn bản, như tệp làm ra để phá máy; chỉ khi tin nơi gửi, hãy mở, lưu lại thành PDF rồi thêm."},
    Row{Trouble::nested_too_deep, "nested_too_deep", "có cấu trúc lồng nhau quá sâu, như tệp làm ra để phá máy; chỉ khi tin nơi gửi, hãy mở, lưu lại thành PDF rồi thêm."},
    Row{Trouble::no_text_layer, "no_text_layer", "là bản quét: các trang chỉ là ảnh, mà máy này thiếu bộ nhận dạng chữ Việt; hãy cài gói tesseract-ocr-vie rồi đọc lại tệp."},
    Row{Trouble::nothing_recognised, "nothing_recognised", "là ảnh mà không nhận ra chữ nào; hãy quét lại rõ hơn, ngay ngắn, rồi thêm."},
    Row{Trouble::without_words, "without_words", "không có chữ nào: để trống, hoặc chỉ có ảnh dán vào; hãy thêm bản có chữ, hoặc bản quét ở dạng PDF."},
    Row{Trouble::too_long, "too_long", "có nhiều chữ hơn mọi kế hoạch; hãy chia nhỏ rồi thêm từng phần."},
    Row{Trouble::too_slow, "too_slow", "đọc quá lâu nên đã dừng; hãy lưu lại bằng chương trình PDF, hoặc chia nhỏ, rồi thêm."},
    Row{Trouble::out_of_memory, "out_of_memory", "cần nhiều bộ nhớ hơn mức cho phép khi đọc; hãy lưu lại bằng chương trình PDF, hoặc chia nhỏ, rồi thêm."},
    Row{Trouble::died, "died", "không đọc được, chương trình đọc bị lỗi vì tệp này; hãy lưu lại bằng chương trình PDF rồi thêm, hoặc lấy lại văn bản từ nơi gửi."},
    Row{Trouble::not_understood, "not_understood", "đọc được nhưng chương trình lỗi khi tìm hiểu nội dung; hãy báo lỗi này kèm tệp, các tệp khác vẫn được thêm."},
};
// clang-format on

const Row& row_of(Trouble trouble) { return rows[static_cast<std::size_t>(trouble)]; }

constexpr bool in_order() {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (static_cast<std::size_t>(rows[i].trouble) != i) return false;
  return true;
}
static_assert(in_order(), "a trouble is its row's number");

}  // namespace

std::string_view name(Trouble trouble) { return row_of(trouble).name; }

std::optional<Trouble> trouble_named(std::string_view name) {
  for (const Row& row : rows)
    if (row.name == name) return row.trouble;
  return std::nullopt;
}

std::string sentence(Trouble trouble, const std::filesystem::path& file) { return file.string() + " " + std::string(row_of(trouble).rest); }

}  // namespace danchieu::indexer
