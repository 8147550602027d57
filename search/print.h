#pragma once
/// A query as a line of text: for --explain and for tests.
///
///     all(ngày "toàn dân" #44/kltw year=2022)    but_not(everything any(trại thi))    near/10(an ninh)    tuyên*    =ANTQ    any(ANTQ ~"an
///     ninh Tổ quốc")

#include <string>

#include "archive/query.h"

namespace danchieu::search {

std::string print(const archive::Node& node);

}  // namespace danchieu::search
