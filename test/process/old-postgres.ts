import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** Something that says it is an old PostgreSQL, and answers every query with its version. */
export async function startOldPostgres(version: string) {
  const server = createServer((socket) => speak(socket, version));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://somebody@127.0.0.1:${port}/anything`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function speak(socket: Socket, version: string): void {
  let hasStarted = false;
  socket.on("error", () => socket.destroy());
  socket.on("data", (data) => {
    if (!hasStarted) {
      hasStarted = true;
      socket.write(Buffer.concat([message("R", int32(0)), message("Z", Buffer.from("I"))]));
      return;
    }
    if (data[0] === "X".charCodeAt(0)) socket.end();
    else socket.write(answer(version));
  });
}

/** One row whose every column is the version: whatever was asked. */
function answer(version: string): Buffer {
  const columns = ["version", "server_version", "found"];
  const described = columns.map((name) =>
    Buffer.concat([
      Buffer.from(`${name}\0`),
      int32(0),
      int16(0),
      int32(25),
      int16(-1),
      int32(-1),
      int16(0),
    ]),
  );
  const value = Buffer.concat([int32(version.length), Buffer.from(version)]);
  return Buffer.concat([
    message("T", int16(columns.length), ...described),
    message("D", int16(columns.length), ...columns.map(() => value)),
    message("C", Buffer.from("SELECT 1\0")),
    message("Z", Buffer.from("I")),
  ]);
}

function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
}

function int16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
}
