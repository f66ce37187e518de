import { Injectable } from '@nestjs/common';
import { brokenConstraint, isLockedByOthers } from '../../database/broken-constraint';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { Conflict, InvalidInput } from '../../platform/errors';
import { HolderLedgerService, type LedgerRow } from '../honours';
import { type InitiativeOfPerson, InitiativeRecords } from '../initiatives';
import {
  type Evaluation,
  EvaluationsService,
  type LikelyPair,
  type ListedPerson,
  type MergeDraft,
  type MergePair,
  type MergeSide,
  type PersonDistinction,
  PersonDistinctions,
  PeopleService,
  PersonMerges,
  type SaidDistinction,
} from '../people';
import { type CandidateOfPerson, PersonCandidates } from '../proposals';

/** What the registers say of one record. */
export interface RecordFacts {
  readonly evaluations: readonly Evaluation[];
  readonly honours: readonly LedgerRow[];
  readonly initiatives: readonly InitiativeOfPerson[];
  readonly candidates: readonly CandidateOfPerson[];
}

/** Two records with everything that hangs on them. */
export interface ComparedPair extends MergePair {
  /** Who says that they are two persons, and why; null when nobody does. */
  readonly distinction: PersonDistinction | null;
  readonly facts: Readonly<Record<MergeSide, RecordFacts>>;
}

/** What two records cannot share: a person is once in a decision for the same award. */
const SHARED: Readonly<Record<string, string>> = {
  honour_once_index:
    'Một quyết định khen thưởng ghi cùng một danh hiệu, hình thức cho cả hai hồ sơ, nên đây là hai người khác nhau. Nếu quyết định ghi trùng thì hủy bỏ một dòng trước khi gộp.',
};

/** Makes two records of the same person one. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly merges: PersonMerges,
    private readonly distinctions: PersonDistinctions,
    private readonly evaluations: EvaluationsService,
    private readonly honours: HolderLedgerService,
    private readonly initiatives: InitiativeRecords,
    private readonly candidates: PersonCandidates,
  ) {}

  /** Pairs of records that may be the same person. Forbidden without 'person.merge'. */
  likely(actor: Actor): Promise<LikelyPair[]> {
    return this.merges.likely(actor);
  }

  /** Pairs that were said to be two persons. Errors as `PersonDistinctions.standing`. */
  apart(actor: Actor): Promise<SaidDistinction[]> {
    return this.distinctions.standing(actor);
  }

  /** A record, and those with a part of a name that it may be merged with; of the same name where none is given. */
  async others(actor: Actor, id: string, text: string): Promise<{ name: string; persons: readonly ListedPerson[] }> {
    const { person } = await this.people.read(actor, id);
    const { persons } = await this.people.list(actor, { text: text === '' ? person.fullName : text });
    return { name: person.fullName, persons: persons.filter((one) => one.id !== person.id) };
  }

  /** Two records beside each other. Errors as `PersonMerges.pair`. */
  async compare(actor: Actor, survivorId: string, mergedId: string): Promise<ComparedPair> {
    const pair = await this.merges.pair(actor, survivorId, mergedId);
    const survivor = await this.factsOf(actor, pair.survivor.person.id);
    const distinction = await this.distinctions.ofPair(pair.survivor.person.id, pair.merged.person.id);
    return { ...pair, distinction, facts: { survivor, merged: await this.factsOf(actor, pair.merged.person.id) } };
  }

  /**
   * Makes one record of two, in one transaction; it cannot be undone. The same merge again changes nothing. InvalidInput while
   * a year with two levels is not decided or nobody confirms; Conflict when somebody else writes or has written about one of
   * the records, and for what one person cannot have twice.
   */
  async merge(actor: Actor, survivorId: string, mergedId: string, draft: MergeDraft): Promise<void> {
    if ((await this.merges.survivorOf(mergedId)) === survivorId) return;
    try {
      await this.database.transaction(async () => {
        const pair = await this.merges.open(actor, survivorId, mergedId, draft);
        const [from, to] = [pair.merged.person.id, pair.survivor.person.id];
        const honours = await this.honours.follow(from, to);
        const { length: initiatives } = await this.initiatives.ofPerson(from);
        await this.initiatives.follow(from, to);
        const candidacies = await this.candidates.follow(from, to);
        const moved = { honours, initiatives, candidacies };
        const told = Object.entries(moved).map(([what, count]): [string, string] => [what, String(count)]);
        await this.merges.close(actor, pair, draft, Object.fromEntries(told));
      });
    } catch (error) {
      throw explained(error);
    }
  }

  private async factsOf(actor: Actor, id: string): Promise<RecordFacts> {
    const evaluations = await this.evaluations.history({ kind: 'person', id });
    const { rows: honours } = await this.honours.ofPerson(actor, id);
    const initiatives = await this.initiatives.ofPerson(id);
    return { evaluations, honours, initiatives, candidates: await this.candidates.of(id) };
  }
}

function explained(error: unknown): unknown {
  if (isLockedByOthers(error)) {
    return new Conflict(
      'Đang có người ghi sáng kiến hoặc đề nghị của một trong hai hồ sơ này. Chờ một lát rồi gộp lại.',
    );
  }
  const constraint = brokenConstraint(error) ?? '';
  const sentence = SHARED[constraint];
  if (sentence !== undefined) return new Conflict(sentence);
  if (constraint === 'person_post_twice_exclusion')
    return new InvalidInput([{ code: 'merge_post_twice', place: 'keepPosts' }]);
  return error;
}
