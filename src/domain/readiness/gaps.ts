import { andList } from "../evidence/words";
import type { ReadinessStatement } from "./readiness-statement";

/** Why a statement is worth talking about. */
export enum GapKind {
  FAR_APART = "far_apart",
  ONLY_COMMISSIONER = "only_commissioner",
  ONLY_PROVIDERS = "only_providers",
}

/** An organisation's rating of a statement, as a gap looks at it. */
export interface RatedBy {
  readonly statement: string;
  readonly name: string;
  readonly isCommissioner: boolean;
  /** 1 to 4. */
  readonly rating: number;
}

/** Where commissioner and providers see a statement differently, or only one side has said. */
export interface Gap {
  readonly statement: ReadinessStatement;
  readonly kind: GapKind;
  /** Null where the commissioner has not rated it. */
  readonly commissioner: number | null;
  /** Providers whose rating is far from the commissioner's, or who alone rated it; by name. */
  readonly providers: readonly RatedBy[];
  readonly inWords: string;
}

/** From how many points on two ratings are far apart. */
export const FAR = 2;

/**
 * Where views differ by two points or more, or only one side rated, in the order of the statements.
 * Two providers who differ from each other are no gap: each knows its own house.
 *
 * @param ratings the latest of each organisation
 */
export function findGaps(
  statements: readonly ReadinessStatement[],
  ratings: readonly RatedBy[],
): Gap[] {
  const byStatement = Map.groupBy(ratings, ({ statement }) => statement);
  return statements.flatMap((statement) => {
    const own = byStatement.get(statement.code) ?? [];
    const commissioner = own.find(({ isCommissioner }) => isCommissioner)?.rating ?? null;
    const providers = own
      .filter(({ isCommissioner }) => !isCommissioner)
      .sort((a, b) => a.name.localeCompare(b.name));
    const gap = gapOf(commissioner, providers);
    return gap ? [{ ...gap, statement, commissioner, inWords: inWords(gap, commissioner) }] : [];
  });
}

function gapOf(
  commissioner: number | null,
  providers: readonly RatedBy[],
): Pick<Gap, "kind" | "providers"> | null {
  if (commissioner === null) {
    return providers.length > 0 ? { kind: GapKind.ONLY_PROVIDERS, providers } : null;
  }
  if (providers.length === 0) return { kind: GapKind.ONLY_COMMISSIONER, providers };
  const apart = providers.filter(({ rating }) => Math.abs(rating - commissioner) >= FAR);
  return apart.length > 0 ? { kind: GapKind.FAR_APART, providers: apart } : null;
}

function inWords({ kind, providers }: Pick<Gap, "kind" | "providers">, own: number | null): string {
  const theirs = andList(providers.map(({ name, rating }) => `${name} rates it ${rating}`));
  if (kind === GapKind.ONLY_COMMISSIONER) {
    return `The commissioner rates it ${own}, and no provider has: how does it look from there?`;
  }
  if (kind === GapKind.ONLY_PROVIDERS) {
    return `${theirs}; the commissioner has not rated it: how does it look from there?`;
  }
  return `The commissioner rates it ${own}; ${theirs}. What does each see that the other does not?`;
}
