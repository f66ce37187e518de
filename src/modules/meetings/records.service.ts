import { Injectable } from '@nestjs/common';
import type { ItemKind, TextSection } from '../../domain/meetings/meeting';
import { itemKindWords, textSectionWords } from '../../text/vi';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { InvalidInput, NotFound } from '../../platform/errors';
import { type BlocPlace, ReviewStatesService } from '../blocs';
import type { ConclusionDraft, ItemDraft, Meeting, MeetingItem, MeetingRecord } from './meeting';
import {
  type AuditedChange,
  auditedChange,
  conclusionFields,
  isChange,
  itemFields,
  NOTHING_STORED,
  requireOpenPart,
  subjectOf,
} from './meeting-fields';
import { MeetingReader } from './meeting-reader';
import { RecordsRepository, type Writer } from './records.repository';

/** Keeps what is said and decided: agenda, decisions, tasks, speeches, what the meeting concludes about each agency. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly database: Database,
    private readonly reader: MeetingReader,
    private readonly repository: RecordsRepository,
    private readonly states: ReviewStatesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What was written of a meeting, of a closed period as it was kept. Three queries at most. */
  async read({ id, kept }: Pick<Meeting, 'id' | 'kept'>): Promise<MeetingRecord> {
    if (kept !== null) return kept.record;
    const items = await this.repository.items(id);
    const texts = await this.repository.texts(id);
    return { items, texts, conclusions: await this.repository.conclusions(id) };
  }

  /** Adds a line and promises its id; an agency that is no member is InvalidInput. */
  addItem(actor: Actor, place: BlocPlace, key: string, kind: ItemKind, draft: ItemDraft): Promise<string> {
    return this.write(actor, place, key, async (meeting, writer) => {
      requireOpenPart(kind === 'agenda' ? 'plan' : 'record', meeting);
      requireMember(place, draft);
      const id = await this.repository.addItem(meeting.id, kind, draft, writer);
      this.note(actor, place, meeting, auditedChange(itemKindWords[kind], {}, itemFields(place, draft)));
      return id;
    });
  }

  /** Changes a line over the version that was seen; position 0 leaves it where it stands. The same again changes nothing; StaleWrite with both sides. */
  changeItem(
    actor: Actor,
    place: BlocPlace,
    key: string,
    id: string,
    version: number,
    typed: ItemDraft,
  ): Promise<number> {
    return this.write(actor, place, key, async (meeting, writer) => {
      const item = await this.item(meeting, id);
      const draft = typed.position === 0 ? { ...typed, position: item.position } : typed;
      requireMember(place, draft);
      const before = itemFields(place, item);
      const after = itemFields(place, draft);
      const thing = itemKindWords[item.kind];
      if (!isChange(thing, { version: item.version, fields: before, saved: item }, after, version)) return item.version;
      await this.repository.saveItem(item.id, draft, writer);
      this.note(actor, place, meeting, auditedChange(thing, before, after));
      return version + 1;
    });
  }

  /** Takes a line out; one that is gone stays gone. */
  removeItem(actor: Actor, place: BlocPlace, key: string, id: string, version: number): Promise<void> {
    return this.write(actor, place, key, async (meeting) => {
      const item = await this.item(meeting, id);
      const before = itemFields(place, item);
      isChange(
        itemKindWords[item.kind],
        { version: item.version, fields: before, saved: item },
        { content: '' },
        version,
      );
      await this.repository.removeItem(item.id);
      const gone = Object.fromEntries(Object.keys(before).map((field) => [field, '']));
      this.note(actor, place, meeting, auditedChange(itemKindWords[item.kind], before, gone));
    });
  }

  /** Says which line of the agenda the meeting has come to; '' for none. */
  setCurrent(actor: Actor, place: BlocPlace, key: string, id: string): Promise<void> {
    return this.write(actor, place, key, async (meeting) => {
      requireOpenPart('conclusions', meeting);
      const item = id === '' ? null : await this.item(meeting, id);
      if (item !== null && item.kind !== 'agenda') throw new NotFound('Không tìm thấy nội dung này.');
      await this.repository.setCurrent(meeting.id, item?.id ?? null);
    });
  }

  /** Writes one of the texts over the version that was seen. */
  writeText(
    actor: Actor,
    place: BlocPlace,
    key: string,
    section: TextSection,
    version: number,
    content: string,
  ): Promise<number> {
    return this.write(actor, place, key, async (meeting, writer) => {
      requireOpenPart('record', meeting);
      const stored = (await this.repository.texts(meeting.id)).find((text) => text.section === section);
      const before = { content: stored?.content ?? '' };
      const part = stored === undefined ? NOTHING_STORED : { version: stored.version, fields: before, saved: stored };
      const thing = textSectionWords[section];
      if (!isChange(thing, part, { content }, version)) return part.version;
      await this.repository.saveText(meeting.id, section, content, writer);
      this.note(actor, place, meeting, auditedChange(thing, before, { content }));
      return version + 1;
    });
  }

  /** Writes what the meeting concludes about an agency. Conflict outside the session and once the result is published. */
  conclude(
    actor: Actor,
    place: BlocPlace,
    key: string,
    agencyCode: string,
    version: number,
    draft: ConclusionDraft,
  ): Promise<number> {
    return this.write(actor, place, key, async (meeting, writer) => {
      const member = place.members.find(({ code }) => code === agencyCode);
      if (!member) throw new NotFound('Không tìm thấy cơ quan này trong khối.');
      requireOpenPart('conclusions', meeting);
      await this.states.holdOpen(place);
      const rows = await this.repository.conclusions(meeting.id);
      const stored = rows.find(({ agencyId }) => agencyId === member.agencyId);
      const before = stored === undefined ? {} : conclusionFields(stored);
      const part = stored === undefined ? NOTHING_STORED : { version: stored.version, fields: before, saved: stored };
      const after = conclusionFields(draft);
      if (!isChange(`Kết luận về ${member.name}`, part, after, version)) return part.version;
      await this.repository.saveConclusion(meeting.id, member.agencyId, draft, writer);
      this.note(actor, place, meeting, auditedChange('Kết luận về cơ quan', before, after), member.code);
      return version + 1;
    });
  }

  private async item(meeting: Meeting, id: string): Promise<MeetingItem> {
    const item = await this.repository.item(meeting.id, id);
    if (!item) throw new NotFound('Nội dung này không còn trong cuộc họp.');
    requireOpenPart(item.kind === 'agenda' ? 'plan' : 'record', meeting);
    return item;
  }

  private write<Result>(
    actor: Actor,
    place: BlocPlace,
    key: string,
    work: (meeting: Meeting, writer: Writer) => Promise<Result>,
  ): Promise<Result> {
    return this.database.transaction(async () => {
      const meeting = await this.reader.lock(actor, place, key, 'meeting.manage');
      return work(meeting, { by: actor.name, at: this.clock.now() });
    });
  }

  private note(actor: Actor, place: BlocPlace, meeting: Meeting, change: AuditedChange, agency?: string): void {
    const record = { chain: chainOfBloc(place.bloc.code), actor, subject: subjectOf(place, meeting) };
    const data = agency === undefined ? change : { agency, ...change };
    this.audit.record({ ...record, action: 'meeting.changed', data });
  }
}

function requireMember(place: BlocPlace, { agencyId }: ItemDraft): void {
  if (agencyId === null || place.members.some((member) => member.agencyId === agencyId)) return;
  throw new InvalidInput([{ code: 'unknown_choice', place: 'agency', parameters: { label: 'cơ quan' } }]);
}
