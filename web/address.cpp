#include "web/address.h"

#include <algorithm>
#include <charconv>

#include "text/text.h"

namespace danchieu::web {
namespace {

constexpr std::size_t most_segments = 32, most_values = 250;
/// So many code points, at least, stand in the first part of a plan (web/plan_parts.h); what is behind them may be in another.
constexpr std::uint32_t first_part = 40'000;

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_sound(const std::string& decoded) {
  const bool control = std::any_of(decoded.begin(), decoded.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f;
  });
  return !control && text::to_utf8(text::to_utf32(decoded)) == decoded;
}

/// Percent signs undone; nullopt where one is broken. `plus_is_space`: in what stands behind "?".
std::optional<std::string> undo_percents(std::string_view encoded, bool plus_is_space) {
  std::string decoded;
  for (std::size_t i = 0; i < encoded.size(); ++i) {
    if (encoded[i] == '%') {
      if (i + 2 >= encoded.size()) return std::nullopt;
      const int high = hex(encoded[i + 1]), low = hex(encoded[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      decoded.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    } else {
      decoded.push_back(plus_is_space && encoded[i] == '+' ? ' ' : encoded[i]);
    }
  }
  return decoded;
}

std::optional<std::string> decode(std::string_view encoded, bool plus_is_space) {
  auto decoded = undo_percents(encoded, plus_is_space);
  if (decoded && !is_sound(*decoded)) decoded.reset();
  return decoded;
}

/// Calls `take` with each piece between separators; stops and says false where `take` does.
template <class Take>
bool each_piece(std::string_view text, char separator, Take take) {
  while (!text.empty()) {
    const std::size_t cut = std::min(text.find(separator), text.size());
    if (!take(text.substr(0, cut))) return false;
    text.remove_prefix(std::min(cut + 1, text.size()));
  }
  return true;
}

/// "..", also among slashes that were encoded: "..%2F..%5Cpasswd".
bool climbs(const std::string& segment) {
  std::string flat = segment;
  std::replace(flat.begin(), flat.end(), '\\', '/');
  return !each_piece(flat, '/', [](std::string_view piece) { return piece != "." && piece != ".."; });
}

bool read_segments(std::string_view path, std::vector<std::string>& segments) {
  return each_piece(path, '/', [&](std::string_view piece) {
    if (piece.empty()) return true;
    auto segment = decode(piece, false);
    if (!segment || climbs(*segment)) return false;
    segments.push_back(std::move(*segment));
    return segments.size() <= most_segments;
  });
}

bool read_values(std::string_view query, Values& values) {
  return each_piece(query, '&', [&](std::string_view piece) {
    const std::size_t equals = std::min(piece.find('='), piece.size());
    auto name = decode(piece.substr(0, equals), true);
    auto value = decode(piece.substr(std::min(equals + 1, piece.size())), true);
    if (!name || !value) return false;
    if (!name->empty()) values.emplace_back(std::move(*name), std::move(*value));
    return values.size() <= most_values;
  });
}

std::string encode_except(std::string_view text, std::string_view safe) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || safe.find(c) != safe.npos;
    if (plain) encoded.push_back(c);
    else encoded += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return encoded;
}

constexpr std::string_view safe_in_value = "-._~/:@,";
std::string encode_value(std::string_view value) { return encode_except(value, safe_in_value); }

/// As a browser would send it after encoding the letters.
std::string shorten_value(std::string_view value) {
  std::string shown;
  for (const char c : value) {
    if (c == ' ') shown.push_back('+');
    else if (static_cast<unsigned char>(c) >= 0x80) shown.push_back(c);
    else shown += encode_except({&c, 1}, safe_in_value);
  }
  return shown;
}

std::string print(std::string_view path, const Values& values, std::string (*value_of)(std::string_view)) {
  std::string address(path);
  char separator = '?';
  for (const auto& [name, value] : values) {
    if (value.empty()) continue;
    address += separator + encode_value(name) + '=' + value_of(value);
    separator = '&';
  }
  return address;
}

}  // namespace

const std::string& Address::value(std::string_view name) const {
  static const std::string none;
  const auto found = std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == name; });
  return found == values.end() ? none : found->second;
}

std::optional<int> Address::number(std::string_view name, int least) const {
  const std::string& digits = value(name);
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number < least) return std::nullopt;
  return number;
}

std::optional<Address> read_address(std::string_view target) {
  Address address;
  const std::size_t question = std::min(target.find('?'), target.size());
  if (target.empty() || target[0] != '/') return std::nullopt;
  if (!read_segments(target.substr(0, question), address.segments)) return std::nullopt;
  if (!read_values(target.substr(std::min(question + 1, target.size())), address.values)) return std::nullopt;
  return address;
}

std::optional<std::string> form_value(std::string_view form, std::string_view name) {
  std::optional<std::string> value;
  each_piece(form, '&', [&](std::string_view piece) {
    const std::size_t equals = std::min(piece.find('='), piece.size());
    if (undo_percents(piece.substr(0, equals), true) != name) return true;
    value = undo_percents(piece.substr(std::min(equals + 1, piece.size())), true);
    return false;
  });
  return value;
}

std::string encode(std::string_view segment) { return encode_except(segment, "-._~!$'()*+,;=:@"); }

std::string print_address(std::string_view path, const Values& values) { return print(path, values, encode_value); }
std::string print_link(std::string_view path, const Values& values) { return print(path, values, shorten_value); }

std::string plan_address(std::string_view plan_id) { return "/plans/" + encode(plan_id); }

std::string mention_address(std::string_view plan_id, std::uint32_t start) {
  const std::string from = start < first_part ? "" : std::to_string(start);
  return print_address(plan_address(plan_id), {{"from", from}}) + "#dan-" + std::to_string(start);
}

std::string page_address(std::string_view plan_id, int page) {
  return print_address(plan_address(plan_id), {{"page", page > 1 ? std::to_string(page) : ""}}) + "#trang-" + std::to_string(page);
}

std::string work_address(std::string_view key) {
  constexpr std::string_view usual = "vn:";
  if (key.substr(0, usual.size()) == usual) key.remove_prefix(usual.size());
  std::string address = "/works";
  each_piece(key, '/', [&](std::string_view piece) {
    address += '/' + encode(piece);
    return true;
  });
  return address;
}

std::string number_address(std::string_view number) {
  std::string flat(number);
  std::replace(flat.begin(), flat.end(), '/', '-');
  return "/numbers/" + encode(flat);
}

std::string search_address(std::string_view query) { return print_address("/search", {{"q", std::string(query)}}); }

}  // namespace danchieu::web
