#include "web/labels.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace danchieu::web {
namespace {

struct Label {
  std::string_view key;
  std::string_view vietnamese;
};

// Sorted by key.
constexpr Label labels[] = {
    {"accuracy.field.issued", "Ngày ban hành của văn bản được dẫn"},
    {"accuracy.field.issuer", "Cơ quan ban hành"},
    {"accuracy.field.kind", "Loại văn bản"},
    {"accuracy.field.relation", "Quan hệ (thực hiện, căn cứ, thay thế …)"},
    {"accuracy.field.work", "Đúng văn bản nào"},
    {"accuracy.inside", "Nằm trong tên của văn bản khác"},
    {"accuracy.joins",
     "Trên {} kế hoạch tổng hợp với {} chỗ dẫn, có đủ dạng hư hỏng và trùng số: nối nhầm {} số cặp đã nối, bỏ sót {} số cặp cùng văn bản."},
    {"accuracy.named", "Chỗ dẫn chỉ có tên, không số"},
    {"accuracy.named.congress", "– nghị quyết đại hội"},
    {"accuracy.named.law", "– luật, bộ luật, pháp lệnh"},
    {"accuracy.named.other", "– đề án, chương trình, quy chế"},
    {"accuracy.numbered", "Chỗ dẫn có số hiệu"},
    {"accuracy.numbered.administrative", "– văn bản hành chính"},
    {"accuracy.numbered.joint", "– văn bản phối hợp, liên ngành"},
    {"accuracy.numbered.norm", "– văn bản quy phạm pháp luật"},
    {"accuracy.numbered.party", "– văn bản của Đảng"},
    {"accuracy.of_true", "{}/{}"},
    {"accuracy.pinpoint", "Điểm, khoản, điều"},
    {"accuracy.set.corpus", "{} kế hoạch của kho mẫu"},
    {"accuracy.set.outside", "{} văn bản khác"},
    {"attribute.addressees", "Kính gửi"},
    {"attribute.commune", "Xã, phường"},
    {"attribute.district", "Huyện, quận"},
    {"attribute.issued", "Ngày ban hành"},
    {"attribute.issuer", "Cơ quan ban hành"},
    {"attribute.kind", "Loại văn bản"},
    {"attribute.level", "Cấp"},
    {"attribute.number", "Số, ký hiệu"},
    {"attribute.number.blank", "(để trống số) /{}"},
    {"attribute.number.struck", "{} (số bị gạch)"},
    {"attribute.office", "Chức vụ"},
    {"attribute.period", "Đơn vị hành chính"},
    {"attribute.province", "Tỉnh, thành phố"},
    {"attribute.province_today", "Nay thuộc"},
    {"attribute.recipients", "Nơi nhận"},
    {"attribute.signer", "Người ký"},
    {"attribute.signs_for", "Ký thay mặt"},
    {"attribute.title", "Tên văn bản"},
    {"attribute.year", "Năm"},
    {"cite.level", "cấp {}"},
    {"cite.of", "{} trong {} văn bản ấy dẫn"},
    {"cited.amends", "Sửa đổi, bổ sung"},
    {"cited.based_on", "Căn cứ"},
    {"cited.continues", "Tiếp tục thực hiện"},
    {"cited.follows", "Làm theo"},
    {"cited.guided_by", "Theo hướng dẫn"},
    {"cited.implements", "Thực hiện"},
    {"cited.mentions", "Nhắc đến"},
    {"cited.promulgates", "Ban hành"},
    {"cited.proposes", "Đề nghị, trình"},
    {"cited.repeals", "Bãi bỏ"},
    {"cited.replaces", "Thay thế"},
    {"cited.replies_to", "Trả lời"},
    {"citing.based_on", "Kế hoạch lấy làm căn cứ"},
    {"citing.continues", "Kế hoạch tiếp tục thực hiện"},
    {"citing.follows", "Kế hoạch làm theo"},
    {"citing.guided_by", "Kế hoạch làm theo hướng dẫn"},
    {"citing.implements", "Kế hoạch thực hiện"},
    {"citing.mentions", "Kế hoạch nhắc đến"},
    {"citing.other", "Kế hoạch dẫn theo cách khác"},
    {"count.about", "khoảng {}"},
    {"error.archive", "Kho tạm thời không đọc được. Xin thử lại sau ít phút; nếu vẫn vậy, xin báo người quản trị kho."},
    {"error.archive.title", "Kho chưa đọc được"},
    {"error.bad_address", "Địa chỉ này viết sai nên không đọc được: có ký tự hỏng hoặc dấu % không đúng chỗ."},
    {"error.bad_address.title", "Địa chỉ không đọc được"},
    {"error.broken", "Máy chủ gặp lỗi khi làm trang này. Lỗi đã được ghi lại; xin thử lại hoặc báo người quản trị kho."},
    {"error.broken.title", "Có lỗi ở máy chủ"},
    {"error.empty", "Kho còn trống: chưa có văn bản nào để trả lời."},
    {"error.empty.title", "Kho còn trống"},
    {"error.method", "Địa chỉ này không nhận cách gửi ấy; tiêu đề Allow của câu trả lời ghi những cách được nhận."},
    {"error.method.title", "Không nhận cách gửi này"},
    {"error.multipart", "Không nhận tệp gửi kèm ở đây: hãy gửi chữ, thẳng trong thân yêu cầu hoặc trong ô text của biểu mẫu."},
    {"error.multipart.title", "Không nhận cách gửi này"},
    {"error.no_describer", "Máy chủ này chỉ để xem kho, không đọc văn bản gửi đến."},
    {"error.no_describer.title", "Không đọc văn bản gửi đến"},
    {"error.no_number", "Không nhận ra số hiệu nào trong “{}”. Số hiệu thường có dạng 44-KL/TW, 521/QĐ-TTg, 111/2018/NĐ-CP."},
    {"error.no_number.title", "Không nhận ra số hiệu"},
    {"error.no_page", "Không có trang nào ở địa chỉ này."},
    {"error.no_page.title", "Không tìm thấy trang"},
    {"error.no_plan", "Kho không có văn bản nào mang mã “{}”."},
    {"error.no_plan.title", "Không có văn bản này"},
    {"error.no_text", "Chưa có chữ nào để đọc: hãy gửi văn bản, thẳng trong thân yêu cầu hoặc trong ô text của biểu mẫu."},
    {"error.no_text.title", "Chưa có chữ nào"},
    {"error.no_version", "Văn bản này không có bản số {}."},
    {"error.no_version.title", "Không có bản này"},
    {"error.no_work", "Kho không có văn bản “{}”, và chưa kế hoạch nào trong kho dẫn đến nó."},
    {"error.no_work.title", "Chưa kế hoạch nào dẫn văn bản này"},
    {"error.text_too_long", "Văn bản dài quá {}, hơn mọi kế hoạch; hãy gửi từng phần."},
    {"error.text_too_long.title", "Văn bản quá dài"},
    {"flag.date_conflict", "Các nơi dẫn ghi ngày ban hành khác nhau; xem “Ngày ghi kèm”."},
    {"flag.form_slip", "Có nơi dẫn viết số hiệu theo mẫu khác (có năm hoặc không có năm); ngày hoặc tên cho biết vẫn là văn bản này."},
    {"flag.unit_conflict", "Cùng số hiệu nhưng có các đơn vị soạn thảo khác nhau: là những văn bản khác nhau."},
    {"in_text.level.central", "trung ương"},
    {"in_text.level.commune", "xã"},
    {"in_text.level.district", "huyện"},
    {"in_text.level.province", "tỉnh"},
    {"level.central", "Trung ương"},
    {"level.commune", "Xã"},
    {"level.district", "Huyện"},
    {"level.province", "Tỉnh"},
    {"link.from.amends", "sửa đổi, bổ sung"},
    {"link.from.based_on", "căn cứ vào"},
    {"link.from.continues", "tiếp tục thực hiện"},
    {"link.from.follows", "làm theo"},
    {"link.from.guided_by", "theo hướng dẫn của"},
    {"link.from.implements", "thực hiện"},
    {"link.from.mentions", "nhắc đến"},
    {"link.from.promulgates", "ban hành"},
    {"link.from.proposes", "đề nghị, trình"},
    {"link.from.repeals", "bãi bỏ"},
    {"link.from.replaces", "thay thế"},
    {"link.from.replies_to", "trả lời"},
    {"link.to.amends", "được sửa đổi, bổ sung bởi"},
    {"link.to.based_on", "là căn cứ của"},
    {"link.to.continues", "được tiếp tục thực hiện bởi"},
    {"link.to.follows", "được làm theo bởi"},
    {"link.to.guided_by", "hướng dẫn"},
    {"link.to.implements", "được thực hiện bởi"},
    {"link.to.mentions", "được nhắc đến trong"},
    {"link.to.promulgates", "được ban hành bởi"},
    {"link.to.proposes", "được đề nghị trong"},
    {"link.to.repeals", "bị bãi bỏ bởi"},
    {"link.to.replaces", "bị thay thế bởi"},
    {"link.to.replies_to", "được trả lời bởi"},
    {"page.cite", "Kiểm tra dẫn chiếu"},
    {"page.help", "Trợ giúp"},
    {"page.search", "Tìm: {}"},
    {"page.search_all", "Cả kho"},
    {"page.similar", "Tương tự {}"},
    {"page.status", "Tình trạng kho"},
    {"period.before", "trước 1/7/2025"},
    {"period.since", "từ 1/7/2025"},
    {"place.today", " (nay {})"},
    {"plan.page", "trang {}"},
    {"plan.untitled", "(chưa đọc được tên văn bản)"},
    {"reference.date", "ngày {}"},
    {"reference.document", "Văn bản"},
    {"reference.number", "{} số {}"},
    {"relation.amends", "sửa đổi"},
    {"relation.based_on", "căn cứ"},
    {"relation.continues", "tiếp tục thực hiện"},
    {"relation.follows", "theo"},
    {"relation.guided_by", "theo hướng dẫn"},
    {"relation.implements", "thực hiện"},
    {"relation.mentions", "nhắc đến"},
    {"relation.promulgates", "ban hành"},
    {"relation.proposes", "đề nghị"},
    {"relation.repeals", "bãi bỏ"},
    {"relation.replaces", "thay thế"},
    {"relation.replies_to", "trả lời"},
    {"relaxed.any_marks", "Không đòi đúng dấu"},
    {"relaxed.not_exclude", "Không trừ ra"},
    {"relaxed.without", "Bỏ"},
    {"relaxed.words", "Tìm rời từng từ thay cho cụm từ"},
    {"sort.added", "mới vào kho"},
    {"sort.least_cited", "dẫn ít nhất"},
    {"sort.most_cited", "dẫn nhiều nhất"},
    {"sort.newest", "mới nhất"},
    {"sort.oldest", "cũ nhất"},
    {"sort.relevance", "liên quan nhất"},
    {"status.bytes", "Dung lượng bản gốc"},
    {"status.copies", "Kế hoạch có bản khác"},
    {"status.mentions", "Chỗ dẫn văn bản khác"},
    {"status.mentions_partial", "Chỗ dẫn chưa đủ để biết là văn bản nào"},
    {"status.pages_recognised", "Trang nhận dạng từ ảnh"},
    {"status.plans", "Văn bản trong kho"},
    {"status.problems", "Tệp chưa đọc được"},
    {"status.provinces", "Tỉnh, thành phố có văn bản"},
    {"status.removed", "Văn bản đã gỡ khỏi kho"},
    {"status.revision", "Lần ghi thứ"},
    {"status.works", "Văn bản được dẫn"},
    {"status.works_held", "Trong đó có toàn văn trong kho"},
    {"suggestion.cited", "{} chỗ dẫn"},
    {"suggestion.plans", "{} văn bản"},
    {"suggestion.title", "mở văn bản"},
    {"suggestion.works", "{} văn bản cùng số"},
    {"understood.field", "chỉ tìm trong"},
    {"understood.near", "gần nhau"},
    {"understood.number", "số hiệu"},
    {"understood.phrase", "cụm từ"},
    {"understood.prefix", "bắt đầu bằng"},
    {"work.term", "khóa {}"},
    {"work.unnamed", "(văn bản chưa rõ tên)"},
    {"years.from", "từ {}"},
    {"years.until", "đến {}"},
};

static_assert(std::is_sorted(std::begin(labels), std::end(labels), [](const Label& a, const Label& b) { return a.key < b.key; }));

const Label* find(std::string_view key) {
  const auto* found = std::lower_bound(std::begin(labels), std::end(labels), key,
                                       [](const Label& row, std::string_view wanted) { return row.key < wanted; });
  return found != std::end(labels) && found->key == key ? found : nullptr;
}

}  // namespace

std::string_view label(std::string_view key) {
  const Label* found = find(key);
  if (!found) throw std::out_of_range("no label " + std::string(key));
  return found->vietnamese;
}

std::string_view label_or(std::string_view key, std::string_view otherwise) {
  const Label* found = find(key);
  return found ? found->vietnamese : otherwise;
}

std::string fill(std::string_view text, std::initializer_list<std::string> values) {
  std::string filled;
  for (const std::string& value : values) {
    const std::size_t at = text.find("{}");
    if (at == text.npos) break;
    filled += text.substr(0, at);
    filled += value;
    text.remove_prefix(at + 2);
  }
  return filled += text;
}

}  // namespace danchieu::web
