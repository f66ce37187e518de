import { TIE_DECIDERS } from '../../domain/commendation/ties';
import { twoDigits } from '../../text/commendation';
import { tieDecidedText, tieDeciderText, tieDeciderWords } from '../../text/commendation/ties';
import { formatInstant } from '../../text/date';
import type { TieDecisionLine, TieRuleView, TieView } from '../../../templates/pages/proposals/ties';
import type { Member } from '../blocs';
import type { BoardTie, NominationBoard } from './nominations';
import { formOf, type SentForm } from './proposal-forms';
import { quotaPath } from './proposal-settings.view';
import type { TieBoard, TieDecision } from './tie-rules.service';

export const TIE_FORM_ID = 'quyet-dinh-dong-hang';
export const TIE_RULE_FORM_ID = 'quy-dinh-dong-hang';

/** Equals on the last place of a board; null where nobody is. */
export function tieView(
  { place, version, tie, lines }: NominationBoard,
  { action, href }: { readonly action: string; readonly href: string },
  sent: SentForm | null,
): TieView | null {
  if (tie === null) return null;
  const { award } = version;
  const { among, places, rule, settledBy, decisions } = tie;
  const [last] = decisions;
  const isListed = lines.some(
    ({ member, proposedIn }) => proposedIn !== null && settledBy?.chosen.includes(member.code) === true,
  );
  const names = namesOf(place.members);
  const form = formOf(TIE_FORM_ID, action, {}, last?.version ?? 0, sent);
  return {
    ...{ href, award: award.code, places, isSettled: settledBy !== null },
    equals: `${twoDigits(among.length)} đơn vị đồng hạng cho ${twoDigits(places)} chỉ tiêu: ${listOf(among, names)}.`,
    decider: rule === null ? '' : tieDeciderText(rule.decider, deciders(place.members, rule.decider)),
    basis: rule?.basis ?? '',
    ruleHref: `${quotaPath(place.bloc.code, place.period.code)}#khi-dong-hang`,
    warnings: warningsOf(tie, place.members),
    decisions: decisions.map((decision) => decisionLine(decision, names, award.name)),
    form: rule === null || isListed ? null : form,
    agencies: among.map((code) => ({ value: code, label: names.get(code) ?? code })),
    decidedByLabel:
      rule?.decider === 'ballot' ? 'Kết quả bỏ phiếu (số phiếu của từng đơn vị)' : 'Họ tên người quyết định',
  };
}

/** Who holds the office that decides; nobody where the bloc votes. */
function deciders(members: readonly Member[], decider: (typeof TIE_DECIDERS)[number]): string[] {
  if (decider === 'ballot') return [];
  const chairs = members.filter(({ role }) => role === 'chair');
  const vices = decider === 'chairs' ? members.filter(({ role }) => role === 'vice_chair') : [];
  return [...chairs, ...vices].map(({ name }) => name);
}

function warningsOf({ among, rule, settledBy, decisions }: BoardTie, members: readonly Member[]): string[] {
  const isStale = settledBy === null && decisions.length > 0;
  const judges = members.filter(
    ({ code, role }) =>
      among.includes(code) && (role === 'chair' || (role === 'vice_chair' && rule?.decider === 'chairs')),
  );
  const isJudge = rule !== null && rule.decider !== 'ballot' && judges.length > 0;
  return [
    ...(isStale
      ? ['Quyết định đã ghi không còn áp dụng: thứ hạng, chỉ tiêu hoặc người có thẩm quyền đã đổi. Ghi quyết định mới.']
      : []),
    ...(isJudge
      ? [
          `${judges.map(({ name }) => name).join('; ')} vừa là người quyết định vừa ở trong số đồng hạng. Nêu rõ lý do chọn; nếu cần, Sở Nội vụ chuyển sang khối bỏ phiếu.`,
        ]
      : []),
  ];
}

/** What a bloc has settled about equals in a year. */
export function tieRuleView(
  { place, rule, version, decisions, mayWrite }: TieBoard,
  awardNames: ReadonlyMap<string, string>,
  action: string,
  sent: SentForm | null,
): TieRuleView {
  const stored = { decider: rule?.decider ?? 'chair', basis: rule?.basis ?? '' };
  const names = namesOf(place.members);
  return {
    decider: rule === null ? '' : tieDeciderWords[rule.decider],
    detail: rule === null ? '' : `${rule.basis} · Từ ${rule.yearName} · ${rule.setBy}, ${formatInstant(rule.setAt)}`,
    decisions: decisions.map((one) => decisionLine(one, names, awardNames.get(one.awardCode) ?? one.awardCode)),
    deciders: TIE_DECIDERS.map((value) => ({ value, label: tieDeciderWords[value] })),
    form: mayWrite ? formOf(TIE_RULE_FORM_ID, action, stored, version, sent) : null,
  };
}

function decisionLine(decision: TieDecision, names: ReadonlyMap<string, string>, award: string): TieDecisionLine {
  const { awardCode, version, among, chosen, reason, setBy, setAt } = decision;
  const recorded = `Ghi: ${setBy}, ${formatInstant(setAt)}`;
  return {
    key: `${awardCode}-${String(version)}`,
    text: `${award}: chọn ${listOf(chosen, names)} trong số ${listOf(among, names)}`,
    detail: `${tieDecidedText(decision)} · Lý do: ${reason} · ${recorded}`,
  };
}

function namesOf(members: readonly Member[]): ReadonlyMap<string, string> {
  return new Map(members.map(({ code, name }) => [code, name]));
}

function listOf(codes: readonly string[], names: ReadonlyMap<string, string>): string {
  return codes.map((code) => names.get(code) ?? code).join('; ');
}
