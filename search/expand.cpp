#include "search/expand.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "places/places.h"
#include "search/common_forms.h"
#include "search/conjunction.h"
#include "search/sentences.h"
#include "search/values.h"
#include "text/chars.h"
#include "text/syllable.h"
#include "text/words.h"

namespace danchieu::search {

namespace {

using archive::AbbreviationUse;
using archive::Node;

constexpr std::size_t longest_run = 10, most_words = 40, most_long_forms = 3;
constexpr int fewest_plans = 3;

struct Words {
  std::string typed;
  std::string folded;
  std::size_t count = 0;
};

Words words_of(const std::vector<std::string>& typed, std::size_t first, std::size_t count) {
  Words words;
  words.count = count;
  for (std::size_t i = first; i < first + count; ++i) {
    words.typed.append(i > first ? " " : "").append(typed[i]);
    words.folded.append(i > first ? " " : "").append(text::fold(typed[i]));
  }
  return words;
}

/// Whether people can mean a word of the language by it: "cat", "ban", but not "antq", nor "CAT" in capitals.
bool may_be_word(const std::string& typed) {
  std::u32string letters = text::to_utf32(typed);
  if (std::all_of(letters.begin(), letters.end(), [](char32_t c) { return text::is_upper(c) || text::is_digit(c); })) return false;
  if (std::any_of(letters.begin(), letters.end(), text::is_marked) || text::is_syllable(letters)) return true;
  // Typed without marks: a syllable that ends in a stop bears a tone (cat: cát, cạt).
  constexpr std::u32string_view bare = U"aeiouyAEIOUY", acute = U"áéíóúýÁÉÍÓÚÝ";
  const auto vowel = letters.find_last_of(bare);
  if (vowel == letters.npos) return false;
  letters[vowel] = acute[bare.find(letters[vowel])];
  return text::is_syllable(letters);
}

std::string joined_by_blanks(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all.append(all.empty() ? "" : " ").append(word);
  return all;
}

/// "Ngày hội" for "Ngày hội toàn dân …": the words are there anyway, and alone they find far more.
bool is_part(const AbbreviationUse& use) { return text::fold(use.long_form).find(text::fold(use.short_form)) != std::string::npos; }

int plans_of(const std::vector<AbbreviationUse>& uses) {
  return std::accumulate(uses.begin(), uses.end(), 0, [](int sum, const AbbreviationUse& use) { return sum + use.plans; });
}

class Expansion {
 public:
  Expansion(archive::Archive& archive, const Question& question, Parsed& parsed)
      : archive_(archive), typed_(text::to_utf32(question.text)), parsed_(parsed), other_names_(question.other_names) {}

  void expand(Node& node) {
    switch (node.kind) {
      case Node::Kind::word:
        if (!node.exactly) one(node, {node.text});
        break;
      case Node::Kind::phrase:
        if (!node.exactly) phrase(node);
        break;
      case Node::Kind::all:
        runs(node);
        break;
      case Node::Kind::any:
        for (Node& child : node.children) expand(child);
        break;
      case Node::Kind::but_not:
        expand(node.children.front());
        break;
      default:
        break;
    }
  }

 private:
  // ---- where names may stand

  /// Words side by side: each run that has another name becomes a choice.
  void runs(Node& node) {
    std::vector<Node> children;
    std::size_t place_end = 0;
    for (std::size_t at = 0; at < node.children.size();) {
      const std::vector<std::string> typed = words_from(node, at);
      if (at >= place_end) place_end = at + place(typed);
      std::size_t size = typed.size();
      std::vector<Node> names;
      while (size > 0 && (names = other_names(words_of(typed, 0, size))).empty()) --size;
      std::vector<Node> taken;
      for (std::size_t i = 0; i < std::max<std::size_t>(size, 1); ++i) taken.push_back(std::move(node.children[at++]));
      if (typed.empty()) expand(taken.front());
      children.push_back(joined(Node::Kind::all, std::move(taken)));
      if (names.empty()) continue;
      names.insert(names.begin(), std::move(children.back()));
      children.back() = joined(Node::Kind::any, std::move(names));
    }
    node.children = std::move(children);
  }
  /// The words that stand side by side from there on.
  static std::vector<std::string> words_from(const Node& node, std::size_t at) {
    std::vector<std::string> typed;
    for (; at < node.children.size() && typed.size() < longest_run; ++at) {
      const Node& child = node.children[at];
      if (child.kind != Node::Kind::word || child.exactly) break;
      typed.push_back(child.text);
    }
    return typed;
  }

  void one(Node& node, const std::vector<std::string>& typed) {
    place(typed);
    auto names = other_names(words_of(typed, 0, typed.size()));
    if (names.empty()) return;
    names.insert(names.begin(), std::move(node));
    node = joined(Node::Kind::any, std::move(names));
  }

  /// The whole phrase, or the longest part of it that has another name: "bảo vệ an ninh Tổ quốc" is "bảo vệ ANTQ", too.
  void phrase(Node& node) {
    std::vector<std::string> typed;
    text::WordReader reader(node.text);
    while (const text::Word* word = reader.next())
      typed.emplace_back(node.text.substr(word->byte_begin, word->byte_end - word->byte_begin));
    for (std::size_t size = std::min(typed.size(), longest_run); size > 0; --size)
      for (std::size_t first = 0; first + size <= typed.size(); ++first) {
        auto names = other_names(words_of(typed, first, size), node.text);
        if (names.empty()) continue;
        const std::string before = first ? words_of(typed, 0, first).typed + " " : "";
        const std::string behind =
            first + size < typed.size() ? " " + words_of(typed, first + size, typed.size() - first - size).typed : "";
        for (Node& name : names) {
          name.text = before + name.text + behind;
          if (name.text.find(' ') != name.text.npos) name.kind = Node::Kind::phrase;
        }
        names.insert(names.begin(), std::move(node));
        node = joined(Node::Kind::any, std::move(names));
        return;
      }
  }

