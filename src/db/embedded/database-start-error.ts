/**
 * The database cannot be started, said in one line to the person who started the program: what is
 * wrong, where, and what they can do about it. Whoever catches it prints `message` and exits.
 */
export class DatabaseStartError extends Error {
  override readonly name = "DatabaseStartError";

  constructor(message: string, options?: ErrorOptions) {
    super(oneLine(message), options);
  }
}

const FILE_FAULTS: Readonly<Record<string, (path: string) => string>> = {
  EACCES: noPermission,
  EPERM: explainNotPermitted,
  EROFS: (path) => `${path} is on a read-only disk. Make it writable, or ${MOVE}`,
  ENOSPC: (path) => `The disk that holds ${path} is full. Free some space, or ${MOVE}`,
  EDQUOT: (path) => `The disk quota for ${path} is used up. Free some space, or ${MOVE}`,
  ENOTDIR: (path) => `${path} is a file where a folder is needed. Move it away, or ${MOVE}`,
  EEXIST: (path) => `${path} is a file where a folder is needed. Move it away, or ${MOVE}`,
  EIO: (path) => `The disk that holds ${path} reports a fault (EIO). Check the disk, or ${MOVE}`,
  ELOOP: (path) => `${path} is a link that leads to itself. Remove it, or ${MOVE}`,
  ENAMETOOLONG: (path) => `The path ${path} is too long for this system; ${MOVE}`,
};

const MOVE = "set DATA_DIR to another folder.";

/** Turns a fault of the file system into a line that names the path; passes our own errors through. */
export function explainFileError(error: unknown, path: string): DatabaseStartError {
  if (error instanceof DatabaseStartError) return error;
  const code = codeOf(error) ?? "";
  const where = textOf(error, "path") ?? path;
  const explain = FILE_FAULTS[code];
  const message = explain ? explain(where) : `Cannot use ${where}: ${messageOf(error)}`;
  return new DatabaseStartError(message, { cause: error });
}

/** Runs `work`; any fault of the file system in it is explained, naming `path` if it names none. */
export async function explaining<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainFileError(error, path);
  }
}

/** The system's code of an error (`ENOENT`), or null where it carries none. */
export function codeOf(error: unknown): string | null {
  return textOf(error, "code");
}

/** What went wrong, for a log line. */
export function messageOf(error: unknown): string {
  return oneLine(textOf(error, "message") ?? String(error));
}

// By its fields: what Node throws is no `Error` of the realm that a test runs in.
function textOf(error: unknown, field: "code" | "message" | "path"): string | null {
  if (typeof error !== "object" || error === null) return null;
  const value = (error as Partial<Record<typeof field, unknown>>)[field];
  return typeof value === "string" && value !== "" ? value : null;
}

function explainNotPermitted(path: string): string {
  if (process.getuid?.() !== 0) return noPermission(path);
  const reason = "this root may not do what PostgreSQL needs (a container without its rights?)";
  return `No permission to change ${path}: ${reason}. Start as an ordinary user.`;
}

function noPermission(path: string): string {
  return `No permission to use ${path}. Give it to ${whoWeAre()} (chown -R), or ${MOVE}`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\r?\n\s*/g, " ").trim();
}

function whoWeAre(): string {
  const uid = process.getuid?.();
  return uid === undefined ? "the user who starts this" : `user ${uid}, who starts this`;
}
