import { FEWEST_CHECKED, mostChecked, type PlannedCheck } from '../../../domain/appraisal/cross-check';
import { formatInstant } from '../../../text/date';
import { checkOriginWords, sheetStateWords } from '../../../text/vi';
import type { FormError } from '../../../../templates/components/error-summary';
import type {
  CheckPlanView,
  CheckRow,
  ManualCheckForm,
  MonitorRow,
  PreviewRow,
} from '../../../../templates/pages/appraisals/checks/plan-props';
import type { Actor } from '../../../platform/access';
import { pathOf } from '../../../platform/web';
import type { BlocPlace } from '../../blocs';
import type { PlacedCheck } from './check';
import { checkedSheetPath } from './check-notices';
import { mutualInPlan, pairKey } from './checks.answers';
import { mayArrange, mayArrangeFor, mayCheck, maySeePlan } from './checks.policy';

const DEFAULT_EACH = 2;

/** What the page of the plan is made of beside the place. */
export interface PlanContext {
  readonly checks: readonly PlacedCheck[];
  readonly deadlineText: string | null;
  readonly monitors: readonly MonitorRow[];
  readonly each: number | null;
  readonly preview: readonly PlannedCheck[] | null;
  readonly manual?: ManualCheckForm;
  /** A step that was refused: the check, what was typed, and why. */
  readonly refusedStep?: { readonly id: string; readonly reason: string; readonly message: string };
}

/** Nothing typed yet. */
const BLANK: ManualCheckForm = { checker: '', checked: '', reason: '', errors: [] };

/** The plan for a reader. */
export function planView(actor: Actor, place: BlocPlace, context: PlanContext): CheckPlanView {
  const rows = context.checks.map((check) => rowOf(actor, place, check, context.refusedStep));
  const arranges = mayArrange(actor, place);
  const isAssigned = context.checks.some(
    ({ state, origins }) => state !== 'ended' && origins.some((origin) => origin !== 'manual'),
  );
  const numbers = Array.from(
    { length: mostChecked(place.members.length) - FEWEST_CHECKED + 1 },
    (_, index) => FEWEST_CHECKED + index,
  );
  return {
    basePath: pathOf({ blocCode: place.bloc.code, periodCode: place.period.code }),
    blocName: place.bloc.name,
    periodName: place.period.name,
    deadlineText: context.deadlineText,
    whole: maySeePlan(actor, place),
    mayArrange: arranges,
    rows: rows.filter(({ state }) => state !== 'ended'),
    endedRows: rows.filter(({ state }) => state === 'ended'),
    automatic:
      arranges && !isAssigned && place.members.length > 1
        ? {
            each: context.each ?? DEFAULT_EACH,
            options: numbers.map((count) => ({ value: String(count), label: `${count} cơ quan khác` })),
          }
        : null,
    preview: context.preview && previewOf(place, context.preview),
    agencies: [
      { value: '', label: 'Chọn cơ quan' },
      ...place.members.map(({ code, name }) => ({ value: code, label: name })),
    ],
    manual: context.manual ?? BLANK,
    monitors: context.monitors,
  };
}

/** A manual form that was refused, with each sentence at its field. */
export function refusedManual(
  fields: { readonly checker: string; readonly checked: string; readonly reason: string },
  errors: readonly FormError[],
): ManualCheckForm {
  return { ...fields, errors };
}

function rowOf(actor: Actor, place: BlocPlace, check: PlacedCheck, refused: PlanContext['refusedStep']): CheckRow {
  const { id, checker, checked, state, judged, version, mutual } = check;
  const decides = mayArrangeFor(actor, place, checked);
  const isRefused = refused?.id === id;
  return {
    ...{ id, state, judged, version, mutual },
    checkerName: checker.name,
    checkedName: checked.name,
    originText: originText(check.origins),
    sheetText: `Phiếu: ${sheetStateWords[check.sheetState].toLocaleLowerCase('vi')}`,
    note: noteOf(check),
    href:
      state !== 'ended' && mayCheck(actor, place, checker, checked)
        ? `${checkedSheetPath(place, checked)}?checker=${encodeURIComponent(checker.code)}`
        : null,
    mayEnd: decides && (state === 'assigned' || state === 'checking'),
    mayReopen: decides && state === 'finished',
    typedReason: isRefused ? refused.reason : '',
    reasonError: isRefused ? refused.message : null,
  };
}

function noteOf(check: PlacedCheck): string | null {
  if (check.endedAt !== null) {
    return `${check.endedBy ?? ''} thôi phân công lúc ${formatInstant(check.endedAt)}. Lý do: ${check.endReason ?? ''}`;
  }
  if (check.finishedAt !== null) {
    const remark = check.remark === '' ? '' : `. Nhận xét: ${check.remark}`;
    return `${check.finishedBy ?? ''} kết thúc lúc ${formatInstant(check.finishedAt)}${remark}`;
  }
  if (check.assignReason !== '') return `${check.assignedBy}: ${check.assignReason}`;
  return null;
}

function originText(origins: readonly PlannedCheck['origins'][number][]): string {
  const [first = '', ...others] = origins.map((origin) => checkOriginWords[origin]);
  return [first, ...others.map(lowered)].join(', ');
}

/** With a small letter first, to stand inside a sentence. */
function lowered(words: string): string {
  return `${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)}`;
}

/** The planned checks by checker, in official order. */
function previewOf({ members }: BlocPlace, plan: readonly PlannedCheck[]): PreviewRow[] {
  const mutual = mutualInPlan(plan);
  const nameOf = (code: string): string => members.find((member) => member.code === code)?.name ?? code;
  return members.map(({ code, name }) => ({
    checkerName: name,
    checkedNames: plan
      .filter(({ checker }) => checker === code)
      .map((pair) => ({
        name: nameOf(pair.checked),
        originText: lowered(originText(pair.origins)),
        mutual: mutual.has(pairKey(pair)),
      })),
  }));
}
