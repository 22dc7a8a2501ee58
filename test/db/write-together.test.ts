import { Writable } from "node:stream";
import DataLoader from "dataloader";
import { writeTogether } from "../../src/db/write-together";

/** What reaches the socket, a list for each write to it. */
class Socket extends Writable {
  readonly writes: string[][] = [];

  override _write(chunk: Buffer, _encoding: unknown, done: () => void): void {
    this.writes.push([chunk.toString()]);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.writes.push(chunks.map(({ chunk }) => chunk.toString()));
    done();
  }
}

describe("what is written to a connection", () => {
  const send = (socket: Socket, text: string): void => {
    writeTogether(socket);
    socket.write(text);
  };
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it("leaves together, with the batches of loaders that were asked meanwhile", async () => {
    const socket = new Socket();
    const loaders = ["a", "b"].map(
      (name) =>
        new DataLoader<string, string>(async (keys) => {
          send(socket, `${name} ${keys.join()}`);
          return keys;
        }),
    );
    send(socket, "begin");
    void loaders[0]!.load("1");
    void Promise.resolve().then(() => loaders[1]!.load("2"));
    void loaders[0]!.load("3");
    await turn();
    expect(socket.writes).toEqual([["begin", "a 1,3", "b 2"]]);
  });

  it("leaves within the turn in which it was sent", async () => {
    const socket = new Socket();
    for (const text of ["one", "two"]) {
      send(socket, text);
      await turn();
    }
    expect(socket.writes).toEqual([["one"], ["two"]]);
  });
});
