#pragma once
/// Breaks paragraphs where only the other document tells that two stand behind each other.
///
///     a: "… của địa phương.⏎Kiểm tra việc …"      a full line that ends a sentence: one paragraph, or two?
///     b: "- Kiểm tra việc …"                      begins one there: two
///     break_at_joints(a, b);
///
/// A joint (Side::joints) is a paragraph's end where the other document begins a paragraph with the words behind it or ends one with those
/// before it, or has these words beside others at a joint of its own; not where both stand beside each other there, too. Linear in the
/// documents.

#include "compare/side.h"

namespace danchieu::compare {

void break_at_joints(Side& a, Side& b);

}  // namespace danchieu::compare
