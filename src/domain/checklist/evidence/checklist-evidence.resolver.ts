import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../../context";
import { present } from "../../../db/loaders";
import { orBadInput } from "../../../graphql/or-bad-input";
import { Contract } from "../../contract/contract.type";
import { OutcomeEvidence } from "../../evidence/evidence.type";
import { ChecklistEvidence } from "./checklist-evidence.type";

@Resolver(() => OutcomeEvidence)
export class OutcomeChecklistsResolver {
  @FieldResolver(() => [ChecklistEvidence], {
    description:
      "End outcomes beside distance travelled: one answer for each area of a checklist that is " +
      "mapped to the outcome, oldest code and edition first. Empty where none is mapped.",
  })
  async checklists(
    @Ctx() context: OperationContext,
    @Root() { asked: { node, request } }: OutcomeEvidence,
  ): Promise<ChecklistEvidence[]> {
    const found = await orBadInput(context.loaders.checklist.evidence(request).load(node));
    return found.map((evidence) => new ChecklistEvidence(evidence));
  }
}

@Resolver(() => ChecklistEvidence)
export class ChecklistEvidenceResolver {
  @FieldResolver(() => [Contract], { description: "The contracts it is about, by reference." })
  contracts(
    @Ctx() context: OperationContext,
    @Root() { evidence }: ChecklistEvidence,
  ): Promise<Contract[]> {
    const rows = evidence.contracts.map(({ id }) => context.loaders.contract.byId.load(id));
    return Promise.all(rows.map(async (row) => new Contract(await present(row))));
  }
}
