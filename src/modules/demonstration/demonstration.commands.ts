import type { INestApplicationContext } from '@nestjs/common';
import type { Command, CommandResult } from '../../platform/commands';
import { DemonstrationAccounts } from '../accounts';
import { DemonstrationService } from './demonstration.service';
import { demonstrationText } from './demonstration.text';

/** Loading the demonstration by hand; `serve` does it by itself on an empty embedded database. */
export const demonstrationCommands: readonly Command[] = [
  {
    name: 'demo',
    summary: 'Nạp số liệu minh họa vào cơ sở dữ liệu trống (chỉ khi không đặt DATABASE_URL)',
    usage: '',
    options: {},
    run: loadDemonstration,
  },
];

async function loadDemonstration(app: INestApplicationContext): Promise<CommandResult> {
  await app.get(DemonstrationService).load();
  const listed = await app.get(DemonstrationAccounts, { strict: false }).listed();
  if (listed === null) throw new Error('the demonstration was not loaded');
  return { json: { demonstration: true, ...listed }, text: demonstrationText(listed) };
}
