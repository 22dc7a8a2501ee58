import { sendTo, toApiReply } from "./http";

/** Milliseconds between an answer and the next question. */
const PAUSE_MS = 40;

const QUESTION = `query Ordinary {
  organisation(reference: "C05") { reference name }
  contracts(first: 3) { totalCount nodes { reference title commissioner { reference } } }
}`;

const ANSWER = {
  organisation: { reference: "C05", name: "Council 05" },
  contracts: {
    totalCount: 1,
    nodes: [{ reference: "K05", title: "Contract 05", commissioner: { reference: "C05" } }],
  },
};

/** Somebody who has nothing to do with it, and asks the same ordinary question all the while. */
export class Bystander {
  /** What they were answered that was not right. */
  readonly wrong: string[] = [];
  asked = 0;
  private isOver = false;
  private readonly asking: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {
    this.asking = this.askOn();
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.asking;
  }

  private async askOn(): Promise<void> {
    while (!this.isOver) {
      const found = await this.ask().catch(String);
      this.asked += 1;
      if (found !== JSON.stringify(ANSWER)) this.wrong.push(found);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  private async ask(): Promise<string> {
    const headers = {
      "content-type": "application/json",
      authorization: `Bearer ${this.token}`,
      // Of another address than those who attack.
      "x-forwarded-for": "198.51.100.7",
    };
    const reply = await sendTo(this.url, { headers, body: JSON.stringify({ query: QUESTION }) });
    const { status, body } = toApiReply(reply);
    if (status !== 200 || body.errors) return reply.text;
    return JSON.stringify(body.data);
  }
}
