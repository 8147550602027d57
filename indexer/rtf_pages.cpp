#include "indexer/rtf_pages.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/code_page.h"
#include "indexer/manuscript.h"
#include "indexer/rtf_tokens.h"
#include "indexer/symbols.h"
#include "text/chars.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

constexpr std::size_t deepest_groups = 2000, deepest_tables = 32;

/// What becomes of the text of a group.
enum class Into { text, nothing, fonts, label, head, note, box };

struct Destination {
  std::string_view word;
  Into into;
};
// Those that are not here and are marked as optional ("\*") are left out.
constexpr Destination destinations[] = {{"fonttbl", Into::fonts},
                                        {"listtext", Into::label},
                                        {"pntext", Into::label},
                                        {"footnote", Into::note},
                                        {"shptxt", Into::box},
                                        {"dptxbxtext", Into::box},
                                        {"header", Into::head},
                                        {"headerf", Into::head},
                                        {"headerl", Into::nothing},
                                        {"headerr", Into::nothing},
                                        {"footer", Into::nothing},
                                        {"footerl", Into::nothing},
                                        {"footerr", Into::nothing},
                                        {"footerf", Into::nothing},
                                        {"colortbl", Into::nothing},
                                        {"stylesheet", Into::nothing},
                                        {"info", Into::nothing},
                                        {"pict", Into::nothing},
                                        {"nonshppict", Into::nothing},
                                        {"shprslt", Into::nothing},
                                        {"shpinst", Into::nothing},
                                        {"do", Into::nothing},
                                        {"fldinst", Into::nothing},
                                        {"objdata", Into::nothing},
                                        {"objclass", Into::nothing},
                                        {"nonesttables", Into::nothing},
                                        {"xe", Into::nothing},
                                        {"tc", Into::nothing},
                                        {"nesttableprops", Into::text},
                                        {"ftnsep", Into::nothing},
                                        {"ftnsepc", Into::nothing},
                                        {"aftnsep", Into::nothing},
                                        {"aftnsepc", Into::nothing},
                                        {"listtable", Into::nothing},
                                        {"listoverridetable", Into::nothing},
                                        {"annotation", Into::nothing},
                                        {"themedata", Into::nothing}};

struct Sign {
  std::string_view word;
  std::string_view text;
};
constexpr Sign signs[] = {{"tab", "\t"},      {"line", "\n"},     {"emdash", "—"}, {"endash", "–"},  {"lquote", "‘"},  {"rquote", "’"},
                          {"ldblquote", "“"}, {"rdblquote", "”"}, {"bullet", "•"}, {"emspace", " "}, {"enspace", " "}, {"qmspace", " "}};
constexpr Sign of_symbols[] = {{"~", "\u00A0"}, {"_", "-"}, {"{", "{"}, {"}", "}"}, {"\\", "\\"}};

/// Code pages of the character sets of fonts ("\fcharset").
int code_page_of_charset(int charset, int of_document) {
  constexpr int vietnamese_charset = 163;
  return charset == vietnamese_charset ? vietnamese : charset == 0 || charset == 1 ? of_document : western;
}

struct Font {
  std::string name;
  int charset = 0;
  std::optional<text::LegacyFont> legacy;
};

struct Group {
  Into into = Into::text;
  bool opens_aside = false;
  bool opens_head = false;
  bool hidden = false, deleted = false, capitals = false;
  bool in_table = false;
  int depth = 1;  ///< of tables, where it is in one
  int font = 0;
  int replaced = 1;  ///< bytes behind a "\u" that stand for it in older programs
};

class RtfReader {
 public:
  explicit RtfReader(std::string_view rtf) : tokens_(rtf) {}

  std::optional<Trouble> read(Tell& tell) {
    tell.media_type("application/rtf");
    groups_.emplace_back();
    for (RtfToken token = tokens_.next(); token.kind != RtfToken::end; token = tokens_.next()) {
      take(token);
      if (groups_.size() == 1 && token.kind == RtfToken::close) break;  // what stands behind the document is not of it
    }
    flush();
    if (groups_.size() > 1) return Trouble::cut_short;
    if (!motto_seen_ && !head_.empty()) return tell_with_head(tell);
    return written_.tell(tell);
  }

 private:
  Group& group() { return groups_.back(); }
  bool is_written() { return group().into != Into::nothing && group().into != Into::fonts; }

  void take(const RtfToken& token) {
    const bool optional = std::exchange(optional_, false);
    switch (token.kind) {
      case RtfToken::open:
        if (groups_.size() >= deepest_groups) throw Trouble::nested_too_deep;
        flush();
        skip_ = 0;
        groups_.push_back(group());
        group().opens_aside = group().opens_head = false;
        break;
      case RtfToken::close:
        close();
        break;
      case RtfToken::byte:
        if (skip_ > 0) --skip_;
        else take_bytes(std::string(1, static_cast<char>(token.value(0))));
        break;
      case RtfToken::text:
        take_text(token.name);
        break;
      case RtfToken::symbol:
        take_symbol(token.name);
        break;
      case RtfToken::word:
        take_word(token, optional);
        break;
      case RtfToken::end:
        break;
    }
  }

