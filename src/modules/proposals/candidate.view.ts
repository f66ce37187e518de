import { formatDate, formatInstant } from '../../text/date';
import { formatNumber } from '../../text/number';
import { outcomeWords } from '../../text/words/ballots';
import { achievementYears } from '../../text/words/honours';
import { citationText } from '../../text/commendation/award-text';
import { tieText } from '../../text/commendation/nominations';
import type { BallotLine, HonourLine, ResultLine } from '../../../templates/pages/proposals/candidate';
import type {
  DossierFile,
  DossierLine,
  SharedFilesView,
  StateTag,
} from '../../../templates/pages/proposals/proposal-props';
import type { HeldHonour } from '../honours';
import type { InitiativeOfPerson } from '../initiatives';
import { textOf } from './candidate-movements.service';
import { CERTIFICATE_COMPONENT, type ChecklistLine, type ChecklistState, OTHER_COMPONENT } from './checklist';
import { outsideFacts } from './outside-votes.view';
import type { Candidate, DossierItem, Proposal } from './proposal';
import type { JudgedCandidate, ProposalDetails } from './proposal-details';
import { formOf, type SentForm } from './proposal-forms';
import { candidatePath, proposalPath } from './proposal-sentences';
import { detailOf, downloadsOf, rankText } from './proposal.view';

/** Id of the form that adds a file to the whole proposal. */
export const SHARED_FORM_ID = 'tep-chung';

const STATES: Readonly<Record<ChecklistState, StateTag>> = {
  generated: { text: 'Hệ thống in', kind: 'go' },
  unwritten: { text: 'Chưa viết', kind: 'warn' },
  attached: { text: 'Đã có tệp', kind: 'ok' },
  missing: { text: 'Còn thiếu', kind: 'warn' },
  optional: { text: 'Không bắt buộc', kind: 'idle' },
};

/** Where documents that the system prints are taken from. */
const PRINTED = { submission: 'to-trinh', list: 'danh-sach', minutes: 'bien-ban' } as const;

/** What the dossier of a candidate must hold and holds. */
export function dossierLines(
  proposal: Proposal,
  candidate: JudgedCandidate,
  mayWrite: boolean,
  textName: (code: string) => string,
  certificates: readonly InitiativeOfPerson[],
  sent: SentForm | null,
): DossierLine[] {
  return candidate.checklist.map((line) => {
    const { code, name, form, basis, confidence } = line.component;
    const mayAttach = mayWrite && !proposal.isSecret;
    const path = candidatePath(proposal, candidate.id);
    return {
      ...{ code, name, form: form ?? '' },
      basis: basis === null ? '' : citationText(basis, textName),
      isToCheck: confidence === 'to_check',
      state: STATES[line.state],
      files: line.items.map((item) => dossierFile(proposal, item, mayAttach && item.candidateId !== null, sent)),
      downloads: proposal.isSecret ? [] : printedOf(proposal, candidate, line),
      upload: mayAttach ? formOf(`tep-${code}`, `${path}/tep`, { component: code }, 1, sent) : null,
      kept:
        mayAttach && code === CERTIFICATE_COMPONENT
          ? certificates.map(({ id, title, year }) => ({
              form: formOf(certificateFormId(id), `${path}/giay-xac-nhan`, { initiative: id }, 1, sent),
              label: `${title} (${String(year)})`,
            }))
          : [],
    };
  });
}

/** Id of the form that takes the kept certificate of an initiative into a dossier. */
export function certificateFormId(initiativeId: string): string {
  return `giay-xac-nhan-${initiativeId}`;
}

function printedOf(proposal: Proposal, { id }: Candidate, { component }: ChecklistLine): DossierLine['downloads'] {
  const { generated } = component;
  if (generated === null) return [];
  if (generated === 'achievement_report') return downloadsOf(`${candidatePath(proposal, id)}/bao-cao-thanh-tich`);
  return downloadsOf(`${proposalPath(proposal)}/van-ban/${PRINTED[generated]}`);
}

