import { statfs } from "node:fs/promises";

/** `off` loses data when the machine stops, and is faster: for databases that a test throws away. */
export type Durability = "on" | "off";

const MEBIBYTE = 1024 * 1024;
// Containers give 64 MB of shared memory by default, which two parallel queries use up.
const ENOUGH_SHARED_MEMORY = 256 * MEBIBYTE;

const ALWAYS: Readonly<Record<string, string>> = {
  // Loopback only; no Unix socket, whose path may be longer than the 107 bytes that systems allow.
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  password_encryption: "scram-sha-256",
  max_connections: "100",
  shared_buffers: "128MB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "1GB",
  random_page_cost: "1.1",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  // Failed statements and their details carry people's data, and the caller learns of them anyway:
  // the log holds what the server itself has to say.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

const DURABILITY: Readonly<Record<Durability, Readonly<Record<string, string>>>> = {
  on: { fsync: "on", synchronous_commit: "on", full_page_writes: "on" },
  off: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
};

/** The server's settings as arguments of `postgres`. */
export async function serverSettings(port: number, durability: Durability): Promise<string[]> {
  const settings = {
    ...ALWAYS,
    ...DURABILITY[durability],
    ...((await hasLittleSharedMemory()) ? { dynamic_shared_memory_type: "sysv" } : {}),
    port: String(port),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function hasLittleSharedMemory(): Promise<boolean> {
  if (process.platform !== "linux") return false;
  try {
    const { bavail, bsize } = await statfs("/dev/shm");
    return bavail * bsize < ENOUGH_SHARED_MEMORY;
  } catch {
    return true;
  }
}
