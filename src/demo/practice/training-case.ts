import { BudgetPeriod, Pronouns, type TrainingStory } from "../../domain/training-case/story";
import { writeTrainingCase } from "../../domain/training-case/training-case.service";
import type { DemoPart } from "./part";
import { findOrganisationKey, isAnyCaseWritten } from "./training-case-names.repository";

const ORGANISATION = "ALDERMERE";

const EDITH: TrainingStory = {
  ...{ name: "Edith", pronouns: Pronouns.SHE },
  situation:
    "Edith is 78 and has lived alone since her husband died. She fell in the kitchen in March and " +
    "has hardly been out since.",
  whatMatters: ["her vegetable beds", "Sunday lunch at her own table", "not being called dear"],
  strengths: [
    "grew vegetables for forty years",
    "knows everybody in the street",
    "plans a week of meals in her head",
  ],
  whoHelps: [
    { who: "her neighbour", how: "shops on Fridays" },
    { who: "her son", how: "rings every evening from far away" },
  ],
  needs: ["help with washing", "help with meals", "at risk of falling"],
  services: ["home care", "a day centre", "meals brought to the door"],
  budget: { amountMinor: 18_000, currency: "GBP", per: BudgetPeriod.WEEK },
  outcomes: [
    "I want to be out among my beans by May",
    "I want to cook a Sunday lunch for somebody again",
  ],
};

/** One worked example of three ways to care. */
export const TRAINING_CASE: DemoPart = {
  title: "a case for training",
  isThere: (session) => isAnyCaseWritten(session, ORGANISATION),
  load: async (acting) => {
    await acting.as("commissioner-aldermere", "write a case for training", async (session) => {
      const organisationId = await findOrganisationKey(session, ORGANISATION);
      if (organisationId === null) return;
      await writeTrainingCase(session, {
        ...{ organisationId, reference: "EDITH", story: EDITH },
        title: "Three ways to care, side by side",
      });
    });
  },
};