/** Files of the whole proposal, with the form to add one for its drafter; null for a state secret, which takes none. */
export function sharedFiles(
  { proposal, candidates, files, mayWrite }: ProposalDetails,
  sent: SentForm | null,
): SharedFilesView | null {
  if (proposal.isSecret) return null;
  const components = candidates.flatMap(({ checklist }) => checklist.map(({ component }) => component));
  const byCode = new Map(components.map(({ code, name }) => [code, name]));
  return {
    files: files.map((item) => dossierFile(proposal, item, mayWrite, sent)),
    upload: mayWrite
      ? {
          form: formOf(SHARED_FORM_ID, `${proposalPath(proposal)}/tep`, {}, 1, sent),
          components: [
            ...[...byCode].map(([value, label]) => ({ value, label })),
            { value: OTHER_COMPONENT, label: 'Tài liệu khác' },
          ],
        }
      : null,
  };
}

/** Id of the form that takes a file out of a dossier. */
export function removalFormId(itemId: string): string {
  return `go-${itemId}`;
}

/** A file of a dossier. */
export function dossierFile(
  proposal: Proposal,
  item: DossierItem,
  mayRemove: boolean,
  sent: SentForm | null,
): DossierFile {
  const { id, candidateId, fileName, note, addedBy, addedAt } = item;
  const stored = { candidate: candidateId ?? '', reason: '' };
  const path = `${proposalPath(proposal)}/tep/${id}`;
  return {
    ...{ id, href: path, name: fileName },
    detail: [note, `${addedBy}, ${formatInstant(addedAt)}`].filter((part) => part !== '').join(' · '),
    remove: mayRemove ? formOf(removalFormId(id), `${path}/go`, stored, 1, sent) : null,
  };
}

/** Who was proposed, as they were then. */
export function candidateFacts(candidate: Candidate & Pick<JudgedCandidate, 'council'>): [string, string][] {
  const { awardName, snapshot } = candidate;
  const detail = detailOf(candidate);
  const { result, movement } = snapshot;
  return [
    ['Danh hiệu, hình thức', awardName],
    ...(detail === '' ? [] : ([['Chức vụ, cơ quan', detail]] as [string, string][])),
    ...(movement ? ([['Phong trào', textOf(movement)]] as [string, string][]) : []),
    ...(snapshot.place ? ([['Chỉ tiêu', tieText(snapshot.place)]] as [string, string][]) : []),
    ...outsideFacts(candidate),
    ...(result?.decisionNumber ? ([['Quyết định công bố kết quả', result.decisionNumber]] as [string, string][]) : []),
  ];
}

/** The published result that the candidate is proposed on. */
export function resultLines({ snapshot: { result } }: Candidate): ResultLine[] {
  if (result === null) return [];
  const { blocName, periodCode, rank, members, total, gradeName } = result;
  return [
    {
      year: periodCode,
      blocName,
      rank: rank === null ? 'Không xếp hạng' : `Hạng ${rankText(rank, members)}`,
      total: total === null ? '' : `${formatNumber(total)} điểm`,
      grade: gradeName ?? '',
    },
  ];
}

/** What the bloc counted for the candidate: the ballot about its award, then the acclaim ballot, then the others. */
export function ballotLines({ ballots, awardCode, awardName }: JudgedCandidate): BallotLine[] {
  const own = ballots.filter((ballot) => ballot.awardCode === awardCode);
  const ordered = [...own, ...ballots.filter((ballot) => !own.includes(ballot))];
  return ordered.map(({ ballotId, title, awardCode: about, votes, members, needed, outcome, meeting: { heldOn } }) => ({
    ...{ id: ballotId, title, votes: `${String(votes)}/${String(members)} phiếu`, outcome: outcomeWords[outcome] },
    detail: [
      ...(about === awardCode ? [`về “${awardName}”`] : []),
      ...[`cần ${String(needed)} phiếu`, heldOn === null ? '' : `họp ngày ${formatDate(heldOn)}`],
    ].filter((part) => part !== ''),
  }));
}

/** Honours that the candidate holds, the newest first. */
export function honourLines(honours: readonly HeldHonour[]): HonourLine[] {
  return honours
    .toSorted((one, other) => (one.decidedOn < other.decidedOn ? 1 : -1))
    .map(({ id, achievementFrom, achievementYear, awardName, decisionNumber, decidedOn, revokedOn }) => ({
      id,
      year: achievementYears(achievementFrom, achievementYear),
      name: awardName,
      decision: `Quyết định số ${decisionNumber} ngày ${formatDate(decidedOn)}`,
      revoked: revokedOn === null ? '' : `Đã hủy bỏ từ ${formatDate(revokedOn)}`,
    }));
}
