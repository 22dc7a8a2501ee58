import { bearers } from "./bearers";
import { bundles } from "./bundles";
import { cursors } from "./cursors";
import { documents } from "./documents";
import { pages } from "./pages";
import { sessions } from "./sessions";
import { text } from "./text";
import { tokens } from "./tokens";
import { transport } from "./transport";
import { openArena, type Arena } from "./support/arena";

describe("the started server, attacked with", () => {
  let arena: Arena;
  beforeAll(async () => {
    arena = await openArena();
  });
  afterAll(() => arena?.close());
  const theArena = (): Arena => arena;

  documents(theArena);
  pages(theArena);
  cursors(theArena);
  text(theArena);
  transport(theArena);
  bundles(theArena);
  bearers(theArena);
  tokens(theArena);
  sessions(theArena);

  it("all of this, goes on as the same process, and answers others as ever", () => arena.stood());
});
