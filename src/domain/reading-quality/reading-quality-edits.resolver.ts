import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { recordAuditFindings } from "./audit-finding.service";
import { drawCaseFileAudit } from "./case-file-audit.service";
import { CaseFileAudit } from "./case-file-audit.type";
import {
  CaseFileAuditSuccess,
  DrawCaseFileAuditInput,
  DrawCaseFileAuditResult,
  RecordAuditFindingsInput,
  RecordAuditFindingsResult,
  RecordSecondScoringsInput,
  RecordSecondScoringsResult,
  RecordSecondScoringsSuccess,
  RecordSupervisionInput,
  RecordSupervisionResult,
  RecordSupervisionSuccess,
} from "./reading-quality.inputs";
import { recordSecondScorings } from "./second-scoring.service";
import { SecondScoring } from "./second-scoring.type";
import { recordSupervision } from "./supervision.service";
import { Supervision } from "./supervision.type";

@Resolver()
export class ReadingQualityEditsResolver {
  @Requires("reading.check")
  @Mutation(() => RecordSupervisionResult, {
    description: "Records that readings were discussed in supervision.",
  })
  recordSupervision(
    @Ctx() context: OperationContext,
    @Arg("input", () => RecordSupervisionInput, { description: "Which readings, and when." })
    input: RecordSupervisionInput,
  ) {
    const { discussedOn, note } = input;
    const readingIds = input.readings.map((id) => decodeId("reading", id));
    return mutate(context, {
      name: "recordSupervision",
      input,
      work: (session) => recordSupervision(session, { readingIds, discussedOn, note }),
      answer: async (ids) => {
        const { supervisionById } = context.loaders.readingQuality;
        const rows = await Promise.all(ids.map((id) => present(supervisionById.load(id))));
        return new RecordSupervisionSuccess(rows.map((row) => new Supervision(row)));
      },
    });
  }

  @Requires("reading.check")
  @Mutation(() => RecordSecondScoringsResult, {
    description:
      "Records how second workers scored cases without having seen the first scores. They never " +
      "change, and count in no evidence.",
  })
  recordSecondScorings(
    @Ctx() context: OperationContext,
    @Arg("input", () => RecordSecondScoringsInput, { description: "Who scored which case, how." })
    input: RecordSecondScoringsInput,
  ) {
    const scorings = input.scorings.map((one) => ({
      ...one,
      readingId: decodeId("reading", one.reading),
    }));
    return mutate(context, {
      name: "recordSecondScorings",
      input,
      work: (session) => recordSecondScorings(session, scorings),
      answer: async (ids) => {
        const { secondScoringById } = context.loaders.readingQuality;
        const rows = await Promise.all(ids.map((id) => present(secondScoringById.load(id))));
        return new RecordSecondScoringsSuccess(rows.map((row) => new SecondScoring(row)));
      },
    });
  }

  @Requires("reading.check")
  @Mutation(() => DrawCaseFileAuditResult, {
    description: "Draws readings to be held against their case files.",
  })
  drawCaseFileAudit(
    @Ctx() context: OperationContext,
    @Arg("input", () => DrawCaseFileAuditInput, { description: "From which, and how many." })
    input: DrawCaseFileAuditInput,
  ) {
    const { period, method, size = null, precision = null, confidence = null, seed = null } = input;
    const serviceId = decodeId("service", input.service);
    const starId = decodeId("star", input.star);
    const request = { serviceId, starId, period, method, size, precision, confidence, seed };
    return mutate(context, {
      name: "drawCaseFileAudit",
      input,
      work: (session) => drawCaseFileAudit(session, request),
      answer: (id) => audit(context, id),
    });
  }

  @Requires("reading.check")
  @Mutation(() => RecordAuditFindingsResult, {
    description: "Records what was found in case files, of many at once.",
  })
  recordAuditFindings(
    @Ctx() context: OperationContext,
    @Arg("input", () => RecordAuditFindingsInput, { description: "What was found of which." })
    input: RecordAuditFindingsInput,
  ) {
    const auditId = decodeId("caseFileAudit", input.audit);
    const findings = input.findings.map((one) => ({
      ...one,
      findingId: decodeId("auditFinding", one.finding),
    }));
    return mutate(context, {
      name: "recordAuditFindings",
      input,
      work: (session) => recordAuditFindings(session, auditId, findings, input.isFinal),
      answer: (id) => audit(context, id),
    });
  }
}

async function audit(context: OperationContext, id: string): Promise<CaseFileAuditSuccess> {
  const row = await present(context.loaders.readingQuality.auditById.load(id));
  return new CaseFileAuditSuccess(new CaseFileAudit(row));
}
