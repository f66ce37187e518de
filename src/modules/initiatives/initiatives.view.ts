import { initiativeMachine, type InitiativeAction } from '../../domain/workflow/initiative';
import { formatDate } from '../../text/date';
import { initiativeScopeWords, initiativeStateWords } from '../../text/vi';
import type { InitiativePageProps } from '../../../templates/pages/initiatives/initiative-props';
import { INITIATIVE_FIELDS, type InitiativeValues } from '../../../templates/pages/initiatives/initiative-fields';
import type { InitiativeRow } from '../../../templates/pages/initiatives/list';
import { type Actor, may } from '../../platform/access';
import { typedText } from '../../platform/forms';
import type { Initiative } from './initiative';

const STATE_KINDS = { proposed: 'go', recognised: 'ok', refused: 'idle' } as const;

/** An initiative of the list. */
export function initiativeRow(initiative: Initiative): InitiativeRow {
  const { id, title, agencyName, year, scope, state, uses } = initiative;
  return {
    ...{ id, title, agencyName, year, authors: authorsText(initiative, ', ') },
    ...{ scope: initiativeScopeWords[scope], state: initiativeStateWords[state], stateKind: STATE_KINDS[state] },
    uses: uses.filter(({ releasedReason }) => releasedReason === null).length,
  };
}

/** What is stored of an initiative, as facts of its page. */
export function factsOf(initiative: Initiative): [string, string][] {
  const { agencyName, year, state, scope, isReplicable, decisionNumber, decidedOn, council, content } = initiative;
  const decision =
    decisionNumber === null ? '' : `${decisionNumber}${decidedOn === null ? '' : `, ngày ${formatDate(decidedOn)}`}`;
  return [
    ['Trạng thái', initiativeStateWords[state]],
    ['Cơ quan', agencyName],
    ['Năm', String(year)],
    ['Tác giả', authorsText(initiative, '; ')],
    ['Phạm vi ảnh hưởng', initiativeScopeWords[scope]],
    ['Khả năng nhân rộng', isReplicable ? 'Có' : 'Không'],
    ['Quyết định công nhận', decision],
    ['Hội đồng', council ?? ''],
    ['Tóm tắt', content],
  ];
}

/** The awards that used an initiative, and those that gave it back. */
export function usesOf({ uses }: Initiative): string[] {
  return uses.map(({ personName, awardKind, awardName, year, releasedReason }) => {
    const kind = awardKind === 'title' ? 'danh hiệu' : 'hình thức';
    const released = releasedReason === null ? '' : ` (không tính nữa: ${releasedReason})`;
    return `${personName}: ${kind} ${awardName}, năm ${year}${released}`;
  });
}

/** The steps that the actor may take from the state of an initiative. */
export function stepsOf(actor: Actor, { state, agencyId }: Initiative): InitiativeAction[] {
  return initiativeMachine.transitions
    .filter(({ from }) => from === state)
    .filter(({ action }) =>
      may(actor, action === 'resubmit' ? 'initiative.write' : 'initiative.recognise', { agencyId }),
    )
    .map(({ action }) => action);
}

/** The certificate of an initiative, null while it can have none. */
export function certificateOf(
  { state, certificate }: Initiative,
  mayWrite: boolean,
): InitiativePageProps['certificate'] {
  if (state !== 'recognised' && certificate === null) return null;
  return { name: certificate?.name ?? null, mayWrite: mayWrite && state === 'recognised' };
}

/** The forms as they are stored. */
export function storedValues(initiative: Initiative): InitiativeValues {
  const { agencyCode, title, content, year, scope, isReplicable, authors } = initiative;
  const lines = authors.map(({ name, share }) => `${name}; ${share.replace('.', ',')}`).join('\n');
  return {
    ...typedValues({}),
    ...{ agencyCode, title, content, year: String(year), scope, authors: lines, isReplicable: isReplicable ? '1' : '' },
  };
}

/** A form as it was sent; a box that was not ticked is not sent at all. */
export function typedValues(fields: object): InitiativeValues {
  const typed = fields as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    INITIATIVE_FIELDS.map((name) => [name, typedText(typed[name])]),
  ) as unknown as InitiativeValues;
}

function authorsText({ authors }: Initiative, separator: string): string {
  return authors.map(({ name, share }) => `${name} (${share.replace('.', ',')}%)`).join(separator);
}
