#pragma once
/// One place in a document that names another document, and how all of them are found.
///
///     Context context;  context.province = places::province("Cao Bằng");  context.level = places::Level::province;
///     auto found = find_mentions(text::Text("Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư"), context);
///     found[0].number == "44-KL/TW"   found[0].relation == Relation::implements   found[0].work == "vn:dang/kl/tw/k12/44"
///
/// Pure functions, safe from any thread. Spans are code points of the source of the text. Linear in the text.
/// Grammar: CITATIONS §8.2; relations: §4; identity: §8.3, §8.4.

#include <string>
#include <vector>

#include "citations/relation.h"
#include "places/places.h"
#include "text/date.h"
#include "text/text.h"

namespace danchieu::citations {

struct Mention {
  text::Span span;       ///< from the kind word, or the number, to the end of the number (or of the name)
  std::string surface;   ///< what is written there, white space tidied
  std::string kind;      ///< "Kế hoạch", "Kết luận" …; empty where nothing tells
  std::string number;    ///< canonical printed form, "44-KL/TW"; empty for a document named without a number
  text::Date issued;     ///< as printed at this mention
  std::string issuer;    ///< as printed at this mention
  std::string title;     ///< as printed at this mention
  std::string pinpoint;  ///< "Điều 10", "điểm b khoản 1 Điều 5"
  Relation relation = Relation::mentions;
  int inside = -1;  ///< index of the outer mention whose title holds this one
  bool named_only = false;
  bool repaired = false;  ///< damaged characters were restored by rule
  bool suspect = false;   ///< printed so, but it cannot be right: a year of five digits, a date after the citing document's own
  int sure = 0;           ///< percent, of the least sure figure or code where it was recognised from an image; 0 where it was not
  std::string unit;       ///< drafting unit of the symbol as a slug, "v28" of "07/CT-BCA-V28"; empty where none is printed
  int acts_on = -1;       ///< index of another mention that the text says this one amends: "X được sửa đổi bởi Y"
  Relation action = Relation::mentions;  ///< what it does to that one; meaningless where `acts_on` is -1
  text::Span sentence;                   ///< the evidence: the sentence or list item it stands in
  std::string evidence;                  ///< that sentence, tidied
  std::string work;                      ///< identity key (§8.3), empty while partial
  std::string partial;                   ///< the key with "?" where unknown, e.g. "vn:dang/ct/tw/?/9"; set also where `work` is
};

/// What is known of the citing document itself: rules R8 and R11 of §8.4 need it.
struct Context {
  places::Level level = places::Level::central;
  bool level_known = false;
  const places::Unit* province = nullptr;
  const places::Unit* district = nullptr;
  const places::Unit* commune = nullptr;
  text::Date issued;
  std::string kind;    ///< "Công văn": a letter changes no decree
  std::string number;  ///< its own: a document that names itself cites nothing
  std::string issuer;  ///< as printed: a steering committee that its own plan cites without a name is that one
};

/// All mentions in the order of their spans. The document's own number line is not among them.
std::vector<Mention> find_mentions(const text::Text& text, const Context& context);

}  // namespace danchieu::citations
