import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { mutate } from "../../graphql/mutate";
import { AgreeRateCardInput, AgreeRateCardResult, AgreeRateCardSuccess } from "./rate-card.inputs";
import { agreeRateCard } from "./rate-card.service";
import { RateCard } from "./rate-card.type";
import { termsNotices } from "./terms-checks";
import { toCard } from "./to-terms";

@Resolver()
export class RateCardEditsResolver {
  @Requires("price.agree")
  @Mutation(() => AgreeRateCardResult, {
    description:
      "Agrees what a contract pays for outcomes from a day on, as the next version of its rate card. " +
      "A version never changes: to mend one, agree another from the same day, with a reason. The last " +
      "version again changes nothing.",
  })
  agreeRateCard(
    @Ctx() context: OperationContext,
    @Arg("input", () => AgreeRateCardInput, { description: "The whole card." })
    input: AgreeRateCardInput,
  ) {
    const card = toCard(input);
    return mutate(context, {
      name: "agreeRateCard",
      input,
      work: (session) => agreeRateCard(session, card),
      answer: async (id) => {
        const { rateCard, outcomeMetric } = context.loaders;
        const [row, metrics] = await Promise.all([
          present(rateCard.byId.load(id)),
          outcomeMetric.ofCard.load(id),
        ]);
        return new AgreeRateCardSuccess(new RateCard(row), termsNotices({ ...row, metrics }));
      },
    });
  }
}