  // ---- other names

  std::vector<Node> other_names(const Words& words, const std::string& phrase = {}) {
    std::vector<Node> names;
    if (!other_names_ || ++asked_ > most_words * longest_run) return names;
    if (words.count > 1 || !may_be_word(words.typed))
      for (const AbbreviationUse& use : usual_long_forms(words)) add(names, use, use.long_form, words, phrase);
    if (const std::string_view common =
            words.count == 1 && archive_.long_forms(words.folded).empty() ? common_form(words.folded) : std::string_view();
        !common.empty())
      add(names, {}, std::string(common), words, phrase);
    if (words.count > 1)
      for (const AbbreviationUse& use : usual_short_forms(words)) add(names, use, use.short_form, words, phrase);
    return names;
  }

  /// Words that mean something of themselves ("khu công nghiệp") are no other name because one plan saved space so.
  static bool is_known(const AbbreviationUse& use, const Words& words) { return words.count == 1 || use.plans >= fewest_plans; }
  /// What most plans mean by the short form, where that is most of what any mean.
  std::vector<AbbreviationUse> usual_long_forms(const Words& words) {
    std::vector<AbbreviationUse> all = archive_.long_forms(words.folded);
    if (all.empty()) return all;
    const int total = plans_of(all), most = all.front().plans;
    std::vector<AbbreviationUse> usual;
    for (const AbbreviationUse& use : all)
      if (!is_part(use) && 4 * use.plans >= most && usual.size() < most_long_forms && is_known(use, words)) usual.push_back(use);
    if (2 * plans_of(usual) < total) usual.clear();
    return usual;
  }
  /// Short forms of at least three letters that mostly stand for it: KH is kế hoạch, khoa học, khách hàng.
  std::vector<AbbreviationUse> usual_short_forms(const Words& words) {
    std::vector<AbbreviationUse> usual;
    for (const AbbreviationUse& use : archive_.short_forms(words.folded)) {
      if (is_part(use)) continue;
      const std::string folded = text::fold(use.short_form);
      const int meant = plans_of(archive_.long_forms(words_of({folded}, 0, 1).folded));
      if (folded.size() >= 3 && 2 * use.plans >= meant && usual.size() < most_long_forms) usual.push_back(use);
    }
    return usual;
  }

  /// `use`: of no plan where it is a common form.
  void add(std::vector<Node>& names, const AbbreviationUse& use, const std::string& name, const Words& words, const std::string& phrase) {
    // "Cơ quan nhà nước (sau đây gọi là cơ quan)": where the long form stands, what was typed stands in it, and nothing more is found.
    std::vector<std::string> words_of_name;
    text::WordReader reader(name);
    while (const text::Word* word = reader.next()) words_of_name.emplace_back(word->folded);
    if ((" " + joined_by_blanks(words_of_name) + " ").find(" " + words.folded + " ") != std::string::npos) return;
    Node node;
    node.kind = name.find_first_of(" -") == name.npos ? Node::Kind::word : Node::Kind::phrase;
    node.text = name;
    node.other_name = true;
    names.push_back(std::move(node));
    Note note;
    note.kind = Note::Kind::other_name;
    if (use.plans > 0) say::tell(note, say::also_written, words.typed, name, std::to_string(use.plans));
    else say::tell(note, say::short_for, words.typed, name);
    note.span = phrase.empty() ? span_of(words) : span_of_phrase(phrase);
    if (note.span.empty()) return;
    note.instead = "=" + text::to_utf8(typed_.substr(note.span.begin, note.span.size()));
    if (use.plans > 0) note.source = archive_.source_of(use);
    parsed_.notes.push_back(std::move(note));
  }

  /// A province's name among the words: told, not taken for one. How many words it has; 0 where none begins here.
  std::size_t place(const std::vector<std::string>& typed) {
    for (std::size_t size = typed.size(); size > 0; --size) {
      const Words words = words_of(typed, 0, size);
      const places::Unit* province = places::province(words.typed);
      if (province == nullptr) continue;
      const text::Span span = span_of(words);
      if (span.empty()) return 0;
      Note note;
      note.kind = Note::Kind::place;
      say::tell(note, say::in_province, province->name);
      note.span = span;
      note.instead = typed_field(*archive::field_named("province"), province->name);
      parsed_.notes.push_back(std::move(note));
      return size;
    }
    return 0;
  }

  // ---- where that was typed

  /// From the first to the last of words that stand so in the question.
  text::Span span_of(const Words& words) const {
    const auto& told = parsed_.understood;
    for (std::size_t first = 0; first < told.size(); ++first) {
      std::string run;
      for (std::size_t i = first; i < told.size() && i < first + words.count && told[i].kind == "word"; ++i) {
        run.append(run.empty() ? "" : " ").append(told[i].text);
        if (i + 1 == first + words.count && run == words.typed) return {told[first].span.begin, told[i].span.end};
      }
    }
    return {};
  }
  text::Span span_of_phrase(const std::string& phrase) const {
    for (const Understood& told : parsed_.understood)
      if (told.kind == "phrase" && told.text == '"' + phrase + '"') return told.span;
    return {};
  }

  archive::Archive& archive_;
  std::u32string typed_;
  Parsed& parsed_;
  bool other_names_;
  std::size_t asked_ = 0;
};

}  // namespace

void expand(archive::Archive& archive, const Question& question, Parsed& parsed) {
  Expansion(archive, question, parsed).expand(parsed.query.root);
}

}  // namespace danchieu::search