  void close() {
    flush();
    skip_ = 0;
    const Group closed = group();
    if (groups_.size() > 1) groups_.pop_back();
    if (closed.into == Into::fonts && group().into == Into::fonts) end_font();
    if (closed.opens_aside) {
      close_tables(bases_.back());
      bases_.pop_back();
      written_.end_aside();
    }
    if (closed.opens_head) in_head_ = false;
  }

  void take_symbol(std::string_view name) {
    if (name == "*") {
      optional_ = true;
      return;
    }
    if (name == "\n" || name == "\r") {
      end_paragraph();
      return;
    }
    for (const Sign& sign : of_symbols)
      if (sign.word == name) take_sign(sign.text);
  }

  void take_sign(std::string_view text) {
    if (skip_ > 0) --skip_;
    else write(text);
  }

  // Words

  void take_word(const RtfToken& token, bool optional) {
    for (const Destination& row : destinations)
      if (row.word == token.name) {
        enter(row.into);
        return;
      }
    if (optional) {
      enter(Into::nothing);
      return;
    }
    for (const Sign& sign : signs)
      if (sign.word == token.name) {
        take_sign(group().into == Into::label && sign.text == "\t" ? " " : sign.text);
        return;
      }
    if (!take_font_word(token) && !take_paragraph_word(token)) take_run_word(token);
  }

  void enter(Into into) {
    flush();
    Group& now = group();
    // What is left out stays so, but for the text of a box in the instructions of a drawing.
    if (now.into == Into::nothing && into != Into::box) return;
    if (into == Into::head) {
      now.into = in_head_ ? Into::nothing : into;
      now.opens_head = now.into == into;
      in_head_ = true;
      return;
    }
    now.into = into;
    if (into != Into::note && into != Into::box) return;
    if (now.opens_aside) return;
    now.into = Into::text;
    now.opens_aside = true;
    now.in_table = false;
    written_.begin_aside(into == Into::note ? Manuscript::Aside::note : Manuscript::Aside::box);
    bases_.push_back(written_.depth());
    if (bases_.size() > deepest_tables) throw Trouble::nested_too_deep;
  }

  bool take_font_word(const RtfToken& token) {
    const std::string_view name = token.name;
    if (name == "ansicpg") code_page_ = token.value(western);
    else if (name == "mac" || name == "pc" || name == "pca") code_page_ = western;
    else if (name == "deff") group().font = default_font_ = token.value(0);
    else if (name == "f" && group().into == Into::fonts) now_font_ = token.value(0);
    else if (name == "f") set(&Group::font, token.value(0));
    else if (name == "fcharset") fonts_[now_font_].charset = token.value(0);
    else return false;
    return true;
  }

  /// A run of letters ends where its setting changes.
  template <typename Value>
  void set(Value Group::*member, Value value) {
    if (group().*member != value) flush();
    group().*member = value;
  }

  bool take_paragraph_word(const RtfToken& token) {
    const std::string_view name = token.name;
    if (name == "par") end_paragraph();
    else if (name == "pard") set(&Group::in_table, false), set(&Group::depth, 1);
    else if (name == "intbl") set(&Group::in_table, true);
    else if (name == "itap")
      set(&Group::depth, std::clamp(token.value(1), 0, static_cast<int>(deepest_tables))), set(&Group::in_table, group().depth > 0);
    else if (name == "cell" || name == "nestcell") end_cell();
    else if (name == "row" || name == "nestrow") end_row();
    else if (name == "page" || name == "pagebb") end_page();
    else if (name == "sect") {
      end_paragraph();
      new_section_ = is_written();
    } else if (name == "sbknone" || name == "sbkcol") new_section_ = false;
    else return false;
    return true;
  }

  void take_run_word(const RtfToken& token) {
    const std::string_view name = token.name;
    const bool on = token.value(1) != 0;
    if (name == "u") take_unicode(token.value(0));
    else if (name == "uc") group().replaced = std::max(token.value(1), 0);
    else if (name == "v") set(&Group::hidden, on);
    else if (name == "deleted") set(&Group::deleted, on);
    else if (name == "caps" || name == "scaps") set(&Group::capitals, on);
    else if (name == "plain") {
      set(&Group::hidden, false);
      set(&Group::deleted, false);
      set(&Group::capitals, false);
      set(&Group::font, default_font_);
    }
  }

  // Letters

  void take_text(std::string_view text) {
    const auto skipped = std::min(text.size(), static_cast<std::size_t>(skip_));
    skip_ -= static_cast<int>(skipped);
    text.remove_prefix(skipped);
    if (group().into == Into::fonts) take_font_name(text);
    else take_bytes(text);
  }

  void take_font_name(std::string_view text) {
    for (const char c : text) {
      if (c == ';') end_font();
      else fonts_[now_font_].name += c;
    }
  }

