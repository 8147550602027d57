#include "citations/cue_table.h"

#include <deque>
#include <string>
#include <vector>

namespace danchieu::citations {
namespace {

using Rows = std::vector<Phrases<Cue>::Row>;

/// With rows for phrases in which one blank was lost: "thựchiện", "tiếp tụcthực hiện".
Rows with_lost_blanks(Rows rows) {
  static std::deque<std::string> words;  // that the new rows point at
  const std::size_t whole = rows.size();
  for (std::size_t i = 0; i < whole; ++i) {
    const std::string_view phrase = rows[i].words;
    for (auto blank = phrase.find(' '); blank != phrase.npos; blank = phrase.find(' ', blank + 1)) {
      if (phrase[blank - 1] == ',' || phrase[blank + 1] == ',' || phrase[blank + 1] == '=') continue;
      words.emplace_back(phrase).erase(blank, 1);
      rows.push_back({words.back(), rows[i].value});
    }
  }
  return rows;
}

}  // namespace

const Phrases<Cue>& cues() {
  static const Phrases<Cue> table(with_lost_blanks({
      {"thuc hien", Cue::implements},
      {"thi hanh", Cue::implements},
      {"trien khai", Cue::implements},
      {"trien khai , thuc hien", Cue::implements},
      {"quan triet", Cue::implements},
      {"cu the hoa", Cue::implements},
      {"the che hoa", Cue::implements},
      {"chap hanh", Cue::implements},
      {"ban chap hanh", Cue::nothing},
      {"can cu theo", Cue::based_on},
      {"hieu luc thi hanh", Cue::nothing},
      {"dieu khoan thi hanh", Cue::nothing},
      {"thi hanh án", Cue::nothing},  // of a judgement
      {"trach nhiem thi hanh", Cue::nothing},
      {"trach nhiem thuc hien", Cue::nothing},
      {"pham vi dieu chinh", Cue::nothing},
      {"chi tiet mot so dieu", Cue::implements},
      {"quy dinh chi tiet", Cue::implements},
      {"huong dan thi hanh", Cue::implements},
      {"huong dan thuc hien", Cue::implements},
      {"huong dan mot so dieu", Cue::implements},
      {"tiep theo", Cue::follows_up},
      {"không ap dung", Cue::mentions},
      {"không thuc hien", Cue::mentions},
      {"chưa thuc hien", Cue::mentions},
      {"không trien khai", Cue::mentions},
      {"chưa trien khai", Cue::mentions},
      {"thuc hien theo", Cue::follows},
      {"tiep tuc thuc hien", Cue::continues},
      {"tiep tuc trien khai thuc hien", Cue::continues},
      {"tiep tuc day manh thuc hien", Cue::continues},
      {"tiep tuc day manh viec thuc hien", Cue::continues},
      {"tiep tuc tang cuong thuc hien", Cue::continues},
      {"can cu", Cue::based_on},
      {"tren co so", Cue::based_on},
      {"theo", Cue::follows},
      {"tuan thu", Cue::follows},
      {"phu hop voi", Cue::follows},
      {"so voi", Cue::mentions},
      {"ban sao", Cue::mentions},
      {"gui kem", Cue::mentions},
      {"tham khao", Cue::mentions},
      {"=đúng", Cue::follows},
      {"dung quy dinh cua", Cue::follows},
      {"quy dinh tai", Cue::follows},
      {"quy dinh tu", Cue::follows},
      {"theo quy dinh", Cue::follows},
      {"dung theo", Cue::follows},
      {"theo huong dan", Cue::guided_by},
      {"theo huong dan tai", Cue::guided_by},
      {"theo huong dan cua", Cue::guided_by},
      {"dung theo huong dan tai", Cue::guided_by},
      {"huong dan tai", Cue::guided_by},
      {"ban hanh", Cue::promulgates},
      {"ban hanh tai", Cue::nothing},  // "theo danh mục ban hành tại": what leads to it tells
      {"ban hanh ngay", Cue::nothing},
      {"ban hanh kem theo", Cue::attached},
      {"ban hanh kem", Cue::attached},
      {"kem theo", Cue::attached},
      {"da ban hanh", Cue::mentions},
      {"sua doi", Cue::amends},
      {"sua doi , bo sung", Cue::amends},
      {"dieu chinh khoan", Cue::amends},
      {"dieu chinh diem", Cue::amends},
      {"dieu chinh dieu", Cue::amends},
      {"dieu chinh mot so", Cue::amends},
      {"dieu chinh , bo sung", Cue::amends},
      {"sua doi , bo sung , bai bo", Cue::amends},
      {"sua doi , bo sung va bai bo", Cue::amends},
      {"sua doi , bo sung , thay the", Cue::amends},
      {"sua doi , bo sung , thay the , bai bo", Cue::amends},
      {"sua doi , thay the", Cue::amends},
      {"bo sung mot so", Cue::amends},
      {"thay the cum tu", Cue::amends},
      {"thay cum tu", Cue::amends},
      {"bo cum tu", Cue::amends},
      {"bai bo cum tu", Cue::amends},
      {"bo sung cum tu", Cue::amends},
      {"dinh chinh", Cue::amends},
      {"bo sung diem", Cue::amends},
      {"bo sung khoan", Cue::amends},
      {"bo sung dieu", Cue::amends},
      {"sua doi tai", Cue::history},
      {"sua doi boi", Cue::history},
      {"sua doi theo", Cue::history},
      {"sua doi bang", Cue::history},
      {"bo sung tai", Cue::history},
      {"bo sung boi", Cue::history},
      {"bo sung theo", Cue::history},
      {"sua doi , bo sung tai", Cue::history},
      {"sua doi , bo sung boi", Cue::history},
      {"sua doi , bo sung theo", Cue::history},
      {"sua doi , bo sung bang", Cue::history},
      {"sua doi , bo sung mot so dieu tai", Cue::history},
      {"sua doi , bo sung mot so dieu boi", Cue::history},
      {"sua doi , bo sung mot so dieu theo", Cue::history},
      {"thay the boi", Cue::history},
      {"thay the bang", Cue::history},
      {"bai bo boi", Cue::history},
      {"bai bo theo", Cue::history},
      {"duoc sua doi", Cue::history},
      {"bi sua doi", Cue::history},
      {"bi thay the", Cue::history},
      {"bi bai bo", Cue::history},
      {"duoc sua doi , bo sung", Cue::history},
      {"duoc thay the", Cue::history},
      {"duoc bai bo", Cue::history},
      {"thay the", Cue::replaces},
      {"thay cho", Cue::replaces},
      {"bai bo", Cue::repeals},
      {"huy bo", Cue::repeals},
      {"thu hoi", Cue::repeals},
      {"het hieu luc", Cue::repeals},
      {"het hieu luc thi hanh", Cue::repeals},
      {"danh muc van ban het hieu luc", Cue::mentions},
      {"danh muc van ban quy pham phap luat het hieu luc", Cue::mentions},
      {"danh muc cac van ban het hieu luc", Cue::mentions},
      {"danh muc cac van ban quy pham phap luat het hieu luc", Cue::mentions},
      {"tra loi", Cue::replies_to},
      {"phuc dap", Cue::replies_to},
      {"dap ung de nghi", Cue::replies_to},
      {"nhan duoc", Cue::replies_to},
      {"theo de nghi", Cue::proposes},
      {"xet de nghi", Cue::proposes},
      {"xét", Cue::proposes},
      {"xem xét", Cue::mentions},
      {"de nghi cua", Cue::proposes},
      {"tham muu cua", Cue::proposes},
      {"theo bao cao", Cue::mentions},
      {"theo trinh bay", Cue::mentions},
      {"da co", Cue::mentions},
      {"co y kien", Cue::mentions},
      {"xin y kien", Cue::mentions},
      {"xem", Cue::mentions},
      {"nay là", Cue::mentions},
      {"trước đó là", Cue::mentions},
      {"trước đây là", Cue::mentions},
      {"gọi là", Cue::mentions},
      {"sau đây gọi", Cue::mentions},
      {"gọi tắt là", Cue::mentions},
      {"gọi chung là", Cue::mentions},
      {"viết tắt là", Cue::mentions},
      {"viết gọn là", Cue::mentions},
      {"neu tai", Cue::mentions},
      {"chi ra tai", Cue::mentions},
      {"giao tai", Cue::mentions},
      {"đã giao cho", Cue::mentions},
      {"được giao cho", Cue::mentions},
  }));
  return table;
}

const Phrases<Cue>& adjacent_cues() {
  static const Phrases<Cue> table(
      {{"ap dung", Cue::follows}, {"huong dan", Cue::implements}, {"dieu chinh", Cue::amends}, {"bo sung", Cue::amends}});
  return table;
}

Relation relation_of(Cue cue, bool in_title) {
  switch (cue) {
    case Cue::implements:
      return Relation::implements;
    case Cue::continues:
      return in_title ? Relation::continues : Relation::implements;  // a plan carries on by implementing
    case Cue::follows_up:
      return Relation::continues;
    case Cue::based_on:
      return Relation::based_on;
    case Cue::follows:
      return Relation::follows;
    case Cue::guided_by:
      return Relation::guided_by;
    case Cue::promulgates:
      return in_title ? Relation::promulgates : Relation::mentions;
    case Cue::attached:
      return Relation::promulgates;
    case Cue::amends:
      return Relation::amends;
    case Cue::replaces:
      return Relation::replaces;
    case Cue::repeals:
      return Relation::repeals;
    case Cue::replies_to:
      return Relation::replies_to;
    case Cue::proposes:
      return Relation::proposes;
    case Cue::history:
    case Cue::mentions:
    case Cue::nothing:
      return Relation::mentions;
  }
  return Relation::mentions;
}

bool is_change(Cue cue) { return cue == Cue::amends || cue == Cue::replaces || cue == Cue::repeals; }

}  // namespace danchieu::citations
