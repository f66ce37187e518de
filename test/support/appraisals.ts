import { exact } from '../../src/domain/fraction';
import type { AppraisalRules, Scheme } from '../../src/domain/scoring/scheme';
import { AppraisalService, AppraisalStepsService } from '../../src/modules/appraisals';
import { type BlocPlace, PlacesService } from '../../src/modules/blocs';
import type { Actor } from '../../src/platform/access';
import { MONITORED_SCHEME } from './checks';
import { actorOf } from './sheets';
import type { TestApplication } from './test-application';

export const RULES: AppraisalRules = { tolerance: '10', disclosure: 'published', replyDays: 5 };

/** The scheme of the cross-checks with rules of appraisal. */
export function appraisedScheme(rules: AppraisalRules | null = RULES): Scheme {
  return { ...MONITORED_SCHEME, appraisal: rules };
}

/** The appraiser and the place as they find it now. */
export async function appraiserIn(application: TestApplication): Promise<{ actor: Actor; place: BlocPlace }> {
  const actor = await actorOf(application, 'so-noi-vu');
  const place = await application.get(PlacesService).find(actor, 'KHOI-1', '2022-H1', 'appraisal.read');
  return { actor, place };
}

/** Takes up the sheet of a member and accepts every criterion but those that `given` decides otherwise. */
export async function appraise(
  application: TestApplication,
  agency: string,
  given: Readonly<Record<string, { readonly points: string; readonly reason: string }>> = {},
): Promise<void> {
  const { actor, place } = await appraiserIn(application);
  const appraisals = application.get(AppraisalService);
  const steps = application.get(AppraisalStepsService);
  await steps.take(actor, place, agency, 'take_up');
  const { criteria } = await appraisals.sheet(actor, place, agency);
  for (const [code, { stored }] of criteria) {
    const decided = given[code];
    const draft = {
      ...{ code, accepted: decided === undefined, reason: decided?.reason ?? '', version: stored?.version ?? 0 },
      points: decided === undefined ? null : exact(decided.points),
    };
    await appraisals.save(actor, place, agency, draft, 'screen');
  }
  await steps.take(actor, place, agency, 'appraise');
}
