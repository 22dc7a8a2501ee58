import { spawn } from "node:child_process";
import { once } from "node:events";
import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { prepareBinaries } from "../../../src/db/embedded/binaries";
import type { serverSettings } from "../../../src/db/embedded/settings";
import { ask, graphql } from "../ask";
import { PRODUCT, program } from "../paths";
import { run, type Variables } from "../process";
import { freePort } from "../servers";
import { median } from "../statistics";
import type { World } from "../world";
import { row, type Measured } from "./result";

/** Warm starts of the product with its own database, and of that database alone. */
export async function measureStart(world: World): Promise<Measured> {
  const dataDir = path.join(world.scratch, "start");
  const env = { DATA_DIR: dataDir, PORT: String(await freePort()) };
  const found = { ours: [] as number[], alone: [] as number[] };
  const token = await firstStart(env);
  for (let round = -1; round < world.rounds; round += 1) {
    const ours = await startOurs(env, token);
    const alone = await startAlone(dataDir);
    if (round < 0) continue;
    found.ours.push(ours);
    found.alone.push(alone);
  }
  const [ours, alone] = [median(found.ours), median(found.alone)];
  return {
    ratios: { start: ours / alone },
    lines: [
      "A warm start on the demonstration's data: ms",
      row("ours, to the first answer", ours),
      row("pg_ctl -w start", alone),
    ],
  };
}

/** Makes the database with the demonstration's data, and a token to ask by. */
async function firstStart(env: Variables): Promise<string> {
  const server = await startProcess(env);
  try {
    const command = (...args: readonly string[]): Promise<string> =>
      run(process.execPath, [program(`commands/${args[0]!}`), ...args.slice(1)], {
        cwd: PRODUCT,
        env,
      });
    await waitForAnswer(env, null);
    await command("grant", "bench", "administrator");
    return (await command("token", "create", "bench", "--name", "bench")).trim();
  } finally {
    await server.stop();
  }
}

/** Milliseconds from the start of the process to its first answer. */
async function startOurs(env: Variables, token: string): Promise<number> {
  const begin = performance.now();
  const server = await startProcess(env);
  try {
    await waitForAnswer(env, token);
    return performance.now() - begin;
  } finally {
    await server.stop();
  }
}

async function startProcess(env: Variables): Promise<{ stop(): Promise<void> }> {
  const child = spawn(process.execPath, [program("main")], {
    cwd: PRODUCT,
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  return {
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Asks again and again; without a token, any answer will do. */
async function waitForAnswer({ PORT }: Variables, token: string | null): Promise<void> {
  const origin = `http://127.0.0.1:${PORT}`;
  const question = graphql("query First { contracts(first: 1) { nodes { title } } }", {}, token);
  const end = performance.now() + 60_000;
  for (;;) {
    try {
      if (token === null) await fetch(origin);
      else await ask(origin, question);
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(2);
    }
  }
}

/** Milliseconds of `pg_ctl -w start` on the same data, with the same settings. */
async function startAlone(dataDir: string): Promise<number> {
  const cluster = realpathSync(path.join(dataDir, "postgres"));
  const { uid, gid } = statSync(cluster);
  const user = process.getuid?.() === 0 ? { name: String(uid), uid, gid } : null;
  const binaries = (await import(program("db/embedded/binaries"))) as {
    prepareBinaries: typeof prepareBinaries;
  };
  const settings = (await import(program("db/embedded/settings"))) as {
    serverSettings: typeof serverSettings;
  };
  const { pgCtl } = await binaries.prepareBinaries(path.dirname(cluster), user);
  const options = (await settings.serverSettings(await freePort(), "on"))
    .map((one) => (one === "-c" ? one : `'${one}'`))
    .join(" ");
  const begin = performance.now();
  await pgCtlAs(user, [pgCtl, "-w", "-s", "-D", cluster, "-o", options, "start"]);
  const took = performance.now() - begin;
  await pgCtlAs(user, [pgCtl, "-w", "-s", "-D", cluster, "-m", "fast", "stop"]);
  return took;
}

async function pgCtlAs(
  user: { readonly uid: number; readonly gid: number } | null,
  [file, ...args]: readonly string[],
): Promise<void> {
  const as = user ? { uid: user.uid, gid: user.gid } : {};
  const env = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
  const child = spawn(file!, args, { cwd: "/", stdio: "ignore", env, ...as });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`pg_ctl ${args.at(-1)} ended with ${code}`);
}
