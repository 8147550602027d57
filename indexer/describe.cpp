#include "indexer/describe.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "citations/bodies.h"
#include "citations/kinds.h"
#include "citations/number.h"
#include "citations/seat_place.h"
#include "indexer/abbreviations.h"
#include "indexer/certainty.h"
#include "indexer/family_names.h"
#include "indexer/foot.h"
#include "indexer/head.h"
#include "indexer/issuer.h"
#include "indexer/issuer_name.h"
#include "indexer/number_line.h"
#include "indexer/own_place.h"
#include "indexer/place_date.h"
#include "indexer/recognised.h"
#include "indexer/record.h"
#include "indexer/script.h"
#include "indexer/sections.h"
#include "indexer/signature.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

class Describer {
 public:
  Describer(const Script& script, archive::Document& document) : script_(script), document_(document), plan_(document.plan) {}

  citations::Context describe() {
    head_ = read_head(script_);
    signature_ = read_signature(script_, head_.body);
    foot_ = read_foot(script_, head_, signature_);
    take_number_and_date();
    take_kind();
    take_title_and_year();
    take_place();
    take_issuer();
    context_.issuer = plan_.issuer;
    context_.kind = plan_.kind;
    take_signer();
    take_recipients();
    return context_;
  }

 private:
  /// As written, but for line breaks and marks of emphasis.
  std::string written(Span span) const {
    std::string text = script_.flow.written(script_.flow.source(span));
    std::erase(text, '*');
    std::erase(text, '~');
    return text::tidy(text);
  }

  void prove(const char* field, Span span, const Certainty& certainty) {
    if (span.empty() && !certainty.inferred) return;
    const Span source = span.empty() ? Span{} : script_.flow.source(span);
    const int sure = !span.empty() && is_recognised(source.begin) ? certainty.sure * certainty::recognised / 100 : certainty.sure;
    document_.evidence.push_back({field, source, certainty.inferred, certainty.basis, sure});
  }

  bool is_recognised(std::uint32_t at) const {
    const auto recognised = [](const archive::Page& page) { return page.recognised; };
    if (std::none_of(document_.pages.begin(), document_.pages.end(), recognised)) return false;
    return document_.pages[static_cast<std::size_t>(archive::page_at(document_.pages, at).page - 1)].recognised;
  }

  /// Not a page of the web, dated as such, that only speaks of documents: nothing of a document's frame is on it.
  bool is_document() const {
    const bool framed = head_.has_motto || !head_.symbol.empty() || !foot_.canonical_number.empty() || !head_.kind.empty() ||
                        !signature_.name.empty() || !signature_.recipients.names.empty();
    return framed || !page_date();
  }

  /// Of the page of the web that it was taken from; looked for once.
  const std::optional<text::DateFound>& page_date() const {
    if (!page_date_) page_date_ = find_page_date(script_);
    return *page_date_;
  }

  void take_number_and_date() {
    if (!head_.canonical_number.empty() || foot_.canonical_number.empty()) {
      plan_.number = head_.canonical_number;
      plan_.symbol = head_.symbol;
      number_at_ = head_.number;
      if (head_.number_blank) plan_.number_state = "blank";
      if (!plan_.number.empty() && is_struck(number_at_)) plan_.number_state = "struck";
      prove(plan_.number.empty() ? "symbol" : "number", number_at_, head_.number_damaged ? certainty::damaged : certainty::line);
    } else {
      plan_.number = foot_.canonical_number;
      plan_.symbol = symbol_of(plan_.number);
      number_at_ = foot_.number;
      prove("number", number_at_, certainty::foot);
    }
    if (head_.issued.known()) {
      plan_.issued = head_.issued;
      issued_at_ = head_.date;
      const bool blank = head_.issued.month != 0 && head_.issued.day == 0;
      prove("issued", issued_at_, head_.issued.whole() ? certainty::line : blank ? certainty::partial : certainty::damaged);
    } else if (foot_.issued.known()) {
      plan_.issued = foot_.issued;
      issued_at_ = foot_.date;
      prove("issued", issued_at_, certainty::foot);
    } else if (!is_document()) {
      if (const auto& page = page_date()) {
        plan_.issued = page->date;
        issued_at_ = page->span;
        prove("issued", issued_at_, certainty::page_date);
      }
    }
  }

