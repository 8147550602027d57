#include "citations/laws.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "citations/law_table.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

// Titles that law_table.h has no row for, and other names of statutes that it has. Without marks, but for one-word titles; "," stands for a
// comma that may be missing. Source: the names under which documents cite them.
constexpr std::string_view table[] = {
    "an ninh mang",
    "an ninh quoc gia",
    "an toan thong tin mang",
    "an toan thuc pham",
    "an toan , ve sinh lao dong",
    "ban hanh van ban quy pham phap luat",
    "ban hanh van ban quy pham phap luat cua hoi dong nhan dan , uy ban nhan dan",
    "bao hiem tien gui",
    "bao hiem xa hoi",
    "bao hiem y te",
    "bao ve bi mat nha nuoc",
    "bao ve bmnn",
    "bao ve du lieu ca nhan",
    "bao ve moi truong",
    "bao ve quyen loi nguoi tieu dung",
    "bao ve suc khoe nhan dan",
    "bao ve va phat trien rung",
    "bao ve va kiem dich thuc vat",
    "bao ve , cham soc va giao duc tre em",
    "bau cu",
    "bau cu dai bieu quoc hoi",
    "bau cu dai bieu hoi dong nhan dan",
    "bau cu dai bieu quoc hoi va dai bieu hoi dong nhan dan",
    "bau cu dai bieu quoc hoi va hoi dong nhan dan",
    "bien gioi quoc gia",
    "bien phong viet nam",
    "bien viet nam",
    "binh dang gioi",
    "buu chinh",
    "can bo , cong chuc",
    "can cuoc",
    "can cuoc cong dan",
    "canh sat bien viet nam",
    "canh sat co dong",
    "canh tranh",
    "chan nuoi",
    "chat luong san pham , hang hoa",
    "chung khoan",
    "chuyen giao cong nghe",
    "cong an nhan dan",
    "cong chung",
    "cong doan",
    "cong nghe cao",
    "cong nghe thong tin",
    "cong nghiep cong nghe so",
    "cu tru",
    "dan quan tu ve",
    "dan su",
    "dat dai",
    "dau gia tai san",
    "dau thau",
    "dau tu",
    "dau tu cong",
    "dau tu theo phuong thuc doi tac cong tu",
    "de dieu",
    "di san van hoa",
    "dia chat va khoang san",
    "dien anh",
    "dien luc",
    "doanh nghiep",
    "do luong",
    "du lich",
    "du lieu",
    "dược",
    "duong bo",
    "duong sat",
    "dac xa",
    "giam dinh tu phap",
    "giá",
    "giao dich dien tu",
    "giao duc",
    "giao duc dai hoc",
    "giao duc nghe nghiep",
    "giao duc quoc phong va an ninh",
    "giao thong",
    "giao thong duong bo",
    "giao thong duong thuy noi dia",
    "hai quan",
    "hang hai",
    "hang hai viet nam",
    "hang khong dan dung viet nam",
    "hien mau",
    "hinh su",
    "ho tich",
    "ho tro doanh nghiep nho va vua",
    "hoa chat",
    "hoa giai o co so",
    "hoa giai , doi thoai tai toa an",
    "hoat dong chu thap do",
    "hoat dong giam sat cua quoc hoi va hoi dong nhan dan",
    "hon nhan va gia dinh",
    "hop tac xa",
    "kham benh , chua benh",
    "khi tuong thuy van",
    "khieu nai",
    "khieu nai , to cao",
    "khoa hoc va cong nghe",
    "khoa hoc , cong nghe va doi moi sang tao",
    "khoang san",
    "kien truc",
    "kiem toan doc lap",
    "kiem toan nha nuoc",
    "ke toan",
    "kinh doanh bao hiem",
    "kinh doanh bat dong san",
    "lam nghiep",
    "lao dong",
    "luc luong du bi dong vien",
    "luc luong tham gia bao ve an ninh , trat tu o co so",
    "luu tru",
    "ly lich tu phap",
    "luat su",
    "mat tran to quoc viet nam",
    "nang luong nguyen tu",
    "ngan hang nha nuoc viet nam",
    "ngan sach nha nuoc",
    "nghia vu quan su",
    "nguoi cao tuoi",
    "nguoi khuyet tat",
    "nguoi lao dong viet nam di lam viec o nuoc ngoai theo hop dong",
    "nha giao",
    "nha o",
    "nhap canh , xuat canh , qua canh , cu tru cua nguoi nuoc ngoai tai viet nam",
    "nuoi con nuoi",
    "phat thanh truyen hinh",
    "phi va le phi",
    "pho bien , giao duc phap luat",
    "phong chay , chua chay",
    "phong chay va chua chay",
    "phong chay , chua chay va cuu nan , cuu ho",
    "phong khong nhan dan",
    "phong , chong bao luc gia dinh",
    "phong , chong benh truyen nhiem",
    "phong , chong khung bo",
    "phong , chong ma tuy",
    "phong , chong mua ban nguoi",
    "phong , chong nhiem vi rut gay ra hoi chung suy giam mien dich mac phai o nguoi",
    "phong , chong rua tien",
    "phong , chong tac hai cua ruou , bia",
    "phong , chong tac hai cua thuoc la",
    "phong , chong tham nhung",
    "phong , chong thien tai",
    "quan ly ngoai thuong",
    "quan ly no cong",
    "quan ly thue",
    "quan ly , su dung tai san cong",
    "quan ly , su dung tai san nha nuoc",
    "quan ly va dau tu von nha nuoc tai doanh nghiep",
    "quan ly , su dung von nha nuoc dau tu vao san xuat , kinh doanh tai doanh nghiep",
    "quan ly , su dung vu khi , vat lieu no va cong cu ho tro",
    "quang cao",
    "quoc phong",
    "quoc tich viet nam",
    "quy hoach",
    "quy hoach do thi",
    "quy hoach do thi va nong thon",
    "si quan quan doi nhan dan viet nam",
    "so huu tri tue",
    "su dung nang luong tiet kiem va hieu qua",
    "tai nguyen nuoc",
    "tai nguyen , moi truong bien va hai dao",
    "tan so vo tuyen dien",
    "thanh nien",
    "thanh tra",
    "the duc , the thao",
    "thi dua , khen thuong",
    "thi hanh an dan su",
    "thi hanh an hinh su",
    "thi hanh tam giu , tam giam",
    "thong ke",
    "thu do",
    "thu y",
    "thue bao ve moi truong",
    "thue gia tri gia tang",
    "thue su dung dat nong nghiep",
    "thue su dung dat phi nong nghiep",
    "thue tai nguyen",
    "thue thu nhap ca nhan",
    "thue thu nhap doanh nghiep",
    "thue tieu thu dac biet",
    "thue xuat khau , thue nhap khau",
    "thuc hanh tiet kiem , chong lang phi",
    "thuc hien dan chu o co so",
    "thuong mai",
    "thuy loi",
    "thuy san",
    "tiep can thong tin",
    "tiep cong dan",
    "tieu chuan va quy chuan ky thuat",
    "tin nguong , ton giao",
    "to cao",
    "to chuc chinh phu",
    "to chuc chinh quyen dia phuong",
    "to chuc co quan dieu tra hinh su",
    "to chuc hoi dong nhan dan va uy ban nhan dan",
    "to chuc quoc hoi",
    "to chuc toa an nhan dan",
    "to chuc tin dung",
    "cac to chuc tin dung",
    "to chuc vien kiem sat nhan dan",
    "to tung dan su",
    "to tung hanh chinh",
    "to tung hinh su",
    "trach nhiem boi thuong cua nha nuoc",
    "trat tu , an toan giao thong duong bo",
    "tre em",
    "tro giup phap ly",
    "trong tai thuong mai",
    "trong trot",
    "trung cau y dan",
    "trung mua , trung dung tai san",
    "tu phap nguoi chua thanh nien",
    "tuong tro tu phap",
    "uu dai nguoi co cong voi cach mang",
    "vien chuc",
    "vien thong",
    "viec lam",
    "xay dung",
    "xu ly vi pham hanh chinh",
    "xuat ban",
    "xuat canh , nhap canh cua cong dan viet nam",
    "bao chi",
    "dan so",
    "do dac va ban do",
    "phong , chong mai dam",
    "thuc hien dan chu o xa , phuong , thi tran",
    "to chuc hoi dong bo truong",
    "doanh nghiep tu nhan",
    "dau tu nuoc ngoai tai viet nam",
    "ke toan va thong ke",
    "thue thu nhap doi voi nguoi co thu nhap cao",
    "to chuc hoi dong nhan dan , uy ban nhan dan",
    "doanh nghiep nha nuoc",
    "ve nhiem vu , quyen han cu the cua hoi dong nhan dan va uy ban nhan dan o moi cap",
    "khai thac va bao ve cong trinh thuy loi",
    "phong , chong lut , bao",
    "giong cay trong",
    "giong vat nuoi",
    "quan ly thi truong",
    "an phi , le phi toa an",
    "dong vien cong nghiep",
    "hanh nghe y , duoc tu nhan",
    "thue nha , dat",
    "bao ve cong trinh quan trong lien quan den an ninh quoc gia",
    "canh sat moi truong",
    "cong an xa",
    "bo doi bien phong",
    "hop dong kinh te",
    "khuyen khich dau tu trong nuoc",
    "uu dai nguoi hoat dong cach mang , liet si va gia dinh liet si , thuong binh , benh binh , nguoi hoat dong khang chien , nguoi co "
    "cong giup do cach mang",
    "hien , lay , ghep mo , bo phan co the nguoi va hien , lay xac",
};

