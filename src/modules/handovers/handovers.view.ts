import type { HandoverPageProps } from '../../../templates/pages/handovers/handover';
import type { FieldOption } from '../../../templates/components/field';
import { formatDate, formatInstant } from '../../text/date';
import { memberRoleWords } from '../../text/vi';
import { typedText } from '../../platform/forms';
import type { OfficeHolder } from '../accounts';
import type { HandoverAnswer } from './handovers.dto';
import type { HandoverChoices } from './handovers.service';
import type { NamedHandover } from './handover';

/** What can be chosen and what was made, with everything that was typed. */
export function handoverView(
  { members, secretaries, candidates, made }: HandoverChoices,
  typed: Readonly<Record<string, unknown>>,
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
export function handoverAnswer(handover: NamedHandover): HandoverAnswer {
  const { effectiveOn, oldChairName, newChairName, newViceChairName, outgoingName, incomingName, note } = handover;
  return {
    ...{ effectiveOn, oldChair: oldChairName, newChair: newChairName, newViceChair: newViceChairName, note },
    ...{ outgoingSecretary: outgoingName, incomingSecretary: incomingName },
    ...{ madeBy: handover.madeBy, madeAt: handover.madeAt.toISOString() },
  };
}

const NOBODY: FieldOption = { value: '', label: 'Không có' };

function optionOf({ userId, displayName, agencyCode }: OfficeHolder, names: ReadonlyMap<string, string>): FieldOption {
  const agency = agencyCode === null ? '' : ` (${names.get(agencyCode) ?? agencyCode})`;
  return { value: userId, label: `${displayName}${agency}` };
}
