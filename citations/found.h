#pragma once
/// The mentions of a text, all fields read, with places instead of copies of what is printed: finding them costs a third of what
/// find_mentions() does, which writes each out (mention.h).
///
///     const Found found(text, context);
///     found.all()[0].number == "44-KL/TW"
///     found.read().tidied(found.all()[0].evidence.part) == "Thực hiện Kết luận số 44-KL/TW …"
///
/// The text must outlive what was found in it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/evidence.h"
#include "citations/large_pages.h"
#include "citations/mention.h"
#include "text/text.h"

namespace danchieu::citations {

/// The fields mean what they mean in Mention; spans are of Found::read() but where it says otherwise.
struct FoundMention {
  text::Span span;         ///< of the source: what is printed there is the surface
  std::string_view kind;   ///< a noun of kinds.h
  std::string number;
  text::Date issued;
  std::string issuer;
  text::Span title;
  text::Span pinpoint;
  std::string unit;
  text::Span sentence;  ///< of the source
  Excerpt evidence;
  std::string key;  ///< Mention::partial
  int inside = -1;
  int acts_on = -1;
  Relation relation = Relation::mentions;
  Relation action = Relation::mentions;
  bool named_only = false;
  bool repaired = false;
  bool suspect = false;
  bool identified = false;  ///< `key` is whole: Mention::work
};

using FoundMentions = std::vector<FoundMention, LargePages<FoundMention>>;

class Found {
 public:
  Found(const text::Text& text, const Context& context);

  const FoundMentions& all() const { return mentions_; }
  /// The text that was read: the source, or that without page numbers and the like.
  const text::Text& read() const { return cleaned_ ? *cleaned_ : source_; }

  /// With all that is printed written out.
  std::vector<Mention> written() const;

 private:
  Mention written(const FoundMention& found, ExcerptWriter& excerpts) const;

  const text::Text& source_;
  std::optional<text::Text> cleaned_;
  FoundMentions mentions_;
};

}  // namespace danchieu::citations