struct Title {
  std::vector<Packed> words;  ///< 0 for a comma that may be missing
  Packed exact = 0;           ///< of a title of one word, which counts with its marks only
  std::string slug;
};

Title title_of(std::string_view words) {
  Title title;
  while (!words.empty()) {
    const auto cut = words.find(' ');
    std::string_view word = words.substr(0, cut);
    const bool comma =
        word.ends_with(',') || word.ends_with(';');  // "phòng, chống" as the law prints it; ", " of its own in the table above
    if (comma) word.remove_suffix(1);
    if (!word.empty()) {
      const PackedWord letters = pack(word);
      title.words.push_back(letters.folded);
      if (letters.exact != letters.folded) title.exact = letters.exact;
    }
    if (comma) title.words.push_back(0);
    words = cut == std::string_view::npos ? std::string_view() : words.substr(cut + 1);
  }
  if (title.words.size() > 1) title.exact = 0;
  return title;
}

const std::vector<Title>& titles() {
  static const std::vector<Title> made = [] {
    std::vector<Title> rows;
    const auto add = [&](std::string_view words) {
      rows.push_back(title_of(words));
      rows.back().slug = text::slug(words);
    };
    for (const std::string_view words : table) add(words);
    for (const LawRow& row : law_rows())
      for (const std::string_view noun : {"Bộ luật ", "Luật ", "Pháp lệnh "})
        if (row.title.starts_with(noun)) add(row.title.substr(noun.size()));
    std::sort(rows.begin(), rows.end(),
              [](const Title& a, const Title& b) { return std::tie(a.words, a.exact) < std::tie(b.words, b.exact); });
    // The same title from both sources; the marks of a title of one word count.
    const auto same = [](const Title& a, const Title& b) { return a.words == b.words && (a.exact == b.exact || a.words.size() > 1); };
    rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
    return rows;
  }();
  return made;
}

