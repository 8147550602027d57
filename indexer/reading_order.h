#pragma once
/// Words that a recogniser saw on a page, put in the order of reading, a printed line a line.
///
///     BỘ CÔNG AN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM          "BỘ CÔNG AN\nSố: 12/KH-BCA\nCỘNG HÒA …\nHà Nội, ngày …\n"
///     Số: 12/KH-BCA       Hà Nội, ngày 04 tháng 4 năm 2022      ->
///
/// Columns that stand side by side are read one after the other, from the left; so a name does not end up in the list of recipients
/// beside it. What is no writing (a signature, a speck) is left out as far as it shows.

#include <cstdint>
#include <string>
#include <vector>

#include "archive/document.h"
#include "text/layout.h"

namespace danchieu::indexer {

struct SeenWord {
  std::string text;  ///< UTF-8, without white space
  text::Box box;     ///< on a page without skew, in any unit
  float sure = 0;    ///< percent
  int line = 0;      ///< equal for words that the recogniser read as one line; two columns may be one to it
};

/// The page's layout has the words' boxes, and no size.
archive::Page in_reading_order(std::vector<SeenWord> words);

}  // namespace danchieu::indexer
