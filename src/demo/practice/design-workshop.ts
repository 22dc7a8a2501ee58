import {
  changeDesignWorkshop,
  openDesignWorkshop,
} from "../../domain/design-workshop/design-workshop.service";
import { finishDesignWorkshop } from "../../domain/design-workshop/finish-workshop.service";
import { findOrganisationByReference } from "../../domain/organisation/organisation.repository";
import { isAnyWorkshopHeld } from "./workshop-names.repository";
import type { DemoPart } from "./part";
import { FIRST_HOME, WARM_HOMES } from "./workshop-content";

const COUNCIL = "ALDERMERE";

/** Two workshops of the council: one became the draft of a logic model, one has questions open. */
export const DESIGN_WORKSHOPS: DemoPart = {
  title: "design workshops",
  isThere: (session) => isAnyWorkshopHeld(session, COUNCIL),
  load: (acting) =>
    acting.as("commissioner-aldermere", "hold design workshops", async (session) => {
      const council = await findOrganisationByReference(session, COUNCIL);
      if (!council) return;
      const organisationId = council.id;
      const first = await openDesignWorkshop(session, {
        ...{ organisationId, reference: "FIRST-HOME" },
        ...{ title: "A first home after care", content: { population: FIRST_HOME.population } },
      });
      await changeDesignWorkshop(session, first, { version: 1, content: FIRST_HOME });
      await finishDesignWorkshop(session, first, 2, null);
      await openDesignWorkshop(session, {
        ...{ organisationId, reference: "WARM-HOMES" },
        ...{ title: "Warm homes for older tenants", content: WARM_HOMES },
      });
    }),
};
