import type { DecisionLineView, DecisionGroup } from '../../../../templates/pages/decisions/decision';
import type { DecisionRow } from '../../../../templates/pages/decisions/list';
import { formatDate } from '../../../text/date';
import { awardSystemWords, commendationSubjectWords, commendationTypeWords } from '../../../text/vi';
import { achievementYears } from '../../../text/words/honours';
import type { Artefact } from '../artefacts/artefact';
import type { StoredDecision, StoredHonour } from '../../honours';
import type { ListedDecision } from './decision';

/** A decision of the list. */
export function decisionRow(decision: ListedDecision): DecisionRow {
  const { collectives, persons, households, revoked } = decision;
  const granted = [
    ...(collectives > 0 ? [`${String(collectives)} tập thể`] : []),
    ...(persons > 0 ? [`${String(persons)} cá nhân`] : []),
    ...(households > 0 ? [`${String(households)} hộ gia đình`] : []),
  ];
  return {
    href: `/quyet-dinh/${decision.id}`,
    number: decision.number,
    day: formatDate(decision.decidedOn),
    issuingBody: decision.issuingBody,
    subjectLine: decision.subjectLine,
    system: `Khen thưởng ${awardSystemWords[decision.system] === 'Đảng' ? 'của Đảng' : 'của Nhà nước'}`,
    granted: granted.join(', '),
    revoked: revoked === 0 ? null : `${String(revoked)} đã hủy bỏ`,
    hasFile: decision.fileId !== null,
  };
}

/** What a decision says of itself. */
export function decisionFacts(decision: StoredDecision): (readonly [string, string])[] {
  return [
    ['Trích yếu', decision.subjectLine],
    ['Cơ quan ban hành', decision.issuingBody],
    ['Thẩm quyền', decision.authority],
    ['Người ký', [decision.signerTitle, decision.signerName].filter((text) => text !== '').join(', ')],
    ['Hệ thống', awardSystemWords[decision.system]],
    ['Người ghi', decision.recordedBy],
  ].filter((fact): fact is [string, string] => fact[1] !== '');
}

/** Honours in groups of award and kind of recipient, in the order of the lines. */
export function decisionGroups(
  honours: readonly StoredHonour[],
  more: {
    readonly codes: ReadonlyMap<string, string>;
    readonly artefacts: readonly Artefact[];
    readonly origin: string;
  },
): DecisionGroup[] {
  const artefacts = new Map(more.artefacts.map((artefact) => [artefact.honourId, artefact]));
  const groups = new Map<string, DecisionLineView[]>();
  for (const honour of honours) {
    const title = `${honour.awardName} – ${commendationSubjectWords[honour.subject].toLocaleLowerCase('vi')}`;
    const code = more.codes.get(honour.id);
    const lines = groups.get(title) ?? [];
    lines.push({
      id: honour.id,
      line: honour.line,
      recipientName: honour.recipientName,
      recipientDetail: honour.recipientDetail,
      agencyName: honour.agencyName,
      type: commendationTypeWords[honour.type],
      years: achievementYears(honour.achievementFrom, honour.achievementYear),
      revoked:
        honour.revokedOn === null
          ? null
          : `Đã hủy bỏ từ ${formatDate(honour.revokedOn)}: ${honour.revokedReason ?? ''}`,
      address: code === undefined ? null : `${more.origin}/kiem-chung/${code}`,
      handedText: handedText(artefacts.get(honour.id)),
    });
    groups.set(title, lines);
  }
  return [...groups].map(([title, lines]) => ({ title, lines }));
}

function handedText(artefact: Artefact | undefined): string {
  const last = artefact?.handovers.at(-1);
  if (last === undefined) return 'Chưa trao';
  return last.handedOn === null ? 'Đang cấp lại' : `Đã trao ${formatDate(last.handedOn)}`;
}
