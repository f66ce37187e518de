import { CODE_FORM, SET_CODE_FORM, plainCode } from '../code-form';
import type { Adjustments, Scheme } from '../scheme';
import { adjustmentRules, allNodes } from '../tree';
import { type SchemeCheckViolation, repeatedIn, violation } from './report';

/** Codes as they are written, used once, and told apart where they become names on a sheet. */
export function checkCodes(scheme: Scheme): SchemeCheckViolation[] {
  const criteria = allNodes(scheme).map(({ code }) => code);
  const facts = [...adjustmentRules(scheme), ...scheme.exclusions].map(({ code }) => code);
  const sets = [scheme.bonus, scheme.penalty].filter((set) => set !== null);
  const setCodes = sets.map(({ code }) => code);
  const [own, shared] = [new Set([...criteria, ...facts]), new Set(sets.filter(isItsOnlyRule).map(({ code }) => code))];
  const repeated = [
    ...repeatedIn([...criteria, ...facts]),
    ...repeatedIn(setCodes),
    ...setCodes.filter((code) => own.has(code) && !shared.has(code)),
  ];
  const malformed = [
    ...[...own].filter((code) => !CODE_FORM.test(code)),
    ...setCodes.filter((code) => !own.has(code) && !SET_CODE_FORM.test(code)),
  ];
  return [
    ...[...new Set(repeated)].map((code) => violation('scheme_code_repeated', code)),
    ...malformed.map((code) => violation('scheme_code_malformed', code)),
    ...checkAlike([...own, ...setCodes].filter((code) => !malformed.includes(code))),
    ...repeatedIn(scheme.awards.map(({ code }) => code)).map((code) => violation('scheme_award_repeated', code)),
  ];
}

/** A set may share the code of its only rule: the two are one line of the table. */
function isItsOnlyRule({ code, rules }: Adjustments): boolean {
  return rules.length === 1 && rules[0]?.code === code;
}

/** Different codes that would give one name to two rows; the later one is named. */
function checkAlike(codes: readonly string[]): SchemeCheckViolation[] {
  const first = new Map<string, string>();
  return [...new Set(codes)].flatMap((code) => {
    const other = first.get(plainCode(code));
    if (other === undefined) first.set(plainCode(code), code);
    return other === undefined ? [] : [violation('scheme_codes_alike', code, { other })];
  });
}
