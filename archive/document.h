#pragma once
/// What the machine read in one file: the value that the indexer makes and the archive keeps.
///
/// All spans are code points of the document's text, which is its pages one after the other.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "citations/mention.h"
#include "text/date.h"
#include "text/layout.h"
#include "text/text.h"

namespace danchieu::archive {

/// What a plan says of itself. Empty or unknown where the plan does not say.
struct Plan {
  std::string kind;          ///< "Kế hoạch"
  std::string number;        ///< "1238/BCĐ-CAT-PV05"
  std::string symbol;        ///< "BCĐ-CAT-PV05"; known also where the number was left blank: "Số:     /KH-BCĐ"
  std::string number_state;  ///< "blank" or "struck"; empty where the number is printed as usual, or there is no line for it
  std::string title;
  int year = 0;          ///< the one that the title names, else the year issued
  text::Date issued;     ///< may be partial
  std::string level;     ///< central province district commune
  std::string province;  ///< of the plan's own time: "Kon Tum"
  std::string province_today;
  std::string district;
  std::string commune;
  std::string period;  ///< of those units: "before" or "since" 1/7/2025; empty where there are none
  std::string issuer;
  std::string signer;
  std::string office;                   ///< the signer's own, as printed: "PHÓ CHỦ TỊCH"
  std::vector<std::string> signs_for;   ///< for whom, as printed: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
  std::vector<std::string> addressees;  ///< behind "Kính gửi"
  std::vector<std::string> recipients;  ///< behind "Nơi nhận"
};

/// The lists of `Plan` by the names that storage and JSON give them.
struct PlanList {
  const char* name;
  std::vector<std::string> Plan::*values;
};
inline constexpr PlanList plan_lists[] = {
    {"signs_for", &Plan::signs_for}, {"addressees", &Plan::addressees}, {"recipients", &Plan::recipients}};

/// Where a value of `Plan` was read, and how sure it is.
struct Evidence {
  std::string field;       ///< "kind", "number" …
  text::Span span;         ///< empty where it was inferred from the whole
  bool inferred = false;   ///< not printed there, but follows from it (province of a district, kind from the body)
  std::string basis = {};  ///< "head", "foot", "body", "number", "date", "units" (the tables of places); empty: by an older program
  int sure = 0;            ///< in percent, by the rule that read it (indexer/certainty.h); 0 where it was not measured
};

struct Page {
  std::string text;          ///< UTF-8, as decoded
  bool recognised = false;   ///< from an image
  text::Layout layout = {};  ///< no words where it is not known where they stand; not read back with a plan (Archive::page_layout)
  int sure = 0;              ///< percent, of a page recognised from an image as a whole; 0 where that is not known
};

/// How sure the recognition was of a page: the mean of its words, 0 where none tells or where the page has a text of its own.
int sureness(const Page& page);

/// How many of the pages were recognised from an image, and how sure the recognition was of them on the mean; 0 where that is not known.
struct RecognisedPages {
  int pages = 0;
  int sure = 0;  ///< percent
};
RecognisedPages recognised_pages(const std::vector<Page>& pages);

struct Section {
  std::string label;  ///< "I", "2.1", "đ"
  std::string title;  ///< empty where the paragraph has no heading of its own
  int depth = 1;
  text::Span span;  ///< of label and title
};

struct Abbreviation {
  std::string short_form;  ///< "ANTQ"
  std::string long_form;   ///< "an ninh Tổ quốc"
};

struct Document {
  std::string media_type;      ///< "text/plain", "application/pdf"
  std::string converted_from;  ///< the encoding of the letters, where it is none of Unicode's: "TCVN3"
  Plan plan;
  std::vector<Evidence> evidence;
  std::vector<Page> pages;
  std::vector<Section> sections;
  std::vector<Abbreviation> abbreviations;
  std::vector<citations::Mention> mentions;
};

/// The page (from 1) that code point `at` of the document stands on, and where that page begins.
struct PageAt {
  int page = 1;
  std::uint32_t begin = 0;
};
PageAt page_at(const std::vector<Page>& pages, std::uint32_t at);

/// What the mentions of a plan, and its own number, are read with.
citations::Context context_of(const Plan& plan);

}  // namespace danchieu::archive
