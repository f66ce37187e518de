import type { Scheme } from '../../domain/scoring/scheme';
import { adjustmentRules, allNodes, isGroup } from '../../domain/scoring/tree';

/** How a sentence about a scheme names what it speaks of. A code that leads nowhere is named by itself. */
export interface SchemeNames {
  /** 'nhóm A “Nhiệm vụ chính trị”', 'tiêu chí A1 “…”', 'quy định D2 “…”' */
  readonly place: (code: string) => string;
  /** 'Xuất sắc' */
  readonly grade: (code: string) => string;
  /** 'Cờ thi đua của Ủy ban nhân dân tỉnh' */
  readonly award: (code: string) => string;
  /** The agency that appraises a criterion. */
  readonly agency: (code: string) => string;
}

/** The names in a scheme; `agencies` are the names of agencies by code, where they are known. */
export function namesIn(scheme: Scheme, agencies: ReadonlyMap<string, string> = new Map()): SchemeNames {
  const places = new Map([
    ...allNodes(scheme).map((node): [string, string] => [
      node.code,
      `${isGroup(node) ? 'nhóm' : 'tiêu chí'} ${quoted(node.code, node.name)}`,
    ]),
    ...adjustmentRules(scheme).map(({ code, name }): [string, string] => [code, `quy định ${quoted(code, name)}`]),
  ]);
  const grades = new Map((scheme.classification?.bands ?? []).map(({ code, name }) => [code, name]));
  const awards = new Map(scheme.awards.map(({ code, name }) => [code, name]));
  return {
    place: (code) => places.get(code) ?? `“${code}”`,
    grade: (code) => grades.get(code) ?? `“${code}”`,
    award: (code) => awards.get(code) ?? `“${code}”`,
    agency: (code) => agencies.get(code) ?? code,
  };
}

function quoted(code: string, name: string): string {
  return `${code} “${name}”`;
}
