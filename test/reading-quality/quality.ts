import type { Asking } from "../support/api";
import type { Scene } from "./scene";

export const QUALITY = `dataQuality {
  supervision { readings readingsDiscussed people peopleDiscussed share nearest suppressed inWords }
  audits { margin answers { n yes yesShare suppressed } inWords }
  spotChecks { margin answers { question n yes yesShare noShare nearest suppressed inWords } }
  agreement {
    overall { people pairs sameShare withinOneShare kappaLinear kappaQuadratic noneBecause suppressed inWords }
    areas { area { code } figure { people kappaLinear noneBecause suppressed } }
  }
  inWords
}`;

export interface Quality {
  supervision: Record<string, unknown>;
  audits: { margin: number | null; answers: Record<string, unknown>[] };
  spotChecks: { margin: number | null; answers: Record<string, unknown>[] };
  agreement: {
    overall: Record<string, unknown>;
    areas: { figure: Record<string, unknown> }[];
  };
  inWords: string[];
}

/** What somebody is told of the contract's Star. */
export async function qualityFor(
  scene: Scene,
  by: Asking,
  args = "",
  fields = QUALITY,
): Promise<Quality> {
  const { contract } = await by.ask<{
    contract: { starEvidence: { dataQuality: Quality }[] };
  }>(`query ($id: ID!) { contract(id: $id) { starEvidence${args} { star { code } ${fields} } } }`, {
    id: scene.contract,
  });
  return contract.starEvidence[0]!.dataQuality;
}
