#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "archive/fields.h"
#include "citations/number.h"
#include "places/places.h"
#include "search/search.h"
#include "search/split.h"
#include "text/chars.h"
#include "text/words.h"

namespace danchieu::search {

namespace {

using archive::Node;

constexpr std::size_t most_characters = 2000;
constexpr std::size_t most_parts = 100;

// What people read; {} is the place of the word that is meant.
namespace say {
constexpr std::string_view too_long = "Câu tìm kiếm quá dài: chỉ 2.000 ký tự đầu được đọc.";
constexpr std::string_view too_many = "Câu tìm kiếm có quá nhiều phần: chỉ 100 phần đầu được tìm.";
constexpr std::string_view unclosed = "Thiếu dấu ngoặc kép đóng: cụm từ được hiểu là kéo dài đến hết câu.";
constexpr std::string_view no_field = "Không có trường “{}”: phần này được tìm như các từ thường.";
constexpr std::string_view no_filter = "Không có bộ lọc “{}”.";
constexpr std::string_view no_year = "“{}” không phải là năm (2022) hay khoảng năm (2021..2024): phần này được tìm như các từ thường.";
constexpr std::string_view no_year_filter = "“{}” không phải là năm (2022) hay khoảng năm (2021..2024): bộ lọc này không được dùng.";
constexpr std::string_view no_province = "Không có tỉnh, thành phố nào tên “{}”, trước hay sau 1/7/2025: không kế hoạch nào khớp phần này.";
constexpr std::string_view no_level = "“{}” không phải là một cấp (trung ương, tỉnh, huyện, xã): không kế hoạch nào khớp phần này.";
constexpr std::string_view no_number = "“{}” không phải là một số hiệu (44-KL/TW, QĐ 521): không kế hoạch nào khớp phần này.";
constexpr std::string_view no_words = "Không có từ nào để tìm: mọi văn bản đều được liệt kê.";
}  // namespace say

std::string fill(std::string_view sentence, std::string_view word) {
  std::string filled(sentence);
  const auto place = filled.find("{}");
  return place == filled.npos ? filled : filled.replace(place, 2, word);
}

Node leaf(Node::Kind kind, std::string words) {
  Node node;
  node.kind = kind;
  node.text = std::move(words);
  return node;
}

/// The only child stands for itself.
Node joined(Node::Kind kind, std::vector<Node> children) {
  if (children.size() == 1) return std::move(children.front());
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

bool is_year(std::string_view value) {
  return value.size() == 4 && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "2022", "2021..2024", "2021-2024", "2021..", "..2024", with two dots in between; nullopt for anything else.
std::optional<std::string> years(std::string_view value) {
  if (is_year(value)) return std::string(value);
  for (const std::string_view between : {"..", "-"}) {
    const auto at = value.find(between);
    if (at == value.npos) continue;
    const auto first = value.substr(0, at), last = value.substr(at + between.size());
    const bool open = between == ".." && (first.empty() != last.empty());
    if ((is_year(first) || (open && first.empty())) && (is_year(last) || (open && last.empty())))
      return std::string(first) + ".." + std::string(last);
  }
  return std::nullopt;
}

/// nullopt where no plan can have that value.
std::optional<Node> field_node(const archive::Field& field, std::string value) {
  if (field.kind == archive::FieldKind::number) {
    auto range = years(value);
    if (!range) return std::nullopt;
    value = std::move(*range);
  }
  Node node = leaf(Node::Kind::field, std::move(value));
  node.field = field.name;
  return node;
}

/// The sentence where a value can match no plan of any archive, so that "none" is not taken for an answer; empty where it can.
std::string_view trouble_with(const archive::Field& field, const std::string& value) {
  static constexpr std::array<std::string_view, 8> levels = {"central",    "province", "district", "commune",
                                                             "trung uong", "tinh",     "huyen",    "xa"};
  if (field.name == "province" && places::province(value) == nullptr) return say::no_province;
  if (field.name == "level" && std::find(levels.begin(), levels.end(), text::fold(value)) == levels.end()) return say::no_level;
  if (field.kind == archive::FieldKind::work && !value.starts_with("vn:") && citations::find_typed_numbers(value).empty())
    return say::no_number;
  return {};
}

/// What a question says, collected part by part.
class Reading {
 public:
  explicit Reading(const std::string& query) : text_(query), numbers_(citations::find_typed_numbers(query)) {}

  void read() {
    const Split found = split(text_, numbers_);
    for (const text::Span span : found.unclosed) problem(say::unclosed, span);
    for (const text::Span name : found.unknown_fields) problem(say::no_field, name, text_.utf8(name));
    for (const Part& part : found.parts) take(part);
    if (parsed_.understood.empty() && parsed_.problems.empty() && text_.size() > 0) problem(say::no_words, {0, text_.size()});
  }
  void filter(const std::string& name, const std::string& value, bool excluded) {
    const archive::Field* field = archive::field_named(name);
    auto node = field ? field_node(*field, value) : std::nullopt;
    if (node) {
      if (const auto sentence = trouble_with(*field, value); !sentence.empty()) parsed_.problems.push_back({fill(sentence, value), {}});
      if (excluded) unwanted_.push_back(std::move(*node));
      else fields_.emplace_back(field, std::move(*node));
    } else {
      parsed_.problems.push_back({field ? fill(say::no_year_filter, value) : fill(say::no_filter, name), {}});
    }
  }

  Parsed parsed() && {
    add_fields();
    Node root = wanted_.empty() ? Node{} : joined(Node::Kind::all, std::move(wanted_));
    if (!unwanted_.empty()) root = joined(Node::Kind::but_not, {std::move(root), joined(Node::Kind::any, std::move(unwanted_))});
    parsed_.query.root = std::move(root);
    return std::move(parsed_);
  }

 private:
  void take(const Part& part) {
    switch (part.kind) {
      case Part::Kind::number:
        if (!part.unwanted && has_room(part)) parsed_.numbers.push_back(*part.number);
        return add(part, leaf(Node::Kind::number, part.number->term), "number", part.number->shown);
      case Part::Kind::phrase:
        return add_phrase(part, part.value);
      case Part::Kind::field:
        return add_field(part);
      case Part::Kind::words:
        return part.unwanted ? add_phrase(part, part.value) : add_words(part.value);
    }
  }

  void problem(std::string_view sentence, text::Span span, std::string_view word = {}) {
    parsed_.problems.push_back({fill(sentence, word), text_.source(span)});
  }
  /// Whether one part more may be searched for; the first one that may not is told.
  bool has_room(const Part& part) {
    if (parsed_.understood.size() < most_parts) return true;
    if (!full_) problem(say::too_many, {part.span.begin, text_.size()});
    full_ = true;
    return false;
  }
  void understood(const Part& part, std::string kind, const std::string& shown) {
    parsed_.understood.push_back({std::move(kind), part.unwanted ? "-" + shown : shown, text_.source(part.span)});
  }
  void add(const Part& part, Node node, std::string kind, const std::string& shown) {
    auto& nodes = part.unwanted ? unwanted_ : wanted_;
    const auto same = [&node](const Node& other) { return other.kind == node.kind && other.text == node.text; };
    if (std::any_of(nodes.begin(), nodes.end(), same) || !has_room(part)) return;
    nodes.push_back(std::move(node));
    understood(part, std::move(kind), shown);
  }
  /// Words in a row; a single one is a word.
  void add_phrase(const Part& part, text::Span value) {
    const auto spans = words_in(value);
    std::string run;
    for (const text::Span span : spans) run.append(run.empty() ? "" : " ").append(text_.utf8(span));
    if (spans.size() == 1) add(part, leaf(Node::Kind::word, run), "word", run);
    if (spans.size() > 1) add(part, leaf(Node::Kind::phrase, run), "phrase", '"' + run + '"');
  }
  void add_words(text::Span value) {
    for (const text::Span span : words_in(value)) {
      Part part;
      part.span = span;
      const std::string typed = text_.utf8(span);
      add(part, leaf(Node::Kind::word, typed), "word", typed);
    }
  }
  std::vector<text::Span> words_in(text::Span value) const {
    const std::string run = text_.utf8(value);
    std::vector<text::Span> spans;
    text::WordReader words(run);
    while (const text::Word* word = words.next()) spans.push_back({value.begin + word->span.begin, value.begin + word->span.end});
    return spans;
  }
  void add_field(const Part& part) {
    const std::string value = text::tidy(text_.utf8(part.value));
    auto node = field_node(*part.field, value);
    if (!node) {
      problem(say::no_year, part.value, value);
      return part.unwanted ? add_phrase(part, part.value) : add_words(part.value);
    }
    if (!has_room(part)) return;
    if (const auto sentence = trouble_with(*part.field, value); !sentence.empty()) problem(sentence, part.value, value);
    const std::string_view quote = node->text.find(' ') == std::string::npos ? "" : "\"";
    understood(part, "field", std::string(part.field->vietnamese).append(":").append(quote).append(node->text).append(quote));
    if (part.unwanted) {
      unwanted_.push_back(std::move(*node));
    } else {
      for (const auto& number : numbers_)
        if (part.field->kind == archive::FieldKind::work && text_.source(part.value).contains(number.span))
          parsed_.numbers.push_back(number);
      fields_.emplace_back(part.field, std::move(*node));
    }
  }

  /// Any value of one field will do; of a field that a plan has many of, all are wanted.
  void add_fields() {
    for (const archive::Field& field : archive::fields()) {
      std::vector<Node> values;
      for (auto& [of, node] : fields_)
        if (of == &field) values.push_back(std::move(node));
      if (values.empty()) continue;
      wanted_.push_back(joined(field.kind == archive::FieldKind::work ? Node::Kind::all : Node::Kind::any, std::move(values)));
    }
  }

  text::Text text_;
  std::vector<citations::TypedNumber> numbers_;
  std::vector<Node> wanted_, unwanted_;
  std::vector<std::pair<const archive::Field*, Node>> fields_;
  Parsed parsed_;
  bool full_ = false;
};

/// As much of `text` as is read; the code points of the source stay where they are, also for broken bytes.
std::string first_part(std::string_view text) {
  std::u32string chars = text::to_utf32(text.substr(0, 4 * most_characters));
  if (chars.size() > most_characters) chars.resize(most_characters);
  return text::to_utf8(chars);
}

}  // namespace

Parsed parse(const Question& question) {
  const std::string query = first_part(question.text);
  Reading reading(query);
  reading.read();
  for (const auto& [name, value] : question.filters) reading.filter(name, value, false);
  for (const auto& [name, value] : question.excluded) reading.filter(name, value, true);
  Parsed parsed = std::move(reading).parsed();
  if (const auto size = text::count_code_points(question.text); size > most_characters)
    parsed.problems.push_back({std::string(say::too_long), {most_characters, size}});
  parsed.query.exact_marks = question.exact_marks;
  parsed.query.fold_copies = question.fold_copies;
  parsed.query.sort = question.sort;
  parsed.query.offset = question.offset;
  parsed.query.limit = question.limit;
  return parsed;
}

}  // namespace danchieu::search
