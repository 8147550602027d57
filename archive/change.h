#pragma once
/// What a person wants to be otherwise than it was read.
///
///     writer.correct({.plan = "6041317…", .field = "title", .value = "Phát động …", .by = "Lan"})
///     writer.correct({.plan = "6041317…", .field = "mention", .mention = 3, .value = "vn:dang/kl/tw/k12/44"})
///     writer.correct({.plan = "6041317…", .field = "series", .value = "2463e17…"})     // belongs to the series of that plan
///     writer.correct({.work = "vn:qppl/qd/ttg/2005/521", .field = "same-as", .value = "vn:hc/qd/ttg/2005/521"})

#include <stdexcept>
#include <string>
#include <vector>

namespace danchieu::archive {

struct Change {
  std::string plan = {};   ///< id; or
  std::string work = {};   ///< key
  std::string field = {};  ///< one of correctable_fields(); "mention"; "series"; "same-as"
  int mention = 0;         ///< from 1, for "mention"
  std::string value = {};  ///< for mentions and works a key; "?": what the mention means cannot be known; for series the id of a
                           ///< plan, or kNoSeries
  std::string by = {};
  std::string reason = {};
};

/// A plan that does not belong to the series that is found for it.
inline constexpr const char* kNoSeries = "-";

/// kind number title year …, as JSON calls them.
std::vector<std::string> correctable_fields();

/// A change that cannot be meant. The sentence for people is made where they are met.
class WrongCorrection : public std::runtime_error {
 public:
  enum class Why { no_plan, no_field, bad_value, no_mention, no_work, itself, cycle, no_correction };
  WrongCorrection(Why reason, std::string subject, std::string wrong_field = {}, std::vector<std::string> meant = {})
      : std::runtime_error("A correction cannot be meant: " + subject),
        why(reason),
        about(std::move(subject)),
        field(std::move(wrong_field)),
        near(std::move(meant)) {}
  Why why;
  std::string about;              ///< what is unknown or wrong
  std::string field;              ///< of bad_value: whose value it is
  std::vector<std::string> near;  ///< of a place: names that may be meant
};

}  // namespace danchieu::archive
