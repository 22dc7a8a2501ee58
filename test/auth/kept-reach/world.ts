import type { Client } from "pg";
import { newId } from "../../../src/db/new-id";

/** Somebody in each way of reaching something. */
export const PEOPLE = ["cX", "cX1", "cY", "mA", "mB", "mP", "kA", "iF", "nA", "aA", "ad"] as const;

const CONTRACTS = 12;

const ids = new Map<string, string>();

/** The key of something, by its name. */
export function idOf(name: string): string {
  const known = ids.get(name) ?? newId();
  ids.set(name, known);
  return known;
}

/** The literal of a key. */
export const key = (name: string): string => `'${idOf(name)}'`;

/** Statements that write a few organisations, with more contracts than a short list has. */
function script(): string[] {
  const organisations = ["X", "Y", "A", "B", "F"];
  const kinds: Record<string, string> = { X: "commissioner", Y: "commissioner", F: "investor" };
  const contracts = Array.from({ length: CONTRACTS }, (_, i) => `K${i + 1}`);
  return [
    ...organisations.map((one) => organisation(one, kinds[one] ?? "provider")),
    ...contracts.map((one) => contract(one, "X")),
    contract("L1", "Y"),
    ...contracts.map((one) => party(`A in ${one}`, one, "A", "lead_provider")),
    ...contracts.map((one) => service(`A under ${one}`, one, "A")),
    party("B in L1", "L1", "B", "lead_provider"),
    party("F in K1", "K1", "F", "investor"),
    model("M", "X"),
    model("N", "X"),
    attachment("M to K1", "M", "K1"),
    `insert into worker (id, organisation_id, reference, name)
     values (${key("W")}, ${key("A")}, 'W', 'W')`,
    grant("cX", "commissioner", "X"),
    grant("cX1", "commissioner", "X", { contract: "K1" }),
    grant("cY", "commissioner", "Y"),
    grant("mA", "provider_manager", "A"),
    grant("mB", "provider_manager", "B"),
    grant("mP", "provider_manager", "B"),
    grant("kA", "keyworker", "A", { worker: "W" }),
    grant("iF", "investor", "F"),
    grant("nA", "analyst", "A"),
    grant("aA", "administrator", "A"),
    grant("ad", "administrator", null),
  ];
}

export async function writeWorld(owner: Client): Promise<void> {
  for (const statement of script()) await owner.query(statement);
}

export const organisation = (name: string, kind = "provider"): string =>
  `insert into organisation (id, reference, name, kinds)
   values (${key(name)}, '${name}', '${name}', '{${kind}}')`;

export const contract = (name: string, commissioner: string): string =>
  `insert into contract (id, reference, title, commissioner_id, starts_on, ends_on)
   values (${key(name)}, '${name}', '${name}', ${key(commissioner)}, '2025-01-01', '2030-01-01')`;

export const party = (name: string, of: string, who: string, role: string): string =>
  `insert into contract_party (id, contract_id, organisation_id, role)
   values (${key(name)}, ${key(of)}, ${key(who)}, '${role}')`;

export const service = (name: string, of: string, provider: string): string =>
  `insert into service (id, contract_id, provider_id, name)
   values (${key(name)}, ${key(of)}, ${key(provider)}, '${name}')`;

export const model = (name: string, owner: string): string =>
  `insert into logic_model (id, reference, owner_id) values (${key(name)}, '${name}', ${key(owner)})`;

export const attachment = (name: string, of: string, to: string): string =>
  `insert into model_attachment (id, logic_model_id, contract_id, attached_by)
   values (${key(name)}, ${key(of)}, ${key(to)}, 'test')`;

export const grant = (
  subject: string,
  role: string,
  of: string | null,
  { contract: under, worker }: { contract?: string; worker?: string } = {},
): string =>
  `insert into role_grant (id, subject, role, organisation_id, contract_id, worker_id, starts_on,
     granted_by)
   values ('${newId()}', '${subject}', '${role}', ${of === null ? "null" : key(of)},
     ${under ? key(under) : "null"}, ${worker ? key(worker) : "null"}, '2025-01-01', 'test')`;

const ofMA = "where subject = 'mA' and revoked_at is null";
const named = (name: string): string => `where id = ${key(name)}`;

/** Whatever changes what is there for somebody: statements by what they do, each done once. */
export const CHANGES: Readonly<Record<string, () => string>> = {
  "a role granted": () => grant("mB", "provider_manager", "A"),
  "a role withdrawn": () => `update role_grant set revoked_at = now(), revoked_by = 'test' ${ofMA}`,
  "a role granted anew": () => grant("mA", "provider_manager", "A"),
  "a role that ended": () => `update role_grant set ends_on = '2025-02-01' ${ofMA}`,
  "a role that goes on": () => `update role_grant set ends_on = null ${ofMA}`,
  "a role that begins later": () => `update role_grant set starts_on = '2090-01-01' ${ofMA}`,
  "a role that began already": () => `update role_grant set starts_on = '2025-01-01' ${ofMA}`,
  "another's role": () => `update role_grant set subject = 'mB' ${ofMA}`,
  "another role": () => "update role_grant set role = 'analyst' where subject = 'mB'",
  "a role for another organisation": () =>
    `update role_grant set organisation_id = ${key("B")} where subject = 'nA'`,
  "a role under another contract": () =>
    `update role_grant set contract_id = ${key("K2")} where subject = 'cX1'`,
  "a role under the first contract again": () =>
    `update role_grant set contract_id = ${key("K1")} where subject = 'cX1'`,
  "a role removed": () => "delete from role_grant where subject = 'mB'",
  "a contract made": () => contract("K new", "X"),
  "a contract given away": () =>
    `update contract set commissioner_id = ${key("Y")} ${named("K new")}`,
  "a contract removed": () => `delete from contract ${named("K new")}`,
  "a party that joins": () => party("F in K2", "K2", "F", "investor"),
  "a party in another role": () =>
    `update contract_party set role = 'subcontractor' ${named("F in K2")}`,
  "a party of another contract": () =>
    `update contract_party set contract_id = ${key("K3")}, role = 'investor' ${named("F in K2")}`,
  "a party that leaves": () => `delete from contract_party ${named("F in K2")}`,
  "a service entered": () => service("second of A", "K1", "A"),
  "a service of another contract": () =>
    `update service set contract_id = ${key("L1")} ${named("second of A")}`,
  "a service of another provider": () =>
    `update service set provider_id = ${key("B")} ${named("second of A")}`,
  "a service removed": () => `delete from service ${named("second of A")}`,
  "a model made": () => model("O", "X"),
  "a model given away": () => `update logic_model set owner_id = ${key("Y")} ${named("O")}`,
  "a model removed": () => `delete from logic_model ${named("O")}`,
  "a model attached": () => attachment("N to K1", "N", "K1"),
  "a model detached": () => `update model_attachment set detached_at = now() ${named("N to K1")}`,
  "a model attached again": () =>
    `update model_attachment set detached_at = null ${named("N to K1")}`,
  "another model attached": () =>
    `update model_attachment set contract_id = ${key("K2")} ${named("N to K1")}`,
  "an organisation made": () => organisation("Z"),
  "a worker of another provider": () =>
    `update worker set organisation_id = ${key("B")} ${named("W")}`,
};