char first_letter(Packed word) {
  while (word >> 8 != 0) word >>= 8;
  return static_cast<char>(word);
}

/// In a line of capitals every word looks like initials.
bool is_shouted(const Reading& reading, std::uint32_t token) {
  const text::Span span = reading[token].span;
  const std::u32string_view word = reading.chars().substr(span.begin, span.size());
  return word.size() > 1 && std::all_of(word.begin(), word.end(), text::is_upper);
}

/// Two or more capitals without a tone mark: "BHXH", "ĐBQH".
bool is_initials(const Reading& reading, std::uint32_t token) {
  if (token >= reading.size() || !reading[token].capital || reading[token].digit || is_long(reading[token].folded)) return false;
  const text::Span span = reading[token].span;
  const std::u32string_view letters = reading.chars().substr(span.begin, span.size());
  return letters.size() > 1 &&
         std::all_of(letters.begin(), letters.end(), [](char32_t c) { return text::is_upper(c) && !text::is_marked(c); });
}

/// Whether `initials` are those of the words from `word` on, which moves behind them.
bool abbreviates(Packed initials, const std::vector<Packed>& words, std::size_t& word) {
  const std::uint32_t count = letter_count(initials);
  std::size_t at = word;
  for (std::uint32_t i = count; i-- > 0; ++at) {
    while (at < words.size() && words[at] == 0) ++at;
    if (at == words.size() || first_letter(words[at]) != static_cast<char>(initials >> (8 * i))) return false;
  }
  word = at;
  return true;
}

/// "Luật tổ chức Chính phủngày 25 tháng 12": a converter lost the blank behind the title.
bool is_glued_to_date(const Reading& reading, std::uint32_t token, Packed word) {
  constexpr std::uint32_t most = 4;  // letters of a word that packs together with the other's
  return letter_count(word) <= most && reading.is_word(token, word << 32 | "ngay"_w);
}

/// "Hội đồng nhândân": two words of the title without the blank between them. One past the second in the title; `word` where it is not so.
std::size_t glued_words_end(const Reading& reading, std::uint32_t token, const Title& title, std::size_t word) {
  constexpr std::uint32_t most = 8;  // letters that are packed together
  if (word + 1 >= title.words.size() || title.words[word + 1] == 0) return word;
  const std::uint32_t first = letter_count(title.words[word]), second = letter_count(title.words[word + 1]);
  if (first + second > most || token >= reading.size() || reading[token].span.size() != first + second) return word;
  return reading.is_word(token, title.words[word] << (8 * second) | title.words[word + 1]) ? word + 2 : word;
}

