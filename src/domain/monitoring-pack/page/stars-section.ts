import { signed } from "../../evidence/words";
import { html, type Html, type Part } from "./html";
import type { ContractStar, Pack } from "./pack";
import { nothing, table, type Section } from "./page-parts";

/** How it stood when the period began. */
type Before = Pack["starEvidenceBefore"][number];

/** What Stars say of the contract as a whole, and how the readings came about. */
export function starsSection({ starEvidence, starEvidenceBefore }: Pack): Section {
  const content =
    starEvidence.length === 0
      ? nothing(
          "No Star is used under this contract. If distance travelled is wanted, ask first whether " +
            "one fits the service.",
        )
      : html`${starEvidence.map((star) =>
          starPart(star, starEvidenceBefore.find((one) => one.star.id === star.star.id) ?? null),
        )}`;
  return { id: "stars", title: "The Stars as a whole", content };
}

function starPart(star: ContractStar, before: Before | null): Html {
  const { wholeStar, insufficientInWords } = star;
  return html`<article>
    <h3>${star.star.name}, edition ${star.star.edition}</h3>
    ${
      wholeStar
        ? html`<p class="figure">
            From ${wholeStar.meanBaseline.toFixed(1)} to ${wholeStar.meanLatest.toFixed(1)} on
            average: <strong>${signed(wholeStar.meanChange)}</strong> scale
            points${intervalOf(wholeStar.interval)}${
              before?.wholeStar && `; ${signed(before.wholeStar.meanChange)} when the period began`
            }.
          </p>`
        : nothing(`No figure. ${insufficientInWords ?? ""}`)
    }
    ${table(
      "How many, and how the readings were made",
      ["What", "So far", ...(before?.wholeStar ? ["When the period began"] : [])],
      [
        [
          "People engaged",
          ...both(star, before, ({ coverage: { engagements } }) => count(engagements)),
        ],
        [
          "With two readings to compare",
          ...both(star, before, ({ coverage: { pairs } }) => count(pairs)),
        ],
        ["Readings agreed together", ...both(star, before, (one) => share(one.involvement.share))],
        [
          "Reviews done in time",
          ...both(star, before, (one) =>
            one.timeliness ? share(one.timeliness.share) : "not set",
          ),
        ],
      ],
    )}
  </article>`;
}

const both = (star: Before, before: Before | null, tell: (star: Before) => Part): Part[] => [
  tell(star),
  ...(before?.wholeStar ? [tell(before)] : []),
];

const intervalOf = (interval: { low: number; high: number } | null): Part =>
  interval && ` (95% interval ${signed(interval.low)} to ${signed(interval.high)})`;

const count = (n: number | null): string => n?.toLocaleString("en-GB") ?? "withheld";

const share = (part: number | null): string =>
  part === null ? "not given" : `${Math.round(100 * part)}%`;
