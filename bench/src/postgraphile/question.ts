import type { Json } from "../compare";

/** The main question, as PostGraphile is asked. The contract's key is what ours looks up itself. */
export const MAIN_OF_POSTGRAPHILE = `query Main($contract: String!, $id: UUID!) {
  contractByReference(reference: $contract) {
    title
    starEvidence
    modelAttachmentsByContractIdList(condition: { detachedAt: null }, orderBy: ATTACHED_AT_ASC) {
      logicModelByLogicModelId {
        modelVersionsByLogicModelIdList(condition: { status: "published" }) {
          title
          nodesByModelVersionIdList(orderBy: POSITION_ASC) {
            layer
            title
            reference
            linksByFromNodeIdList { strength nodeByToNodeId { title } }
            indicatorsByNodeIdList {
              title
              unit
              latestMeasurement(contractId: $id) { value periodStart periodEnd }
            }
          }
        }
      }
    }
  }
}`;

interface Answer {
  readonly title: string;
  readonly starEvidence: Readonly<Record<string, Json>> | null;
  readonly modelAttachmentsByContractIdList: readonly {
    readonly logicModelByLogicModelId: {
      readonly modelVersionsByLogicModelIdList: readonly {
        readonly title: string;
        readonly nodesByModelVersionIdList: readonly Box[];
      }[];
    };
  }[];
}

interface Box {
  readonly layer: string;
  readonly title: string;
  readonly reference: string;
  readonly linksByFromNodeIdList: readonly {
    readonly strength: string;
    readonly nodeByToNodeId: { readonly title: string };
  }[];
  readonly indicatorsByNodeIdList: readonly {
    readonly title: string;
    readonly unit: string;
    readonly latestMeasurement: {
      readonly value: string | null;
      readonly periodStart: string;
      readonly periodEnd: string;
    } | null;
  }[];
}

/** PostGraphile's answer in the shape of ours. */
export function fromPostgraphile(data: { contractByReference: Answer | null }): Json {
  const contract = data.contractByReference;
  if (contract === null) return null;
  const evidence = contract.starEvidence ?? {};
  return {
    title: contract.title,
    logicModels: contract.modelAttachmentsByContractIdList.map((attachment) => {
      const [version] = attachment.logicModelByLogicModelId.modelVersionsByLogicModelIdList;
      const boxes = version!.nodesByModelVersionIdList;
      const nodes = boxes.map((box) => fromBox(box, evidence));
      return { title: version!.title, published: { nodes } };
    }),
  };
}

function fromBox(box: Box, evidence: Readonly<Record<string, Json>>): Json {
  const { layer, title, reference } = box;
  return {
    ...{ layer: layer.toUpperCase(), title, reference },
    leadsTo: box.linksByFromNodeIdList.map(({ strength, nodeByToNodeId: { title } }) => ({
      strength: strength.toUpperCase(),
      to: { title },
    })),
    indicators: box.indicatorsByNodeIdList.map(({ title, unit, latestMeasurement: latest }) => ({
      ...{ title, unit },
      latestMeasurement: latest && {
        value: latest.value,
        period: { start: latest.periodStart, end: latest.periodEnd },
      },
    })),
    starEvidence: layer.endsWith("outcome") ? (evidence[reference] ?? []) : null,
  };
}
