/** All figures that the API gives of Star evidence. */
export const EVIDENCE_FIELDS = `
  star { id } status insufficientBecause weightedMeanChange interval { low high }
  wholeStar { n meanBaseline meanLatest meanChange standardDeviation interval { low high } }
  movedForwardInAnyArea movedForwardInAnyAreaShare suppressed
  coverage { engagements pairs share suppressed unpaired { reason engagements } }
  involvement {
    eligible collaborative workerOnly share retrospective serviceUserOnly inProgress withdrawn
    otherEdition suppressed
  }
  timeliness { due onTime early late missed share suppressed }
  disclosure { asAt }
  scope { contracts { id } leftOut { id } }
  areas {
    area { id } weight n suppressed isSufficient medianChange
    change { n meanBaseline meanLatest meanChange standardDeviation interval { low high } }
    directions { increased same decreased maintainedAtTop roomToImprove suppressed }
    journey {
      movedForward stayed movedBack suppressed
      moves { from { id position } to { id position } people suppressed }
      snapshot { stage { id position } baseline latest suppressed }
    }
    ownReadings { readings people meanGap ownHigher ownLower suppressed }
  }`;

export interface Interval {
  low: number;
  high: number;
}

interface Change {
  n: number | null;
  meanBaseline: number;
  meanLatest: number;
  meanChange: number;
  standardDeviation: number | null;
  interval: Interval | null;
}

type Count = number | null;

export interface AskedArea {
  area: { id: string };
  weight: string | null;
  n: Count;
  suppressed: boolean;
  isSufficient: boolean;
  medianChange: Count;
  change: Change | null;
  directions:
    | (Record<"increased" | "same" | "decreased" | "maintainedAtTop" | "roomToImprove", Count> & {
        suppressed: boolean;
      })
    | null;
  journey: {
    movedForward: Count;
    stayed: Count;
    movedBack: Count;
    suppressed: boolean;
    moves: {
      from: { id: string; position: number };
      to: { id: string; position: number };
      people: Count;
      suppressed: boolean;
    }[];
    snapshot: {
      stage: { id: string; position: number };
      baseline: Count;
      latest: Count;
      suppressed: boolean;
    }[];
  } | null;
  ownReadings:
    | (Record<"readings" | "people" | "meanGap" | "ownHigher" | "ownLower", Count> & {
        suppressed: boolean;
      })
    | null;
}

export interface AskedEvidence {
  star: { id: string };
  status: string;
  insufficientBecause: string | null;
  weightedMeanChange: Count;
  interval: Interval | null;
  wholeStar: Change | null;
  movedForwardInAnyArea: Count;
  movedForwardInAnyAreaShare: Count;
  suppressed: boolean;
  coverage: {
    engagements: Count;
    pairs: Count;
    share: Count;
    suppressed: boolean;
    unpaired: { reason: string; engagements: Count }[];
  };
  involvement: Record<
    | "eligible"
    | "collaborative"
    | "workerOnly"
    | "share"
    | "retrospective"
    | "serviceUserOnly"
    | "inProgress"
    | "withdrawn"
    | "otherEdition",
    Count
  > & { suppressed: boolean };
  timeliness:
    | (Record<"due" | "onTime" | "early" | "late" | "missed" | "share", Count> & {
        suppressed: boolean;
      })
    | null;
  disclosure: { asAt: string | null };
  scope: { contracts: { id: string }[]; leftOut: { id: string }[] };
  areas: AskedArea[];
}