  /// "Số: ~~1238~~/BCĐ": struck out in the file's own marks.
  bool is_struck(Span number) const { return script_.flow.written(script_.flow.source(number)).find('~') != std::string::npos; }

  /// Over the title; a letter has none; else the code in the number; else the sentence that names the issuer, or "Kế hoạch này".
  void take_kind() {
    std::string_view noun;
    Span span = head_.kind;
    Certainty certainty = head_.kind_alone ? certainty::line : certainty::begun;
    const auto number = citations::parse_number(plan_.number);
    if (!foot_.consolidated.empty()) {
      noun = "Văn bản hợp nhất";
      span = foot_.consolidated;
      certainty = certainty::foot;
    } else if (number && !number->symbol.empty() && number->atoms().front() == "VBHN") {
      noun = "Văn bản hợp nhất";  // under the kind and title of what it consolidates
      span = number_at_;
      certainty = certainty::by_number;
    } else if (!head_.kind.empty()) {
      noun = head_.noun;
    } else if (head_.is_letter && !(number && number->atoms().size() > 1 && number->atoms().front() == "QĐ")) {  // a decision "V/v …"
      noun = "Công văn";
      certainty = certainty::letter;
    } else if (number && !number->symbol.empty()) {
      const citations::Kind* kind = citations::kind_of_code(number->atoms().front());
      const bool of_body =
          number->atoms().size() > 1 && citations::body_of_code(number->atoms()[1]) != nullptr;  // "QĐ-UBND", not "CT-KTT3"
      const bool sure = number->atoms().size() > 1 && number->atoms()[0] == "QĐ";                // "QĐ-BNN-TCLN": no body is called so
      noun = kind && (of_body || sure || calls_itself(kind->noun)) ? kind->noun : "Công văn";
      span = number_at_;
      certainty = certainty::by_number;
    }
    if (!is_document()) return;
    issuer_ = read_issuer(script_, head_, noun);
    if (noun.empty()) {
      noun = issuer_.noun.empty() ? own_word() : issuer_.noun;
      span = issuer_.kind;
      certainty = certainty::kind_said;
    }
    plan_.kind = noun;
    if (!noun.empty()) prove("kind", span, certainty);
  }

  /// The kinds that a text calls itself, folded.
  static const std::vector<std::pair<std::string_view, std::u32string>>& folded_nouns() {
    static const auto all = [] {
      std::vector<std::pair<std::string_view, std::u32string>> nouns;
      for (const citations::Kind& kind : citations::kinds())
        if (!kind.common_word) nouns.emplace_back(kind.noun, text::to_utf32(text::fold(kind.noun)));
      return nouns;
    }();
    return all;
  }

  /// The kind that the text calls itself most often: "Kế hoạch này". Empty where it does not.
  std::string_view own_word() const {
    const auto& nouns = folded_nouns();
    std::vector<int> times(nouns.size());
    const std::uint32_t end = script_.flow.size();
    for (std::uint32_t at = script_.find(U"nay", {0, end}); at < end; at = script_.find(U"nay", {at + 1, end}))
      for (std::size_t i = 0; i < nouns.size(); ++i) times[i] += ends_at(nouns[i].second, at);
    const auto most = std::max_element(times.begin(), times.end());
    return *most == 0 ? std::string_view() : nouns[static_cast<std::size_t>(most - times.begin())].first;
  }

  /// Whether the folded noun stands before the word at `next`, with one space between.
  bool ends_at(std::u32string_view noun, std::uint32_t next) const {
    const std::u32string_view before = std::u32string_view(script_.folded).substr(0, next);
    if (!before.ends_with(U' ') || !before.substr(0, next - 1).ends_with(noun)) return false;
    const auto begin = next - 1 - static_cast<std::uint32_t>(noun.size());
    return begin == 0 || !(text::is_letter(before[begin - 1]) || text::is_digit(before[begin - 1]));
  }

