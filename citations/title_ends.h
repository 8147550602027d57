#pragma once
/// Where the title of a cited document stops and the sentence that cites it goes on.
///
///     "… về phòng, chống ma túy, UBND tỉnh ban hành Kế hoạch như sau": at the second comma
///     "… quy định cơ chế tự chủ và các quy định khác": at "và"
///     "… hướng dẫn hội nghị cử tri; việc giới thiệu người ứng cử": not at the semicolon

#include "citations/reading.h"

namespace danchieu::citations {

/// Whether a title that began with token `begin` is over before `at`, which no quotes and no parenthesis of it hold: the sentence goes on,
/// a heading or a portal's words begin.
bool sentence_resumes(const Reading& reading, std::uint32_t begin, std::uint32_t at);

/// Whether an entry of a portal's list ends before `at`, though quotes may stay open: "do … ban hành" closes its line, a heading follows.
bool entry_ends(const Reading& reading, std::uint32_t begin, std::uint32_t at);

/// "do Thủ tướng Chính phủ ban hành" at `at`, behind a title, as portals name documents: the tokens of the issuer, else none.
struct Promulgator {
  std::uint32_t begin = 0, end = 0;
  explicit operator bool() const { return end > begin; }
};
Promulgator promulgator_at(const Reading& reading, std::uint32_t at);

/// Whether a title that began with token `begin` goes on over the semicolon at `at`: "việc A; việc B".
bool goes_on_over(const Reading& reading, std::uint32_t begin, std::uint32_t at);

}  // namespace danchieu::citations
