import type { ArtefactRow } from '../../../../templates/pages/decisions/artefacts';
import type { BusinessDate } from '../../../domain/calendar';
import { formatDate } from '../../../text/date';
import type { Artefact, Handover } from './artefact';

/** An artefact as lists show it. */
export function artefactRow(artefact: Artefact, today: BusinessDate, chosen: readonly string[]): ArtefactRow {
  const { handovers, recipientName, recipientDetail, agencyName } = artefact;
  const last = handovers.at(-1);
  const isOpen = last === undefined || last.handedOn === null;
  const isStanding = artefact.revokedOn === null;
  return {
    honourId: artefact.honourId,
    recipientName,
    under: [recipientDetail, agencyName === recipientName ? '' : agencyName].filter((text) => text !== '').join(', '),
    awardName: artefact.awardName,
    decision: {
      href: `/quyet-dinh/${artefact.decisionId}`,
      text: `Quyết định số ${artefact.decisionNumber} ngày ${formatDate(artefact.decidedOn)}`,
    },
    history: handovers.map(historyText),
    open: isStanding ? openText(last) : 'Đã hủy bỏ',
    isLate: last?.handedOn === null && last.dueOn !== null && last.dueOn < today,
    mayHandOver: isStanding && isOpen,
    mayReissue: isStanding && last !== undefined && last.handedOn !== null,
    isChosen: chosen.includes(artefact.honourId),
  };
}

function openText(last: Handover | undefined): string | null {
  if (last === undefined) return 'Chưa trao';
  return last.handedOn === null ? `Phải cấp lại trước ${formatDate(last.dueOn ?? '')}` : null;
}

function historyText({ occasion, reason, requestedOn, handedOn, receiver, handedBy }: Handover): string {
  const handed =
    handedOn === null ? '' : `trao ${formatDate(handedOn)} cho ${receiver ?? ''}, người trao ${handedBy ?? ''}`;
  if (occasion === 'first') return `Đã ${handed}`;
  const asked = `Đề nghị cấp lại ${formatDate(requestedOn ?? '')} (${reason ?? ''})`;
  return handed === '' ? asked : `${asked}, đã ${handed}`;
}
