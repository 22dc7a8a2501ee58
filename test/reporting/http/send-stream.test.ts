import { once } from "node:events";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { OperationStopped } from "../../../src/db/deadline";
import { sendStream } from "../../../src/reporting/http/send-stream";

describe("pieces that are sent", () => {
  let server: Server;
  afterEach(() => void server.close());

  it("are closed though the client hung up as the first one came", async () => {
    let isClosed = false;
    const app = express();
    const failure = new Promise((resolve) => {
      app.use(async (_request, response) => {
        async function* pieces(): AsyncGenerator<string, void> {
          try {
            await once(response, "close");
            yield "first";
            yield "second";
          } finally {
            isClosed = true;
          }
        }
        await sendStream(response, pieces(), () => []).catch(resolve);
      });
    });
    server = createServer(app).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const asked = get({ host: "127.0.0.1", port, agent: false }).on("error", () => undefined);
    await once(server, "request");
    asked.destroy();
    expect(await failure).toEqual(new OperationStopped("hang-up"));
    expect(isClosed).toBe(true);
  });
});
