#pragma once
/// Words by which compare/tasks.cpp knows agencies, and what they are told to do.
///
/// Tables of words as they are printed (with marks, small) where a word without its marks would be another one, else folded. A row that
/// ends in a space is whole words.

#include <string_view>
#include <utility>

namespace danchieu::compare {

/// How names of agencies begin: with their marks, "sở" is no "số".
constexpr std::string_view heads[] = {"công an",
                                      "ubnd",
                                      "ủy ban",
                                      "hđnd",
                                      "hội đồng",
                                      "ban chỉ đạo",
                                      "bcđ",
                                      "ban tổ chức",
                                      "ban dân vận",
                                      "ban tuyên giáo",
                                      "ban chỉ huy",
                                      "ban chqs",
                                      "ban quản lý",
                                      "ban thường trực",
                                      "ban thường vụ",
                                      "ban chấp hành",
                                      "ban công tác",
                                      "ban bầu cử",
                                      "tổ công tác",
                                      "tổ giúp việc",
                                      "tổ bầu cử",
                                      "ban giám",
                                      "sở ",
                                      "phòng ",
                                      "đảng ủy",
                                      "tỉnh ủy",
                                      "huyện ủy",
                                      "thành ủy",
                                      "cấp ủy",
                                      "văn phòng",
                                      "đài phát thanh",
                                      "đài truyền",
                                      "trung tâm",
                                      "công chức",
                                      "các cơ quan",
                                      "các đơn vị",
                                      "cơ quan",
                                      "đơn vị",
                                      "các sở",
                                      "các phòng",
                                      "các ban",
                                      "các ngành",
                                      "các xã",
                                      "các trường",
                                      "các huyện",
                                      "các đoàn thể",
                                      "các thành viên",
                                      "thành viên",
                                      "hội ",
                                      "đoàn thanh niên",
                                      "huyện đoàn",
                                      "tỉnh đoàn",
                                      "mặt trận",
                                      "mttq",
                                      "quân sự",
                                      "bộ chỉ huy",
                                      "bộ đội",
                                      "bộ công an",
                                      "cục ",
                                      "chi cục",
                                      "vụ ",
                                      "tòa án",
                                      "viện kiểm sát",
                                      "trường ",
                                      "bệnh viện",
                                      "kho bạc",
                                      "ngân hàng",
                                      "thường trực hđnd",
                                      "thường trực hội đồng",
                                      "thường trực đảng",
                                      "thường trực tỉnh",
                                      "thường trực huyện",
                                      "thường trực ubnd",
                                      "thường trực ủy ban",
                                      "phó thủ trưởng",
                                      "phó chủ tịch",
                                      "trưởng công an",
                                      "trưởng ban",
                                      "phó trưởng ban",
                                      "cán bộ phụ trách",
                                      "chuyên viên phụ trách",
                                      "thủ trưởng",
                                      "chủ tịch",
                                      "liên đoàn",
                                      "điện lực",
                                      "hạt kiểm lâm",
                                      "thanh tra",
                                      "các tổ chức",
                                      "các địa phương",
                                      "lực lượng công an",
                                      "đại diện cấp ủy"};
/// What begins like the name of an agency and is none.
constexpr std::string_view no_heads[] = {"hội nghị", "hội thảo", "hội thi", "hội diễn", "hội trại", "hội chợ", "hội trường", "trường hợp"};
/// Words that no name holds, and those that none ends with: "Hội đồng nhân dân xã cũng được | tổ chức …".
constexpr std::string_view words_of_no_name[] = {"họp ", "trao đổi ", "biểu quyết ", "nhằm ",     "thì ",  "gửi ",
                                                 "để ",  "sau khi ",  "trước khi ",  "ngay sau ", "giữa ", "đặc biệt là "};
constexpr std::string_view no_ends[] = {"được ", "việc ", "để ", "về ", "với ", "bằng ", "đã ", "bị ", "mời ", "nêu "};
/// Behind these somebody is spoken of, not told: "giữa Bộ Công an với …", "hoạt động của lực lượng Công an", "đại biểu HĐND xã".
constexpr std::string_view no_tellers[] = {"giữa ", "của ", "với ", "cùng ",  "từng ", "đến ",
                                           "tới ",  "về ",  "tại ", "trong ", "tên ",  "biểu "};
/// Words in front of an agency that is told something.
constexpr std::string_view orders[] = {"giao cho ", "giao ", "de nghi ", "yeu cau ", "phan cong ", "dong chi ", "cac dong chi "};
/// Words that a task begins with.
constexpr std::string_view verbs[] = {
    "chu tri",      "phoi hop",  "tham muu",       "xay dung",  "to chuc",   "chuan bi",    "co trach nhiem", "chiu trach nhiem",
    "bao cao",      "huong dan", "kiem tra",       "theo doi",  "don doc",   "chi dao",     "trien khai",     "thuc hien",
    "thuong xuyen", "tiep tuc",  "tang cuong",     "day manh",  "lua chon",  "bo tri",      "dam bao",        "bao dam",
    "chu dong",     "can cu",    "theo chuc nang", "de xuat",   "tong hop",  "xem xet",     "van dong",       "tuyen truyen",
    "lap ",         "ban hanh",  "ra soat",        "tap trung", "kip thoi",  "dua ",        "bien tap",       "quan triet",
    "phat dong",    "huy dong",  "tiep nhan",      "cap phat",  "giup ",     "lam dau moi", "du toan",        "nghiem tuc",
    "chi to chuc",  "tham gia",  "tham du",        "thanh lap", "thong bao", "giam sat"};
/// Those that without their marks would be other words, too.
constexpr std::string_view exact_verbs[] = {"dự ", "sơ kết ", "tổng kết "};
/// What begins like one and is none.
constexpr std::string_view no_verbs[] = {"dự kiến ", "dự án ", "dự thảo ", "dự phòng "};
/// In front of a verb, and neither part of the name: "Phó Chủ tịch trực tiếp tham mưu".
constexpr std::string_view adverbs[] = {"trực tiếp ", "phải ", "cần ", "sẽ ", "đồng thời ", "cũng "};
/// A clerk's "Đơn vị chủ trì: …" is a label.
constexpr std::string_view labels[] = {"don vi", "co quan"};
constexpr std::string_view verbs_of_labels[] = {"chu tri", "phoi hop"};
/// Behind these a verb is part of a name: "các tổ chức", "Ban chỉ đạo", "Ban Chỉ đạo phòng, chống tội phạm và xây dựng phong trào …",
/// "Trung tâm trợ giúp pháp lý".
constexpr std::string_view words_inside_names[] = {"ban ", "va ", "cac ", "tro "};
/// Long names and short ones.
constexpr std::pair<std::string_view, std::string_view> shorter[] = {
    {"uy ban nhan dan", "ubnd"},  {"hoi dong nhan dan", "hdnd"}, {"mat tran to quoc viet nam", "mttq"},
    {"mat tran to quoc", "mttq"}, {"ban chi dao", "bcd"},        {"viet nam", ""}};
/// Sentences that close a plan, and are nobody's task.
constexpr std::string_view closings[] = {"tren day la", "ke hoach nay"};
/// "… xây dựng Kế hoạch như sau:" says that the plan begins.
constexpr std::string_view words_of_opening = "nhu sau ";
constexpr std::string_view words_of_closing = " bao de cac ";
/// In front of the one who is told: "Căn cứ Kế hoạch này, Ban Chỉ đạo các huyện xây dựng …", "Ngoài ra, các địa phương …".
constexpr std::string_view leads[] = {"can cu ",  "tren co so ", "theo ",    "de ",       "qua trinh ", "trong qua trinh ",
                                      "ngoai ra", "doi voi ",    "hang nam", "hang quy",  "dinh ky",    "truoc ngay ",
                                      "sau khi ", "khi ",        "tuy ",     "thoi gian "};
/// In the heading of a main section that tells who does what.
constexpr std::string_view words_of_organising[] = {"to chuc thuc hien", "to chuc trien khai", "phan cong", "trach nhiem"};
/// Behind a name, what the agency is: "Công an huyện - Cơ quan Thường trực Ban Chỉ đạo".
constexpr std::string_view office_behind_name = "co quan thuong truc";

}  // namespace danchieu::compare
