export const STATEMENT =
  "id places note statedBy service { id name } star { code } area { code } stages { position }";
export const PLAN = `on yearBefore asOf people peopleYearBefore stayed joined left gaps suppressed cautions
  disclosure { applies asAt inWords } statements { ${STATEMENT} }
  areas { area { code position } notScored notScoredYearBefore flows { from { position } to { position } people suppressed }
    stages { stage { position } people peopleYearBefore joined left withoutService suppressed statements { id } } }`;

interface Stage {
  readonly stage: { readonly position: number };
  readonly people: number | null;
  readonly peopleYearBefore: number | null;
  readonly joined: number | null;
  readonly left: number | null;
  readonly withoutService: boolean | null;
  readonly suppressed: boolean;
  readonly statements: readonly { readonly id: string }[];
}

/** A plan by the journey, as tests ask for it. */
export interface Plan {
  readonly on: string | null;
  readonly yearBefore: string | null;
  readonly people: number | null;
  readonly peopleYearBefore: number | null;
  readonly stayed: number | null;
  readonly joined: number | null;
  readonly left: number | null;
  readonly gaps: readonly string[];
  readonly suppressed: boolean;
  readonly statements: readonly { readonly id: string; readonly area: object | null }[];
  readonly disclosure: { readonly applies: boolean; readonly asAt: string | null };
  readonly areas: readonly {
    readonly area: { readonly code: string; readonly position: number };
    readonly notScored: number | null;
    readonly notScoredYearBefore: number | null;
    readonly stages: readonly Stage[];
    readonly flows: readonly {
      readonly from: { readonly position: number };
      readonly to: { readonly position: number };
      readonly people: number | null;
    }[];
  }[];
}
