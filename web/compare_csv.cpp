#include "compare/runs.h"
#include "web/address.h"
#include "web/compare_rows.h"
#include "web/csv.h"

namespace danchieu::web {
namespace {

using compare::Fact;
using compare::Side;
using compare::Turn;

class Sheet {
 public:
  explicit Sheet(const Comparison& comparison) : comparison_(comparison), a_(comparison.difference.a), b_(comparison.difference.b) {
    text_ = std::string(byte_order_mark) + "what,change,moved,from,to,page_a,page_b,sentence,id\r\n";
  }

  void turns(const char* what, const std::vector<Turn>& turns) {
    for (const Turn& turn : turns) {
      const char* change = !turn.a ? "new" : !turn.b ? "gone" : turn.next_year ? "next_year" : turn.other_part ? "other_part" : "changed";
      row({what, change, "", shown(turn.a), shown(turn.b), page(a_, turn.a), page(b_, turn.b),
           turn.b ? b_.printed(turn.b->sentence) : a_.printed(turn.a->sentence), ""});
    }
  }
  void duties() {
    for (const compare::Duties& one : comparison_.found.duties) {
      for (const Fact& task : one.gained) row({"agency", "new", "", "", one.agency, "", page(b_, task), b_.printed(task.sentence), ""});
      for (const Fact& task : one.lost) row({"agency", "gone", "", one.agency, "", page(a_, task), "", a_.printed(task.sentence), ""});
    }
  }
  void changes() {
    const std::vector<std::string> ids = compare::change_ids(comparison_.difference);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const compare::Change& change = comparison_.difference.changes[i];
      if (!change.is_change()) continue;
      row({"paragraph", std::string(name(change.kind)), change.moved ? "1" : "", paragraphs(a_, change.a), paragraphs(b_, change.b),
           page(a_, change.a), page(b_, change.b), "", ids[i]});
    }
  }
  std::string text() { return std::move(text_); }

 private:
  static std::string shown(const std::optional<Fact>& fact) { return fact ? fact->shown : std::string(); }
  static std::string page(const Side& side, const std::optional<Fact>& fact) {
    return fact ? std::to_string(side.pages.at(fact->span.begin).page) : std::string();
  }
  static std::string page(const Side& side, const std::vector<std::uint32_t>& list) {
    return list.empty() ? std::string() : std::to_string(side.paragraphs[list.front()].page);
  }
  static std::string paragraphs(const Side& side, const std::vector<std::uint32_t>& list) {
    std::string text;
    for (const std::uint32_t index : list) text += (text.empty() ? "" : "\n") + side.printed(side.paragraphs[index].span);
    return text;
  }
  void row(std::initializer_list<std::string> cells) {
    bool first = true;
    for (const std::string& cell : cells) {
      if (!first) text_ += ',';
      first = false;
      text_ += csv_cell(as_text(cell));
    }
    text_ += "\r\n";
  }

  const Comparison& comparison_;
  const Side &a_, &b_;
  std::string text_;
};

}  // namespace

std::string csv_of_comparison(const Comparison& comparison) {
  Sheet sheet(comparison);
  sheet.turns("citation", comparison.found.citations);
  sheet.turns("time", comparison.found.times);
  sheet.turns("figure", comparison.found.figures);
  sheet.turns("place", comparison.found.places);
  sheet.duties();
  sheet.changes();
  return sheet.text();
}

}  // namespace danchieu::web
