import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { mutate } from "../../graphql/mutate";
import { findAllThemes } from "./outcome-theme.repository";
import { defineOutcomeTheme } from "./outcome-theme.service";
import { OutcomeTheme } from "./outcome-theme.type";
import {
  DefineOutcomeThemeInput,
  DefineOutcomeThemeResult,
  OutcomeThemeSuccess,
} from "./way-through.inputs";

@Resolver()
export class OutcomeThemeResolver {
  @Requires("practice.read")
  @Query(() => [OutcomeTheme], {
    description: "The themes that outcomes agreed with people are told by, in their order.",
  })
  async outcomeThemes(@Ctx() context: OperationContext): Promise<OutcomeTheme[]> {
    const rows = await findAllThemes(context.session);
    return rows.map((row) => new OutcomeTheme(row));
  }

  @Requires("practice.define")
  @Mutation(() => DefineOutcomeThemeResult, {
    description: "Defines a theme for everybody. It never changes; the same again changes nothing.",
  })
  defineOutcomeTheme(
    @Ctx() context: OperationContext,
    @Arg("input", () => DefineOutcomeThemeInput, { description: "The theme." })
    input: DefineOutcomeThemeInput,
  ) {
    return mutate(context, {
      name: "defineOutcomeTheme",
      input,
      work: (session) => defineOutcomeTheme(session, input),
      answer: async (id) => {
        const row = await present(context.loaders.wayThrough.themeById.load(id));
        return new OutcomeThemeSuccess(new OutcomeTheme(row));
      },
    });
  }
}
