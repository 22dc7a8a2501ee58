import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { StarEvidence } from "../evidence/star-evidence.type";
import { DataQuality } from "./data-quality.type";

@Resolver(() => StarEvidence)
export class StarEvidenceQualityResolver {
  @FieldResolver(() => DataQuality, {
    description:
      "Whether the readings behind the answer can be relied on: supervision, audits, spot checks, and " +
      "how alike two workers score.",
  })
  async dataQuality(
    @Ctx() context: OperationContext,
    @Root() { evidence }: StarEvidence,
  ): Promise<DataQuality> {
    return new DataQuality(await context.loaders.readingQuality.ofEvidence.load(evidence));
  }
}