  /// "Kế hoạch này": many a code stands for a body, too ("CT" for a Cục Thuế).
  bool calls_itself(std::string_view noun) const {
    const Span all{0, script_.flow.size()};
    return script_.find(text::to_utf32(text::fold(noun) + " nay"), all) < all.end || !read_issuer(script_, head_, noun).body.empty();
  }

  void take_title_and_year() {
    const bool said = head_.title.empty() && head_.kind.empty() && !head_.is_letter && is_document();
    const Span title = said ? title_said(script_, issuer_) : head_.title;
    plan_.title = written(title);
    prove("title", title, said ? certainty::title_said : certainty::title);
    const Span named = year_in(title);
    if (!named.empty()) {
      plan_.year = std::stoi(script_.utf8(named));
      prove("year", named, certainty::year_of_title);
    } else if (plan_.issued.known()) {
      plan_.year = plan_.issued.year;
      prove("year", issued_at_, certainty::by_date);
    } else if (const auto number = citations::parse_number(plan_.number); number && number->year != 0) {
      plan_.year = number->year;
      prove("year", number_at_, certainty::by_number);
    }
  }

  /// The last "năm 2022" of a title that is the year of the document: not of a date in it, not the end of a term ("đến năm 2030"), not
  /// far from when it was issued ("30 năm thực hiện …").
  Span year_in(Span title) const {
    constexpr std::u32string_view word = U"nam", until = U"den ";
    constexpr int farthest = 1;
    const std::vector<text::DateFound> dates = text::find_dates(script_.flow.chars().substr(title.begin, title.size()));
    Span last;
    for (std::uint32_t at = title.begin; at + word.size() + 4 <= title.end; ++at) {
      if (!script_.folded_at({at, title.end}).starts_with(word) || (at > title.begin && text::is_letter(script_.flow[at - 1]))) continue;
      auto begin = at + static_cast<std::uint32_t>(word.size());
      while (begin < title.end && (script_.flow[begin] == U' ' || script_.flow[begin] == U'.')) ++begin;
      const auto figures = script_.folded_at({begin, begin + 4});
      if (figures.size() < 4 || begin + 4 > title.end || !std::all_of(figures.begin(), figures.end(), text::is_digit) ||
          (begin + 4 < title.end && text::is_digit(script_.flow[begin + 4])))
        continue;
      const bool of_date = std::any_of(dates.begin(), dates.end(), [&](const text::DateFound& date) {
        return title.begin + date.span.begin < begin && begin < title.begin + date.span.end;
      });
      const bool of_term =
          at >= title.begin + until.size() && script_.folded_at({at - static_cast<std::uint32_t>(until.size()), at}) == until;
      const int year = std::stoi(script_.utf8({begin, begin + 4}));
      if (of_date || of_term || (plan_.issued.known() && std::abs(year - plan_.issued.year) > farthest)) continue;
      last = {begin, begin + 4};
    }
    return last;
  }

  void take_place() {
    if (!is_document()) return;
    place_ = read_place(script_, head_, issuer_, signature_, year_of_units());
    if (place_.level) {
      plan_.level = places::name(*place_.level);
      prove("level", place_.level_at, place_.level_certainty);
    }
    const auto take = [&](const char* field, const PlaceName& from, std::string& to) {
      to = from.name;
      if (!from.name.empty()) prove(field, from.span, from.certainty);
    };
    take("province", place_.province, plan_.province);
    take("district", place_.district, plan_.district);
    take("commune", place_.commune, plan_.commune);
    const places::Place& units = place_.units;
    if (units.province) {
      plan_.province_today = places::today(*units.province)->name;
      prove("province_today", {}, certainty::by_units);
    }
    take_period(units);
    context_.level_known = place_.level.has_value();
    if (place_.level) context_.level = *place_.level;
    context_.province = units.province;
    context_.district = units.district;
    context_.commune = units.commune;
    context_.issued = plan_.issued;
    context_.number = plan_.number;
  }

