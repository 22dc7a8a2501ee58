import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { MoneyInput } from "../../graphql/money.type";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar, DecimalScalar } from "../../graphql/scalars";
import { ScenarioName } from "./bond-scenario.entity";
import { BondFlow } from "./bond-flow";
import { ImpactBond } from "./impact-bond.type";
import { Investment } from "./investment.type";

registerEnumType(BondFlow, {
  name: "BondFlowKind",
  description: "What moves of a bond besides outcome payments.",
  valuesConfig: {
    DRAWDOWN: { description: "An investor pays in." },
    REPAYMENT: { description: "Principal is paid back to an investor." },
    INVESTOR_RETURN: { description: "An investor is paid over the principal." },
    SERVICE_COST: { description: "The service is paid for." },
  },
});

@InputType()
abstract class InvestmentTerms {
  @Field(() => MoneyInput, {
    nullable: true,
    description: "What is committed, in the contract's currency.",
  })
  committed?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: "The least of it, where it is a range." })
  minimum?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: "The most of it, where it is a range." })
  maximum?: MoneyInput | null;

  @Field(() => DateScalar, { nullable: true, description: "The day it was committed." })
  committedOn?: string | null;

  @Field(() => String, { nullable: true, description: "What kind it is, e.g. a loan." })
  instrument?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The most that it can return, in the contract's words.",
  })
  maximumReturn?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The most that it can return, as a share of what was put in, principal apart: `"0.25"` is a ' +
      "quarter. Scenarios go by it.",
  })
  maximumReturnShare?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A remark. Everybody who follows the contract reads it.",
  })
  note?: string | null;
}

@InputType({ description: "What an investor committed." })
export class InvestmentTermsInput extends InvestmentTerms {}

@InputType({ description: "What to change; what is left out stays, null takes it away." })
export class InvestmentChangesInput extends InvestmentTerms {}

@InputType({ description: "An investment in a contract." })
export class EnterInvestmentInput extends MutationInput {
  @Field(() => ID, { description: "In which contract." })
  contract!: string;

  @Field(() => ID, { description: "Who invests: a party of the contract in the role of investor." })
  investor!: string;

  @Field(() => String, { description: "A short name, unique in the contract." })
  reference!: string;

  @Field(() => InvestmentTermsInput, { description: "What was committed." })
  terms!: InvestmentTermsInput;
}

@InputType({ description: "A change of an investment." })
export class ChangeInvestmentInput extends MutationInput {
  @Field(() => ID, { description: "Which investment: its id." })
  investment!: string;

  @Field(() => Int, { description: "The version that you read before." })
  version!: number;

  @Field(() => InvestmentChangesInput, { description: "What to change." })
  changes!: InvestmentChangesInput;
}

@ObjectType({ description: "The investment as it is now." })
export class InvestmentSuccess {
  constructor(investment: Investment) {
    this.investment = investment;
  }

  @Field(() => Investment, { description: "The investment as it is now." })
  readonly investment: Investment;
}

@InputType({ description: "Money of a bond that moved." })
export class RecordBondFlowInput extends MutationInput {
  @Field(() => ID, { description: "Under which contract." })
  contract!: string;

  @Field(() => BondFlow, { description: "What moved." })
  kind!: BondFlow;

  @Field(() => ID, {
    nullable: true,
    description: "Of which investment; left out for a cost of the service alone.",
  })
  investment?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Whose cash it came into or went out of: a party. Default: the contract's intermediary, else " +
      "its lead provider, where there is one.",
  })
  holder?: string | null;

  @Field(() => DateScalar, { description: "The day it moved, not after today." })
  on!: string;

  @Field(() => MoneyInput, {
    description:
      "How much, above 0: drawn is at most what is committed, repaid at most what is outstanding.",
  })
  amount!: MoneyInput;

  @Field(() => String, {
    nullable: true,
    description: "What to remember of it. It stays in the ledger.",
  })
  memo?: string | null;
}

@ObjectType({ description: "The bond after the movement." })
export class RecordBondFlowSuccess {
  constructor(impactBond: ImpactBond | null) {
    this.impactBond = impactBond;
  }

  @Field(() => ImpactBond, {
    nullable: true,
    description: "The bond as it is now; null where nobody has invested yet.",
  })
  readonly impactBond: ImpactBond | null;
}

@InputType({ description: "How much may be achieved." })
export class BondScenarioInput {
  @Field(() => ScenarioName, { description: "How well it goes." })
  name!: ScenarioName;

  @Field(() => DecimalScalar, {
    description: 'Share of what is planned that is achieved, 0 to 10: `"1"` is all of it.',
  })
  achievement!: string;

  @Field(() => String, { description: "What it takes for granted, in words." })
  assumptions!: string;
}

@InputType({ description: "Scenarios of a bond." })
export class SetBondScenariosInput extends MutationInput {
  @Field(() => ID, { description: "Of which contract." })
  contract!: string;

  @Field(() => [BondScenarioInput], {
    description: "Those to set, at most one of each name; others stay as they are.",
  })
  scenarios!: BondScenarioInput[];
}

@ObjectType({ description: "The bond with its scenarios." })
export class SetBondScenariosSuccess {
  constructor(impactBond: ImpactBond | null) {
    this.impactBond = impactBond;
  }

  @Field(() => ImpactBond, {
    nullable: true,
    description: "The bond, whose `scenarios` are those now; null where nobody has invested yet.",
  })
  readonly impactBond: ImpactBond | null;
}

export const EnterInvestmentResult = resultUnion("EnterInvestment", InvestmentSuccess);
export const ChangeInvestmentResult = resultUnion("ChangeInvestment", InvestmentSuccess);
export const RecordBondFlowResult = resultUnion("RecordBondFlow", RecordBondFlowSuccess);
export const SetBondScenariosResult = resultUnion("SetBondScenarios", SetBondScenariosSuccess);
