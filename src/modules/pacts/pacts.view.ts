import type { PactText } from '../../domain/pacts';
import { targetCount } from '../../domain/pacts';
import type { PactState, PactStep } from '../../domain/workflow/pact';
import { formatDate, formatInstant } from '../../text/date';
import { formatNumber } from '../../text/number';
import { memberRoleWords } from '../../text/vi';
import { pactActionWords, pactStateWords } from '../../text/words/pacts';
import type { ConflictRow } from '../../../templates/components/conflict-dialog';
import type { TagKind } from '../../../templates/components/tag';
import type {
  PactHistoryLine,
  PactPageProps,
  PactStepForm,
  ReadPact,
  SignerRow,
} from '../../../templates/pages/pacts/pact-props';
import type { Actor } from '../../platform/access';
import type { BlocPlace } from '../blocs';
import type { Pact, PactEvent, PactSignature, PactVersion, Signer } from './pact';
import { pactPath } from './pact-sentences';
import { maySign, mayWrite, stepsOf } from './pacts.policy';

const SHOWN_DECIMALS = 10;
const TAGS: Readonly<Record<PactState, TagKind>> = { drafting: 'idle', open_for_signing: 'go', in_force: 'ok' };

const STEP_EXPLANATIONS: Readonly<Record<PactStep, string>> = {
  open_signing:
    'Soạn xong thì đưa ra ký. Lãnh đạo các cơ quan thành viên được báo để ký; lúc đó không sửa nội dung nữa.',
  enforce:
    'Dùng khi có cơ quan không ký được. Nêu rõ cơ quan nào chưa ký và vì sao; hệ thống cũng ghi tên các cơ quan ấy.',
  withdraw: 'Các chữ ký đã có thôi hiệu lực (vẫn lưu trong lịch sử), và phải ký lại.',
  amend: 'Mở bản soạn mới. Ngày ký giao ước đang ghi giữ nguyên cho đến khi bản mới có hiệu lực.',
};

/** "8 nội dung, 58 chỉ tiêu" */
export function countText(text: PactText | null): string {
  if (text === null || text.contents.length === 0) return 'Chưa có nội dung';
  return `${String(text.contents.length)} nội dung, ${String(targetCount(text))} chỉ tiêu`;
}

/** The text as it is read. */
export function readPact(version: PactVersion): ReadPact {
  return {
    opening: version.opening,
    contents: version.contents.map(({ title, targets }) => ({
      title,
      targets: targets.map((target) => ({ text: target.text, amount: amountOf(target.figure, target.unit) })),
    })),
    origin: versionText(version),
  };
}

/** What the page shows of the pact whatever was sent. */
export function pactView(
  actor: Actor,
  { asked, year }: { asked: BlocPlace; year: BlocPlace },
  pact: Pact,
): Pick<PactPageProps, 'state' | 'signers' | 'signedText' | 'former' | 'history' | 'versions' | 'earlierSignatures'> {
  const signed = pact.signers.filter(({ signature }) => signature !== null).length;
  return {
    state: { kind: TAGS[pact.state], words: pactStateWords[pact.state], explanation: explanationOf(pact, signed) },
    signers: pact.signers.map((signer) => signerRow(actor, year, pact, signer)),
    signedText: `${String(signed)}/${String(pact.signers.length)}`,
    former: pact.former.map((signature) => ({
      ...{ agencyCode: signature.agencyId, agencyName: signature.agencyName, roleText: null },
      ...{ signature: signatureView(signature), maySign: false, mayRecord: false },
    })),
    history: pact.events.map(eventLine),
    versions: pact.versions.map((version) => ({
      href: `${pactPath(asked)}?phien-ban=${String(version.version)}`,
      label: `Bản ${String(version.version)}${version.copiedFrom === null ? '' : `, chép từ năm ${version.copiedFrom}`}`,
      byline: `${version.authorName}, ${formatInstant(version.writtenAt)}`,
    })),
    earlierSignatures: pact.earlier.map((signature) => ({
      title: `${signature.agencyName}: ${signature.signedBy}`,
      detail: `Lần ký ${String(signature.round)}, ngày ${formatDate(signature.signedOn)}`,
      byline: `${signature.recordedBy} ghi lúc ${formatInstant(signature.recordedAt)}`,
    })),
  };
}

