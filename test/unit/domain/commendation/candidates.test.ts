import type { Eligibility } from '../../../../src/domain/commendation/eligibility';
import {
  conditionSentence,
  countedSentence,
  findingSentence,
  missingSentence,
} from '../../../../src/text/commendation';
import { COLLECTIVES } from './cases/collectives';
import { CONDUCT } from './cases/conduct';
import { PERSONS } from './cases/persons';
import { SERVICE_AND_REPEATS } from './cases/service-and-repeats';
import { TRAPS } from './cases/traps';
import { answerTo, type Case, leavesOf, nameOf, plainCode } from './support';

const CASES: readonly Case[] = [...PERSONS, ...SERVICE_AND_REPEATS, ...COLLECTIVES, ...TRAPS, ...CONDUCT];

function codesOf({ condition }: Eligibility, outcome: 'not_met' | 'unknown'): string[] {
  const leaves = condition === null ? [] : leavesOf(condition);
  return leaves.filter((leaf) => leaf.outcome === outcome).map(({ code }) => plainCode(code));
}

function sentencesOf({ condition, findings }: Eligibility): string[] {
  const leaves = condition === null ? [] : leavesOf(condition);
  return [
    ...(condition === null ? [] : [conditionSentence(condition, nameOf)]),
    ...leaves.map((leaf) => conditionSentence(leaf, nameOf)),
    ...leaves.flatMap(({ counted }) => counted.map((one) => countedSentence(one, nameOf))),
    ...leaves.flatMap(({ missing }) => missing.map(missingSentence)),
    ...findings.map((finding) => findingSentence(finding, nameOf)),
  ];
}

describe('candidates over the catalogue', () => {
  it('are at least eighty, each with a name of its own', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(80);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it.each(CASES.map((candidate) => [candidate.name, candidate] as const))('%s', (_name, candidate) => {
    const answer = answerTo(candidate);
    expect({
      outcome: answer.outcome,
      notMet: codesOf(answer, 'not_met').sort(),
      unknown: codesOf(answer, 'unknown').sort(),
      findings: answer.findings.map(({ code }) => code).sort(),
    }).toEqual({
      outcome: candidate.outcome,
      notMet: [...(candidate.notMet ?? [])].sort(),
      unknown: [...(candidate.unknown ?? [])].sort(),
      findings: [...(candidate.findings ?? [])].sort(),
    });
    const said = sentencesOf(answer).join('\n');
    for (const part of candidate.says ?? []) expect(said).toContain(part);
  });

  it.each(CASES.map((candidate) => [candidate.name, candidate] as const))(
    'is told in sentences without codes or gaps: %s',
    (_name, candidate) => {
      for (const sentence of sentencesOf(answerTo(candidate))) {
        expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
        expect(sentence).not.toMatch(/undefined|null|NaN|\(\)|“”| {2}| ,| 00 |^Có 00|[A-Z]+_[A-Z]+|[a-z]+_[a-z]+/);
      }
    },
  );
});
