import type { BusinessDate } from '../../domain/calendar';
import { formatDate } from '../date';
import type { NoticeWords } from './appraisals';

/** What a notice says of a movement. */
interface Told {
  readonly name: string;
  /** 'Tỉnh', or the bloc or agency that launched it. */
  readonly launcher: string;
}

/** To an agency: a movement is launched for it, from a day to a day. */
export function movementLaunched({ name, launcher }: Told, from: BusinessDate, to: BusinessDate): NoticeWords {
  return {
    title: 'Có phong trào thi đua mới',
    body: `${launcher} phát động “${name}” từ ${formatDate(from)} đến ${formatDate(to)}. Ghi nội dung đăng ký của cơ quan.`,
  };
}

/** To an agency: a movement lasts longer, or ends earlier, by a document. */
export function movementTermChanged(
  { name, launcher }: Told,
  kind: 'extension' | 'closing',
  endsOn: BusinessDate | null,
  documentNumber: string,
): NoticeWords {
  const until = endsOn === null ? '' : `, đến ${formatDate(endsOn)}`;
  return {
    title: kind === 'extension' ? 'Phong trào thi đua được kéo dài' : 'Phong trào thi đua kết thúc sớm',
    body: `${launcher}: “${name}”${until}, theo văn bản số ${documentNumber}.`,
  };
}

/** To an agency: a movement is withdrawn, with the reason. */
export function movementWithdrawn({ name, launcher }: Told, reason: string): NoticeWords {
  return { title: 'Phong trào thi đua đã được rút', body: `${launcher} rút “${name}”. Lý do: ${reason}` };
}

/** To an agency: an extension, an early end or a withdrawal was recorded by mistake and does not hold. */
export function movementEventStruck({ name, launcher }: Told, event: string, reason: string): NoticeWords {
  return {
    title: 'Sửa thông tin phong trào thi đua',
    body: `${launcher} bỏ việc “${event}” đã ghi nhầm ở phong trào “${name}”. Lý do: ${reason}`,
  };
}
