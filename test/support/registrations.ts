import type { LineInput } from '../../src/modules/tasks/registration/registration-draft.service';
import { termsOfForm } from '../../src/modules/tasks/terms/typed-terms';
import { type BlocPlace, PlacesService } from '../../src/modules/blocs';
import { actorOf } from './sheets';
import type { TestApplication } from './test-application';

/** Adds the year 2023, in which nobody has a task yet, to a world; KHOI-1 works in it. */
export async function seedYear2023({ database }: TestApplication): Promise<void> {
  await database.query(
    `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on)
     VALUES ('2023', 'Năm 2023', 'year', '2023-01-01', '2023-12-31', '2023-12-31')`,
  );
  await database.query(
    `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on, parent_id)
     SELECT '2023-H1', 'Sáu tháng đầu năm 2023', 'six_months', '2023-01-01', '2023-06-30', '2023-06-30', id
       FROM period WHERE code = '2023'`,
  );
  await database.query(
    `INSERT INTO bloc_year (bloc_id, period_id)
     SELECT b.id, p.id FROM bloc b, period p WHERE b.code = 'KHOI-1' AND p.code = '2023'`,
  );
  await database.query(
    `INSERT INTO review (bloc_id, period_id)
     SELECT b.id, p.id FROM bloc b, period p WHERE b.code = 'KHOI-1' AND p.code IN ('2023', '2023-H1')`,
  );
}

/** KHOI-1 in a period of 2023, as the secretary finds it. */
export async function placeOf2023(application: TestApplication, periodCode = '2023'): Promise<BlocPlace> {
  const secretary = await actorOf(application, 'thu-ky', '2023-02-01');
  return application.get(PlacesService).find(secretary, 'KHOI-1', periodCode, 'task.read');
}

/** The fields of a line as a form sends them: complete, with changes. */
export function lineFields(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    title: 'Kết nạp đảng viên mới',
    unit: 'đảng viên',
    target: '900',
    kind: 'cumulative',
    direction: 'higher',
    weight: '10',
    due: '30/11/2023',
    product: 'Quyết định kết nạp',
    coordinators: 'AG2; Sở Tài chính',
    milestones: '31/03/2023: 20%; 30/06/2023: 50%',
    ...changes,
  };
}

/** A new line. */
export function newLine(changes: Readonly<Record<string, string>> = {}, number: number | null = null): LineInput {
  return { id: null, version: 0, number, typed: termsOfForm(lineFields(changes), new Map()) };
}