  /// In 2025 the month tells which units there were.
  int year_of_units() const {
    const text::Date& issued = plan_.issued;
    if (issued.year == 2025 && issued.month != 0) return issued.month >= 7 ? 2026 : 2024;
    return issued.known() ? issued.year : plan_.year;
  }

  /// The units of a commune are of one period; else the day of issue tells, where it is known.
  void take_period(const places::Place& units) {
    if (!units.province) return;
    const int year = year_of_units();
    const places::Unit& lowest = units.commune ? *units.commune : *units.province;
    const bool since = units.commune || year == 0 || year == 2025 ? lowest.period == places::Period::since : year > 2025;
    plan_.period = since ? "since" : "before";
  }

  /// As the sentence of the text names it, else the agency block. A short form that the document explains is written out, and a level
  /// without a name gets that of the own unit: "Ban Chỉ đạo huyện" is one of many. On a recognised page a body's name was misread at most.
  void take_issuer() {
    const bool said = !issuer_.body.empty();
    if (!said && head_.bodies.empty()) return;
    const Span span = said ? without_office(issuer_.body) : head_.bodies.back();
    prove("issuer", span, said ? certainty::sentence : certainty::block);
    std::string& issuer = plan_.issuer;
    issuer = without_parentheses(said ? written(span) : from_agency_block());
    for (const archive::Abbreviation& known : document_.abbreviations)
      if (known.short_form.find(' ') != std::string::npos && issuer.starts_with(known.short_form + " ") &&
          known.long_form.starts_with(known.short_form) && !issuer.starts_with(known.long_form)) {
        issuer.replace(0, known.short_form.size(), known.long_form);
        break;
      }
    if (is_recognised(script_.flow.source(span).begin))
      if (const std::string_view body = citations::misread_body(issuer); !body.empty()) issuer = body;
    const std::string folded = text::fold(issuer);
    if ((folded == "uy ban nhan dan" || folded == "hoi dong nhan dan") && plan_.level == places::name(places::Level::province) &&
        place_.units.province)
      issuer += " " + std::string(place_.units.province->kind) + " " + std::string(place_.units.province->name);
    const std::string exact = text::exact(issuer);  // with its marks: "Hà Tĩnh" ends with no level
    const std::pair<const char*, const PlaceName*> levels[] = {
        {" thị trấn", &place_.commune},
        {" thị xã", &place_.district},
        {" tỉnh", &place_.province},
        {" huyện", &place_.district},
        {" thành phố", plan_.level == places::name(places::Level::province) ? &place_.province : &place_.district},
        {" quận", &place_.district},
        {" phường", &place_.commune},
        {" xã", &place_.commune}};
    const auto level = std::find_if(std::begin(levels), std::end(levels), [&](const auto& row) { return exact.ends_with(row.first); });
    const auto ends_with_own = [&](const PlaceName& own) { return !own.name.empty() && issuer.ends_with(" " + own.name); };  // "xã Tứ Quận"
    const bool named = ends_with_own(place_.province) || ends_with_own(place_.district) || ends_with_own(place_.commune);
    if (!named && level != std::end(levels) && !level->second->name.empty()) issuer += " " + level->second->name;
    if (is_steering_committee(issuer)) issuer += of_own_unit();
  }

  /// "BAN CHỈ ĐẠO 138" below "UBND HUYỆN TÂN LẠC": each unit has one, so its name is not whole without the unit's.
  static bool is_steering_committee(const std::string& issuer) {
    const std::string folded = text::fold(issuer);
    const bool committee = folded.starts_with("ban chi dao") || folded.starts_with("ban chi huy") || folded.starts_with("bcd");
    return committee && !citations::level_of(issuer) && !citations::speaks_of_center(issuer);
  }
  /// " huyện Tân Lạc", " phường 4"; nothing of a central one.
  std::string of_own_unit() const {
    const places::Place& units = place_.units;
    const places::Unit* unit = nullptr;
    if (place_.level == places::Level::province) unit = units.province;
    if (place_.level == places::Level::district) unit = units.district;
    if (place_.level == places::Level::commune) unit = units.commune;
    if (unit == nullptr) return "";
    const std::string name(unit->name), kind(unit->kind);
    const bool numbered = text::fold(name).starts_with(text::fold(kind) + " ");
    return " " + kind + (numbered ? name.substr(kind.size()) : " " + name);
  }

