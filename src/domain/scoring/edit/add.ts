import type { AdjustmentRule, Scheme } from '../scheme';
import { nextCode } from './codes';
import type { Addition, EditOutcome } from './edits';
import type { NodeRef } from './node';
import { changeList, listAt, pathTo } from './paths';
import { remainingOf, startingGroup, startingLeaf, type StartingWords } from './starting-values';

/** Puts in something new with a free code; a criterion starts with the points that its group still lacks. */
export function added(scheme: Scheme, addition: Addition, { name }: StartingWords): EditOutcome {
  switch (addition.what) {
    case 'group':
    case 'criterion':
      return criterionAdded(scheme, addition.what, addition.parent, name);
    case 'bonus': {
      if (scheme.bonus !== null) return alreadyThere();
      const code = nextSetCode(scheme);
      const bonus = { code, name, cap: '0', rules: [], mayExceedTotal: true, liftsGrade: true };
      return applied({ ...scheme, bonus }, { kind: 'bonus' });
    }
    case 'penalty': {
      if (scheme.penalty !== null) return alreadyThere();
      const penalty = { code: nextSetCode(scheme), name, cap: '0', rules: [] };
      return applied({ ...scheme, penalty }, { kind: 'penalty' });
    }
    case 'rule':
      return ruleAdded(scheme, addition.set, name);
    case 'exclusion': {
      const code = nextCode(
        scheme,
        scheme.exclusions.map((one) => one.code),
        'X',
      );
      const exclusions = [...scheme.exclusions, { code, name, effects: [] }];
      return applied({ ...scheme, exclusions }, { kind: 'exclusion', code });
    }
  }
}

function criterionAdded(scheme: Scheme, what: 'group' | 'criterion', parent: string | null, name: string): EditOutcome {
  const path = parent === null ? [] : pathTo(scheme.criteria, parent);
  const siblings = path === null ? null : listAt(scheme.criteria, path);
  if (path === null || siblings === null) return { kind: 'gone' };
  const code = nextCode(
    scheme,
    siblings.map((one) => one.code),
    parent,
  );
  const maximum = remainingOf(wholeAt(scheme, path), siblings);
  const node = what === 'group' ? startingGroup(code, name, maximum) : startingLeaf(code, name, maximum);
  const criteria = changeList(scheme.criteria, path, (list) => [...list, node]);
  return applied({ ...scheme, criteria }, { kind: 'criterion', code });
}

/** The points that the criteria of a list should add up to. */
function wholeAt(scheme: Scheme, path: readonly number[]): string {
  if (path.length === 0) return scheme.total;
  return listAt(scheme.criteria, path.slice(0, -1))?.[path.at(-1) ?? 0]?.maximum ?? '0';
}

function ruleAdded(scheme: Scheme, set: 'bonus' | 'penalty', name: string): EditOutcome {
  const stored = scheme[set];
  if (stored === null) return { kind: 'gone' };
  const code = nextCode(
    scheme,
    stored.rules.map((one) => one.code),
    stored.code,
  );
  const rule: AdjustmentRule = {
    ...{ code, name, guidance: '', counting: 'each', points: '1', levels: [], step: null, cap: '1' },
    ...{ effects: [], alsoCountedIn: [] },
  };
  return applied({ ...scheme, [set]: { ...stored, rules: [...stored.rules, rule] } }, { kind: 'rule', code });
}

/** Bonus and penalty go on with the letters of the groups. */
function nextSetCode(scheme: Scheme): string {
  const sets = [scheme.bonus, scheme.penalty].flatMap((set) => (set === null ? [] : [set.code]));
  return nextCode(scheme, [...scheme.criteria.map(({ code }) => code), ...sets], null);
}

function applied(scheme: Scheme, node: NodeRef): EditOutcome {
  return { kind: 'applied', scheme, node };
}

function alreadyThere(): EditOutcome {
  return { kind: 'refused', violations: [{ code: 'scheme_already_there', place: 'code' }] };
}
