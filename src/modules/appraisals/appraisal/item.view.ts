import { schemeRows } from '../../../domain/scoring/sections';
import { formatInstant } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import { lineWorking } from '../../../text/scoring-working';
import { judgementLayerWords } from '../../../text/words/scoring';
import type { AppraisalItem, AppraisalPart, SaidAbout } from '../../../../templates/pages/appraisals/item-props';
import { lineOf, type Sheet, sheetPath } from '../../sheets';
import type { StoredJudgement } from '../judgements/judgement';
import type { StoredReply } from '../replies/reply';
import type { AppraisedCriterion } from './appraisal';
import { isContested } from './appraised-criteria';

/** One criterion as its card; `historyHref` leads to its values. */
export function itemOf(sheet: Sheet, appraised: AppraisedCriterion, historyHref: string): AppraisalItem {
  const { criterion, handedIn, proposals, appraisal, replies } = appraised;
  const line = lineOf(sheet, criterion, { basePath: sheetPath(sheet.place, sheet.member.code) });
  const scored = sheet.score.lines.find(({ code, kind }) => code === criterion.code && kind !== 'adjustment');
  const { definition } = sheet.scheme;
  const input = sheet.unit.inputs.get(criterion.code);
  return {
    ...{ code: criterion.code, name: criterion.name, guidance: criterion.guidance, historyHref },
    maximum: formatNumber(criterion.maximum),
    isPenalty: criterion.effect === 'penalty',
    input: line.inputText,
    selfPoints: handedIn.points === null ? selfWords(appraised) : `${formatNumber(handedIn.points)} điểm`,
    working: scored === undefined ? [] : lineWorking(definition, sheet.score, scored, input),
    explanation: line.explanation,
    evidence: [...line.evidence, ...line.taskEvidence],
    proposals: proposals.map((judgement) => saidOf(judgement, appraised)),
    appraisal: appraisal === undefined ? null : saidOf(appraisal, appraised),
    isContested: isContested(appraised, definition),
    replies: replies.map(replySaid),
  };
}

/** The items of a sheet in the parts of its scheme, without criteria that are not assigned. */
export function partsOf<Item extends AppraisalItem>(
  sheet: Sheet,
  criteria: ReadonlyMap<string, AppraisedCriterion>,
  viewOf: (appraised: AppraisedCriterion) => Item,
): AppraisalPart<Item>[] {
  const parts: { code: string; title: string; items: Item[] }[] = [];
  for (const row of schemeRows(sheet.scheme.definition)) {
    if (row.depth === 0) parts.push({ code: row.code, title: `${row.code}. ${row.name}`, items: [] });
    const appraised = row.kind === 'criterion' ? criteria.get(row.code) : undefined;
    if (appraised?.isAssigned === true) parts.at(-1)?.items.push(viewOf(appraised));
  }
  return parts.filter(({ items }) => items.length > 0);
}

/** Who judged, in the words of a page: "Kiểm tra chéo, Văn phòng Tỉnh ủy". */
export function judgeText({ layer, judge }: Pick<StoredJudgement, 'layer' | 'judge'>): string {
  const words = judgementLayerWords[layer];
  return judge === null ? words : `${words}, ${judge.name}`;
}

/** What a judgement comes to, in words; null when it was taken back. */
export function judgedText({ accepted, points }: StoredJudgement, { handedIn }: AppraisedCriterion): string | null {
  if (points !== null) return formatNumber(points);
  if (!accepted) return null;
  return handedIn.points === null ? 'không phát sinh' : formatNumber(handedIn.points);
}

function saidOf(judgement: StoredJudgement, appraised: AppraisedCriterion): SaidAbout {
  return {
    who: judgeText(judgement),
    points: judgedText(judgement, appraised),
    text: judgement.reason,
    author: judgement.authorName,
    at: formatInstant(judgement.recordedAt),
    outdated: judgement.outdated,
  };
}

function replySaid({ text, authorName, recordedAt }: StoredReply): SaidAbout {
  return { who: '', points: null, text, author: authorName, at: formatInstant(recordedAt), outdated: false };
}

function selfWords({ handedIn }: AppraisedCriterion): string {
  return handedIn.standing === 'left_out' ? 'Không phát sinh' : 'Chưa có điểm';
}
