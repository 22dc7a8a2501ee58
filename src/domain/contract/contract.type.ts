import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Money } from "../../graphql/money.type";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { ContractLotEntity } from "./contract-lot.entity";
import { PartyRole, type ContractPartyEntity } from "./contract-party.entity";
import type { ContractStatusChangeEntity } from "./contract-status-change.entity";
import { ContractStatus, type ContractEntity } from "./contract.entity";

registerEnumType(ContractStatus, {
  name: "ContractStatus",
  description: "Where a contract is in its life.",
  valuesConfig: {
    DRAFT: { description: "Being agreed; nothing is delivered yet." },
    ACTIVE: { description: "In force." },
    ENDED: { description: "Ran to its end." },
    TERMINATED: { description: "Stopped before its end, with a reason." },
  },
});

registerEnumType(PartyRole, {
  name: "PartyRole",
  description: "What an organisation is in a contract, the commissioner apart.",
  valuesConfig: {
    LEAD_PROVIDER: { description: "Answers to the commissioner for delivery." },
    SUBCONTRACTOR: { description: "Delivers a part for the lead provider." },
    INVESTOR: { description: "Pays first and is repaid on results." },
    EVALUATOR: { description: "Looks at what the service changes." },
    INTERMEDIARY: { description: "Brings the parties together or manages for them." },
  },
});

@ObjectType({
  implements: Node,
  description: "A commissioner buys a service from one or more providers for a period and a value.",
})
export class Contract extends Node {
  constructor(readonly row: ContractEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `ctr_…`." })
  override get id(): string {
    return encodeId("contract", this.row.id);
  }

  @Field(() => String, { description: "The commissioner's reference, unique, e.g. `HLB-2024-01`." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => String, { description: "What it is about." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, {
    nullable: true,
    description: "Its id in the Open Contracting Data Standard, where it has one.",
  })
  get ocdsId(): string | null {
    return this.row.ocdsId;
  }

  @Field(() => ContractStatus, { description: "Where it is in its life." })
  get status(): ContractStatus {
    return this.row.status;
  }

  @Field(() => DateScalar, { description: "First day of its period." })
  get startsOn(): string {
    return this.row.startsOn;
  }

  @Field(() => DateScalar, { description: "Last day of its period." })
  get endsOn(): string {
    return this.row.endsOn;
  }

  @Field(() => Money, {
    nullable: true,
    description: "Its whole value; null where none is stated.",
  })
  get value(): Money | null {
    const { valueMinor, currency } = this.row;
    return valueMinor === null || currency === null ? null : new Money(valueMinor, currency);
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toContract = (row: ContractEntity): Contract => new Contract(row);

export const ContractConnection = connectionType("Contract", "contracts", () => Contract);

@ObjectType({ implements: Node, description: "A part of a contract that was let apart." })
export class ContractLot extends Node {
  constructor(readonly row: ContractLotEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `lot_…`." })
  override get id(): string {
    return encodeId("contractLot", this.row.id);
  }

  @Field(() => String, { description: "Its short name, unique in the contract." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => String, { description: "What it covers." })
  get title(): string {
    return this.row.title;
  }
}

@ObjectType({ implements: Node, description: "An organisation's part in a contract." })
export class ContractParty extends Node {
  constructor(readonly row: ContractPartyEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `pty_…`." })
  override get id(): string {
    return encodeId("contractParty", this.row.id);
  }

  @Field(() => PartyRole, { description: "What it is in the contract." })
  get role(): PartyRole {
    return this.row.role;
  }
}

@ObjectType({ description: "One move of a contract's status." })
export class ContractStatusChange {
  constructor(readonly row: ContractStatusChangeEntity) {}

  @Field(() => ContractStatus, { description: "The status before." })
  get from(): ContractStatus {
    return this.row.fromStatus;
  }

  @Field(() => ContractStatus, { description: "The status after." })
  get to(): ContractStatus {
    return this.row.toStatus;
  }

  @Field(() => String, { nullable: true, description: "Why, where a reason was given." })
  get reason(): string | null {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who moved it." })
  get changedBy(): string {
    return this.row.changedBy;
  }

  @Field(() => DateTimeScalar, { description: "When." })
  get changedAt(): Date {
    return this.row.changedAt;
  }
}
