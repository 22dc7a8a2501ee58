import { explainFileError } from "./database-start-error";
import { explainServerFailure, explainSpawnFailure } from "./server-failure";

const where = { dataDir: "/srv/data", cluster: "/srv/data/postgres" };
const nobody = { name: "nobody", uid: 65_534, gid: 65_534 };

function fault(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: it failed`), { code, path });
}

describe("what PostgreSQL wrote before it ended", () => {
  it.each([
    [
      'initdb: error: could not write to file "x": No space left on device',
      /^The disk that holds \/srv\/data\/postgres is full\./,
    ],
    [
      'FATAL:  could not open file "/srv/data/postgres/base": Permission denied',
      /^No permission to use \/srv\/data\/postgres\/base\. Give it to user/,
    ],
    [
      "FATAL:  could not map anonymous shared memory: Cannot allocate memory",
      /^The machine gives PostgreSQL no memory .* raise the limit of this container\.$/,
    ],
    [
      'FATAL:  data directory "/srv/data/postgres" has invalid permissions\nDETAIL:  Permissions …',
      /does not keep whom files belong to.*Set DATA_DIR to a folder on another disk\.$/,
    ],
    [
      "FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use",
      /^Processes of an earlier PostgreSQL are still at work on \/srv\/data\/postgres\./,
    ],
    [
      "LOG:  starting\nFATAL:  something new\nLOG:  database system is shut down",
      /^PostgreSQL did not start on \/srv\/data\/postgres: something new\./,
    ],
    [
      "initdb: error while loading shared libraries: libz.so",
      /error while loading shared libraries/,
    ],
    ["", /it gave no reason/],
  ])("is told in one line: %s", (output, expected) => {
    const { message } = explainServerFailure(output, where);
    expect(message).toMatch(expected);
    expect(message).not.toContain("\n");
  });
});

describe("a program that cannot even be started", () => {
  it("may not become another user", () => {
    const { message } = explainSpawnFailure(fault("EPERM"), "/opt/postgres", nobody);
    expect(message).toMatch(
      /this root may not become the user nobody\. Start as an ordinary user\./,
    );
  });

  it("is there and lacks its loader: another C library", () => {
    const { message } = explainSpawnFailure(fault("ENOENT"), __filename, null);
    expect(message).toMatch(/needs a system with glibc, such as Debian\. Or set DATABASE_URL/);
  });

  it("is not there", () => {
    const { message } = explainSpawnFailure(fault("ENOENT"), "/opt/postgres", null);
    expect(message).toMatch(/\(\/opt\/postgres\) cannot be run: ENOENT: it failed\./);
  });

  it("may not be run", () => {
    const { message } = explainSpawnFailure(fault("EACCES"), "/opt/postgres", null);
    expect(message).toMatch(/^No permission to run \/opt\/postgres\. Allow it/);
  });
});

describe("a fault of the file system", () => {
  it("names the file at fault, and the folder asked for where it names none", () => {
    expect(explainFileError(fault("EROFS", "/srv/data/x"), "/srv/data").message).toMatch(
      /^\/srv\/data\/x is on a read-only disk\./,
    );
    expect(explainFileError(fault("ENOSPC"), "/srv/data").message).toMatch(
      /^The disk that holds \/srv\/data is full\./,
    );
  });

  it("of an unknown kind is still one line with the path", () => {
    const { message } = explainFileError(fault("EWEIRD"), "/srv/data");
    expect(message).toBe("Cannot use /srv/data: EWEIRD: it failed");
  });

  it("that was explained already stays as it is", () => {
    const explained = explainFileError(fault("ENOSPC"), "/srv/data");
    expect(explainFileError(explained, "/elsewhere")).toBe(explained);
  });
});
