import type { NamedArea } from "../../mapping/mapping.repository";
import { Checks } from "../../checks";
import { orList } from "../../node/node-layer";
import { describePeriod, isSamePeriod } from "../../period";
import type { Issue } from "../../refusal";
import { applyOperations } from "../builder/apply-operations";
import { NO_SUCH_KEY } from "../builder/operation";
import { Workspace } from "../builder/workspace";
import { emptyContents, type ModelContents } from "../model-contents";
import { toOperations } from "./definition-to-operations";
import type { DefinedArea, ModelDefinition } from "./model-definition";

/** What a definition says, and everything that is wrong with it. */
export interface BuiltDefinition {
  readonly contents: ModelContents;
  readonly issues: readonly Issue[];
}

/** Builds the contents of a definition by the rules of the builder. `areas`: all of its Stars'. */
export function buildDefinition(
  definition: ModelDefinition,
  areas: readonly NamedArea[],
): BuiltDefinition {
  const keys = new Map(areas.map((area) => [keyOf(area), area.id]));
  const workspace = new Workspace(emptyContents(definition.title, definition.description ?? null), {
    areas: new Map(areas.map((area) => [area.id, area])),
    lineages: new Map(),
    targets: new Map(),
  });
  const findArea = (area: DefinedArea): string => keys.get(keyOf(area)) ?? NO_SUCH_KEY;
  const issues = applyOperations(workspace, toOperations(definition, findArea));
  const explained = issues
    .filter((issue) => issue.code !== "DUPLICATE_REF") // said as DUPLICATE_REFERENCE too
    .map((issue) => inWordsOfFiles(issue, definition, areas));
  return { contents: workspace.contents(), issues: [...explained, ...repeatedTargets(definition)] };
}

/** A batch may revise what it set before; of two targets in a file nobody knows which one holds. */
function repeatedTargets({ nodes }: ModelDefinition): readonly Issue[] {
  const checks = new Checks();
  for (const [i, { indicators = [] }] of nodes.entries()) {
    for (const [j, { targets = [] }] of indicators.entries()) {
      for (const [k, target] of targets.entries()) {
        const earlier = targets.slice(0, k).find((other) => isSamePeriod(other, target));
        checks.that(
          earlier === undefined,
          ["nodes", `${i}`, "indicators", `${j}`, "targets", `${k}`],
          "DUPLICATE_TARGET",
          `There is a target of ${earlier?.value} for ${describePeriod(target)} already: give one ` +
            "for each period.",
        );
      }
    }
  }
  return checks.issues;
}

/** The builder speaks of batches and ids; a file has references alone. */
function inWordsOfFiles(
  issue: Issue,
  definition: ModelDefinition,
  areas: readonly NamedArea[],
): Issue {
  const { path, code } = issue;
  if (code === "UNKNOWN_AREA") {
    return { ...issue, message: explainArea(areaAt(definition, path), areas) };
  }
  if (code === "UNKNOWN_NODE") {
    const { from, to } = definition.links[Number(path[1])]!;
    const ref = path.at(-1) === "from" ? from : to;
    return {
      ...issue,
      message: `There is no node "${ref}": give the \`ref\` of one of \`nodes\`.`,
    };
  }
  return path.at(-1) === "reference" ? { ...issue, path: [...path.slice(0, -1), "ref"] } : issue;
}

/** Codes of all Stars that a definition names. */
export function starsOf(definition: ModelDefinition): readonly string[] {
  const named = definition.nodes.flatMap((node) => [
    ...(node.stars ?? []),
    ...(node.indicators ?? []).flatMap((indicator) => indicator.star ?? []),
  ]);
  return [...new Set(named.map((area) => area.star))];
}

const keyOf = ({ star, edition, area }: DefinedArea): string =>
  JSON.stringify([star, edition, area]);

/** What the definition has at `nodes, i, stars, j` or at `nodes, i, indicators, j`. */
function areaAt(definition: ModelDefinition, path: readonly string[]): DefinedArea {
  const node = definition.nodes[Number(path[1])]!;
  const index = Number(path[3]);
  return path[2] === "stars" ? node.stars![index]! : node.indicators![index]!.star!;
}

function explainArea(named: DefinedArea, areas: readonly NamedArea[]): string {
  const editions = areas.filter((area) => area.star === named.star);
  if (editions.length === 0) return `There is no Star "${named.star}": register it first.`;
  const own = editions.filter((area) => area.edition === named.edition);
  if (own.length === 0) {
    const known = [...new Set(editions.map((area) => area.edition))];
    return (
      `The Star "${named.star}" has no edition "${named.edition}": give ${orList(known)}, or ` +
      "register that edition first."
    );
  }
  return (
    `The Star "${named.star}" ${named.edition} has no area "${named.area}": give ` +
    `${orList(own.map((area) => area.area))}.`
  );
}
