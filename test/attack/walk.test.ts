import { foreignIds } from "./foreign-ids";
import { nestedIds } from "./nested-ids";
import { sql } from "./sql";
import { openArena, type Arena } from "./support/arena";

describe("the started server, asked through all of its schema with", () => {
  let arena: Arena;
  beforeAll(async () => {
    arena = await openArena();
  });
  afterAll(() => arena?.close());
  const theArena = (): Arena => arena;

  nestedIds(theArena);
  foreignIds(theArena);
  sql(theArena);

  it("all of this, goes on as the same process, and answers others as ever", () => arena.stood());
});
