import type { Session } from "../../../../db/session";
import type { ReadingQuestion, Split } from "../../question";
import { readQualityCountsOf, type QualityCounts } from "../../quality-counts.repository";
import { readStatisticsOf, type Asked } from "../../statistics.repository";
import type { StarStatistics } from "../../sufficient-statistics";
import {
  contractGuards,
  contractParts,
  type ContractGuard,
  type ContractPart,
} from "../release-times";
import type { Aside } from "./aside";
import {
  findEvidenceStates,
  findMarksUntil,
  type EvidenceState,
} from "./evidence-state.repository";
import type { ReleaseMemories } from "./release-memories";
import type { ReleaseMemory } from "./release-memory";

/** What is asked as at a release, of contracts one by one or of parts of them. */
export interface ReleasedAsked extends Asked {
  /** Nothing that came to be known later is asked for. */
  readonly release: Date;
}

/**
 * What one operation counts for viewers of aggregates. What a release tells does not change, but for
 * erasures and for what was entered before it and committed after: it is kept with what tells it was
 * counted from the same, which each operation reads from its own snapshot under its own viewer's
 * rights. So a kept count is never a stale one, and never of people whom the viewer may not count.
 */
export class ReleasedCounts {
  constructor(
    private readonly session: Session,
    private readonly memories: ReleaseMemories,
    /** How what takes long is counted aside; null where it is to be counted here. */
    private readonly aside: Aside | null,
    private readonly states = new Map<string, Promise<EvidenceState>>(),
    /** Whether much that is not kept is to be refused instead of counted. */
    private readonly isQuick = false,
  ) {}

  /**
   * Answers from what is kept and from the little that may have to be counted. Where it is much, that
   * is counted aside first, in a snapshot of its own, and goes on when nobody waits any more. If the
   * people are not the same then as here, it is counted here after all.
   *
   * @param key what is asked, whoever asks
   * @throws StillCounting where that takes longer than the operation may
   */
  async answer<T>(key: string, answer: (counts: ReleasedCounts) => Promise<T>): Promise<T> {
    const { aside, memories, session } = this;
    if (!aside) return answer(this);
    try {
      return await answer(new ReleasedCounts(session, memories, null, this.states, true));
    } catch (error) {
      if (!(error instanceof MuchToCount)) throw error;
    }
    const counting = memories.aside.begin(`${session.viewer.subject} ${key}`, () =>
      aside.run((own) => answer(new ReleasedCounts(own, memories, null))),
    );
    await aside.waitFor(counting);
    return answer(this);
  }

  /** Guards of contracts, by key. They look at all that is known now. */
  async guards(
    contractIds: readonly string[],
    threshold: number,
  ): Promise<ReadonlyMap<string, ContractGuard>> {
    const found = await this.find(
      this.memories.guards,
      contractIds,
      await this.keysOf(contractIds, `guard ${threshold}`),
      async (places) => {
        const ids = places.map((place) => contractIds[place]!);
        const guards = await contractGuards(this.session, ids, threshold);
        return ids.map((id) => guards.get(id)!);
      },
    );
    return new Map(contractIds.map((id, i) => [id, found[i]!]));
  }

  /** The parts of contracts that dimensions and services tell apart, as they are now. */
  async parts(split: Split, threshold: number): Promise<ContractPart[]> {
    const { contractIds, facts, byService } = split;
    const found = await this.find(
      this.memories.parts,
      contractIds,
      await this.keysOf(contractIds, JSON.stringify(["parts", facts, byService, threshold])),
      async (places) => {
        const ids = places.map((place) => contractIds[place]!);
        const parts = await contractParts(this.session, { ...split, contractIds: ids }, threshold);
        const byContract = Map.groupBy(parts, ({ contractId }) => contractId);
        return ids.map((id) => byContract.get(id) ?? []);
      },
    );
    return found.flat();
  }

