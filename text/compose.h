#pragma once
/// Inside text/: letters and the marks behind them become one character (NFC), and positions stay right.

#include <string>
#include <vector>

#include "text/text.h"

namespace danchieu::text {

/// `from`, where given, has a span for each character and is rewritten with them. Linear in `chars`.
void compose(std::u32string& chars, std::vector<Span>* from = nullptr);
/// Lower case, still composed.
void lower(std::u32string& chars);

}  // namespace danchieu::text
