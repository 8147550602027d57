#pragma once
/// The side of the reader program that lives long: it has loaded its libraries, looks at no document, and starts a process for each.
/// So nothing that a hostile file does to the process that reads it reaches the next one, and none of them pays for loading.
///
///     int main() { return serve_documents(STDIN_FILENO, [](const Request& limits) { …; _exit(0); }); }

#include "indexer/request.h"

namespace danchieu::indexer {

/// Serves until nobody speaks on `socket` any more. One document at a time. `read` runs in the process that was started for it, with the
/// document on standard input and the pipe on standard output, and must not return. The caller has one thread.
int serve_documents(int socket, void (*read)(const Request& request));

}  // namespace danchieu::indexer