  /**
   * The statistics of questions, each of its scopes, in order.
   *
   * @param contractOf the contract of a scope, by what the scope names in its place
   */
  async statistics(
    asked: readonly ReleasedAsked[],
    contractOf: (id: string) => string,
  ): Promise<StarStatistics[][]> {
    const read = (questions: readonly ReleasedAsked[]) =>
      this.eachScope(this.memories.statistics, questions, contractOf, (some) =>
        readStatisticsOf(this.session, some),
      );
    if (!this.isAside) return read(asked);
    const found: StarStatistics[][] = [];
    // One by one: what was counted is kept, also where there is no time for all of it.
    for (const one of asked) found.push(...(await read([one])));
    return found;
  }

  /** The quality counts of contracts, where somebody has a reading that counts. */
  async quality(asked: readonly ReleasedAsked[]): Promise<QualityCounts[]> {
    const found = await this.eachScope(
      this.memories.quality,
      asked,
      (id) => id,
      async (some) => {
        const counts = await readQualityCountsOf(this.session, some);
        const known = new Map(counts.map((one) => [`${one.contractId} ${one.starId}`, one]));
        return some.map(({ scopes }) =>
          scopes.map(({ contractIds: [id], starId }) => known.get(`${id} ${starId}`) ?? null),
        );
      },
    );
    return found.flat().filter((counts) => counts !== null);
  }

  /** What else is counted of each scope, and kept in a memory. */
  ofScopes<Value>(
    memory: (all: ReleaseMemories) => ReleaseMemory<Value>,
    asked: readonly ReleasedAsked[],
    count: (session: Session, some: readonly Asked[]) => Promise<Value[][]>,
  ): Promise<Value[][]> {
    const counted = (some: readonly Asked[]) => count(this.session, some);
    return this.eachScope(memory(this.memories), asked, (id) => id, counted);
  }

  /** Whether it counts for whoever asks next, rather than for an answer. */
  private get isAside(): boolean {
    return this.aside === null && !this.isQuick;
  }

  /** What is known of each scope of each question; the rest is counted in one go. */
  private async eachScope<Value>(
    memory: ReleaseMemory<Value>,
    asked: readonly ReleasedAsked[],
    contractOf: (id: string) => string,
    count: (some: readonly Asked[]) => Promise<readonly (readonly Value[])[]>,
  ): Promise<Value[][]> {
    const all = asked.flatMap(({ question, release, scopes }) =>
      scopes.map((scope) => ({
        ...{ question, scope, at: release },
        contractId: contractOf(scope.contractIds[0]!),
      })),
    );
    const marks = await this.marksAt(all);
    const values = await this.find(
      memory,
      all.map(({ contractId }) => contractId),
      all.map(({ question, scope }, i) => {
        const mark = marks[i] ?? null;
        if (mark === null) return null;
        return `${mark} ${scope.contractIds.join()} ${scope.starId} ${told(question)}`;
      }),
      async (places) => {
        const byQuestion = Map.groupBy(places, (place) => all[place]!.question);
        const some = [...byQuestion].map(([question, own]) => ({
          question,
          scopes: own.map((place) => all[place]!.scope),
        }));
        const counted = (await count(some)).flat();
        const order = new Map([...byQuestion.values()].flat().map((place, i) => [place, i]));
        return places.map((place) => counted[order.get(place)!]!);
      },
    );
    let next = 0;
    return asked.map(({ scopes }) => values.slice(next, (next += scopes.length)));
  }

  /** What tells all that was known at instants; null for what is not to be kept. */
  private async marksAt(
    wanted: readonly { readonly contractId: string; readonly at: Date }[],
  ): Promise<(string | null)[]> {
    const days = wanted.map(({ contractId, at }) => ({
      contractId,
      day: at.toISOString().slice(0, 10),
    }));
    const states = await this.statesOf(days.map(({ contractId }) => contractId));
    const keys = states.map((state, i) => state && `${keyOf(state)} ${days[i]!.day}`);
    const marks = await this.recall(this.memories.marks, keys, async (places) => {
      const some = places.map((place) => days[place]!);
      const rows = await findMarksUntil(this.session, some);
      const found = new Map(rows.map((row) => [`${row.contractId} ${row.day}`, row.mark]));
      return some.map(({ contractId, day }) => found.get(`${contractId} ${day}`) ?? "");
    });
    return states.map((state, i) =>
      state ? `${state.contractId} ${state.services} ${marks[i]!}` : null,
    );
  }