/** The forms of the steps that the actor may take now; `typed` is the reason of one that was refused. */
export function stepForms(
  actor: Actor,
  year: BlocPlace,
  { state }: Pact,
  typed: { readonly step: string; readonly reason: string } | null,
): PactStepForm[] {
  return stepsOf(actor, year, state).map((step) => ({
    step,
    label: pactActionWords[step],
    explanation: STEP_EXPLANATIONS[step],
    needsReason: step !== 'open_signing',
    reason: typed?.step === step ? typed.reason : '',
  }));
}

/** The lines that differ between what is stored and what was typed. */
export function conflictRows(stored: PactText, given: PactText): ConflictRow[] {
  const [before, after] = [linesOf(stored), linesOf(given)];
  const labels = [...new Set([...before.keys(), ...after.keys()])];
  return labels
    .map((label) => ({ label, stored: before.get(label) ?? '', typed: after.get(label) ?? '' }))
    .filter((row) => row.stored !== row.typed);
}

function linesOf({ opening, contents }: PactText): Map<string, string> {
  return new Map([
    ['Lời mở đầu', opening],
    ...contents.flatMap(({ title, targets }, index): [string, string][] => [
      [`Nội dung ${String(index + 1)}`, title],
      ...targets.map(({ text, figure, unit }, at): [string, string] => [
        `Chỉ tiêu ${String(index + 1)}.${String(at + 1)}`,
        [text, amountOf(figure, unit)].filter((part) => part !== '').join(' – '),
      ]),
    ]),
  ]);
}

function amountOf(figure: string | null, unit: string): string {
  const number = figure === null ? '' : formatNumber(figure, SHOWN_DECIMALS);
  return [number, unit].filter((part) => part !== '').join(unit.startsWith('%') ? '' : ' ');
}

function versionText({ version, copiedFrom, authorName, writtenAt }: PactVersion): string {
  const copied = copiedFrom === null ? '' : `, chép từ năm ${copiedFrom}`;
  return `Bản ${String(version)}${copied}, ${authorName} ghi lúc ${formatInstant(writtenAt)}.`;
}

function explanationOf({ state, text, events }: Pact, signed: number): string {
  const [last] = events;
  if (state === 'in_force') return 'Giao ước đã có hiệu lực. Ngày ký đã được ghi vào thông tin năm của khối.';
  if (state === 'open_for_signing') {
    return `Đang lấy chữ ký của thủ trưởng các cơ quan thành viên: đã có ${String(signed)} chữ ký. Đủ chữ ký thì giao ước có hiệu lực.`;
  }
  if (last?.action === 'amend') return `Đang sửa đổi giao ước đã có hiệu lực. Lý do: ${last.reason ?? ''}`;
  if (last?.action === 'withdraw') return `Giao ước đã rút về để sửa. Lý do: ${last.reason ?? ''}`;
  return text === null ? 'Chưa soạn giao ước cho năm này.' : 'Đang soạn. Chỉ Thư ký khối và Sở Nội vụ sửa được.';
}

function signerRow(actor: Actor, year: BlocPlace, pact: Pact, { member, signature }: Signer): SignerRow {
  const open = pact.state === 'open_for_signing' && signature === null;
  return {
    agencyCode: member.code,
    agencyName: member.name,
    roleText: member.role === 'member' ? null : memberRoleWords[member.role],
    signature: signature && signatureView(signature),
    maySign: open && maySign(actor, year, member.agencyId),
    mayRecord: open && mayWrite(actor, year),
  };
}

function signatureView({ signedBy, signedOn, onPaper, recordedBy }: PactSignature): SignerRow['signature'] {
  const how = onPaper ? `Ký trên giấy, ${recordedBy} ghi` : 'Ký trên hệ thống';
  return { by: signedBy, on: formatDate(signedOn), how };
}

function eventLine({ action, reason, unsigned, textVersion, actorName, happenedAt }: PactEvent): PactHistoryLine {
  const missing = unsigned.length === 0 ? [] : [`Chưa ký: ${unsigned.join(', ')}.`];
  return {
    title: `${pactActionWords[action]} (bản ${String(textVersion)})`,
    detail: [...(reason === null ? [] : [reason]), ...missing].join('\n'),
    byline: `${actorName}, ${formatInstant(happenedAt)}`,
  };
}
