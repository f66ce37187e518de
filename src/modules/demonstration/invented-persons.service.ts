import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import type { Member } from '../blocs';
import {
  DivisionsService,
  EvaluationsService,
  type Holder,
  holderKey,
  type KnownHolder,
  MisconductService,
  PeopleService as PersonsService,
} from '../people';
import {
  CONCURRENT,
  DIVISION,
  EVALUATED_YEARS,
  evaluationDocument,
  groupOf,
  type InventedPost,
  isOfDivision,
  levelOf,
  POSTS,
  SERVICE_FROM,
  titleOf,
  TWICE,
} from './invented-persons';

/** The ids of those who work in an agency, and of their division. */
export interface InventedStaff {
  readonly agency: KnownHolder;
  readonly divisionId: string;
  readonly persons: Readonly<Record<InventedPost, string>>;
}

/**
 * Persons of the agencies, named by their posts, with five years of evaluations and no discipline; one holds two posts, and
 * one stands under two records.
 */
@Injectable()
export class InventedPersons {
  constructor(
    private readonly persons: PersonsService,
    private readonly divisions: DivisionsService,
    private readonly evaluations: EvaluationsService,
    private readonly misconduct: MisconductService,
  ) {}

  /** Enters them for the members of a bloc, as Sở Nội vụ would; by agency code. */
  async enter(appraiser: Actor, members: readonly Member[]): Promise<ReadonlyMap<string, InventedStaff>> {
    const staff = new Map<string, InventedStaff>();
    for (const member of members) {
      const own = await this.staffOf(appraiser, member);
      for (const year of EVALUATED_YEARS) {
        await this.evaluate(appraiser, member.code, own, year);
        await this.misconduct.confirm(appraiser, own.agency, year);
      }
      staff.set(member.code, own);
    }
    return staff;
  }

  private async staffOf(actor: Actor, { agencyId, code, name }: Member): Promise<InventedStaff> {
    const draft = { name: DIVISION, validFrom: null, validTo: null };
    const divisionId = await this.divisions.create(actor, code, draft);
    const ids: Partial<Record<InventedPost, string>> = {};
    for (const post of POSTS) {
      const title = titleOf(code, post);
      const unknown = { gender: null, bornOn: null, identityNumber: null, homePlace: null, residence: null };
      const untold = { qualification: '', academicTitle: '', retiresAtHigherAge: null };
      const person = { fullName: title, serviceFrom: SERVICE_FROM, ...unknown, ...untold };
      const held = {
        ...{
          agencyCode: code,
          positionTitle: title,
          isHead: post === 'head',
          leadingGroup: groupOf(post),
          isMain: true,
        },
        ...{ divisionId: isOfDivision(post) ? divisionId : null, validFrom: SERVICE_FROM, validTo: null },
        isEndUnknown: false,
      };
      const id = await this.persons.create(actor, person, held, { isAnother: true, source: 'command' });
      ids[post] = id;
      if (code === CONCURRENT.agencyCode && post === CONCURRENT.post) {
        const { positionTitle, leadingGroup, validFrom } = CONCURRENT;
        const beside = {
          ...held,
          positionTitle,
          leadingGroup,
          validFrom,
          divisionId: null,
          isHead: false,
          isMain: false,
        };
        await this.persons.post(actor, id, 1, beside, null);
      }
      if (code === TWICE.agencyCode && post === TWICE.post) {
        const { positionTitle, validFrom } = TWICE;
        const before = { ...held, positionTitle, validFrom, divisionId: null, validTo: SERVICE_FROM };
        const earlier = { ...person, serviceFrom: validFrom };
        await this.persons.create(actor, earlier, before, { isAnother: true, source: 'command' });
      }
    }
    const persons = ids as Record<InventedPost, string>;
    return { agency: { kind: 'agency', id: agencyId, agencyId, name }, divisionId, persons };
  }

  private async evaluate(
    actor: Actor,
    code: string,
    { agency, divisionId, persons }: InventedStaff,
    year: number,
  ): Promise<void> {
    const typed = (holder: Holder, who: InventedPost | 'agency' | 'division') => ({
      ...{ key: holderKey(holder), seenVersion: 0, seenLevel: null },
      level: levelOf(code, who, year),
    });
    const levels = [
      typed(agency, 'agency'),
      typed({ kind: 'division', id: divisionId }, 'division'),
      ...POSTS.map((post) => typed({ kind: 'person', id: persons[post] }, post)),
    ];
    const sheet = { levels, document: evaluationDocument(year), reason: '' };
    await this.evaluations.save(actor, code, year, sheet, 'command');
  }
}
