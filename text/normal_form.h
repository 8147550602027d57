#pragma once
/// Inside text/: ICU's normalisers. Throws std::runtime_error where ICU came without its data.

#include <unicode/normalizer2.h>

namespace danchieu::text {

const icu::Normalizer2& nfc();
const icu::Normalizer2& nfd();

}  // namespace danchieu::text
