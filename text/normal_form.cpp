#include "text/normal_form.h"

#include <stdexcept>
#include <string>

namespace danchieu::text {

namespace {

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*form)(UErrorCode&)) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* found = form(error);
  if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU has no normalisation data: ") + u_errorName(error));
  return *found;
}
}  // namespace

const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& instance = normalizer(icu::Normalizer2::getNFCInstance);
  return instance;
}
const icu::Normalizer2& nfd() {
  static const icu::Normalizer2& instance = normalizer(icu::Normalizer2::getNFDInstance);
  return instance;
}

}  // namespace danchieu::text