/// "Tổ chứcHĐND": a word of the title with the initials of those behind it. One past these in the title; `word` where it is not so.
std::size_t word_and_initials_end(const Reading& reading, std::uint32_t token, const Title& title, std::size_t word) {
  if (token >= reading.size() || !reading[token].word() || reading[token].digit) return word;
  const text::Span span = reading[token].span;
  const std::u32string_view letters = reading.chars().substr(span.begin, span.size());
  std::size_t cut = letters.size();
  while (cut > 0 && text::is_upper(letters[cut - 1]) && !text::is_marked(letters[cut - 1])) --cut;
  if (cut == 0 || cut + 2 > letters.size() || letters.size() - cut > 8) return word;
  if (pack(letters.substr(0, cut)).folded != title.words[word]) return word;
  std::size_t behind = word + 1;
  return abbreviates(pack(letters.substr(cut)).folded, title.words, behind) ? behind : word;
}

/// One past the last token of `title` from its word `word` on; `begin` where it does not stand there.
std::uint32_t match(const Reading& reading, std::uint32_t begin, const Title& title, std::size_t word = 0) {
  std::uint32_t i = begin;
  while (word < title.words.size()) {
    if (title.words[word] == 0) {
      if (reading.is_mark(i, U',') || reading.is_mark(i, U';')) ++i;
      ++word;
    } else if (word + 1 == title.words.size() && is_glued_to_date(reading, i, title.words[word])) {
      return i + 1;
    } else if (const std::size_t behind = glued_words_end(reading, i, title, word); behind > word) {
      ++i;
      word = behind;
    } else if (reading.is_word(i, title.words[word])) {
      if (title.exact != 0 && reading.exact(i) != title.exact) return begin;
      ++i;
      ++word;
    } else if (is_initials(reading, i) && abbreviates(reading[i].folded, title.words, word)) {
      ++i;
    } else if (const std::size_t end = word_and_initials_end(reading, i, title, word); end > word) {
      ++i;
      word = end;
    } else {
      return begin;
    }
  }
  return i;
}

}  // namespace

LawTitle law_title(const Reading& reading, std::uint32_t begin) {
  LawTitle longest{begin, ""};
  if (begin >= reading.size() || !reading[begin].word()) return longest;
  const auto try_one = [&](const Title& title, std::size_t word) {
    const std::uint32_t end = match(reading, begin, title, word);
    if (end > longest.end) longest = {end, title.slug};
  };
  const Packed first = reading[begin].folded;
  const auto& all = titles();
  for (auto title = std::lower_bound(all.begin(), all.end(), first, [](const Title&a, Packed word) { return a.words.front() < word; });
       title != all.end() && title->words.front() == first; ++title)
    try_one(*title, 0);
  constexpr std::uint32_t shortest_glued = 5;
  if (longest.end == begin && letter_count(first) >= shortest_glued && !is_long(first))  // "Luật Phổbiến, giáo dục pháp luật"
    for (const Title& title : all)
      if (glued_words_end(reading, begin, title, 0) > 0) try_one(title, 0);
  if (longest.end == begin && is_initials(reading, begin)) {
    for (const Title& title : all) {
      try_one(title, 0);
      if (title.words.front() == "thue"_w) try_one(title, 1);  // "Luật GTGT"
    }
    // Initials of a title that no table knows: three at least, two stand for anything.
    if (longest.end == begin && reading[begin].span.size() >= 3 && (begin == 0 || !is_shouted(reading, begin - 1)))
      longest = {begin + 1, text::slug(reading.words(begin, begin + 1))};
  }
  return longest;
}

std::string_view code_of_initials(const Reading& reading, std::uint32_t token) {
  struct Code {
    Packed initials;
    std::string_view slug;
  };
  static constexpr std::array codes = {Code{"blhs"_w, "bo-luat-hinh-su"}, Code{"bltths"_w, "bo-luat-to-tung-hinh-su"},
                                       Code{"blds"_w, "bo-luat-dan-su"}, Code{"blttds"_w, "bo-luat-to-tung-dan-su"},
                                       Code{"blld"_w, "bo-luat-lao-dong"}};
  const auto code = std::find_if(codes.begin(), codes.end(), [&](const Code& one) { return reading.is_word(token, one.initials); });
  return code == codes.end() || !is_initials(reading, token) ? std::string_view() : code->slug;
}

}  // namespace danchieu::citations
