import { checkScheme } from '../../../../src/domain/scoring/check/check-scheme';
import { sentenceOf } from '../../../../src/text/vi';
import { schemeOf, shippedJson } from './shipped';

/** Makes something wrong in the JSON of a scheme. */
export type Change = (json: any) => unknown;

/** The criterion or group with this code. */
export function criterion(json: any, code: string): any {
  return json.criteria.flatMap((group: any) => [group, ...group.criteria]).find((node: any) => node.code === code);
}

/** The rule of bonus or penalty with this code. */
export function rule(json: any, code: string): any {
  return [...json.bonus.rules, ...json.penalty.rules].find((candidate: any) => candidate.code === code);
}

/** What checkScheme finds in KD-100 with a quota after some changes: code, place and sentence. */
export function found(...changes: readonly Change[]): [string, string | undefined, string][] {
  const json = shippedJson('kd-100-quota.scheme.json');
  changes.forEach((change) => change(json));
  return checkScheme(schemeOf(json)).map((violation) => [violation.code, violation.place, sentenceOf(violation)]);
}
