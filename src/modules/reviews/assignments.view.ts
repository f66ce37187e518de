import { type Exact, exact, sum } from '../../domain/fraction';
import type { Node, Scheme } from '../../domain/scoring/scheme';
import { codesInside, isGroup, leavesOf } from '../../domain/scoring/tree';
import { figure } from '../../text/scheme-rules';
import type { AssignmentPageProps, AssignmentRow, AssignmentWish } from '../../../templates/pages/reviews/assignment';
import type { BlocPlace } from '../blocs';
import { type AssignedMember, type Assignments, type Cell, wantedFor } from './assignments.service';
import { placeOfPage, schemeLink } from './review-paths';

const LOCKS: Readonly<Record<NonNullable<AssignedMember['lock']>, string>> = {
  sent: 'đã gửi phiếu',
  own: 'cơ quan của bạn',
};

/** What is not assigned as the page of check boxes; `refused` are the cells that were ticked in a form that was not saved. */
export function assignmentView(
  place: BlocPlace,
  assignments: Assignments | null,
  refused: readonly Cell[] | null = null,
): Omit<AssignmentPageProps, 'frame' | 'rights'> {
  if (assignments === null) {
    return { ...placeOfPage(place), scheme: null, columns: [], rows: [], wishes: [], available: new Map(), seen: '' };
  }
  const { scheme, members, seen } = assignments;
  const { definition } = scheme;
  const wishes = refused === null ? [] : members.flatMap((member) => wishOf(definition, member, refused));
  return {
    ...placeOfPage(place),
    scheme: schemeLink(scheme),
    columns: members.map(({ member, lock }) => ({
      ...{ code: member.code, name: member.name, shortName: member.shortName },
      locked: lock && LOCKS[lock],
    })),
    rows: definition.criteria.flatMap((node) => rowsOf(node, 0, members, new Set())),
    wishes,
    available: new Map(
      members.map(({ member, unassigned }) => [member.code, figure(availableTo(definition, unassigned))]),
    ),
    seen,
  };
}

/** What a refused form wanted for a member beside what is stored; none where they agree, or where nothing may change. */
function wishOf(scheme: Scheme, assigned: AssignedMember, refused: readonly Cell[]): AssignmentWish[] {
  const { member, unassigned, lock } = assigned;
  if (lock !== null) return [];
  const wanted = wantedFor(scheme, assigned, refused);
  const leftOut = [...wanted].filter((code) => !unassigned.has(code));
  const given = [...unassigned].filter((code) => !wanted.has(code));
  if (leftOut.length + given.length === 0) return [];
  return [{ agencyCode: member.code, agencyName: member.name, leftOut, given }];
}

function rowsOf(
  node: Node,
  level: number,
  members: readonly AssignedMember[],
  inherited: ReadonlySet<string>,
): AssignmentRow[] {
  const unassigned = new Set(members.filter((one) => one.unassigned.has(node.code)).map(({ member }) => member.code));
  const row: AssignmentRow = {
    kind: isGroup(node) ? 'group' : 'leaf',
    ...{ level, code: node.code, name: node.name, maximum: figure(node.maximum), unassigned, inherited },
  };
  if (!isGroup(node)) return [row];
  const inside = new Set([...inherited, ...unassigned]);
  return [row, ...node.criteria.flatMap((child) => rowsOf(child, level + 1, members, inside))];
}

/** The most that what is assigned can give. */
function availableTo(scheme: Scheme, unassigned: ReadonlySet<string>): Exact {
  const out = codesInside(scheme, unassigned);
  return sum(leavesOf(scheme).flatMap(({ code, maximum }) => (out.has(code) ? [] : [exact(maximum)])));
}

/** The cells that were ticked: 'VPTU A1'. What is no cell is ignored. */
export function cellsOf(values: readonly string[]): Cell[] {
  return values.flatMap((value) => {
    const space = value.indexOf(' ');
    return space <= 0 ? [] : [{ agency: value.slice(0, space), criterion: value.slice(space + 1) }];
  });
}
