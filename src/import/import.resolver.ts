import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../auth/requires";
import type { OperationContext } from "../context";
import { Refusal } from "../domain/refusal";
import { checkDemand } from "../graphql/demand";
import { toProblem, type Problem } from "../graphql/problems.type";
import { importInline } from "./import-inline";
import { ImportBundleInput } from "./import.inputs";
import { BundleRefused, ImportBundleResult, ImportBundleSuccess } from "./import.type";

@Resolver()
export class ImportResolver {
  @Requires("bundle.import")
  @Mutation(() => ImportBundleResult, {
    description:
      "Takes a bundle of files in, as a provider's or a commissioner's own system writes them. The " +
      "same bundle again changes nothing. Imports wait for each other.",
  })
  async importBundle(
    @Ctx() context: OperationContext,
    @Arg("input", () => ImportBundleInput, { description: "The files." }) input: ImportBundleInput,
  ): Promise<ImportBundleSuccess | BundleRefused | Problem> {
    await checkDemand(context, context.session);
    const connection = await context.ownConnection();
    try {
      const report = await importInline(connection, context.pseudonyms, input);
      return report.outcome === "refused"
        ? new BundleRefused(report)
        : new ImportBundleSuccess(report);
    } catch (error) {
      if (error instanceof Refusal) return toProblem(error.problem);
      throw error;
    } finally {
      await connection.close();
    }
  }
}
