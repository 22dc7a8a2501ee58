import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { wordingFault } from "../../src/domain/objective/wording";

interface TitledNode {
  readonly layer: string;
  readonly title: string;
}

const SOURCE = join(__dirname, "../../src");
const nodes = ["domain/logic-model/templates", "demo/bundle/models"].flatMap((folder) =>
  readdirSync(join(SOURCE, folder))
    .filter((name) => name.endsWith(".json"))
    .flatMap((name): TitledNode[] => {
      const model = JSON.parse(readFileSync(join(SOURCE, folder, name), "utf8")) as {
        readonly nodes: readonly TitledNode[];
      };
      return [...model.nodes];
    }),
);

describe("the models that come with the product", () => {
  test.each(["output", "interim_outcome", "final_outcome"] as const)(
    "have no %s that the wording check objects to",
    (layer) => {
      const titles = nodes.filter((node) => node.layer === layer).map(({ title }) => title);
      expect(titles.length).toBeGreaterThan(3);
      expect(titles.filter((title) => wordingFault(layer, title) !== null)).toEqual([]);
    },
  );
});
