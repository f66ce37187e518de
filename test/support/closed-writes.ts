import { addPerson } from './checks';
import { heldMeeting, ok, PLAN } from './meetings';
import { prepareBallot, RULES } from './ballots';
import { API, appraiseAll, moveByApi, publishByApi } from './publications';
import { SCHEME_KB_2022 } from './scheme-kb-2022';
import type { TestApplication } from './test-application';
import type { World } from './world';

/** Something of every kind in the first half of 2022, which is then published and closed: ids by the name they have in addresses. */
export async function closedPeriodWithEverything(
  application: TestApplication,
  world: World,
): Promise<Readonly<Record<string, string>>> {
  const secretary = await application.visit('thu-ky');
  const officer = await application.visit('can-bo-ag1');
  const office = await application.visit('so-noi-vu');
  await addPerson(application, 'kiem-tra-ag2', 'CROSS_CHECKER', world.agencies['AG2']!);
  const [check] = ok(await secretary.api('POST', `${API}/cross-checks/automatic`, { each: 1 })).filter(
    ({ checked }: { checked: string }) => checked === 'AG1',
  );
  await appraiseAll(application, world);
  const [evidence] = await application.database.query<{ id: string }>(
    `INSERT INTO evidence (sheet_id, criterion_code, citation, added_by)
     SELECT s.id, 'A1', '05-NQ/TU', 'Cán bộ' FROM score_sheet s JOIN agency a ON a.id = s.agency_id WHERE a.code = 'AG1'
     RETURNING id`,
  );
  const meeting = await heldMeeting(secretary, ['AG1', 'AG2', 'AG3']);
  const { id: comment } = ok(await officer.api('POST', `${meeting}/comments`, { content: 'Bổ sung nguyên nhân' }));
  const [item] = ok(await secretary.api('GET', meeting)).items;
  ok(await secretary.api('PUT', `${API}/ballot-rules`, RULES));
  const ballot = await prepareBallot(secretary, '1');
  ok(await secretary.api('POST', `${API}/deadlines`, { kind: 'self_score', date: '2022-07-05' }));
  ok(await secretary.api('POST', `${API}/bloc-tasks`, BLOC_TASK));
  ok(await secretary.api('POST', `${API}/tasks/chung/1/progress`, PROGRESS));
  ok(await publishByApi(office));
  ok(await moveByApi(office, 'closing'));
  return { comment, ballot, check: check.id, evidence: evidence?.id ?? '', item: item.id };
}

const JUDGED = { accepted: false, points: '1', reason: 'x', version: 0 };
const BALLOT = { title: 'x', method: 'secret', places: 1, isAcclaim: 'no', candidates: ['AG1'] };
const DEADLINE = { date: '2027-01-01', time: '17:00' };
const ATTENDANCE = { status: 'absent', attendeeName: '', version: 1 };
const PROGRESS = { recordedOn: '2022-06-20', actual: '5', note: '', lastSequence: 0 };
const BLOC_TASK = {
  ...{ title: 'Tổ chức hội thao của khối', unit: 'cuộc', target: '10', kind: 'cumulative', direction: 'higher' },
  ...{ due: '2022-11-30', product: '', coordinators: [], milestones: [] },
};
const SENT = { version: 1, reason: 'x', attested: true };

/**
 * What is sent to every writing route of a bloc's period that a published result rests on: well formed, so that nothing but
 * the closing refuses it. The addresses are those of the declared routes, below the period.
 */
