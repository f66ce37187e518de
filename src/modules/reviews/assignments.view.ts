import { type Exact, exact, sum } from '../../domain/fraction';
import type { Node, Scheme } from '../../domain/scoring/scheme';
import { codesInside, isGroup, leavesOf } from '../../domain/scoring/tree';
import { figure } from '../../text/scheme-rules';
import type { AssignmentPageProps, AssignmentRow } from '../../../templates/pages/reviews/assignment';
import type { BlocPlace } from '../blocs';
import type { AssignedMember, Assignments, Cell } from './assignments.service';
import { placeOfPage, schemeLink } from './review-paths';

const LOCKS: Readonly<Record<NonNullable<AssignedMember['lock']>, string>> = {
  sent: 'đã gửi phiếu',
  own: 'cơ quan của bạn',
};

/** What is not assigned as the page of check boxes. */
export function assignmentView(
  place: BlocPlace,
  assignments: Assignments | null,
): Omit<AssignmentPageProps, 'frame' | 'rights'> {
  if (assignments === null) {
    return { ...placeOfPage(place), scheme: null, columns: [], rows: [], available: new Map(), seen: '' };
  }
  const { scheme, members, seen } = assignments;
  const { definition } = scheme;
  return {
    ...placeOfPage(place),
    scheme: schemeLink(scheme),
    columns: members.map(({ member, lock }) => ({
      ...{ code: member.code, name: member.name, shortName: member.shortName },
      locked: lock && LOCKS[lock],
    })),
    rows: definition.criteria.flatMap((node) => rowsOf(node, 0, members, new Set())),
    available: new Map(
      members.map(({ member, unassigned }) => [member.code, figure(availableTo(definition, unassigned))]),
    ),
    seen,
  };
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
