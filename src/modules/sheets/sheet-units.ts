import { Injectable } from '@nestjs/common';
import type { ItemInput, UnitInputs } from '../../domain/scoring/inputs';
import type { Scheme } from '../../domain/scoring/scheme';
import { leavesOf } from '../../domain/scoring/tree';
import { isEditable, isSent, type SheetState } from '../../domain/workflow/sheet';
import type { BlocPlace, Member } from '../blocs';
import { ScoreEntriesRepository } from './score-entries.repository';
import type { ScoreEntry } from './sheet';
import { SheetTasks, withTasks } from './sheet-tasks';
import { type ListedSheet, SheetsRepository } from './sheets.repository';

/** The sheet of one member as a list needs it; a member without a sheet has no row and no entries. */
export interface MemberSheet {
  readonly member: Member;
  readonly row: ListedSheet | null;
  readonly entries: readonly ScoreEntry[];
  readonly unit: UnitInputs;
}

/** Reads what the members of a place have handed in, as scoring needs it. */
@Injectable()
export class SheetUnits {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly entries: ScoreEntriesRepository,
    private readonly tasks: SheetTasks,
  ) {}

  /**
   * Every member with its sheet, in official order; drafts with the facts of the key tasks that `scheme` asks for. The
   * same few queries however many members there are.
   */
  async all(place: BlocPlace, reviewId: string, scheme: Scheme): Promise<MemberSheet[]> {
    const tasks = await this.tasks.of(scheme, place);
    const ids = place.members.map(({ agencyId }) => agencyId);
    const rows = new Map((await this.sheets.list(reviewId, ids)).map((row) => [row.agencyId, row]));
    const unassigned = await this.sheets.unassigned(reviewId);
    const entries = new Map<string, ScoreEntry[]>([...rows.values()].map(({ id }) => [id, []]));
    for (const entry of await this.entries.latestOf([...entries.keys()])) entries.get(entry.sheetId)?.push(entry);
    return place.members.map((member) => {
      const row = rows.get(member.agencyId) ?? null;
      const own = row === null ? [] : (entries.get(row.id) ?? []);
      const unit = unitOf(member, row?.state ?? 'not_started', own, unassigned.get(member.agencyId) ?? []);
      const isComposed = row !== null && isEditable(row.state);
      const facts = tasks.get(member.agencyId) ?? [];
      return { member, row, entries: own, unit: isComposed ? withTasks(scheme, unit, facts) : unit };
    });
  }

  /**
   * What the points of one member depend on beside its own sheet: what the others that handed in say to the relative
   * criteria, in one query; nothing where the scheme has none. `unassigned` are the codes of the review by agency id.
   */
  async comparedWith(
    scheme: Scheme,
    place: BlocPlace,
    own: Pick<Member, 'agencyId'>,
    reviewId: string,
    unassigned: ReadonlyMap<string, readonly string[]>,
  ): Promise<UnitInputs[]> {
    const codes = leavesOf(scheme).flatMap(({ code, item }) => (item.type === 'relative' ? [code] : []));
    const others = place.members.filter(({ agencyId }) => agencyId !== own.agencyId);
    if (codes.length === 0) return [];
    const ids = others.map(({ agencyId }) => agencyId);
    const handedIn = await this.entries.handedIn(reviewId, ids, codes);
    return others.map(({ agencyId, code, name }) => ({
      ...{ code, name, unassigned: unassigned.get(agencyId) ?? [], excluded: null, ballot: null },
      submitted: handedIn.has(agencyId),
      leads: handedIn.has(agencyId),
      inputs: handedIn.get(agencyId) ?? new Map<string, ItemInput>(),
    }));
  }
}

/** What one member has handed in, as scoring needs it. */
export function unitOf(
  { code, name }: Pick<Member, 'code' | 'name'>,
  state: SheetState,
  entries: readonly ScoreEntry[],
  unassigned: readonly string[],
): UnitInputs {
  const inputs = entries.flatMap(({ code: criterion, input }): [string, ItemInput][] =>
    input === null ? [] : [[criterion, input]],
  );
  return {
    ...{ code, name, unassigned },
    submitted: isSent(state),
    leads: isSent(state),
    excluded: null,
    ballot: null,
    inputs: new Map(inputs),
  };
}
