import {
  shareCaseStudy,
  writeCaseStudy,
  type Consent,
} from "../../domain/case-study/case-study.service";
import { findLearningNames, isAnyStoryThere } from "./learning-names.repository";
import type { DemoPart } from "./part";

const CONTRACT = "ALD-HOM-01";
const WAYMARK = { code: "waymark", edition: "2024" };

interface Story extends Consent {
  /** By name. */
  readonly service: string;
  readonly title: string;
  readonly body: string;
}

const STORIES: readonly Story[] = [
  {
    service: "Street outreach",
    title: "The same bench",
    body:
      "He slept by the station for most of a year, and said no to everybody who asked. The worker " +
      "stopped asking. She sat down on the same bench every Tuesday, brought tea and talked about " +
      "football. In the ninth week he asked whether the place she had spoken of took dogs. It did. " +
      "At the first reading he would not say anything about his health; at the second he spoke of " +
      "little else. What helped, he says, was that somebody came back who wanted nothing.",
    consentedOn: "2026-05-11",
    consentWords: "Leave my name out and the dog's in. No: leave the dog's out too. Tell it.",
  },
  {
    service: "Floating support",
    title: "A key of her own",
    body:
      "She had lost two flats before, both in the first winter. This time she and her worker wrote " +
      "down what had gone wrong, week by week, and agreed what each would do if it began again: " +
      "whom to ring about the meter, what to say to the neighbour, when to leave the post unopened " +
      "and when not. In spring the arrears began again, and she rang first. The score for money " +
      "went down at that reading, and both thought that it was right: it was the first time that " +
      "all the letters were on the table.",
    consentedOn: "2026-08-03",
    consentWords: "It can be told to people who decide about such things.",
  },
];

/** Two stories of invented people, shared with their consent. */
export const CASE_STUDIES: DemoPart = {
  title: "case studies",
  isThere: (session) => isAnyStoryThere(session, CONTRACT),
  load: (acting) =>
    acting.as("manager-quillfold", "share a case study", async (session) => {
      const names = await findLearningNames(session, CONTRACT, WAYMARK);
      for (const { service, title, body, ...consent } of STORIES) {
        const serviceId = names?.services[service];
        if (!serviceId) continue;
        const story = { serviceId, title, body, serviceUserId: null };
        await shareCaseStudy(session, await writeCaseStudy(session, story), 1, consent);
      }
    }),
};
