import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { MeetingAction } from '../../domain/workflow/meeting';
import type { BlocPlace } from '../blocs';
import { type ItemDraft, type MeetingPlan, MeetingsService, MeetingStepsService, RecordsService } from '../meetings';
import type { People } from './people.service';

/** Number and day of an invitation or of minutes. */
export interface Numbered {
  readonly number: string;
  readonly date: BusinessDate | null;
}

const OPEN: Numbered = { number: '', date: null };

/** Plans meetings as the secretary of the bloc does, and takes them from step to step. */
@Injectable()
export class InventedMeetings {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly steps: MeetingStepsService,
    private readonly records: RecordsService,
  ) {}

  /** Plans a meeting with its agenda, sends the invitation and promises the number of the meeting. */
  async invite(
    place: BlocPlace,
    people: People,
    plan: MeetingPlan,
    agenda: readonly ItemDraft[],
    invitation: Numbered,
  ): Promise<string> {
    const key = String(await this.meetings.create(people.secretary, place, plan));
    for (const item of agenda) await this.records.addItem(people.secretary, place, key, 'agenda', item);
    await this.step(place, people, key, 'invite', invitation);
    return key;
  }

  /** Takes a step over the version that stands. */
  async step(
    place: BlocPlace,
    { secretary }: People,
    key: string,
    action: MeetingAction,
    numbered: Numbered = OPEN,
  ): Promise<void> {
    const { version } = await this.meetings.find(secretary, place, key);
    await this.steps.take(secretary, place, key, action, { version, reason: '', ...numbered });
  }
}
