#include <array>

#include "citations/found.h"
#include "citations/number.h"
#include "places/places.h"
#include "tests/fuzz/targets.h"
#include "text/decode.h"

namespace danchieu::fuzz {
namespace {

using citations::Mention;

constexpr std::size_t context_bytes = 3;

/// The citing document, as three bytes choose it.
citations::Context context_of(std::string_view bytes) {
  static constexpr std::array<const char*, 4> provinces = {"", "Cao Bằng", "Hà Nội", "Kon Tum"};
  static constexpr std::array<const char*, 4> numbers = {"", "17/KH-UBND", "44-KL/TW", "111/2018/NĐ-CP"};
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  citations::Context context;
  context.level = static_cast<places::Level>(byte(0) % 4);
  context.level_known = byte(0) & 4;
  context.province = places::province(provinces[byte(1) % 4]);
  context.number = numbers[byte(1) / 4 % 4];
  if (byte(1) & 64) context.issuer = "Ban Chỉ đạo 138 huyện Tứ Kỳ";
  if (byte(2) != 0) context.issued = {1990 + byte(2) % 40, 1 + byte(2) % 12, 1 + byte(2) % 28};
  return context;
}

void check_mention(const std::vector<Mention>& mentions, std::size_t at, std::uint32_t size) {
  const Mention& mention = mentions[at];
  const auto index = static_cast<int>(at);
  must(!mention.span.empty() && mention.span.end <= size, "a mention stands inside the text");
  must(at == 0 || mentions[at - 1].span.begin <= mention.span.begin, "mentions come in the order of the text");
  must(mention.sentence.contains(mention.span) && mention.sentence.end <= size, "a mention stands in its sentence");
  must(mention.inside >= -1 && mention.inside < index, "what holds a mention stands before it");
  must(mention.acts_on >= -1 && mention.acts_on < static_cast<int>(mentions.size()) && mention.acts_on != index,
       "a mention acts on another");
  must(mention.relation <= citations::Relation::mentions && mention.action <= citations::Relation::mentions,
       "a relation is one of the table");
  must(!mention.surface.empty(), "a mention is printed somewhere");
  must(mention.named_only == mention.number.empty(), "a mention has a number, or a name only");
  must(mention.work.empty() || mention.work.find('?') == std::string::npos, "a whole key leaves nothing open");
  must(mention.work.empty() || mention.work == mention.partial, "the partial key of a whole one is itself");
  for (const std::string* printed : {&mention.surface, &mention.kind, &mention.number, &mention.issuer, &mention.title, &mention.pinpoint,
                                     &mention.evidence, &mention.work, &mention.partial})
    must(text::to_utf8(text::to_utf32(*printed)) == *printed, "what is told of a mention is sound UTF-8");
}

}  // namespace

void find_mentions(std::string_view bytes) {
  if (bytes.size() < context_bytes) return;
  const citations::Context context = context_of(bytes);
  const std::string utf8 = text::decode(bytes.substr(context_bytes)).utf8;
  const text::Text text(utf8);
  const std::vector<Mention> mentions = citations::find_mentions(text, context);
  const std::uint32_t size = text::count_code_points(utf8);
  std::size_t told = 0;
  for (std::size_t at = 0; at < mentions.size(); ++at) {
    check_mention(mentions, at, size);
    told += mentions[at].evidence.size() + mentions[at].title.size() + mentions[at].issuer.size() + mentions[at].pinpoint.size();
  }
  // What was read lately is remembered (recent_symbols.h), and changes nothing.
  const citations::Found again(text, context);
  must(again.all().size() == mentions.size(), "a text says the same twice");
  for (std::size_t at = 0; at < mentions.size(); ++at)
    must(again.all()[at].number == mentions[at].number && again.all()[at].key == mentions[at].partial, "a mention is read the same twice");

  constexpr std::size_t most_of_one = 8 * 1024;
  must(mentions.size() <= size, "there are no more mentions than characters");
  must(told <= mentions.size() * most_of_one, "what is told of one mention has an end");
}

}  // namespace danchieu::fuzz
