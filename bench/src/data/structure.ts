import { id } from "./ids";
import { enterModel, type Place } from "./model";
import { Random } from "./random";
import { Rows } from "./rows";
import { referenceOf, type Size } from "./size";
import { enterStars, STARS } from "./stars";

/** Who commissions everything, and who delivers it. */
export const COMMISSIONER = "BENCH-COUNCIL";
export const PROVIDER = "BENCH-PROVIDER";

/** The contracts of a size, the big one last. */
export function placesOf(size: Size): Place[] {
  return Array.from({ length: size.contracts + 1 }, (_, n) => {
    const contract = n + 1;
    const isBig = contract > size.contracts;
    const star = isBig ? 0 : n % STARS.length;
    // Every fourth contract uses two Stars.
    const stars = !isBig && n % 4 === 3 ? [star, (star + 1) % STARS.length] : [star];
    return { contract, reference: referenceOf(contract, size), stars: stars.map((s) => STARS[s]!) };
  });
}

/** Everything but people: organisations, Stars, contracts with their services and models. */
export function structureRows(size: Size, seed: number): Rows {
  const rows = new Rows();
  const random = new Random(seed);
  enterOrganisations(rows);
  enterStars(rows);
  for (const place of placesOf(size)) {
    enterContract(rows, place);
    enterModel(rows, place, random);
  }
  return rows;
}

function enterOrganisations(rows: Rows): void {
  const known = [
    [COMMISSIONER, "A council", "commissioner"],
    [PROVIDER, "A charity", "provider"],
  ] as const;
  known.forEach(([reference, name, kind], n) =>
    rows.add("organisation", [id("organisation", n + 1), reference, name, [kind]]),
  );
}

function enterContract(rows: Rows, { contract, reference }: Place): void {
  const [council, charity] = [id("organisation", 1), id("organisation", 2)];
  const contractId = id("contract", contract);
  const life = ["active", "2023-04-01", "2033-03-31", 250_000_00, "GBP"] as const;
  const title = `Support under ${reference}`;
  rows.add("contract", [contractId, reference, title, council, ...life]);
  rows.add("contract_party", [id("party", contract), contractId, charity, "lead_provider"]);
  rows.add("service", [id("service", contract), contractId, charity, "Support"]);
}
