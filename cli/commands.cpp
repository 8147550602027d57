#include "cli/command.h"
#include "cli/texts.h"

namespace danchieu::cli {

std::span<const Command> commands() {
  static constexpr Command table[] = {
      {"index", texts::index_about, "danchieu index corpus/plans", declare_index},
      {"read", texts::read_about, "danchieu read kehoach.pdf thu-muc --json", declare_read},
      {"search", texts::search_about, "danchieu search ngay hoi toan dan --province \"Cao Bằng\" --year 2022", declare_search},
      {"cited-by", texts::cited_by_about, "danchieu cited-by 44-KL/TW --relation implements", declare_cited_by},
      {"cite", texts::cite_about, "danchieu cite \"Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019\"", declare_cite},
      {"compare", texts::compare_about, "danchieu compare 798b703 6041317", declare_compare},
      {"series", texts::series_about, "danchieu series 6041317", declare_series},
      {"reuse", texts::reuse_about, "danchieu reuse 6041317", declare_reuse},
      {"beside", texts::beside_about, "danchieu beside 6041317", declare_beside},
      {"show", texts::show_about, "danchieu show 6041317", declare_show},
      {"export", texts::export_about, "danchieu export citations --format csv", declare_export},
      {"remove", texts::remove_about, "danchieu remove 6041317 --reason \"bản nháp\"", declare_remove},
      {"correct", texts::correct_about, "danchieu correct 6041317 year=2022 --reason \"ngày đóng dấu\"", declare_correct},
      {"serve", texts::serve_about, "danchieu serve --listen 127.0.0.1:8080", declare_serve},
      {"status", texts::status_about, "danchieu status --json", declare_status},
      {"problems", texts::problems_about, "danchieu problems", declare_problems},
      {"rebuild", texts::rebuild_about, "danchieu rebuild", declare_rebuild},
  };
  return table;
}

}  // namespace danchieu::cli
