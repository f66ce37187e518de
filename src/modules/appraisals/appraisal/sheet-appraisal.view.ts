import { formatInstant } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import { sheetStateWords } from '../../../text/vi';
import { judgementLayerWords } from '../../../text/words/scoring';
import {
  type EditedItem,
  pointsFieldId,
  type SheetAppraisalPageProps,
} from '../../../../templates/pages/appraisals/sheet-appraisal';
import type { FormError } from '../../../../templates/components/error-summary';
import type { Actor } from '../../../platform/access';
import { appraisalPath, sheetPath } from '../../sheets';
import type { AppraisedCriterion, SheetAppraisal } from './appraisal';
import { mayAppraise } from './appraisal.policy';
import { itemOf, partsOf } from './item.view';
import { appraisedText, proposedText } from './typed-points';

/** What was typed for a criterion and refused. */
export interface RefusedItem {
  readonly code: string;
  readonly value: string;
  readonly reason: string;
  readonly version: number;
  readonly message: string;
}

/** What a page shows beside what is stored. */
export interface SheetAppraisalContext {
  readonly actor: Actor;
  readonly refused?: RefusedItem;
  readonly errors?: readonly FormError[];
  readonly typed?: Partial<SheetAppraisalPageProps['typed']>;
  /** Code of a criterion for which more evidence is asked. */
  readonly askedFor?: string;
}

/** One sheet as the page of its appraisal. */
export function sheetAppraisalView(
  appraisal: SheetAppraisal,
  context: SheetAppraisalContext,
): Omit<SheetAppraisalPageProps, 'frame'> {
  const { sheet, criteria, totals, open, term } = appraisal;
  const { place, member, state } = sheet;
  const path = appraisalPath(place, member.code);
  const refusal = context.refused;
  const mine = refusal === undefined ? [] : [{ fieldId: pointsFieldId(refusal.code), message: refusal.message }];
  return {
    ...{ path, boardHref: appraisalPath(place), sheetHref: sheetPath(place, member.code) },
    exportHref: `${sheetPath(place, member.code)}/tham-dinh/bang-tong-hop`,
    ...{ blocName: place.bloc.name, periodName: place.period.name, agencyName: member.name },
    ...{ state, sheetVersion: sheet.version },
    stateText: stateText(appraisal),
    selfTotal: sheet.totals.total === null ? 'chưa đủ điểm' : formatNumber(sheet.totals.total),
    total: totals.total === null ? 'chưa đủ điểm' : formatNumber(totals.total),
    open: state === 'taken_up' || state === 'submitted' ? open : [],
    parts: partsOf(sheet, criteria, (appraised) => editedItem(appraisal, appraised, path, refusal)),
    rights: rightsOf(context.actor, appraisal),
    termText: term === null || state !== 'appraised' ? null : formatInstant(term.dueAt),
    errors: [...mine, ...(context.errors ?? [])],
    typed: {
      returnReason: context.askedFor === undefined ? '' : `Bổ sung minh chứng cho tiêu chí ${context.askedFor}: `,
      ...{ reconsiderReason: '', extendDate: '', extendTime: '17:00', extendReason: '' },
      ...context.typed,
    },
  };
}

function editedItem(
  { sheet }: SheetAppraisal,
  appraised: AppraisedCriterion,
  path: string,
  refusal: RefusedItem | undefined,
): EditedItem {
  const { criterion, appraisal, stored } = appraised;
  const typed = refusal?.code === criterion.code ? refusal : undefined;
  const proposed = proposedText(appraised);
  return {
    ...itemOf(sheet, appraised, `${path}/tieu-chi/${encodeURIComponent(criterion.code)}/lich-su`),
    value: typed?.value ?? appraisedText(appraised),
    reason: typed?.reason ?? appraisal?.reason ?? '',
    version: typed?.version ?? stored?.version ?? 0,
    error: typed?.message ?? null,
    proposed: proposed === '' ? null : { text: proposed, label: proposalLabel(appraised) },
  };
}

function proposalLabel({ proposal, proposals }: AppraisedCriterion): string {
  if (proposal.kind === 'self') return 'như tự chấm';
  const source = proposals.find(({ layer }) => layer === proposal.kind);
  return source === undefined ? '' : judgementLayerWords[source.layer].toLocaleLowerCase('vi');
}

function stateText({ sheet }: SheetAppraisal): string {
  const last = sheet.events.at(-1);
  return last === undefined
    ? sheetStateWords[sheet.state]
    : `${last.actorName}, ${formatInstant(last.happenedAt)}${last.reason === null ? '' : `. Lý do: ${last.reason}`}`;
}

function rightsOf(
  actor: Actor,
  { sheet, mayAppraise: writes, term }: SheetAppraisal,
): SheetAppraisalPageProps['rights'] {
  const { place, member, state } = sheet;
  const judges = place.review?.state === 'open' && mayAppraise(actor, place, member);
  return {
    write: writes,
    takeUp: judges && state === 'submitted',
    return: judges && state === 'taken_up',
    finish: judges && state === 'taken_up',
    reconsider: judges && state === 'appraised',
    extend: judges && state === 'appraised' && term !== null,
  };
}
