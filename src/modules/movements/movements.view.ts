import type { BusinessDate } from '../../domain/calendar';
import { lastDayOn, type MovementStatus, movementStatusOn } from '../../domain/movements';
import { formatDate } from '../../text/date';
import { movementEventWords, movementKindWords, movementStatusWords } from '../../text/words/movements';
import type { MovementRow } from '../../../templates/pages/movements/list';
import type { EventLine, FileLink, ParticipationLine } from '../../../templates/pages/movements/movement-props';
import type { TagKind } from '../../../templates/components/tag';
import type { Movement, MovementEvent, MovementFile, Participation } from './movement';

const STATUS_KINDS: Readonly<Record<MovementStatus, TagKind>> = {
  upcoming: 'idle',
  under_way: 'go',
  ended: 'ok',
  withdrawn: 'idle',
};

/** A movement of the list as it stands on a day. */
export function movementRow(movement: Movement, today: BusinessDate): MovementRow {
  const { id, name, kind, counts } = movement;
  const reviews = movement.events.filter((event) => event.kind === 'interim_review' || event.kind === 'final_review');
  return {
    ...{ id, name, kind: movementKindWords[kind], launcher: launcherText(movement), term: termText(movement, today) },
    reviews: reviews.map((event) => `${movementEventWords[event.kind]} ${formatDate(event.on)}`).join('; '),
    counts: `${registeredText(movement)} đăng ký, ${counts.reported} báo cáo`,
    ...statusOf(movement, today),
  };
}

/** How a movement stands on a day, in words. */
export function statusOf(movement: Movement, today: BusinessDate): { status: string; statusKind: TagKind } {
  const status = movementStatusOn(movement, today);
  return { status: movementStatusWords[status], statusKind: STATUS_KINDS[status] };
}

/** What is stored of a movement, as facts of its page. */
export function movementFacts(movement: Movement, today: BusinessDate): [string, string][] {
  const { kind, documentNumber, documentOn, content, agencyCodes, counts } = movement;
  return [
    ['Loại', movementKindWords[kind]],
    ['Nơi phát động', launcherText(movement)],
    ['Văn bản phát động', `${documentNumber}, ngày ${formatDate(documentOn)}`],
    ['Thời gian', termText(movement, today)],
    ['Nội dung, chỉ tiêu', content],
    ['Đơn vị tham gia', agencyCodes === null ? 'Tất cả' : `${agencyCodes.length} cơ quan được chọn`],
    ['Đăng ký', `${counts.registered} cơ quan`],
    ['Báo cáo kết quả', `${counts.reported} cơ quan`],
  ];
}

/** An event as a line; `strike` is left to the page. */
export function eventLine(movementId: string, event: MovementEvent): Omit<EventLine, 'strike'> {
  const { id, kind, on, documentNumber, text, endsOn, struckReason, struckBy } = event;
  return {
    ...{ id, text, file: fileLink(movementId, event.file) },
    title: `${movementEventWords[kind]} ngày ${formatDate(on)}`,
    detail: [documentNumber, endsOn === null ? '' : `đến hết ngày ${formatDate(endsOn)}`, `${event.recordedBy} ghi`]
      .filter((part) => part !== '')
      .join(' · '),
    struck: struckReason === null ? '' : `${struckBy ?? ''} đã bỏ: ${struckReason}`,
  };
}

/** The part of an agency as a line. */
export function participationLine(movementId: string, { code, name, record, file }: Participation): ParticipationLine {
  const day = (date: BusinessDate | null | undefined): string => (date == null ? '' : `ngày ${formatDate(date)}`);
  return {
    ...{ code, name, registered: day(record?.registeredOn), reported: day(record?.reportedOn) },
    ...{ registration: record?.registration ?? '', results: record?.results ?? '' },
    file: fileLink(movementId, file),
  };
}

/** Where a file of a movement is opened. */
export function fileLink(movementId: string, file: MovementFile | null): FileLink | null {
  return file === null ? null : { href: `/phong-trao/${movementId}/tep/${file.id}`, name: file.name };
}

/** A movement as its form holds it. */
export function movementValues(movement: Movement): Record<string, string> {
  const { kind, name, content, launcher, documentNumber, documentOn, from, to, agencyCodes } = movement;
  return {
    ...{ kind, name, content, documentNumber, launcher: launcherValue(launcher) },
    ...{ documentOn: formatDate(documentOn), from: formatDate(from), to: formatDate(to) },
    takesPart: agencyCodes === null ? 'all' : 'chosen',
  };
}

/** 'province', 'bloc:KHOI-1', 'agency:BTCTU'. */
export function launcherValue({ kind, code }: Movement['launcher']): string {
  return kind === 'province' ? kind : `${kind}:${code}`;
}

/** The part of an agency as its form holds it. */
export function participationValues({ record }: Participation): Record<string, string> {
  const day = (date: BusinessDate | null | undefined): string => (date == null ? '' : formatDate(date));
  return {
    registration: record?.registration ?? '',
    registeredOn: day(record?.registeredOn),
    results: record?.results ?? '',
    reportedOn: day(record?.reportedOn),
  };
}

/** '3/9', or '3' where the whole province may register and nobody is awaited. */
function registeredText({ launcher, agencyCodes, counts }: Movement): string {
  const isOpen = launcher.kind === 'province' && agencyCodes === null;
  return isOpen ? String(counts.registered) : `${counts.registered}/${counts.invited}`;
}

function launcherText({ launcher, launcherName }: Movement): string {
  return launcher.kind === 'province' ? 'Tỉnh' : launcherName;
}

function termText(movement: Movement, today: BusinessDate): string {
  return `${formatDate(movement.from)} – ${formatDate(lastDayOn(movement, today))}`;
}
