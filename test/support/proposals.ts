import { FULL_POINTS } from './sheets';
import { DECISION, SMALL_PDF } from './publications';
import type { TestApplication } from './test-application';
import type { TestClient } from './test-client';
import type { World } from './world';

/** The whole year of KHOI-1, whose ranking proposals are made from. */
export const YEAR_API = '/api/v1/blocs/KHOI-1/periods/2022';
export const NOMINATIONS = `${YEAR_API}/nominations`;
export const PROPOSALS = '/api/v1/proposals';

/**
 * Gives every member of KHOI-1 an appraised sheet of the year by SQL, the n-th losing n points (or as many as
 * `lost` says), so that AG1 stands first, with
 * a file that backs criterion A1 of AG1; then publishes the year through the API. Promises the id of the file.
 */
export async function publishYear(
  application: TestApplication,
  world: World,
  appraiser: TestClient,
  lost: (index: number) => number = (index) => index,
): Promise<string> {
  const { database } = application;
  const [review] = await database.query<{ id: string }>(
    `INSERT INTO review (bloc_id, period_id, scheme_version_id) VALUES ($1, $2, $3)
     ON CONFLICT (bloc_id, period_id) DO UPDATE SET scheme_version_id = excluded.scheme_version_id RETURNING id`,
    [world.blocs['KHOI-1'], world.periods['2022'], world.schemeVersionId],
  );
  const codes = Object.keys(world.agencies).filter((code) => code.startsWith('AG'));
  const fileId = await evidenceFile(application, world);
  for (const [index, code] of codes.entries()) {
    const [sheet] = await database.query<{ id: string }>(
      `INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state, submitted_at, attested_by, attested_at)
       VALUES ($1, $2, $3, 'appraised', now(), 'Lãnh đạo', now()) RETURNING id`,
      [review?.id, world.agencies[code], world.schemeVersionId],
    );
    for (const [criterion, points] of Object.entries(FULL_POINTS)) {
      const given = criterion === 'A1' ? String(Number(points) - lost(index)) : points.replace(',', '.');
      await database.query(
        `INSERT INTO score_entry (sheet_id, criterion_code, version, input, explanation, author_name, source)
         VALUES ($1, $2, 1, $3, 'Theo báo cáo', $4, 'screen')`,
        [sheet?.id, criterion, JSON.stringify({ points: given }), `Cán bộ TĐKT, ${code}`],
      );
    }
    if (code === 'AG1') {
      await database.query(
        `INSERT INTO evidence (sheet_id, criterion_code, file_id, added_by) VALUES ($1, 'A1', $2, 'Cán bộ TĐKT, AG1')`,
        [sheet?.id, fileId],
      );
    }
  }
  const kept = await appraiser.postFiles(`${YEAR_API}/review/decision-files`, {}, [
    { field: 'file', name: 'quyet-dinh.pdf', content: SMALL_PDF },
  ]);
  const { version } = (await appraiser.get(`${YEAR_API}/review`)).json;
  const body = { ...DECISION, decidedOn: '2023-01-10', fileId: kept.json?.id, version };
  const published = await appraiser.api('POST', `${YEAR_API}/review/publication`, body);
  if (published.status !== 200) throw new Error(`the year was not published: ${published.text}`);
  return fileId;
}

async function evidenceFile({ database }: TestApplication, world: World): Promise<string> {
  const [file] = await database.query<{ id: string }>(
    `INSERT INTO stored_file (sha256, name, media_type, size, purpose, owner_agency_id, owner_bloc_id, uploaded_by_name)
     VALUES (repeat('a', 64), 'bao-cao-nam.pdf', 'application/pdf', 100, 'evidence', $1, $2, 'Cán bộ TĐKT, AG1') RETURNING id`,
    [world.agencies['AG1'], world.blocs['KHOI-1']],
  );
  if (!file) throw new Error('the file was not kept');
  return file.id;
}

/** Answers 'yes' to every condition that somebody has to confirm of every candidate. */
export async function attestAll(client: TestClient, code: string): Promise<void> {
  const { candidates } = (await client.get(`${PROPOSALS}/${code}`)).json;
  for (const { id } of candidates) {
    const candidate = await candidateOf(client, code, id);
    let version = candidate['version'];
    const { eligibility } = candidate;
    for (const condition of attestedIn((eligibility as { condition: unknown }).condition)) {
      const fields = { version, condition, answer: 'yes', note: 'Theo biên bản họp bình xét' };
      const written = await client.api('PUT', `${PROPOSALS}/${code}/candidates/${id}/attestations`, fields);
      if (written.status !== 200) throw new Error(`the condition was not confirmed: ${written.text}`);
      version = written.json.version;
    }
  }
}

/** A candidate of a proposal as its reader finds it. */
export async function candidateOf(client: TestClient, code: string, id: string): Promise<Record<string, unknown>> {
  const { candidates } = (await client.get(`${PROPOSALS}/${code}`)).json;
  return candidates.find((candidate: { id: string }) => candidate.id === id);
}

function attestedIn(result: unknown): string[] {
  const { kind, code, parts } = result as { kind: string; code: string; parts: unknown[] };
  return kind === 'attested' ? [code] : parts.flatMap(attestedIn);
}

/**
 * Says of every candidate why it is proposed, which the rules ask for where they cannot say yes, and what it achieved, which its
 * report asks for.
 */
export async function explainAll(client: TestClient, code: string): Promise<void> {
  const found = await client.get(`${PROPOSALS}/${code}`);
  for (const { id, version, explanation, achievements } of found.json.candidates ?? []) {
    const texts = {
      explanation: 'Biên bản họp bình xét đã thống nhất',
      achievements: 'Hoàn thành tốt nhiệm vụ được giao',
    };
    const given: Readonly<Record<string, string>> = { explanation, achievements };
    let seen = version;
    for (const [which, text] of Object.entries(texts).filter(([name]) => given[name] === '')) {
      const written = await client.api('PUT', `${PROPOSALS}/${code}/candidates/${id}/${which}`, {
        version: seen,
        [which]: text,
      });
      seen = written.json?.version ?? seen;
    }
  }
}

/** Takes a step with the version that the proposal has now; before a draft is sent, every candidate is explained and has a report. */
export async function step(client: TestClient, code: string, action: string, reason = '') {
  if (action === 'send_to_leader' || action === 'submit') await explainAll(client, code);
  const found = await client.get(`${PROPOSALS}/${code}`);
  return client.api('POST', `${PROPOSALS}/${code}/steps`, { action, version: found.json.version, reason });
}
