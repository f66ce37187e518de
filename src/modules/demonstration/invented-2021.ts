import type { BusinessDate } from '../../domain/calendar';
import type { DeadlineKind } from '../../domain/blocs';
import type { MemberRole } from '../../domain/agencies';

/** The year before, scored by a typed scheme: figures from docs/schemes/kd-100.inputs.json. */
export const YEAR_BEFORE = 2021;
export const PACT_BEFORE_SIGNED_ON: BusinessDate = '2021-03-12';
export const SCHEME_BEFORE = 'kd-100';
/** Schemes of the catalogue that no review uses: another total, and the table of 2022 with what each criterion asks for. */
export const FURTHER_SCHEMES = ['kd-1000', 'kb-2022'] as const;

/** Who led the bloc then: the chair rotates. */
export const ROLES_BEFORE: Readonly<Record<string, MemberRole>> = { UBKTTU: 'chair', BNCTU: 'vice_chair' };

export const DEADLINES_BEFORE: Readonly<Partial<Record<DeadlineKind, Date>>> = {
  progress_update: new Date('2021-12-20T17:00:00+07:00'),
  self_score: new Date('2021-12-25T17:00:00+07:00'),
  cross_check: new Date('2022-01-05T17:00:00+07:00'),
  appraisal: new Date('2022-01-15T17:00:00+07:00'),
};

/** The one whose sheet a visitor may still fill in, and the criteria that are filled in already. */
export const UNFINISHED_SHEET = { agency: 'BAO', filled: ['A1', 'A3', 'C1', 'C2'] } as const;

/** Taken out of the ranking by the case of the scheme that the inputs name. */
export const EXCLUDED = { agency: 'VPTU', ground: 'X3', reason: 'Quyết định xem xét kỷ luật đang thực hiện' } as const;

/** The document that backs a criterion which demands evidence. */
export const CITED = { number: 'Thông báo 118-TB/TU', date: '20/12/2021', page: '2', clause: '' } as const;

/**
 * By number in 2021, the number of the task of 2022 whose title is taken over where it is not the same: a task that is
 * done to 60 % or 80 %, or not at all, needs a target that can be.
 */
export const NUMBERED_OTHERWISE: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  VPTU: { 7: 10, 10: 7 },
  BDVTU: { 8: 9, 9: 8 },
  TCT: { 4: 10, 10: 4 },
};

/** What is left of tasks that are the fewer the better, where the target was missed: 2 / 6 is a third done. */
export const MISSED_LOWER: Readonly<Record<string, number>> = { 'BAO/9': 6, 'BDVTU/10': 3 };

/** Finished late: due at the end of November, reached in December. */
export const LATE = { due: '2021-11-30', reachedOn: '2021-12-15' } as const;
export const LAST_REPORT: BusinessDate = '2021-12-20';
export const APPROVED_BY = 'Hội đồng Thi đua - Khen thưởng tỉnh';
