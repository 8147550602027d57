#pragma once
/// Verbs that begin the title of a document without a "về" before it, and so end the name of who issued it:
///
///     "Nghị quyết số 146/2010/NQ-HĐND … của Hội đồng nhân dân tỉnh Quảng Bình phân cấp nguồn thu …"
///
/// In the name of a body they have a capital ("Bộ Xây dựng"), or stand behind the noun of one ("Cục quản lý dược").

#include <cstdint>

#include "citations/reading.h"

namespace danchieu::citations {

/// Whether such a verb stands at `token`, in small letters and behind no noun of a body.
bool is_title_verb(const Reading& reading, std::uint32_t token);

/// "Thủ tướng Chính phủ vềphê duyệt": a "về" that lost the blank behind it; no other word begins so. Or "phê duyệtChương trình".
bool is_glued_about(const Reading& reading, std::uint32_t token);

/// "Ban Thường vụ Tỉnh ủyvề việc": a "về" that lost the blank before it; no other word ends so.
bool ends_with_about(const Reading& reading, std::uint32_t token);

}  // namespace danchieu::citations