  /** Keys of what is asked of contracts; null for what is not to be kept. */
  private async keysOf(
    contractIds: readonly string[],
    question: string,
  ): Promise<(string | null)[]> {
    const states = await this.statesOf(contractIds);
    return states.map((state) => state && `${keyOf(state)} ${question}`);
  }

  /** Null for a viewer who sees a caseload: whom they count, services do not tell. */
  private async statesOf(contractIds: readonly string[]): Promise<(EvidenceState | null)[]> {
    const { workers } = await this.session.reach();
    if (workers.length > 0) return contractIds.map(() => null);
    const missing = [...new Set(contractIds)].filter((id) => !this.states.has(id));
    if (missing.length > 0) {
      const found = findEvidenceStates(this.session, missing).then(
        (rows) => new Map(rows.map((row) => [row.contractId, row])),
      );
      for (const id of missing) {
        const state = found.then((rows) => rows.get(id) ?? nobody(id));
        state.catch(() => undefined);
        this.states.set(id, state);
      }
    }
    return Promise.all(contractIds.map((id) => this.states.get(id)!));
  }

  /** As `recall`, of contracts; refuses what is much where that is to be refused. */
  private async find<Value>(
    memory: ReleaseMemory<Value>,
    contractIds: readonly string[],
    keys: readonly (string | null)[],
    count: (places: readonly number[]) => Promise<readonly Value[]>,
  ): Promise<readonly Value[]> {
    const refuseMuch = async (places: readonly number[]): Promise<void> => {
      if (!this.isQuick) return;
      const states = await this.statesOf([...new Set(places.map((place) => contractIds[place]!))]);
      const readings = states.reduce((sum, state) => sum + (state?.readings ?? 0), 0);
      if (readings > this.memories.manyReadings) throw new MuchToCount();
    };
    return this.recall(
      memory,
      keys,
      async (places) => {
        await refuseMuch(places);
        return count(places);
      },
      async (coming, place) => {
        await refuseMuch([place]);
        return this.aside ? this.aside.waitFor(coming) : coming;
      },
    );
  }

  /** As the memory's, where what has no key is counted each time. */
  private async recall<Value>(
    memory: ReleaseMemory<Value>,
    keys: readonly (string | null)[],
    count: (places: readonly number[]) => Promise<readonly Value[]>,
    wait?: <T>(coming: Promise<T>, place: number) => Promise<T>,
  ): Promise<readonly Value[]> {
    const known = keys.filter((key) => key !== null);
    if (known.length === keys.length) return memory.find(known, count, wait);
    return count(keys.map((_, place) => place));
  }
}

/** There is more to count than somebody should wait for. */
class MuchToCount extends Error {}

const nobody = (contractId: string): EvidenceState => ({
  ...{ contractId, services: "", mark: "", readings: 0 },
});

const keyOf = ({ contractId, services, mark }: EvidenceState): string =>
  `${contractId} ${services} ${mark}`;

/** All of a question that its answer depends on. */
function told(question: ReadingQuestion): string {
  const { baselineRule, minimumDays, asOf, from, to, dueBefore, excludeRetrospective } = question;
  const { serviceIds, where, applyEditionMapping, split } = question;
  const rule = [baselineRule, minimumDays, excludeRetrospective, applyEditionMapping];
  const divided = split ? [split.facts, split.byService] : null;
  return JSON.stringify([rule, asOf, from, to, dueBefore, serviceIds, where, divided]);
}
