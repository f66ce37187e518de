import { Injectable } from '@nestjs/common';
import type { ItemInput, UnitInputs } from '../../domain/scoring/inputs';
import { isSent, type SheetState } from '../../domain/workflow/sheet';
import type { BlocPlace, Member } from '../blocs';
import { ScoreEntriesRepository } from './score-entries.repository';
import type { ScoreEntry } from './sheet';
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
  ) {}

  /** Every member with its sheet, in official order. The same few queries however many members there are. */
  async all(place: BlocPlace, reviewId: string): Promise<MemberSheet[]> {
    const ids = place.members.map(({ agencyId }) => agencyId);
    const rows = new Map((await this.sheets.list(reviewId, ids)).map((row) => [row.agencyId, row]));
    const unassigned = await this.sheets.unassigned(reviewId);
    const entries = new Map<string, ScoreEntry[]>([...rows.values()].map(({ id }) => [id, []]));
    for (const entry of await this.entries.latestOf([...entries.keys()])) entries.get(entry.sheetId)?.push(entry);
    return place.members.map((member) => {
      const row = rows.get(member.agencyId) ?? null;
      const own = row === null ? [] : (entries.get(row.id) ?? []);
      const unit = unitOf(member, row?.state ?? 'not_started', own, unassigned.get(member.agencyId) ?? []);
      return { member, row, entries: own, unit };
    });
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
    excluded: null,
    ballot: null,
    inputs: new Map(inputs),
  };
}
