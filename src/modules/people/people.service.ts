import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../domain/entry-source';
import { nfc } from '../../text/search';
import { postGroupWords } from '../../text/words/leading-posts';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { AgencyReach, reaches } from './agency-reach';
import { DivisionsRepository } from './divisions.repository';
import { draftFields, personFields } from './people.policy';
import { explainRefusals } from './people-refusals';
import { PeopleRepository } from './people.repository';
import { PeopleWritesRepository } from './people-writes.repository';
import type { Identity, Person, PersonDetails, PersonDraft, PersonPage, Post, PostDraft } from './person';

const PERSONS_A_PAGE = 50;

/** Names a person in the audit. */
export const personSubject = (id: string): string => `person:${id}`;

/** The persons whom commendation needs, and where they work over time. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly repository: PeopleRepository,
    private readonly writes: PeopleWritesRepository,
    private readonly divisions: DivisionsRepository,
    private readonly agencyReach: AgencyReach,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * One page of the persons that the actor may know of, by given name; `text` is part of a name without marks. A page past
   * the end gives the last.
   */
  async list(
    actor: Actor,
    { text = '', agencyCode = null, page = 1 }: { text?: string; agencyCode?: string | null; page?: number } = {},
  ): Promise<PersonPage> {
    const agencies = await this.agencyReach.of(actor, 'person.read');
    const filter = { agencies, text: nfc(text), agencyCode };
    const total = await this.repository.count(filter);
    const pageCount = Math.max(1, Math.ceil(total / PERSONS_A_PAGE));
    const shown = Math.min(Math.max(1, page), pageCount);
    const offset = (shown - 1) * PERSONS_A_PAGE;
    const persons = await this.repository.list(filter, this.clock.today(), PERSONS_A_PAGE, offset);
    return { persons, total, page: shown, pageCount };
  }

  /** A person with all posts. NotFound for one whom the actor may not know of: nobody of a reached agency, now or before. */
  async read(actor: Actor, id: string): Promise<PersonDetails> {
    const person = await this.repository.find(id);
    const posts = person === null ? [] : await this.repository.posts(person.id, this.clock.today());
    const agencies = await this.agencyReach.of(actor, 'person.read');
    if (person === null || !posts.some(({ agencyId }) => reaches(agencies, agencyId))) throw unknownPerson();
    return { person, posts };
  }

  /** Whether the actor may write about a person: for the agency of the last main post. */
  mayWrite(actor: Actor, { posts }: Pick<PersonDetails, 'posts'>): boolean {
    return may(actor, 'person.write', { agencyId: posts[0]?.agencyId ?? null });
  }

  /**
   * Adds a person with a first post and returns the id. InvalidInput when somebody of that name works in the agency already
   * and `isAnother` does not say that it is somebody else, and for a number that is taken.
   */
  async create(
    actor: Actor,
    draft: PersonDraft,
    post: PostDraft,
    { isAnother, source }: { isAnother: boolean; source: EntrySource },
  ): Promise<string> {
    return explainRefusals(() =>
      this.database.transaction(async () => {
        const agencyId = await this.place(post);
        if (!may(actor, 'person.write', { agencyId })) throw new Forbidden();
        const [known] = await this.repository.sameName(agencyId, draft.fullName, draft.bornOn);
        if (known && !isAnother) throw new InvalidInput([maybeKnown(known)]);
        const id = await this.writes.create(draft);
        await this.writes.addPost(id, agencyId, post);
        const data = { ...draftFields(draft, null), agency: post.agencyCode, source };
        this.audit.record({ actor, action: 'person.created', subject: personSubject(id), data });
        return id;
      }),
    );
  }

  /** Puts a person right. StaleWrite with both sides when somebody else saved since `version`. */
  async change(actor: Actor, id: string, version: number, draft: PersonDraft, source: EntrySource): Promise<void> {
    await explainRefusals(() =>
      this.database.transaction(async () => {
        const { person } = await this.writable(actor, id);
        const [before, after] = [personFields(person), draftFields(draft, person)];
        const isSame = Object.keys(after).every((field) => after[field] === before[field]);
        const hidden = [draft.bornOn, draft.identityNumber, draft.homePlace, draft.residence];
        const isHidden = hidden.some((value) => value !== null);
        if (isSame && !isHidden) return;
        if (person.version !== version) throw await this.stale(person, before, after);
        await this.writes.change(person.id, draft);
        const subject = personSubject(person.id);
        this.audit.record({ actor, action: 'person.changed', subject, data: { before, after: { ...after, source } } });
      }),
    );
  }

  /**
   * Writes a post: a new main one ends the main one that is open, so that a move keeps its history; one held beside it ends
   * none; `postId` puts one right. InvalidInput when main posts would overlap, or none were left.
   */
  async post(actor: Actor, id: string, version: number, draft: PostDraft, postId: string | null): Promise<void> {
    await explainRefusals(() =>
      this.database.transaction(async () => {
        const { person, posts } = await this.writable(actor, id);
        const agencyId = await this.place(draft);
        const corrected = posts.find((post) => post.id === postId);
        if (postId !== null && corrected === undefined) throw new NotFound();
        if ((corrected === undefined ? posts : [corrected]).some((post) => isSamePost(post, draft))) return;
        if (!draft.isMain && !posts.some(({ id, isMain }) => isMain && id !== postId)) {
          throw new InvalidInput([{ code: 'main_post_missing', place: 'isConcurrent' }]);
        }
        const data = postFields(draft);
        if (person.version !== version) throw await this.stale(person, postFields(corrected ?? posts[0]), data);
        if (corrected === undefined && draft.isMain && draft.validFrom !== null)
          await this.writes.endOpenPost(person.id, draft.validFrom);
        if (corrected === undefined) await this.writes.addPost(person.id, agencyId, draft);
        else await this.writes.changePost(corrected.id, agencyId, draft);
        await this.writes.advance(person.id);
        this.audit.record({ actor, action: 'person.posted', subject: personSubject(person.id), data });
      }),
    );
  }

  /** The full number and day of birth, for those who hold 'person.identity'; each look leaves an audit row (domain §5). */
  async identity(actor: Actor, id: string, reason: string): Promise<Identity> {
    const { person, posts } = await this.read(actor, id);
    if (!posts.some(({ agencyId }) => may(actor, 'person.identity', { agencyId }))) throw new Forbidden();
    return this.database.transaction(async () => {
      const identity = await this.repository.identity(person.id);
      this.audit.record({
        ...{ actor, action: 'person.identity_seen', subject: personSubject(person.id) },
        data: { reason },
      });
      return identity;
    });
  }

  /** The agency of a post that is being written, its division checked. */
  private async place({ agencyCode, divisionId }: PostDraft): Promise<string> {
    const agencyId = await this.divisions.agencyByCode(agencyCode);
    if (agencyId === null) {
      throw new InvalidInput([{ code: 'agency_unknown', place: 'agencyCode', parameters: { code: agencyCode } }]);
    }
    if (divisionId !== null && (await this.divisions.find(divisionId, this.clock.today()))?.agencyId !== agencyId) {
      throw new InvalidInput([{ code: 'division_unknown', place: 'divisionId' }]);
    }
    return agencyId;
  }

  private async writable(actor: Actor, id: string): Promise<PersonDetails> {
    await this.repository.lock(id);
    const details = await this.read(actor, id);
    if (!this.mayWrite(actor, details)) throw new Forbidden();
    return details;
  }

  private async stale(
    person: Person,
    stored: Record<string, string>,
    given: Record<string, string>,
  ): Promise<StaleWrite> {
    const change = await this.audit.lastChange(personSubject(person.id));
    return new StaleWrite('Hồ sơ', change, stored, given, person.version);
  }
}

function unknownPerson(): NotFound {
  return new NotFound('Không tìm thấy người này.');
}

function maybeKnown({ fullName, birthYear }: Person) {
  const born = birthYear === null ? '' : `, sinh năm ${birthYear},`;
  return { code: 'person_maybe_known', place: 'fullName', parameters: { name: fullName, born } };
}

function postFields(post: PostDraft | Post | undefined): Record<string, string> {
  return {
    agency: post?.agencyCode ?? '',
    positionTitle: post?.positionTitle ?? '',
    isHead: post?.isHead === true ? 'có' : 'không',
    leadingGroup: groupWords(post?.leadingGroup ?? null),
    isConcurrent: post?.isMain === false ? 'có' : 'không',
    validFrom: post?.validFrom ?? '',
    validTo: post?.validTo ?? '',
    isEndUnknown: post?.isEndUnknown === true ? 'có' : 'không',
  };
}

function groupWords(group: Post['leadingGroup']): string {
  return group === null ? '' : postGroupWords[group];
}

function isSamePost(post: Post, draft: PostDraft): boolean {
  const [stored, given] = [postFields(post), postFields(draft)];
  return post.divisionId === draft.divisionId && Object.keys(given).every((field) => given[field] === stored[field]);
}