  void end_font() {
    const auto font = fonts_.find(now_font_);
    if (font != fonts_.end()) font->second.legacy = text::legacy_of_font(font->second.name);
  }

  void take_bytes(std::string_view bytes) {
    if (is_written()) bytes_ += bytes;
  }

  void take_unicode(int value) {
    skip_ = group().replaced;
    if (!is_written()) return;
    flush();
    const auto c = static_cast<char32_t>(value & 0xFFFF);
    if (c >= 0xD800 && c < 0xDC00) {
      high_ = c;
      return;
    }
    const char32_t whole = c >= 0xDC00 && c < 0xE000 && high_ != 0 ? 0x10000 + ((high_ - 0xD800) << 10) + (c - 0xDC00) : c;
    high_ = 0;
    write(text::to_utf8(std::u32string(1, is_private(whole) && !font().legacy ? symbol(font().name, whole) : whole)));
  }

  const Font& font() {
    static const Font none;
    const auto found = fonts_.find(group().font);
    return found == fonts_.end() ? none : found->second;
  }

  /// The letters of one setting, which belong together: Windows-1258 has its tones behind their letters.
  void flush() {
    if (bytes_.empty()) return;
    const std::string bytes = std::exchange(bytes_, {});
    const Font& set_in = font();
    constexpr int of_symbols_charset = 2;
    if (set_in.charset == of_symbols_charset && !set_in.legacy) {
      std::u32string shown;
      for (const char c : bytes) shown += symbol(set_in.name, static_cast<char32_t>(0xF000 + static_cast<unsigned char>(c)));
      write(text::to_utf8(shown));
    } else {
      write(from_code_page(bytes, set_in.legacy ? western : code_page_of_charset(set_in.charset, code_page_)));
    }
  }

  void write(std::string_view utf8) {
    flush();
    if (!is_written() || group().hidden || group().deleted) return;
    if (group().into == Into::head) {
      head_ += utf8;
      return;
    }
    begin_paragraph();
    written_.write(utf8, {font().legacy, group().capitals});
    look_for_motto(utf8);
  }

  // Paragraphs and tables

  std::size_t base() const { return bases_.empty() ? 0 : bases_.back(); }
  void close_tables(std::size_t depth) {
    while (written_.depth() > depth) written_.end_table();
  }

  /// Opens and closes tables, as deep as the paragraph stands in them; ends the page that the section before ended.
  void begin_paragraph() {
    const std::size_t depth = base() + (group().in_table ? static_cast<std::size_t>(std::max(group().depth, 1)) : 0);
    close_tables(depth);
    if (std::exchange(new_section_, false)) written_.end_page();
    while (written_.depth() < depth) written_.begin_table();
  }

  void end_paragraph() {
    flush();
    if (group().into == Into::head) head_ += '\n';
    if (!is_written() || group().into == Into::head || group().deleted) return;
    begin_paragraph();
    written_.end_paragraph();
  }

  void end_cell() {
    flush();
    if (!is_written() || group().into == Into::head) {
      if (group().into == Into::head) head_ += '\n';
      return;
    }
    group().in_table = true;
    begin_paragraph();
    written_.end_cell();
  }

  void end_row() {
    flush();
    if (!is_written() || group().into == Into::head || written_.depth() <= base()) return;
    written_.end_row();
  }

  void end_page() {
    flush();
    if (is_written() && group().into != Into::head) written_.end_page();
  }

  // The head of a document may stand in the running head of its first page, with its motto.

  static bool holds_motto(const std::string& text) {
    const std::string folded = text::fold(text);
    return folded.find("cong hoa xa hoi chu nghia") != folded.npos || folded.find("dang cong san viet nam") != folded.npos;
  }

  void look_for_motto(std::string_view utf8) {
    constexpr std::size_t enough = 4000;
    if (motto_seen_ || begin_.size() > enough) return;
    begin_ += utf8;
    motto_seen_ = holds_motto(begin_);
  }

  std::optional<Trouble> tell_with_head(Tell& tell) {
    if (holds_motto(head_)) written_.write_before(head_);
    return written_.tell(tell);
  }

  RtfTokens tokens_;
  std::vector<Group> groups_;
  std::map<int, Font> fonts_;
  int now_font_ = 0, default_font_ = 0, code_page_ = western;
  bool optional_ = false;
  int skip_ = 0;  ///< of the bytes that come next
  std::string bytes_;
  char32_t high_ = 0;
  Manuscript written_;
  std::vector<std::size_t> bases_;  ///< how deep the text of each open aside begins
  bool new_section_ = false;
  bool in_head_ = false;
  std::string head_, begin_;
  bool motto_seen_ = false;
};

}  // namespace

std::optional<Trouble> rtf_pages(std::string_view bytes, Tell& tell) {
  try {
    return RtfReader(bytes.substr(std::min(bytes.find("{\\rtf"), bytes.size()))).read(tell);
  } catch (const Trouble trouble) {
    return trouble;
  }
}

}  // namespace danchieu::indexer
