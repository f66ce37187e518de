import type { TestApplication } from './test-application';

/** What is written although nothing of a review is: sessions, their sign-ins, files that nothing names, notices. */
const BESIDE = ['session', 'user_session', 'sign_in_attempt', 'stored_file', 'notice', 'notice_reading'];

/** The hash of the rows of every table that says something of a review, by name. */
export async function tableHashes(application: TestApplication): Promise<Record<string, string>> {
  const names = await application.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of names.filter((table) => !BESIDE.includes(table.name))) {
    const [row] = (await application.asOwner(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM "${name}" t`,
    )) as { hash: string }[];
    hashes[name] = row?.hash ?? '';
  }
  return hashes;
}
