import type { CheckLine } from '../../../templates/pages/publications/publish';
import type { PublicationRights } from '../../../templates/pages/publications/publication-tabs';
import type { ResultPageProps, VersionLine } from '../../../templates/pages/publications/result';
import type { ResultRow } from '../../../templates/pages/publications/result-table';
import type { StepLine } from '../../../templates/pages/publications/step-list';
import { spokenName } from '../../../templates/pages/reviews/ranking-view';
import type { PublicationCheck } from '../../domain/publication/checks';
import type { SnapshotMember, SnapshotResult } from '../../domain/publication/snapshot';
import { missingParts } from '../../domain/publication/stored-snapshot';
import { formatDate, formatInstant } from '../../text/date';
import { missingPartsText } from '../../text/publication';
import { reviewActionWords } from '../../text/words/workflow';
import { type Actor, may } from '../../platform/access';
import { pathOf } from '../../platform/web';
import { accessPlace, type BlocPlace } from '../blocs';
import { mayCompare } from '../sheets';
import type { Decision, ReviewStep, SnapshotSummary } from './publication';
import { checkSentence } from './publications.policy';
import { mayPublish } from './publications.service';
import type { PublishedResult } from './results.service';

/** `/khoi/:bloc/:period` */
export function basePathOf({ bloc, period }: BlocPlace): string {
  return pathOf({ blocCode: bloc.code, periodCode: period.code });
}

/** What every page about the result of a period says of its place and its reader. */
export function placeOfPage(actor: Actor, place: BlocPlace) {
  const rights: PublicationRights = {
    comparesScores: mayCompare(actor, place),
    publishes: mayPublish(actor, place),
    handsOver: may(actor, 'handover.manage', accessPlace(place)),
  };
  return { basePath: basePathOf(place), blocName: place.bloc.name, periodName: place.period.name, rights };
}

/** The checks of a publication with the sheets to look at. */
export function checkLines(place: BlocPlace, checks: readonly PublicationCheck[]): CheckLine[] {
  const base = basePathOf(place);
  return checks.map((check) => ({
    text: checkSentence(place, check),
    passed: check.passed,
    links: [
      ...check.agencies.map((code) => ({
        href: `${base}/phieu/${encodeURIComponent(code)}`,
        words: `Phiếu của ${place.members.find((member) => member.code === code)?.name ?? code}`,
      })),
      ...(check.code === 'ballot' && !check.passed ? [{ href: `${base}/hop`, words: 'Bình xét, suy tôn' }] : []),
    ],
  }));
}

/** The rows of a result on the final points: ranked units by rank, the others below in official order. */
export function resultRows(members: readonly SnapshotMember[], results: readonly SnapshotResult[]): ResultRow[] {
  const byCode = new Map(members.map((member) => [member.code, member]));
  const orderOf = (code: string): number => byCode.get(code)?.officialOrder ?? Infinity;
  const ordered = [
    ...results.filter(({ rank }) => rank !== null),
    ...results.filter(({ rank }) => rank === null).sort((first, second) => orderOf(first.code) - orderOf(second.code)),
  ];
  return ordered.flatMap(({ code, rank, total, gradeName, why }) => {
    const member = byCode.get(code);
    if (member === undefined) return [];
    return [
      {
        ...{ code, name: member.name, rank, total: total.printed, grade: gradeName },
        tiedWith: why.tiedWith.map((tied) => spokenName(tied, byCode.get(tied))),
        note: rank === null ? whyUnranked(why) : null,
      },
    ];
  });
}

/** By the final points only sheets whose appraisal is finished take part: the others may well be handed in. */
function whyUnranked({ standing, text }: SnapshotResult['why']): string | null {
  return standing === 'not_submitted' ? 'Phiếu chưa thẩm định xong nên chưa xếp hạng.' : (text[0] ?? null);
}

/** The steps of a review as people read them, the newest first. */
export function stepLines(steps: readonly ReviewStep[]): StepLine[] {
  return steps.toReversed().map(({ action, reason, decision, actorName, happenedAt }) => ({
    ...{ words: reviewActionWords[action], by: actorName, at: formatInstant(happenedAt), reason },
    decision: decision === null ? null : { text: decisionText(decision), href: `/tep/${decision.file.id}` },
  }));
}

/** A published result as its page shows it. */
export function resultView(result: PublishedResult): NonNullable<ResultPageProps['result']> {
  const { state, decision, scheme, members, results, steps } = result;
  return {
    state,
    decision: decision && {
      ...{ text: decisionText(decision), href: `/tep/${decision.file.id}`, fileName: decision.file.name },
    },
    schemeText: scheme && `Chấm theo ${scheme.title} (${scheme.code}, phiên bản ${String(scheme.version)}).`,
    rows: resultRows(members, results),
    classified: results.some(({ gradeName }) => gradeName !== null),
    steps: stepLines(steps),
  };
}

/** The versions of a snapshot, the newest first. */
export function versionLines(place: BlocPlace, versions: readonly SnapshotSummary[]): VersionLine[] {
  return versions.map(({ version, closedAt, closedBy, reopeningReason, contentHash, auditHeadHash, format }) => ({
    ...{ version, closedBy, contentHash, auditHeadHash },
    closedAt: formatInstant(closedAt),
    reason: reopeningReason,
    missing: missingPartsText(missingParts(format)),
    compareHref:
      version === 1 ? null : `${basePathOf(place)}/ket-qua/so-sanh?truoc=${String(version - 1)}&sau=${String(version)}`,
  }));
}

/** The files of a published period. */
export function downloadsOf(place: BlocPlace, isClosed: boolean): { href: string; words: string }[] {
  const [base, { bloc, period }] = [basePathOf(place), place];
  const formats = [
    ['pdf', 'PDF'],
    ['docx', 'Word'],
    ['xlsx', 'Excel'],
  ] as const;
  const isYear = period.kind === 'year';
  const report = formats.map(([format, words]) => ({
    href: `${base}/${isYear ? 'bao-cao-nam' : 'bao-cao-6-thang'}/tai?dinh-dang=${format}`,
    words: `${isYear ? 'Báo cáo tổng kết năm' : 'Báo cáo sơ kết 6 tháng'}, bản ${words}`,
  }));
  const snapshot = {
    href: `/api/v1/blocs/${bloc.code}/periods/${period.code}/snapshot`,
    words: 'Bản lưu đầy đủ (JSON)',
  };
  return [...(period.kind === 'campaign' ? [] : report), ...(isClosed ? [snapshot] : [])];
}

function decisionText({ number, decidedOn, signer, issuingBody }: Decision): string {
  return `Quyết định số ${number} ngày ${formatDate(decidedOn)} của ${issuingBody}; người ký: ${signer}`;
}
