import type { AwardKind, AwardSystem } from '../../../domain/commendation/subjects';
import { fold } from '../../../text/search';
import type { DecisionDraft, HonourLine } from '../honour';
import { atOnce } from './in-slices';
import type { PastProblem, PastRow } from './read-past-honours';

/** An award of the catalogue, as far as an import needs it. */
export interface KnownAward {
  readonly code: string;
  readonly version: number;
  readonly system: AwardSystem;
  readonly kind: AwardKind;
  readonly name: string;
}

/** Words for an award that the catalogue does not know, and what they were said to mean; '' leaves them to check. */
export interface UnknownAward {
  readonly words: string;
  readonly system: AwardSystem;
  readonly lines: number;
  readonly choice: string;
}

/** An honour that the ledger has, by what tells it from others within its decision. */
export interface StoredLine {
  readonly decision: string;
  readonly line: string;
}

/** A line of the list that the ledger has already. */
export interface PastDuplicate {
  readonly address: string;
  readonly recipient: string;
  readonly award: string;
  readonly decision: string;
}

/** A decision of the list with the lines that the ledger does not have yet. */
export interface PastDecision {
  readonly draft: DecisionDraft;
  readonly lines: readonly HonourLine[];
}

/** What an import would do; nothing while there are problems. */
export interface PastPlan {
  readonly problems: readonly PastProblem[];
  readonly decisions: readonly PastDecision[];
  readonly duplicates: readonly PastDuplicate[];
  readonly unknownAwards: readonly UnknownAward[];
  /** Lines whose agency is not in the catalogue. */
  readonly outside: number;
  /** Lines whose person is known in the register. */
  readonly linked: number;
}

/** What the list is compared with. */
export interface PastSurroundings {
  readonly awards: readonly KnownAward[];
  /** Agency ids by folded code and by folded name, today's and earlier ones; a name of several agencies is left out. */
  readonly agencyByCode: ReadonlyMap<string, string>;
  readonly agencyByName: ReadonlyMap<string, string>;
  readonly stored: readonly StoredLine[];
  /** The only person of a name at an agency, by `personKey`; where several bear the name nobody is told. */
  readonly personBy: ReadonlyMap<string, string>;
  /** What unknown words were said to mean, by `awardChoiceKey`. */
  readonly choices: ReadonlyMap<string, string>;
  readonly today: string;
}

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bmttq\b/g, 'mat tran to quoc'],
  [/\bttg\b/g, 'thu tuong'],
];

/** The words of an award as they are compared: without marks and signs, abbreviations spelt out. */
export function awardWords(words: string): string {
  const spelt = ABBREVIATIONS.reduce((text, [short, long]) => text.replace(short, long), fold(words));
  return spelt.replace(/[^a-z0-9]+/g, ' ').trim();
}

/** A name at an agency. */
export function personKey(agencyId: string, name: string): string {
  return `${agencyId}\n${fold(name)}`;
}

/** Under which name a choice for unknown words is sent. */
export function awardChoiceKey(words: string, system: AwardSystem): string {
  return `${system}:${awardWords(words)}`;
}

/** What tells a decision from others. */
export function decisionKey({
  number,
  issuingBody,
  decidedOn,
}: Pick<DecisionDraft, 'number' | 'issuingBody' | 'decidedOn'>): string {
  return [fold(number), fold(issuingBody), decidedOn].join('\n');
}

/** What tells a line from others of its decision: the award by its words, since its code may be said later. */
export function lineKey(line: {
  awardName: string;
  subject: string;
  recipientName: string;
  recipientDetail: string;
  place: string;
}): string {
  const { awardName, subject, recipientName, recipientDetail, place } = line;
  return [awardWords(awardName), subject, recipientName, recipientDetail, place].join('\n');
}

/** Compares a list with the catalogue and the ledger. Pure; the same list and surroundings give the same plan. */
export function planPast(rows: readonly PastRow[], surroundings: PastSurroundings): PastPlan {
  return atOnce(planningPast(rows, surroundings));
}

