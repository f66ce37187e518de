import type { HandoverPageProps } from '../../../templates/pages/handovers/handover';
import type { FieldOption } from '../../../templates/components/field';
import type { BusinessDate } from '../../domain/calendar';
import { type HandoverState, handoverStateOn } from '../../domain/workflow/handover';
import { formatDate, formatInstant } from '../../text/date';
import { memberRoleWords } from '../../text/vi';
import { handoverStateWords } from '../../text/words/handovers';
import { typedText } from '../../platform/forms';
import type { OfficeHolder } from '../accounts';
import type { HandoverAnswer } from './handovers.dto';
import type { HandoverChoices } from './handovers.service';
import type { NamedHandover } from './handover';

/** A cancellation that was refused: of which hand-over, with the reason as it was typed. */
export interface Cancelling {
  readonly id: string;
  readonly reason: string;
}

/** What can be chosen and what was made, with everything that was typed. */
export function handoverView(
  { members, secretaries, candidates, made, today }: HandoverChoices,
  typed: Readonly<Record<string, unknown>>,
  cancelling: Cancelling | null,
): Pick<HandoverPageProps, 'led' | 'options' | 'values' | 'made'> {
  const names = new Map(members.map(({ agencyCode, agencyName }) => [agencyCode, agencyName]));
  const agencies = members.map(({ agencyCode, agencyName }) => ({ value: agencyCode, label: agencyName }));
  const [secretary] = secretaries;
  const isUntouched = Object.keys(typed).length === 0;
  return {
    led: members
      .filter(({ role }) => role !== 'member')
      .map(({ agencyName, role }) => ({ role: memberRoleWords[role], name: agencyName })),
    options: {
      chair: [{ value: '', label: 'Chọn cơ quan' }, ...agencies],
      viceChair: [{ value: '', label: 'Chưa có Khối phó' }, ...agencies],
      outgoing: [NOBODY, ...secretaries.map((account) => optionOf(account, names))],
      incoming: [NOBODY, ...candidates.map((account) => optionOf(account, names))],
    },
    values: {
      ...{ chair: typedText(typed['chair']), viceChair: typedText(typed['viceChair']) },
      ...{ effectiveOn: typedText(typed['effectiveOn']), note: typedText(typed['note']) },
      outgoing: isUntouched ? (secretary?.userId ?? '') : typedText(typed['outgoing']),
      incoming: typedText(typed['incoming']),
    },
    made: made.map((handover) => ({
      id: handover.id,
      state: handoverStateWords[stateOf(handover, today)],
      cancelled:
        handover.cancelled &&
        `${handover.cancelled.by}, ${formatInstant(handover.cancelled.at)}. Lý do: ${handover.cancelled.reason}`,
      cancelling:
        stateOf(handover, today) === 'planned'
          ? { reason: cancelling?.id === handover.id ? cancelling.reason : '', isOpen: cancelling?.id === handover.id }
          : null,
      day: formatDate(handover.effectiveOn),
      oldChair: handover.oldChairName ?? '–',
      newChair: handover.newChairName,
      newViceChair: handover.newViceChairName ?? '–',
      secretaries: `${handover.outgoingName ?? 'không có'} → ${handover.incomingName ?? 'không có'}`,
      note: handover.note,
      by: `${handover.madeBy}, ${formatInstant(handover.madeAt)}`,
    })),
  };
}

/** A hand-over as a program reads it. */
export function handoverAnswer(handover: NamedHandover, today: BusinessDate): HandoverAnswer {
  const { effectiveOn, oldChairName, newChairName, newViceChairName, outgoingName, incomingName, note } = handover;
  return {
    ...{ id: handover.id, state: stateOf(handover, today) },
    ...{ effectiveOn, oldChair: oldChairName, newChair: newChairName, newViceChair: newViceChairName, note },
    ...{ outgoingSecretary: outgoingName, incomingSecretary: incomingName },
    ...{ madeBy: handover.madeBy, madeAt: handover.madeAt.toISOString() },
    cancelledBy: handover.cancelled?.by ?? null,
    cancelledAt: handover.cancelled?.at.toISOString() ?? null,
    cancelReason: handover.cancelled?.reason ?? null,
  };
}

function stateOf({ effectiveOn, cancelled }: NamedHandover, today: BusinessDate): HandoverState {
  return handoverStateOn({ effectiveOn, isCancelled: cancelled !== null }, today);
}

const NOBODY: FieldOption = { value: '', label: 'Không có' };

function optionOf({ userId, displayName, agencyCode }: OfficeHolder, names: ReadonlyMap<string, string>): FieldOption {
  const agency = agencyCode === null ? '' : ` (${names.get(agencyCode) ?? agencyCode})`;
  return { value: userId, label: `${displayName}${agency}` };
}
