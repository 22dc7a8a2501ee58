import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { PeriodInput } from "../../graphql/period.type";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar, DecimalScalar } from "../../graphql/scalars";
import { ScoreInput } from "../reading/reading.inputs";
import { FindingAnswer } from "./audit-finding.entity";
import { DrawMethod } from "./case-file-audit.entity";
import { CaseFileAudit } from "./case-file-audit.type";
import { SecondScoring } from "./second-scoring.type";
import { Supervision } from "./supervision.type";

@InputType({ description: "Readings that were discussed in supervision." })
export class RecordSupervisionInput extends MutationInput {
  @Field(() => [ID], { description: "Which: 1 to 500 completed readings. All, or none." })
  readings!: string[];

  @Field(() => DateScalar, { description: "The day on which they were discussed." })
  discussedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: "What came of it. Private to the provider.",
  })
  note?: string | null;
}

@InputType({ description: "What a second worker scored of one case." })
export class SecondScoringInput {
  @Field(() => ID, { description: "The completed reading of the same case." })
  reading!: string;

  @Field(() => String, {
    description: "Reference of the provider's worker who scored it, and who did not take it.",
  })
  worker!: string;

  @Field(() => DateScalar, { description: "The day on which it was scored again." })
  scoredOn!: string;

  @Field(() => [ScoreInput], {
    description: "Scores by area; areas left out are not scored. At least one is.",
  })
  scores!: ScoreInput[];
}

@InputType({ description: "Second scorings to record." })
export class RecordSecondScoringsInput extends MutationInput {
  @Field(() => [SecondScoringInput], { description: "1 to 500 of them. All, or none." })
  scorings!: SecondScoringInput[];
}

@InputType({
  description: "Readings to be drawn and held against case files. Give `size` or `precision`.",
})
export class DrawCaseFileAuditInput extends MutationInput {
  @Field(() => ID, { description: "Of which service." })
  service!: string;

  @Field(() => ID, { description: "Of which Star: one edition." })
  star!: string;

  @Field(() => PeriodInput, { description: "Of readings taken on these days." })
  period!: PeriodInput;

  @Field(() => DrawMethod, {
    defaultValue: DrawMethod.RANDOM,
    description: "From all alike, or with places for each worker or month in proportion.",
  })
  method!: DrawMethod;

  @Field(() => Int, {
    nullable: true,
    description: "How many, 1 to 500; all where there are fewer.",
  })
  size?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "How close a share is to be told, either side, above 0 and at most 0.5: `0.1` is 10 points. The " +
      "size follows from it, from the confidence and from how many readings there are.",
  })
  precision?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "How surely: 0.8, 0.9, 0.95 (if left out), 0.98 or 0.99. Only with `precision`.",
  })
  confidence?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Draws the same again from the same readings, at most 100 characters. Left out, one is made and " +
      "kept: whoever chooses a seed may choose what is drawn.",
  })
  seed?: string | null;
}

@InputType({ description: "What was found of one drawn reading." })
export class AuditFindingInput {
  @Field(() => ID, { description: "Which drawn reading: the finding's id." })
  finding!: string;

  @Field(() => FindingAnswer, { description: "Does the file show that the person took part?" })
  involvedPerson!: FindingAnswer;

  @Field(() => FindingAnswer, { description: "Do the scores fit the notes?" })
  scoresFitNotes!: FindingAnswer;

  @Field(() => FindingAnswer, { description: "Does an action plan follow from the scores?" })
  actionPlanFollows!: FindingAnswer;

  @Field(() => String, {
    nullable: true,
    description: "What else was seen. Private to the provider.",
  })
  note?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The version that you read; needed to write over what was found before.",
  })
  version?: number | null;
}

@InputType({ description: "What was found in case files." })
export class RecordAuditFindingsInput extends MutationInput {
  @Field(() => ID, { description: "Of which audit." })
  audit!: string;

  @Field(() => [AuditFindingInput], {
    description: "Of up to 500 drawn readings, all or none; may be empty to finish the audit.",
  })
  findings!: AuditFindingInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether the audit is finished: from then on its findings stand as they are, and count. Takes " +
      "a finding of each reading drawn. A spot check is finished by answering it.",
  })
  isFinal!: boolean;
}

@ObjectType({ description: "What was recorded." })
export class RecordSupervisionSuccess {
  constructor(supervisions: Supervision[]) {
    this.supervisions = supervisions;
  }

  @Field(() => [Supervision], { description: "In the order of the input." })
  readonly supervisions: Supervision[];
}

@ObjectType({ description: "What was recorded." })
export class RecordSecondScoringsSuccess {
  constructor(scorings: SecondScoring[]) {
    this.scorings = scorings;
  }

  @Field(() => [SecondScoring], { description: "In the order of the input." })
  readonly scorings: SecondScoring[];
}

@ObjectType({ description: "The audit as it is now." })
export class CaseFileAuditSuccess {
  constructor(audit: CaseFileAudit) {
    this.audit = audit;
  }

  @Field(() => CaseFileAudit, { description: "The audit as it is now." })
  readonly audit: CaseFileAudit;
}

export const RecordSupervisionResult = resultUnion("RecordSupervision", RecordSupervisionSuccess);
export const RecordSecondScoringsResult = resultUnion(
  "RecordSecondScorings",
  RecordSecondScoringsSuccess,
);
export const DrawCaseFileAuditResult = resultUnion("DrawCaseFileAudit", CaseFileAuditSuccess);
export const RecordAuditFindingsResult = resultUnion("RecordAuditFindings", CaseFileAuditSuccess);
