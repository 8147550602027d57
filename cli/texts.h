#pragma once
/// The table of all that the program says to people, Vietnamese first.

#include "cli/say.h"

namespace danchieu::cli::texts {

// The program and its parser
inline constexpr Text about{"danchieu: kho kế hoạch hành chính, tìm trong văn bản và biết văn bản nào dẫn chiếu văn bản nào.",
                            "danchieu: an archive of Vietnamese administrative plans that knows which document cites which."};
inline constexpr Text usage{"Cách dùng", "Usage"};
inline constexpr Text options{"Tùy chọn", "Options"};
inline constexpr Text arguments{"Đối số", "Arguments"};
inline constexpr Text commands{"Lệnh", "Commands"};
inline constexpr Text required{"(bắt buộc)", "(required)"};
inline constexpr Text one_of{"một trong", "one of"};
inline constexpr Text example{"Ví dụ:", "Example:"};
inline constexpr Text environment{
    "DANCHIEU_ARCHIVE: thư mục kho khi không có --archive.  DANCHIEU_LANG=en: tiếng Anh.  NO_COLOR: không tô màu.\n"
    "Mã thoát: 0 xong; 1 không làm được; 2 dùng sai; 3 xong, nhưng có tệp có vấn đề.",
    "DANCHIEU_ARCHIVE: the archive's folder without --archive.  DANCHIEU_LANG=en: English.  NO_COLOR: no colours.\n"
    "Exit codes: 0 done; 1 failed; 2 wrong use; 3 done, but some inputs have problems."};
inline constexpr Text see_help{"Xem: {} --help", "See: {} --help"};
inline constexpr Text help_help{"In trợ giúp này", "Print this help"};
inline constexpr Text version_help{"In số phiên bản", "Print the version"};
inline constexpr Text archive_help{"Thư mục kho (không có thì $DANCHIEU_ARCHIVE, rồi ./archive)",
                                   "The archive's folder (else $DANCHIEU_ARCHIVE, else ./archive)"};
inline constexpr Text json_help{"Trả lời bằng một đối tượng JSON", "Answer with one JSON object"};

// What each command is for
inline constexpr Text index_about{"Đưa tệp và thư mục vào kho; bỏ qua những gì không đổi",
                                  "Files and folders into the archive; skips what has not changed"};
inline constexpr Text read_about{"Đọc tệp, thư mục hoặc đầu vào chuẩn, không cần kho: máy đọc được gì trong đó",
                                 "Read files, folders or standard input, no archive: what the machine sees in them"};
inline constexpr Text search_about{"Tìm kế hoạch, gõ có dấu hoặc không dấu", "Find plans, typed with or without marks"};
inline constexpr Text cited_by_about{"Kế hoạch nào dẫn chiếu một văn bản, trực tiếp và qua văn bản khác",
                                     "Which plans cite a document, directly and through others"};
inline constexpr Text cite_about{"Một bản thảo dẫn những văn bản nào, và còn thiếu gì so với các kế hoạch gần giống",
                                 "Which documents a draft cites, and what plans like it cite, too"};
inline constexpr Text compare_about{"Hai kế hoạch khác nhau ở đâu: dẫn chiếu, thời gian, số liệu, cơ quan, từng đoạn",
                                    "What changed between two plans: citations, dates, figures, agencies, paragraph by paragraph"};
inline constexpr Text series_about{"Kế hoạch cùng cơ quan, cùng nội dung qua các năm, và năm nào thiếu",
                                   "The plans of one issuer on one subject over the years, and the years that are missing"};
inline constexpr Text reuse_about{"Những đoạn một kế hoạch có chung với kế hoạch khác, và nguồn có lẽ là đâu",
                                  "The passages that a plan shares with others, and where they probably come from"};
inline constexpr Text beside_about{"Kế hoạch các nơi cùng nội dung, cùng năm: dẫn gì, thiếu gì, thời gian nào, phần nào riêng",
                                   "Plans of other places on the same subject and year: what each cites, lacks, sets and says alone"};
inline constexpr Text show_about{"Một kế hoạch: thuộc tính, mục lục, dẫn chiếu", "One plan: metadata, sections, mentions"};
inline constexpr Text export_about{"Xuất toàn bộ kế hoạch, dẫn chiếu hoặc văn bản được dẫn cho chương trình khác",
                                   "All plans, citations or cited documents, for other programs"};
inline constexpr Text remove_about{"Rút một kế hoạch khỏi kho, có ghi lại lý do", "Take a plan out of the archive, keeping the reason"};
inline constexpr Text correct_about{"Sửa điều máy đọc sai: thuộc tính, dẫn chiếu, hai văn bản là một; không mất điều đã đọc",
                                    "Correct what was read: fields, mentions, works that are one; what was read is kept"};
inline constexpr Text serve_about{"Mở kho trên trình duyệt", "Serve the archive to browsers"};
inline constexpr Text status_about{"Kho có những gì", "What the archive holds"};
inline constexpr Text problems_about{"Tệp nào chưa đọc được, và vì sao", "Which files could not be read, and why"};
inline constexpr Text rebuild_about{"Làm lại chỉ mục từ danh mục, không mở lại tệp gốc",
                                    "Make the index again from the catalogue, without opening originals"};

// Arguments and options
inline constexpr Text paths_help{"Tệp hoặc thư mục", "Files or folders"};
inline constexpr Text read_paths_help{"Tệp văn bản (PDF, Word, trang web …), thư mục, hoặc - là đầu vào chuẩn",
                                      "Documents (text, PDF, Word, web pages …), folders, or - for standard input"};
inline constexpr Text standard_input{"đầu vào chuẩn", "standard input"};
inline constexpr Text query_help{"Từ cần tìm; \"cụm từ\" trong ngoặc kép; số hiệu gõ kiểu nào cũng được",
                                 "Words; \"phrases\" in quotes; document numbers in any form"};
inline constexpr Text year_help{"Năm", "Year"};
inline constexpr Text province_help{"Tỉnh, thành phố: tên cũ hoặc tên nay", "Province, of then or of today"};
inline constexpr Text level_help{"Cấp", "Level"};
inline constexpr Text kind_help{"Loại văn bản, như \"Kế hoạch\"", "Kind of document, such as \"Kế hoạch\""};
inline constexpr Text cites_help{"Có dẫn văn bản mang số hiệu này", "Cites the document of this number"};
inline constexpr Text exact_help{"Đúng dấu: chỉ lấy chữ mang đúng dấu đã gõ", "Every word must bear the marks typed"};
inline constexpr Text sort_help{"Thứ tự", "Order"};
inline constexpr Text limit_help{"Nhiều nhất bấy nhiêu kết quả", "At most so many results"};
inline constexpr Text offset_help{"Bỏ qua bấy nhiêu kết quả đầu", "Skip so many results"};
inline constexpr Text all_copies_help{"Hiện cả bản sao, không gộp", "Show copies of one plan apart"};
inline constexpr Text batch_help{"Tệp mỗi dòng một câu hỏi (- là đầu vào chuẩn): mỗi câu một dòng JSON, hoặc các dòng CSV",
                                 "A file with a query a line (- for standard input): a line of JSON for each, or rows of CSV"};
inline constexpr Text compared_help{"Mã kế hoạch trong kho, hoặc tệp", "A plan of the archive, or a file"};
inline constexpr Text formal_help{"Hiện cả những khác biệt hình thức: ngắt dòng, dấu, đánh số …",
                                  "Show differences of form, too: line breaks, marks, numbering …"};
inline constexpr Text explain_help{"Câu hỏi được hiểu thế nào, và điểm từng kết quả", "How the query was read, and each score"};
inline constexpr Text number_help{"Số hiệu (44-KL/TW, kl 44, …) hoặc khóa vn:…", "A number (44-KL/TW, kl 44, …) or a key vn:…"};
inline constexpr Text relation_help{"Quan hệ (implements gồm cả follows)", "Relation (implements covers follows)"};
inline constexpr Text draft_help{"Tệp, - là đầu vào chuẩn, hoặc chính văn bản trong ngoặc kép",
                                 "A file, - for standard input, or the text itself in quotes"};
inline constexpr Text table_help{"Xuất gì", "What to write"};
inline constexpr Text format_help{"Dạng", "Format"};
inline constexpr Text plan_help{"Mã kế hoạch, hoặc phần đầu của mã", "A plan's id, or the beginning of it"};
inline constexpr Text reason_help{"Vì sao rút; được giữ lại trong kho", "Why; kept in the archive"};
inline constexpr Text cache_help{"Thư mục giữ ảnh các trang đã vẽ (mặc định: bộ nhớ đệm của người dùng)",
                                 "Folder for images of pages (default: the user's cache)"};
inline constexpr Text listen_help{"Địa chỉ và cổng; cổng 0 là cổng trống bất kỳ", "Address and port; port 0 is any free one"};

// index
inline constexpr Text no_such_path{"không có tệp hay thư mục \"{}\"", "there is no file or folder \"{}\""};
inline constexpr Text index_report{"thêm (added) {} · không đổi (unchanged) {} · cập nhật (updated) {} · có vấn đề (problems) {}",
                                   "added {} · unchanged {} · updated {} · problems {}"};
inline constexpr Text index_stopped{"Đã dừng theo yêu cầu: những tệp đã xong được giữ trong kho; chạy lại cùng lệnh để làm tiếp.",
                                    "Stopped as asked: the files that were done are kept in the archive; run the same command to go on."};
inline constexpr Text index_problems{"Xem: danchieu problems", "See: danchieu problems"};
inline constexpr Text index_untried{"{} tệp đã biết là không đọc được và chưa đổi nên không thử lại: danchieu problems --retry",
                                    "{} file(s) known as unreadable have not changed and were not tried again: danchieu problems --retry"};
inline constexpr Text jobs_help{"Số tệp đọc cùng lúc; không nêu: bằng số nhân máy",
                                "Files read side by side; as many as there are cores unless given"};
inline constexpr Text watch_help{"Tiếp tục theo dõi thư mục: tệp mới hay vừa đổi được đưa vào ngay khi chép xong",
                                 "Go on watching the folders: files that come or change are taken in once they are complete"};
inline constexpr Text watching{"Đang theo dõi {}; Ctrl-C để dừng.", "Watching {}; Ctrl-C ends it."};
inline constexpr Text watch_needs_folders{"--watch theo dõi thư mục, mà {} không phải thư mục.",
                                          "--watch watches folders, and {} is none."};
inline constexpr Text watch_waits{"Chương trình khác đang ghi kho; đợi rồi tiếp tục.",
                                  "Another program is writing the archive; waiting for it."};
inline constexpr Text watch_stopped{"Đã thôi theo dõi.", "No longer watching."};
inline constexpr Text came_problem{"vấn đề: {}", "problem: {}"};
inline constexpr Text came_added{"thêm: {}", "added: {}"};
inline constexpr Text came_updated{"cập nhật: {}", "updated: {}"};
inline constexpr Text came_unchanged{"đã có: {}", "known: {}"};

// search
inline constexpr Text plans_found{"{} kế hoạch · {:.0f} ms", "{} plan(s) · {:.0f} ms"};
inline constexpr Text plans_shown{"đang xem {}–{}", "showing {}–{}"};
inline constexpr Text nothing_found{"Không tìm thấy kế hoạch nào.", "No plan was found."};
inline constexpr Text more_places{"và {} chỗ khác", "and {} more place(s)"};
inline constexpr Text more_copies{"và {} bản sao", "and {} copies"};
inline constexpr Text part_nowhere{"Cả kho không văn bản nào có {}.", "No plan of the archive has {}."};
inline constexpr Text looser_without{"Bỏ {}", "Without {}"};
inline constexpr Text looser_words{"Tìm rời từng từ của {}", "The words of {} in any place"};
inline constexpr Text looser_not_exclude{"Không trừ {}", "With {} let in"};
inline constexpr Text looser_marks{"Không đòi đúng dấu", "With any marks"};
inline constexpr Text did_you_mean{"Có phải bạn tìm: {} ({} kế hoạch)", "Did you mean: {} ({} plan(s))"};
inline constexpr Text plans_counted{"{} kế hoạch", "{} plan(s)"};
inline constexpr Text batch_and_query{"--batch đọc câu hỏi trong tệp: không gõ thêm câu hỏi",
                                      "--batch reads queries from a file: type none beside it"};
inline constexpr Text batch_format{"--batch viết JSON hoặc CSV, không viết {}", "--batch writes JSON or CSV, not {}"};
inline constexpr Text batch_unreadable{"không đọc được tệp câu hỏi {}", "the file of queries {} cannot be read"};
inline constexpr Text page{"tr. {}", "p. {}"};
inline constexpr Text understood{"Hiểu là", "Read as"};
inline constexpr Text score{"điểm {:.0f} %", "score {:.0f} %"};
inline constexpr Text work_found{"Văn bản: {} — {} kế hoạch dẫn ({} trực tiếp) · {}",
                                 "Document: {} — cited by {} plan(s) ({} directly) · {}"};
inline constexpr Text work_may_be{"Văn bản: {} — {} kế hoạch dẫn trực tiếp · {}", "Document: {} — cited directly by {} plan(s) · {}"};
inline constexpr Text more_works{"… và {} văn bản khác mang số đó: thêm năm, nơi hoặc cơ quan; --json có tất cả",
                                 "… and {} more of that number: add a year, a place or an agency; --json has all"};
inline constexpr Text untitled{"(chưa đọc được tên văn bản)", "(title could not be read)"};
inline constexpr Text unknown_number{"Không có trong kho, cũng không kế hoạch nào dẫn: {}",
                                     "Neither in this archive nor cited by any plan: {}"};

// cited-by
inline constexpr Text one_number{"hãy gõ một số hiệu mỗi lần; ở đây có: {}", "type one number at a time; here are: {}"};
inline constexpr Text no_number{"\"{}\" không phải là số hiệu; ví dụ số hiệu: 44-KL/TW, kl 44, quyết định 521",
                                "\"{}\" is not a document number; numbers look like 44-KL/TW, kl 44, quyết định 521"};
inline constexpr Text not_here{"{}: không có trong kho này, cũng không kế hoạch nào dẫn.",
                               "{}: not in this archive, and no plan cites it."};
inline constexpr Text partial_here{"Có chỗ dẫn số này nhưng chưa đủ để biết là văn bản nào:",
                                   "This number is mentioned, but not clearly enough to tell which document:"};
inline constexpr Text can_mean{"có thể là {}", "can mean {}"};
inline constexpr Text other_key{"cũng là {}", "also {}"};
inline constexpr Text archive_empty{"Kho chưa có kế hoạch nào.", "The archive holds no plan yet."};
inline constexpr Text unread_files{"Còn {} tệp chưa đọc được: danchieu problems", "{} file(s) could not be read: danchieu problems"};
inline constexpr Text several_works{"{} có thể là {} văn bản; hãy hỏi lại bằng khóa:",
                                    "{} can be any of {} documents; ask again with a key:"};
inline constexpr Text cited_directly{"{} kế hoạch dẫn trực tiếp", "{} plan(s) cite it directly"};
inline constexpr Text cited_by_plans{"{} kế hoạch dẫn ({} trực tiếp, {} qua văn bản khác)",
                                     "{} plan(s) cite it ({} directly, {} through others)"};
inline constexpr Text cited_by_none{"Không kế hoạch nào dẫn văn bản này.", "No plan cites it."};
inline constexpr Text filter_left{"Sau khi lọc còn {} trong {} kế hoạch.", "The filters leave {} of {} plan(s)."};
inline constexpr Text direct{"trực tiếp", "direct"};
inline constexpr Text through{"qua {}", "through {}"};
inline constexpr Text held_as{"có trong kho: {}", "held: {}"};
inline constexpr Text not_held{"chưa có toàn văn trong kho", "not held by this archive"};

// show, read
inline constexpr Text no_plan{"không có kế hoạch \"{}\" trong kho; danchieu search liệt kê các kế hoạch và mã của chúng",
                              "there is no plan \"{}\" in this archive; danchieu search lists plans and their ids"};
inline constexpr Text several_plans{"\"{}\" là phần đầu của {} mã: {}", "\"{}\" begins {} ids: {}"};
inline constexpr Text sections{"Mục lục", "Sections"};
inline constexpr Text abbreviations{"Chữ viết tắt", "Abbreviations"};
inline constexpr Text mentions{"Dẫn chiếu ({})", "Mentions ({})"};
inline constexpr Text pages{"{} trang", "{} page(s)"};
inline constexpr Text recognised{"{} trang nhận dạng từ ảnh", "{} recognised from an image"};
inline constexpr Text repaired{"số được sửa theo quy tắc", "number repaired by rule"};
inline constexpr Text hardly_sure{"nhận dạng từ ảnh, chắc chắn {}%", "recognised from an image, {}% sure"};
inline constexpr Text today{"{} (nay {})", "{} (today {})"};
inline constexpr Text unknown_work{"chưa rõ", "not clear"};

// cite
inline constexpr Text no_draft{"hãy cho một tệp, một văn bản trong ngoặc kép, hoặc đưa văn bản qua đầu vào chuẩn",
                               "give a file, a text in quotes, or a text on standard input"};
inline constexpr Text draft_cites{"Dẫn {} văn bản", "Cites {} document(s)"};
inline constexpr Text draft_cites_none{"Không nhận ra văn bản nào được dẫn.", "No cited document was recognised."};
inline constexpr Text draft_left{"và {} văn bản nữa", "and {} more"};
inline constexpr Text not_known{"kho chưa biết", "unknown to the archive"};
inline constexpr Text cited_by_so_many{"{} kế hoạch dẫn", "cited by {} plan(s)"};
inline constexpr Text named_in{"chỉ nêu trong tên của {}", "named only in the title of {}"};
inline constexpr Text law_version{"số hiệu: {}", "number: {}"};
inline constexpr Text law_ended{"đã hết hiệu lực sau ngày {}", "no longer in force after {}"};
inline constexpr Text law_now{"nay là {}", "now {}"};
inline constexpr Text draft_partial{"Chưa đủ để biết là văn bản nào:", "Not clear enough to tell which document:"};
inline constexpr Text can_be{"có thể là {} · {} kế hoạch dẫn trực tiếp · {}", "may be {} · cited directly by {} plan(s) · {}"};
inline constexpr Text siblings{"{} kế hoạch gần giống nhất, cùng dẫn {}; hơn nửa số ấy còn dẫn:",
                               "The {} nearest plans, which cite {}; more than half of them also cite:"};
inline constexpr Text of_siblings{"{} trong {}", "{} of {}"};
inline constexpr Text nothing_lacks{"không gì mà bản này chưa có", "nothing that this one lacks"};
inline constexpr Text too_few_siblings{"Kho có {} kế hoạch dẫn những văn bản như bản này; từ {} mới gợi ý được bản này thiếu gì.",
                                       "The archive has {} plan(s) with citations like these; to suggest what is lacking takes {}."};
// export
inline constexpr Text unknown_table{"không xuất được \"{}\"; hãy chọn plans, citations, copies hoặc works",
                                    "there is no \"{}\" to export; choose plans, citations, copies or works"};

// compare
inline constexpr Text compare_shares{"giữ {} · sửa {} · mới {} · bỏ {}  (tỷ lệ số từ)",
                                     "kept {} · reworded {} · new {} · gone {}  (of the words)"};
inline constexpr Text compare_citations{"Căn cứ và dẫn chiếu", "Citations"};
inline constexpr Text compare_times{"Thời gian", "Dates"};
inline constexpr Text compare_figures{"Số liệu", "Figures"};
inline constexpr Text compare_places{"Địa danh", "Places"};
inline constexpr Text compare_agencies{"Cơ quan và nhiệm vụ", "Agencies and tasks"};
inline constexpr Text compare_next_year{"chỉ khác theo năm", "only goes with the year"};
inline constexpr Text compare_other_part{"cùng văn bản, khác điều khoản", "the same document, another part of it"};
inline constexpr Text compare_changes{"Từng đoạn: {} đoạn khác nhau", "Paragraphs that differ: {}"};
inline constexpr Text compare_formal{"Không tính là thay đổi ({}): {}; xem bằng --formal", "No changes ({}): {}; --formal shows them"};
inline constexpr Text compare_formal_head{"Khác biệt hình thức ({})", "Differences of form ({})"};
inline constexpr Text reuse_head{
    "{} % lời văn có trong kế hoạch khác · {} % có trong kế hoạch trước đó · {} % là câu khuôn mẫu, không tính",
    "{} % of the words stand in other plans · {} % in older ones · {} % are formulas, left out"};
inline constexpr Text reuse_source{"{} từ ({} %) · {} {}, {} · {}", "{} words ({} %) · {} {}, {} · {}"};
inline constexpr Text reuse_passage{"tr. {} ← tr. {}, {} từ", "p. {} ← p. {}, {} words"};
inline constexpr Text beside_head{"{} nơi; {} văn bản được dẫn, nhiều nơi dẫn nhất trước:",
                                  "{} places; {} documents cited, those of most places first:"};
inline constexpr Text beside_time{"thời gian", "days"};
inline constexpr Text beside_page{"tr. {}", "p. {}"};
inline constexpr Text beside_own{"phần riêng", "its own"};
inline constexpr Text beside_percent{"{} % lời văn", "{} % of the words"};
inline constexpr Text beside_lacks{"không dẫn", "does not cite"};
inline constexpr Text beside_others{"{}/{} nơi khác có dẫn", "{} of {} others do"};
inline constexpr Text beside_ended{"căn cứ đã hết hiệu lực", "basis had ended"};
inline constexpr Text series_missing{"kho không có kế hoạch của năm này", "the archive holds no plan of this year"};
inline constexpr Text series_years_missing{"thiếu {}", "missing {}"};
inline constexpr Text series_plan_help{"Một kế hoạch của loạt (không có: liệt kê mọi loạt của kho)",
                                       "A plan of the series (without it: every series of the archive)"};
inline constexpr Text series_one_plan{"Cần một kế hoạch, hoặc không kế hoạch nào.", "One plan, or none."};
inline constexpr Text no_series{"Kho chưa có loạt nào.", "The archive has no series yet."};
inline constexpr Text compare_none{"Hai văn bản không khác nhau.", "The documents do not differ."};
inline constexpr Text compare_page{"tr. {}", "p. {}"};
inline constexpr Text compare_moved{"chuyển chỗ", "moved"};
inline constexpr Text compare_split{"tách đoạn", "split"};
inline constexpr Text compare_joined{"gộp đoạn", "joined"};
inline constexpr Text compare_kept{"giữ", "kept"};
inline constexpr Text compare_reworded{"sửa", "reworded"};
inline constexpr Text compare_new{"mới", "new"};
inline constexpr Text compare_gone{"bỏ", "gone"};

// remove
inline constexpr Text removed{"Đã rút {} khỏi kho: {}", "Removed {}: {}"};
inline constexpr Text undo_remove_help{"Lấy lại kế hoạch đã rút, đọc lại từ bản gốc còn giữ",
                                       "Take a removed plan back, read again from the original that was kept"};
inline constexpr Text list_removed_help{"Liệt kê những kế hoạch đã rút", "List the plans that were removed"};
inline constexpr Text plan_needed{"hãy cho mã kế hoạch; danchieu remove --list liệt kê những kế hoạch đã rút",
                                  "name a plan; danchieu remove --list lists those that were removed"};
inline constexpr Text no_removed{"không có kế hoạch đã rút nào có mã \"{}\"; danchieu remove --list liệt kê chúng",
                                 "no plan \"{}\" was removed; danchieu remove --list lists those that were"};
inline constexpr Text none_removed{"Chưa rút kế hoạch nào.", "No plan was removed."};
inline constexpr Text taken_back{"Đã lấy lại {}: {}", "Took {} back: {}"};
inline constexpr Text still_removed{"{}: là kế hoạch đã rút {} ({}); lấy lại: danchieu remove --undo {}",
                                    "{}: is the removed plan {} ({}); to take it back: danchieu remove --undo {}"};

// correct
inline constexpr Text correct_target_help{"Mã kế hoạch, hoặc khóa vn:… hay số hiệu của một văn bản",
                                          "A plan's id, or a work by its key vn:… or number"};
inline constexpr Text correct_value_help{
    "title=… year=… (xem các trường dưới), mention:N=VĂN BẢN, series=KẾ HOẠCH, same-as=VĂN BẢN; mention:N=? là không thể biết, "
    "series=- là không thuộc loạt nào",
    "title=… year=… (fields below), mention:N=WORK, series=PLAN, same-as=WORK; mention:N=? means that it cannot be known, "
    "series=- that the plan belongs to none"};
inline constexpr Text correct_by_help{"Ai sửa (không có thì tên người dùng của máy)", "Who says so (else the user's name on this machine)"};
inline constexpr Text correct_reason_help{"Vì sao", "Why"};
inline constexpr Text correct_list_help{"Liệt kê các lần sửa: ai, khi nào, vì sao", "List the corrections: who, when, why"};
inline constexpr Text correct_revert_help{"Bỏ lần sửa mang số N trong --list", "Undo the correction of number N in --list"};
inline constexpr Text correct_from_help{"Sửa nhiều chỗ theo bảng CSV có cột plan, field, value, reason; phân cách bằng , hoặc ;",
                                        "Many at once: a CSV file with the columns plan, field, value, reason; parted by , or ;"};
inline constexpr Text correct_dry_help{"Chỉ kiểm tra, không sửa gì", "Only check; change nothing"};
inline constexpr Text correct_dry{"Sửa được; chưa ghi gì (--dry-run).", "This can be done; nothing was written (--dry-run)."};
inline constexpr Text sheet_done{"Đã sửa {} chỗ; {} dòng không sửa được.", "Corrected {}; {} row(s) could not be done."};
inline constexpr Text sheet_dry{"Sửa được {} chỗ, {} dòng không sửa được; chưa ghi gì (--dry-run).",
                                "{} can be corrected, {} row(s) cannot; nothing was written (--dry-run)."};
inline constexpr Text sheet_bad_row{"dòng {}: {}", "line {}: {}"};
inline constexpr Text sheet_few_cells{"thiếu ô: mỗi dòng cần có kế hoạch, trường và giá trị",
                                      "too few cells: a row needs plan, field and value"};
inline constexpr Text sheet_no_columns{"{}: dòng đầu phải ghi tên các cột plan, field, value (và reason nếu có)",
                                       "{}: the first line must name the columns plan, field, value (and reason, if there is one)"};
inline constexpr Text sheet_open_quote{"{}: dấu ngoặc kép mở ở dòng {} không được đóng",
                                       "{}: the quotation mark opened in line {} is never closed"};
inline constexpr Text corrected{"Đã sửa (lần {}): {} → {}", "Corrected (no. {}): {} → {}"};
inline constexpr Text correction_undone{"Đã bỏ lần sửa {}.", "Correction {} was undone."};
inline constexpr Text no_corrections{"Chưa có lần sửa nào.", "There is no correction yet."};
inline constexpr Text correction_gone{"đã bỏ {} ({})", "undone {} ({})"};
inline constexpr Text correction_was{"máy đọc: {}", "was read: {}"};
inline constexpr Text correct_what{"hãy cho biết sửa gì, như: danchieu correct MÃ title=\"…\"",
                                   "say what to correct, as in: danchieu correct PLAN title=\"…\""};
inline constexpr Text correct_no_plan{"không có kế hoạch \"{}\" trong kho", "there is no plan \"{}\" in this archive"};
inline constexpr Text correct_no_field{"không có trường \"{}\" để sửa; có: {}, mention:N, series, same-as",
                                       "there is no field \"{}\" to correct; there are: {}, mention:N, series, same-as"};
inline constexpr Text correct_bad_year{"{}: năm phải từ 1930 đến 2100", "{}: a year is 1930–2100"};
inline constexpr Text correct_bad_date{"{}: ngày phải có thật và viết như 2022-04-04, 4/4/2022, 2022-04 hoặc 2022",
                                       "{}: a date must exist and be written like 2022-04-04, 4/4/2022, 2022-04 or 2022"};
inline constexpr Text correct_bad_level{"{}: cấp là central, province, district hoặc commune (trung ương, tỉnh, huyện, xã)",
                                        "{}: levels are central, province, district, commune"};
inline constexpr Text correct_bad_number{"{}: số hiệu phải có chữ số, như 57/KH-UBND", "{}: a number has digits, as in 57/KH-UBND"};
inline constexpr Text correct_no_place{
    "{}: không có đơn vị nào tên như vậy vào lúc đó và trong tỉnh của kế hoạch; nếu tỉnh sai thì hãy sửa province trước",
    "{}: no unit of that time bears this name in the plan's province; where the province is wrong, correct it first"};
inline constexpr Text correct_near_place{"{}: không có đơn vị nào tên như vậy; có phải là: {}?",
                                         "{}: no unit bears this name; is one of these meant: {}?"};
inline constexpr Text correct_no_mention{"không có dẫn chiếu số \"{}\" trong kế hoạch này; danchieu show đánh số chúng",
                                         "this plan has no mention number \"{}\"; danchieu show numbers them"};
inline constexpr Text correct_no_work{"không có văn bản \"{}\" trong kho, cũng không kế hoạch nào dẫn",
                                      "there is no document \"{}\" here, and no plan cites it"};
inline constexpr Text correct_several{"\"{}\" có thể là {} văn bản; hãy cho khóa: {}", "\"{}\" can be any of {} documents; give a key: {}"};
inline constexpr Text correct_itself{"{} đã là chính nó", "{} is that one already"};
inline constexpr Text correct_cycle{"{} đã được nối vào văn bản này: nối ngược lại là vòng tròn",
                                    "{} is joined to this one already: the other way would be a circle"};
inline constexpr Text correct_no_correction{"không có lần sửa số {}, hoặc đã bỏ rồi; danchieu correct --list liệt kê chúng",
                                            "there is no correction {}, or it is undone; danchieu correct --list lists them"};
inline constexpr Text empty_reason{"--reason không được để trống", "--reason must not be empty"};

// serve
inline constexpr Text serving{"Kho đang mở tại {}  (Ctrl-C để dừng)", "Serving at {}  (Ctrl-C ends)"};
inline constexpr Text served{"Đã đóng.", "Closed."};
inline constexpr Text bad_address{"\"{}\" không phải ĐỊA CHỈ:CỔNG, như 127.0.0.1:8080", "\"{}\" is no ADDRESS:PORT such as 127.0.0.1:8080"};

// status, problems, rebuild
inline constexpr Text index_behind{"Chỉ mục chậm hơn danh mục (bản {} so với {}): danchieu rebuild làm lại",
                                   "The index is behind the catalogue (revision {} of {}): danchieu rebuild makes it again"};
inline constexpr Text retry_help{"Thử đọc lại các tệp này, chỉ các tệp này; tệp không còn nữa thì bỏ khỏi danh sách",
                                 "Try these files again, and only these; a file that is gone leaves the list"};
inline constexpr Text retried{"đọc được (readable) {} · vẫn có vấn đề (problems) {} · tệp không còn (gone) {}",
                              "readable {} · problems {} · gone {}"};
inline constexpr Text no_problems{"Không có tệp nào có vấn đề.", "No file has a problem."};
inline constexpr Text rebuilt{"Đã làm lại chỉ mục.", "The index was made again."};

// What cannot go on
inline constexpr Text error{"danchieu: {}", "danchieu: {}"};
inline constexpr Text output_failed{"không ghi được kết quả ra ngoài (đĩa đầy?)", "could not write the answer (disk full?)"};

// Names of fields
inline constexpr Text field_id{"Mã", "Id"};
inline constexpr Text field_kind{"Loại", "Kind"};
inline constexpr Text field_number{"Số, ký hiệu", "Number"};
inline constexpr Text field_title{"Tên", "Title"};
inline constexpr Text field_year{"Năm", "Year"};
inline constexpr Text field_issued{"Ngày ban hành", "Issued"};
inline constexpr Text field_level{"Cấp", "Level"};
inline constexpr Text field_province{"Tỉnh, thành phố", "Province"};
inline constexpr Text field_district{"Huyện", "District"};
inline constexpr Text field_commune{"Xã", "Commune"};
inline constexpr Text field_issuer{"Cơ quan ban hành", "Issuer"};
inline constexpr Text field_signer{"Người ký", "Signer"};
inline constexpr Text field_period{"Đơn vị hành chính", "Units"};
inline constexpr Text period_before{"trước 1/7/2025", "before 1/7/2025"};
inline constexpr Text period_since{"từ 1/7/2025", "since 1/7/2025"};
inline constexpr Text field_office{"Chức vụ", "Office"};
inline constexpr Text field_signs_for{"Ký thay mặt", "Signs for"};
inline constexpr Text field_addressees{"Kính gửi", "Addressed to"};
inline constexpr Text field_recipients{"Nơi nhận", "Recipients"};
inline constexpr Text number_blank{"(để trống số) /{}", "(number left blank) /{}"};
inline constexpr Text number_struck{"{} (số bị gạch)", "{} (number struck out)"};
inline constexpr Text sure{"chắc chắn {}%", "{}% sure"};
inline constexpr Text sure_inferred{"suy ra, chắc chắn {}%", "inferred, {}% sure"};
inline constexpr Text field_file{"Tệp", "File"};
inline constexpr Text field_added{"Nhận lúc", "Added"};
inline constexpr Text field_version{"Phiên bản", "Version"};
inline constexpr Text field_work{"Khóa", "Key"};
inline constexpr Text field_plans{"Kế hoạch", "Plans"};
inline constexpr Text field_years{"Năm", "Years"};
inline constexpr Text field_provinces{"Tỉnh, thành phố", "Provinces"};
inline constexpr Text field_works{"Văn bản được dẫn", "Documents cited"};
inline constexpr Text field_works_held{"… có trong kho", "… held"};
inline constexpr Text field_mentions{"Chỗ dẫn chiếu", "Mentions"};
inline constexpr Text field_partial{"… chưa rõ văn bản nào", "… not clear which document"};
inline constexpr Text field_problems{"Tệp có vấn đề", "Files with problems"};
inline constexpr Text field_copies{"Kế hoạch có bản khác", "Plans with another copy"};
inline constexpr Text field_pages_recognised{"Trang nhận dạng từ ảnh", "Pages recognised from images"};
inline constexpr Text field_converted{"Chuyển mã từ", "Converted from"};
inline constexpr Text copies{"Bản khác của kế hoạch này ({})", "Other copies of this plan ({})"};
inline constexpr Text similar{"Lời văn gần giống, không phải bản khác ({})", "Much the same wording, but no copies ({})"};
inline constexpr Text alike{"giống {} %", "{} % the same"};
inline constexpr Text corrections_here{"Người đã sửa ({})", "Corrected by people ({})"};
inline constexpr Text field_removed{"Đã rút", "Removed"};
inline constexpr Text field_bytes{"Bản gốc (byte)", "Originals (bytes)"};
inline constexpr Text field_sandbox{"Rào khi đọc tệp", "Fences of reading"};
inline constexpr Text sandbox_missing{"nhân máy này không có {}", "this kernel has no {}"};
inline constexpr Text field_schema{"Lược đồ", "Schema"};

}  // namespace danchieu::cli::texts
