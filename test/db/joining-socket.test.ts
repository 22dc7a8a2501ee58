import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import { JoiningSocket } from "../../src/db/joining-socket";

describe("a socket that was held back", () => {
  let server: Server;
  let received: Promise<Buffer>;
  beforeEach(async () => {
    server = createServer();
    received = new Promise((resolve) => {
      server.once("connection", (socket) => {
        const chunks: Buffer[] = [];
        socket.on("data", (chunk) => chunks.push(chunk));
        socket.on("end", () => resolve(Buffer.concat(chunks)));
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const pieces = [
    ...[Buffer.from("begin"), Buffer.alloc(0), Buffer.from([0, 255, 128])],
    ...["text ✓", Buffer.from("end")],
  ];
  const whole = Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));

  it.each([
    ["at once what is little", pieces, whole],
    [
      "piece by piece what is much",
      [...pieces, Buffer.alloc(200_000, "x")],
      Buffer.concat([whole, Buffer.alloc(200_000, "x")]),
    ],
  ])("writes %s, and all of it in order", async (_what, parts, expected) => {
    const { port } = server.address() as AddressInfo;
    const socket = new JoiningSocket();
    socket.connect(port, "127.0.0.1");
    await once(socket, "connect");
    const writes = jest.spyOn(Object.getPrototypeOf(JoiningSocket.prototype), "_write");
    socket.cork();
    for (const part of parts) socket.write(part);
    socket.uncork();
    expect(writes).toHaveBeenCalledTimes(expected === whole ? 1 : 0);
    writes.mockRestore();
    socket.end();
    expect((await received).equals(expected)).toBe(true);
  });
});