/** The same, pausing after each line: a long list takes seconds. */
export function* planningPast(
  rows: readonly PastRow[],
  surroundings: PastSurroundings,
): Generator<undefined, PastPlan> {
  const stored = new Set<string>();
  for (const { decision, line } of surroundings.stored) {
    stored.add(`${decision}\n\n${line}`);
    yield;
  }
  const awardBy = awardsByWords(surroundings.awards);
  const problems: PastProblem[] = [];
  const duplicates: PastDuplicate[] = [];
  const unknown = new Map<string, UnknownAward>();
  const decisions = new Map<string, { draft: DecisionDraft; lines: HonourLine[] }>();
  const seen = new Map<string, string>();
  let outside = 0;
  for (const row of rows) {
    yield;
    if (row.decidedOn > surroundings.today) {
      problems.push({ address: row.address, sentence: 'Ngày quyết định không được sau hôm nay.' });
      continue;
    }
    const agencyId = agencyOf(row, surroundings);
    if (agencyId === undefined) {
      problems.push({ address: row.agencyAddress, sentence: `Không có cơ quan mang mã “${row.agencyCode}”.` });
      continue;
    }
    const decision = decisionKey(row);
    const known = decisions.get(decision) ?? { draft: draftOf(row), lines: [] };
    decisions.set(decision, known);
    if (known.draft.system !== row.system) {
      problems.push({ address: row.address, sentence: 'Các dòng của một quyết định phải cùng hệ thống.' });
      continue;
    }
    const award = awardBy.get(awardChoiceKey(row.award, row.system)) ?? saidAward(row, surroundings, unknown);
    const line = lineOf(row, award, agencyId);
    const key = `${decision}\n\n${lineKey({ ...line, place: agencyId ?? row.agencyName })}`;
    const twin = seen.get(key);
    if (twin !== undefined) {
      problems.push({
        address: row.address,
        sentence: `Trùng với dòng ở ô ${twin}. Ghi thêm chức vụ hoặc địa chỉ nếu là người khác.`,
      });
      continue;
    }
    seen.set(key, row.address);
    if (stored.has(key)) {
      duplicates.push({ address: row.address, recipient: row.recipient, award: row.award, decision: row.number });
      continue;
    }
    if (agencyId === null) outside += 1;
    known.lines.push(line);
  }
  const written: PastDecision[] = [];
  for (const { draft, lines } of decisions.values()) {
    if (lines.length > 0) written.push({ draft, lines: yield* linkedLines(lines, surroundings.personBy) });
  }
  return {
    problems,
    decisions: written,
    linked: written.reduce((sum, { lines }) => sum + lines.filter(({ personId }) => personId !== null).length, 0),
    duplicates,
    unknownAwards: [...unknown.values()],
    outside,
  };
}

/** Lines with their persons where nobody can be mistaken: one of that name in the register, and once in the decision. */
function* linkedLines(
  lines: readonly HonourLine[],
  personBy: ReadonlyMap<string, string>,
): Generator<undefined, HonourLine[]> {
  const keys: (string | null)[] = [];
  const named = new Map<string, Set<string>>();
  for (const { subject, agencyId, recipientName, recipientDetail } of lines) {
    const key = subject === 'person' && agencyId !== null ? personKey(agencyId, recipientName) : null;
    keys.push(key);
    if (key !== null) named.set(key, (named.get(key) ?? new Set()).add(recipientDetail));
    yield;
  }
  return lines.map((line, index) => {
    const key = keys[index] ?? null;
    const isOne = key !== null && named.get(key)?.size === 1;
    return { ...line, personId: isOne ? (personBy.get(key) ?? null) : null };
  });
}

/** The agency of a line: by its code, else by its name; null outside the catalogue, undefined for an unknown code. */
function agencyOf(row: PastRow, { agencyByCode, agencyByName }: PastSurroundings): string | null | undefined {
  if (row.agencyCode !== '') return agencyByCode.get(fold(row.agencyCode));
  const name = row.agencyName === '' && row.subject === 'collective' ? row.recipient : row.agencyName;
  return agencyByName.get(fold(name)) ?? null;
}

/** Awards by their own words, compared once for a list of many lines; of two with the same words the first. */
function awardsByWords(awards: readonly KnownAward[]): ReadonlyMap<string, KnownAward> {
  return new Map(awards.toReversed().map((award) => [awardChoiceKey(award.name, award.system), award]));
}

/** What the words of no award were said to mean; they are noted among the unknown ones. */
function saidAward(
  row: PastRow,
  { awards, choices }: PastSurroundings,
  unknown: Map<string, UnknownAward>,
): KnownAward | null {
  const key = awardChoiceKey(row.award, row.system);
  const chosen = awards.find(({ code, system }) => system === row.system && code === choices.get(key));
  const before = unknown.get(key);
  unknown.set(key, {
    words: row.award,
    system: row.system,
    lines: (before?.lines ?? 0) + 1,
    choice: chosen?.code ?? '',
  });
  return chosen ?? null;
}

const FORM_WORDS = /^(bang khen|giay khen|huan chuong|huy chuong|ky niem chuong|huy hieu|thu khen)\b/;

function lineOf(row: PastRow, award: KnownAward | null, agencyId: string | null): HonourLine {
  const isAgency =
    row.subject === 'collective' &&
    agencyId !== null &&
    (row.agencyName === '' ? row.agencyCode === '' : fold(row.agencyName) === fold(row.recipient));
  return {
    awardCode: award?.code ?? null,
    awardVersion: null,
    awardName: row.award,
    kind: award?.kind ?? (FORM_WORDS.test(awardWords(row.award)) ? 'form' : 'title'),
    subject: row.subject,
    type: row.type,
    agencyId,
    agencyName: row.agencyName === '' && agencyId !== null ? null : row.agencyName,
    isAgency,
    divisionId: null,
    personId: null,
    householdId: null,
    recipientName: row.recipient,
    recipientDetail: row.detail,
    achievementFrom: row.yearFrom,
    achievementYear: row.year,
  };
}

function draftOf(row: PastRow): DecisionDraft {
  return {
    number: row.number,
    decidedOn: row.decidedOn,
    issuingBody: row.issuingBody,
    authority: '',
    signerName: row.signerName,
    signerTitle: row.signerTitle,
    system: row.system,
    subjectLine: '',
    fileId: null,
    issuerAgencyId: null,
    source: 'imported',
  };
}
