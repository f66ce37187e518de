import { FULL_POINTS } from './sheets';
import type { TestApplication } from './test-application';
import type { TestClient } from './test-client';
import type { World } from './world';

/** A PDF small enough to send, which the check of the content takes for one. */
export const SMALL_PDF = '%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n';

export const PLACE = '/khoi/KHOI-1/2022-H1';
export const API = '/api/v1/blocs/KHOI-1/periods/2022-H1';

/** The fields of a decision as the page sends them. */
export const DECISION = {
  number: '12/QĐ-HĐTĐKT',
  decidedOn: '15/08/2022',
  signer: 'Chủ tịch Hội đồng',
  issuingBody: 'Hội đồng Thi đua - Khen thưởng tỉnh',
  confirmation: 'CÔNG BỐ',
} as const;

/**
 * Gives every member of KHOI-1 an appraised sheet of 2022-H1 by SQL: the n-th agency loses n points of A1. `skipped` agencies
 * keep what they have.
 */
export async function appraiseAll(
  { database }: TestApplication,
  world: World,
  skipped: readonly string[] = [],
): Promise<void> {
  const codes = Object.keys(world.agencies).filter((code) => code.startsWith('AG') && !skipped.includes(code));
  for (const [index, code] of codes.entries()) {
    const [sheet] = await database.query<{ id: string }>(
      `INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state, submitted_at, attested_by, attested_at)
       VALUES ($1, $2, $3, 'appraised', now(), 'Lãnh đạo', now()) RETURNING id`,
      [world.reviewId, world.agencies[code], world.schemeVersionId],
    );
    for (const [criterion, points] of Object.entries(FULL_POINTS)) {
      const given = criterion === 'A1' ? String(Number(points) - index) : points.replace(',', '.');
      await database.query(
        `INSERT INTO score_entry (sheet_id, criterion_code, version, input, explanation, author_name, source)
         VALUES ($1, $2, 1, $3, 'Theo báo cáo', $4, 'screen')`,
        [sheet?.id, criterion, JSON.stringify({ points: given }), `Cán bộ TĐKT, ${code}`],
      );
    }
  }
}

/** Keeps the file of a decision about the period of an address of the API; promises its id and the version of the review. */
export async function decisionFile(client: TestClient, place: string): Promise<{ fileId: string; version: number }> {
  const kept = await client.postFiles(`${place}/review/decision-files`, {}, [
    { field: 'file', name: 'quyet-dinh.pdf', content: SMALL_PDF },
  ]);
  const { version } = (await client.get(`${place}/review`)).json;
  return { fileId: kept.json?.id, version };
}

/** Publishes KHOI-1 in 2022-H1 through the API; promises the answer. */
export async function publishByApi(client: TestClient, changes: Readonly<Record<string, unknown>> = {}) {
  const kept = await decisionFile(client, API);
  const body = { ...DECISION, decidedOn: '2022-08-15', ...kept, ...changes };
  return client.api('POST', `${API}/review/publication`, body);
}

/** Closes it, or opens it again for a reason. */
export async function moveByApi(client: TestClient, step: 'closing' | 'reopening', reason?: string) {
  const { version } = (await client.get(`${API}/review`)).json;
  return client.api('POST', `${API}/review/${step}`, { version, ...(reason === undefined ? {} : { reason }) });
}
