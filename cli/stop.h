#pragma once
/// Ctrl-C and SIGTERM as a question that is asked between two steps of long work.
///
///     catch_stop_signals();
///     while (!stop_requested()) step();

namespace danchieu::cli {

/// From now on the first SIGINT or SIGTERM asks to stop; the second one ends the program at once.
void catch_stop_signals();
bool stop_requested();

}  // namespace danchieu::cli