  void take_signer() {
    if (signature_.name.empty()) {
      const Span name = signer_of_record(script_, head_.body);
      if (!name.empty()) plan_.signer = written(name);
      prove("signer", name, certainty::record);
      return;
    }
    plan_.signer = signature_.signer;
    const Certainty* certainty = signature_.roles.empty() ? &certainty::name_alone : &certainty::signature;
    if (is_recognised(script_.flow.source(signature_.name).begin))
      if (std::optional<std::string> mended = mended_family_name(plan_.signer)) {
        plan_.signer = std::move(*mended);
        certainty = &certainty::mended_name;
      }
    prove("signer", signature_.name, *certainty);
    for (const Span span : signature_.signs_for) plan_.signs_for.push_back(written(span));
    for (const Span span : signature_.offices) plan_.office += (plan_.office.empty() ? "" : ", ") + written(span);
    if (!signature_.offices.empty()) prove("office", joined(signature_.offices), certainty::signature);
    if (!signature_.signs_for.empty()) prove("signs_for", joined(signature_.signs_for), certainty::signature);
  }

  static Span joined(const std::vector<Span>& spans) { return {spans.front().begin, spans.back().end}; }

  void take_recipients() {
    plan_.recipients = signature_.recipients.names;
    prove("recipients", signature_.recipients.span, certainty::list);
    Recipients addressees = read_addressees(script_, head_.body);
    plan_.addressees = std::move(addressees.names);
    prove("addressees", addressees.span, certainty::list);
  }

  /// A minister signs for the ministry: "Bộ trưởng Bộ Công an".
  Span without_office(Span body) const {
    constexpr std::u32string_view minister = U"bo truong ";
    if (script_.stands(body.begin, U"bo truong bo")) body.begin += static_cast<std::uint32_t>(minister.size());
    return body;
  }

  static std::string with_small_begin(const std::string& name) {
    std::u32string chars = text::to_utf32(name);
    if (!chars.empty()) chars.front() = text::to_lower(chars.front());
    return text::to_utf8(chars);
  }

  /// The last body of the agency block issues; a joint paper names all that do.
  std::string from_agency_block() const {
    const bool joint = text::fold(plan_.kind).find("lien ") != std::string::npos;
    if (!joint && head_.last_goes_on) {
      const Span last = head_.bodies.back();
      return name_of_body(script_, head_.bodies[head_.bodies.size() - 2]) + " " + with_small_begin(name_of_body(script_, last));
    }
    const std::vector<Span> partners = joint ? head_.bodies : partners_of_number(script_, head_.bodies, plan_.number);
    if (partners.empty()) return name_of_organ(script_, head_.bodies);
    std::vector<std::string> names;
    for (const Span body : partners) {
      std::string name = name_of_body(script_, body);
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
  }

  const Script& script_;
  archive::Document& document_;
  archive::Plan& plan_;
  citations::Context context_;
  Head head_;
  Signature signature_;
  Foot foot_;
  Span number_at_, issued_at_;
  IssuerPhrase issuer_;
  OwnPlace place_;
  mutable std::optional<std::optional<text::DateFound>> page_date_;
};

}  // namespace

archive::Document describe(std::vector<archive::Page> pages, std::string media_type) {
  archive::Document document;
  document.media_type = std::move(media_type);
  document.pages = std::move(pages);
  std::string all;
  for (const archive::Page& page : document.pages) all += page.text;
  const Recognised recognised(document.pages, all);
  const Script script(recognised.text(), all);
  document.abbreviations = find_abbreviations(script);
  document.sections = find_sections(script, 0);
  const citations::Context context = Describer(script, document).describe();
  document.mentions = citations::find_mentions(recognised.text(), context);
  recognised.mark(document.mentions);
  recognised.doubt(document.evidence);
  return document;
}

}  // namespace danchieu::indexer
