import { scoredCriteria } from '../../src/domain/scoring/sections';
import { type BlocPlace, PlacesService } from '../../src/modules/blocs';
import { type Actor, ActorRepository } from '../../src/platform/access';
import { SCHEME_KB_2022 } from './scheme-kb-2022';
import type { TestApplication } from './test-application';

/** Points for every criterion of the scheme; they add up to 95 + 3 - 1 = 97. */
export const FULL_POINTS: Readonly<Record<string, string>> = {
  ...{ A1: '18', A2: '28,5', A3: '9,5', B1: '8', B2: '6', B3: '6' },
  ...{ C1: '4', C2: '4', C3: '3', C4: '4', C5: '4', D: '3', E: '1' },
};

/** The codes of the criteria that get points. */
export const LEAVES = scoredCriteria(SCHEME_KB_2022).map(({ code }) => code);

/** Points as they are typed into a row that is scored by judgement. */
export function typedPoints(points: string): { readonly given: { readonly fields: ReadonlyMap<string, string> } } {
  return { given: { fields: new Map([['points', points]]) } };
}

/** A row as its form sends it: every field named by its criterion. */
export function formRow(
  code: string,
  fields: Readonly<Record<string, string>>,
  version: number,
  explanation = '',
): Record<string, string> {
  const all = { ...fields, explanation, version: String(version) };
  return Object.fromEntries(Object.entries(all).map(([field, text]) => [`${field}@${code}`, text]));
}

/** The actor behind an account, with the roles valid on the day. */
export async function actorOf(application: TestApplication, loginName: string, day = '2026-11-22'): Promise<Actor> {
  const [user] = await application.database.query<{ id: string }>(`SELECT id FROM app_user WHERE login_name = $1`, [
    loginName,
  ]);
  const actor = user ? await application.get(ActorRepository).actorOn(user.id, day) : null;
  if (!actor) throw new Error(`${loginName} is unknown`);
  return actor;
}

/** KHOI-1 in the first half of 2022, as this account finds it. */
export async function placeOf(application: TestApplication, actor: Actor, blocCode = 'KHOI-1'): Promise<BlocPlace> {
  return application.get(PlacesService).find(actor, blocCode, '2022-H1', 'sheet.read');
}
