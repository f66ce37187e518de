import type { DataSource } from 'typeorm';

/** Takes migrations back, the newest first, until this one (by the name of its class) is taken back too. */
export async function undoThrough(dataSource: DataSource, name: string): Promise<void> {
  for (;;) {
    const [newest] = await dataSource.query<{ name: string }[]>(`SELECT name FROM migration ORDER BY id DESC LIMIT 1`);
    if (newest === undefined) throw new Error(`the migration ${name} was not applied`);
    await dataSource.undoLastMigration();
    if (newest.name === name) return;
  }
}