export const CLOSED_WRITES: Readonly<Record<string, readonly object[]>> = {
  'PUT reports/six-month/sections/:section': [{ text: 'x', version: 0 }],
  'PUT reports/six-month/document': [{ number: '1', date: null, version: 0 }],
  'PUT ballot-rules': [{ ...RULES, places: 2, version: 1 }],
  'POST meetings/:meeting/ballots': [BALLOT],
  'PUT ballots/:ballot': [{ ...BALLOT, version: 1 }],
  'POST ballots/:ballot/votes': [{ chosen: ['AG1'] }],
  'POST ballots/:ballot/open-votes': [{ agency: 'AG1', chosen: ['AG1'] }],
  'POST ballots/:ballot/open': [{}],
  'POST ballots/:ballot/count': [{}],
  'POST ballots/:ballot/next-round': [{}],
  'POST ballots/:ballot/decision': [{ chosen: ['AG1'], decidedBy: 'x', reason: 'x' }],
  'POST ballots/:ballot/conclusion': [{}],
  'POST ballots/:ballot/cancellation': [{ reason: 'x' }],
  'POST meetings': [PLAN],
  'PUT meetings/:meeting': [{ ...PLAN, title: 'x', version: 3 }],
  'POST meetings/:meeting/steps': [
    { action: 'conclude', version: 3 },
    { action: 'sign_minutes', number: '1', date: '2022-08-09', version: 3 },
    { action: 'resume', reason: 'x', version: 3 },
  ],
  'POST meetings/:meeting/items': [{ kind: 'agenda', content: 'x' }],
  'PUT meetings/:meeting/items/:item': [{ content: 'x', version: 1 }],
  'DELETE meetings/:meeting/items/:item': [{}],
  'PUT meetings/:meeting/current-item': [{ item: '' }],
  'PUT meetings/:meeting/texts/:section': [{ content: 'x', version: 0 }],
  'POST meetings/:meeting/comments': [{ content: 'x' }],
  'PUT meetings/:meeting/comments/:comment/answer': [{ answerKind: 'accepted', answer: 'x', version: 1 }],
  'PUT meetings/:meeting/attendance/:agency': [ATTENDANCE],
  'POST meetings/:meeting/attendance/:agency/authorisation': [ATTENDANCE],
  'PUT meetings/:meeting/conclusions/:agency': [{ judgement: 'x', version: 0 }],
  'POST exclusions': [{ agency: 'AG2', reason: 'x' }],
  'DELETE exclusions/:agency': [{}],
  'PUT unassigned': [{ agency: 'AG2', criterion: 'A1', assigned: false }],
  'PUT appraisals/:agency/criteria/:code': [JUDGED],
  'POST appraisals/:agency/actions': ['take_up', 'return', 'appraise', 'reconsider'].map((action) => ({
    ...{ action, version: 1, reason: 'x' },
  })),
  'POST appraisals/:agency/extension': [{ dueAt: '2027-01-01T00:00:00Z', reason: 'x' }],
  'POST sheets/:agency/appraisal/:code/reply': [{ text: 'x' }],
  'POST cross-checks/automatic': [{ each: 2 }],
  'POST cross-checks': [{ checker: 'AG3', checked: 'AG1', reason: 'x' }],
  'POST cross-checks/:id/actions': ['finish', 'reopen', 'end'].map((action) => ({ action, version: 1, reason: 'x' })),
  'PUT cross-checks/sheets/:agency/criteria/:code': [JUDGED],
  'PUT monitoring/:agency/criteria/:code': [JUDGED],
  'POST monitoring/invitations': [{}],
  'PUT sheets/:agency/criteria/:code': [{ input: { points: '20' }, explanation: 'x', version: 1 }],
  'POST sheets/:agency/actions': [
    { action: 'open', version: 0 },
    ...['send_to_leader', 'leader_return', 'submit', 'recall', 'take_up', 'return'].map((action) => ({
      action,
      ...SENT,
    })),
  ],
  'POST sheets/:agency/criteria/:code/evidence/files': [{}],
  'POST sheets/:agency/criteria/:code/evidence/citations': [{ number: '1/QĐ' }],
  'DELETE sheets/:agency/criteria/:code/evidence/:id': [{}],
  'PUT scheme': [{ code: SCHEME_KB_2022.code, version: 1 }],
  'POST tasks/:agency/:number/progress': [PROGRESS],
  'POST tasks/:agency/:number/progress/files': [PROGRESS],
  'POST tasks/chung/:number/progress': [PROGRESS],
  'POST bloc-tasks': [{ ...BLOC_TASK, title: 'Ban hành quy chế của khối' }],
  'PUT bloc-tasks/:number': [{ ...BLOC_TASK, title: 'Ban hành quy chế của khối', version: 1, reason: 'x' }],
  'PUT task-grid/:agency/:number/:field': [{ value: '5', day: '2022-06-20', version: 0 }],
  'POST deadlines': [{ kind: 'appraisal', ...DEADLINE }],
  'POST deadlines/:kind/extensions': [{ ...DEADLINE, reason: 'x' }],
};

/**
 * What goes on after the closing and changes nothing of the period: proposals are followed for sheets that are taken up, and a
 * way to measure a task is corrected from the first open day on.
 */
export const WRITES_BESIDE: Readonly<Record<string, readonly object[]>> = {
  'POST appraisals/proposals': [{}],
  'POST tasks/:agency/:number/target': [{ kind: 'level', direction: 'lower', version: 1, reason: 'x' }],
};

/** Writing routes that are not sent into a closed period, and why that is no gap. */
export const GOING_ON: Readonly<Record<string, string>> = {
  'POST review/decision-files': 'keeps a file, which belongs to nothing before a publication names it',
  'POST review/publication': 'the step of the review itself: what is closed is not published',
  'POST review/closing': 'the step of the review itself: closing again changes nothing',
  'POST review/reopening': 'the one way to change a closed period, with a reason',
  'POST handovers': 'moves the chair from a coming day on',
  'POST handovers/:handover/cancellation': 'undoes one whose day is still to come: the chair of the period stays',
  'POST trial': 'stores nothing',
  'POST nominations': 'begins a proposal that rests on the published result and changes nothing of it',
  'PUT award-quotas/:award': 'allots places for proposals, which come after the result',
  'PUT tie-rule': 'says who chooses among equals for the places of proposals, which come after the result',
  'PUT nominations/tie-decision': 'chooses who of equals is proposed: the published rank of each stays',
  'POST reminders': 'writes notices alone',
  'PUT reports/annual/sections/:section': 'belongs to the year, which is open',
  'PUT reports/annual/document': 'belongs to the year, which is open',
};

/** Registrations, requested changes and the pact belong to the year, which goes on after its first half. */
export const OF_THE_YEAR = /^\w+ (registrations|pact|target-changes|tasks\/:agency\/:number\/target-changes)\b/;
