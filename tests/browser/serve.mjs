// The program as a person starts it: an archive of corpus/plans in a folder of its own, served on a free port; with `generated`, also so many
// plans of bench/generate, as ./start --demo has them.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const program = join(process.env.DANCHIEU_BUILD ?? join(root, "build/dev"), "danchieu");

/** Gives {address, stop}. */
export async function serve({ generated = 0 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "danchieu-browser-"));
  const env = { ...process.env, DANCHIEU_ARCHIVE: join(folder, "archive") };
  execFileSync(program, ["index", join(root, "corpus/plans")], { env, stdio: ["ignore", "ignore", "inherit"] });
  if (generated) {
    const made = join(folder, "made/generated");
    execFileSync(join(root, "bench/generate"), [made, "--plans", String(generated)], { stdio: ["ignore", "ignore", "inherit"] });
    execFileSync(program, ["index", join(made, "plans")], { env, stdio: ["ignore", "ignore", "ignore"] });
  }
  const server = spawn(program, ["serve", "--listen", "127.0.0.1:0"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill("SIGINT");
      await new Promise((done) => server.once("exit", done));
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface(server.stdout)) {
    const address = line.match(/http:\/\/[\d.:]+/);
    if (address) return { address: address[0], stop };
  }
  await stop();
  throw new Error("danchieu serve ended without an address");
}
