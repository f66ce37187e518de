import type { INestApplicationContext } from '@nestjs/common';
import type { Command, CommandResult } from '../commands';
import { AuditService } from './audit.service';

/** Checks of the record of changes from the command line. */
export const auditCommands: readonly Command[] = [
  {
    name: 'audit verify',
    summary: 'Kiểm tra chuỗi nhật ký, nêu mắt xích hỏng đầu tiên',
    usage: '',
    options: {},
    run: verify,
  },
];

async function verify(app: INestApplicationContext): Promise<CommandResult> {
  const verdicts = await app.get(AuditService).verify();
  const broken = verdicts.filter((verdict) => verdict.broken !== null);
  const lines = verdicts.map((verdict) =>
    verdict.broken === null
      ? `${verdict.chain}: ${String(verdict.entries)} mục, nguyên vẹn, mã đầu chuỗi ${verdict.headHash}`
      : `${verdict.chain}: hỏng từ mục ${String(verdict.broken.sequence)} (${verdict.broken.action}, ${verdict.broken.subject})`,
  );
  return {
    json: { whole: broken.length === 0, chains: verdicts },
    text: lines.length > 0 ? lines.join('\n') : 'Chưa có mục nhật ký nào.',
    exitCode: broken.length === 0 ? 0 : 1,
  };
}
