import type { ItemKind, TextSection } from '../../domain/meetings/meeting';
import { TEXT_SECTIONS } from '../../domain/meetings/meeting';
import { formatDate } from '../../text/date';
import { formatNumber } from '../../text/number';
import { sheetStateWords, taskStatusWords, textSectionWords } from '../../text/vi';
import { STATUS_ORDER } from '../../../templates/components/status-square';
import type { ConclusionView } from '../../../templates/pages/meetings/conclusions-card';
import type { ItemsView } from '../../../templates/pages/meetings/items-card';
import type { SessionTextView } from '../../../templates/pages/meetings/session';
import type { BlocPlace } from '../blocs';
import type { AgencyFigures, Score } from './figures.service';
import type { ItemDraft, Meeting, MeetingItem, MeetingRecord } from './meeting';
import { meetingPath } from './meeting-paths';
import { partForm, type SentPart } from './part-forms';

/** Id of the form that adds a line of a kind. */
export function addFormId(kind: ItemKind): string {
  return `them-${kind.replaceAll('_', '-')}`;
}

/** Id of the form of a line. */
export function itemFormId(id: string): string {
  return `muc-${id}-form`;
}

export function textFormId(section: TextSection): string {
  return `noi-dung-${section.replaceAll('_', '-')}`;
}

export function conclusionFormId(agencyCode: string): string {
  return `ket-luan-${agencyCode}-form`;
}

/** The lines of a kind; with forms where the reader may write them. */
export function itemsView(
  place: BlocPlace,
  meeting: Meeting,
  items: readonly MeetingItem[],
  kind: ItemKind,
  mayWrite: boolean,
  sent: SentPart | null,
): ItemsView {
  const path = `${meetingPath(place, meeting)}/noi-dung`;
  const nothing = { values: {}, version: 0 };
  return {
    kind,
    items: items
      .filter((item) => item.kind === kind)
      .map((item) => ({
        ...{ id: item.id, content: item.content, isCurrent: item.isCurrent },
        detail: detailOf(place, item),
        form: mayWrite
          ? partForm(
              itemFormId(item.id),
              `${path}/${item.id}`,
              { values: itemValues(place, item), version: item.version },
              sent,
            )
          : null,
      })),
    add: mayWrite ? partForm(addFormId(kind), path, nothing, sent) : null,
    agencies: [
      { value: '', label: 'Toàn khối' },
      ...place.members.map(({ code, name }) => ({ value: code, label: name })),
    ],
  };
}

/** What is concluded about each agency, beside its figures. */
export function conclusionViews(
  place: BlocPlace,
  meeting: Meeting,
  { conclusions }: MeetingRecord,
  figures: ReadonlyMap<string, AgencyFigures>,
  mayWrite: boolean,
  sent: SentPart | null,
): ConclusionView[] {
  return place.members.map(({ agencyId, code, name }) => {
    const stored = conclusions.find((one) => one.agencyId === agencyId);
    const values = { judgement: stored?.judgement ?? '', remark: stored?.remark ?? '' };
    const figure = figures.get(agencyId);
    const action = `${meetingPath(place, meeting)}/ket-luan/${code}`;
    return {
      ...{ code, name, ...values },
      counts: figure?.tasks ?? {},
      countWords: taskWords(figure),
      scoreWords: scoreWords(figure),
      form: mayWrite ? partForm(conclusionFormId(code), action, { values, version: stored?.version ?? 0 }, sent) : null,
    };
  });
}

/** The texts of the session; guests are taken down with the attendance. */
export function textViews(
  place: BlocPlace,
  meeting: Meeting,
  record: MeetingRecord,
  mayWrite: boolean,
  sent: SentPart | null,
): SessionTextView[] {
  return TEXT_SECTIONS.filter((section) => section !== 'guests').map((section) =>
    textView(place, meeting, record, section, mayWrite, sent),
  );
}

/** One of the texts with its form. */
export function textView(
  place: BlocPlace,
  meeting: Meeting,
  { texts }: MeetingRecord,
  section: TextSection,
  mayWrite: boolean,
  sent: SentPart | null,
): SessionTextView {
  const stored = texts.find((text) => text.section === section);
  const content = stored?.content ?? '';
  const action = `${meetingPath(place, meeting)}/phat-bieu/${section}`;
  const form = partForm(textFormId(section), action, { values: { content }, version: stored?.version ?? 0 }, sent);
  return { section, title: textSectionWords[section], content, form: mayWrite ? form : null };
}

function itemValues(place: BlocPlace, item: ItemDraft): Record<string, string> {
  return {
    content: item.content,
    presenter: item.presenter,
    agency: place.members.find(({ agencyId }) => agencyId === item.agencyId)?.code ?? '',
    due: item.dueOn === null ? '' : formatDate(item.dueOn),
    position: String(item.position),
  };
}

function detailOf(place: BlocPlace, item: MeetingItem): string {
  if (item.kind === 'agenda') return item.presenter === '' ? '' : `Người trình bày: ${item.presenter}`;
  const agency = place.members.find(({ agencyId }) => agencyId === item.agencyId)?.name ?? 'Toàn khối';
  return item.dueOn === null ? agency : `${agency} · hạn ${formatDate(item.dueOn)}`;
}

/** "10 nhiệm vụ: 7 hoàn thành, 2 đúng tiến độ, 1 chậm" */
function taskWords(figures: AgencyFigures | undefined): string {
  if (figures === undefined || figures.taskCount === 0) return 'Chưa có nhiệm vụ trọng tâm';
  const parts = STATUS_ORDER.filter((status) => figures.tasks[status] > 0).map(
    (status) => `${String(figures.tasks[status])} ${taskStatusWords[status].toLocaleLowerCase('vi')}`,
  );
  return `${String(figures.taskCount)} nhiệm vụ: ${parts.join(', ')}`;
}

/** "Tự chấm 94 điểm (đang tự chấm) · thẩm định 93,5 điểm, thứ 2" */
function scoreWords(figures: AgencyFigures | undefined): string {
  const { self = null, final = null } = figures ?? {};
  if (self === null) return '';
  const state = sheetStateWords[self.state].toLocaleLowerCase('vi');
  const isFinal = self.state === 'published';
  const own = `Tự chấm: ${pointsOf(self, isFinal)} (phiếu ${state})`;
  return final === null ? own : `${own} · Thẩm định: ${pointsOf(final, isFinal)}`;
}

function pointsOf({ total, rank }: Score, isFinal: boolean): string {
  const points = total === null ? 'chưa đủ điểm' : `${formatNumber(total)} điểm`;
  return rank === null ? points : `${points}, ${isFinal ? '' : 'tạm '}xếp thứ ${String(rank)}`;
}
