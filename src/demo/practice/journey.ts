import type { Session } from "../../db/session";
import { stateStages } from "../../domain/journey/stage-statement.service";
import { findJourneyNames, isAnythingStated } from "./journey-names.repository";
import type { DemoPart } from "./part";

const CONTRACT = "ALD-HOM-01";
const WAYMARK = { code: "waymark", edition: "2024" };

/** What the services of the contract say that they work with: nobody speaks of the middle of the way. */
export const JOURNEY: DemoPart = {
  title: "which stages services work with",
  isThere: (session) => isAnythingStated(session, CONTRACT),
  load: async (acting) => {
    await acting.as("commissioner-aldermere", "state stages of outreach", (session) =>
      state(session, "Street outreach", {
        stages: [1, 2],
        places: 30,
        note: "First contact on the street, until somebody has a place to stay and asks for more.",
      }),
    );
    await acting.as("manager-quillfold", "state stages of floating support", (session) =>
      state(session, "Floating support", {
        stages: [4, 5],
        places: 45,
        note: "From the first own plans on, until somebody holds a tenancy with little help.",
      }),
    );
  },
};

interface Said {
  readonly stages: readonly number[];
  readonly places: number;
  readonly note: string;
}

async function state(session: Session, service: string, said: Said): Promise<void> {
  const names = await findJourneyNames(session, CONTRACT, WAYMARK);
  const serviceId = names?.services[service];
  if (!names || !serviceId) return;
  await stateStages(session, { serviceId, starId: names.starId, areaId: null, ...said });
}
