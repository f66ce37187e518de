import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { REMINDER_KINDS } from '../../../text/notices/reminders';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { InvalidInput } from '../../../platform/errors';
import { typedText } from '../../../platform/forms';
import {
  boardAnswer,
  outcomeAnswer,
  ReminderFields,
  ReminderOutcomeAnswer,
  ReminderWorkAnswer,
} from './reminders.answers';
import { RemindersService } from './reminders.service';

/** Who did what was due, and reminders, for programs. */
@ApiTags('Đôn đốc')
@Controller('api/v1/blocs/:bloc/periods/:period/reminders')
export class RemindersApi {
  constructor(private readonly reminders: RemindersService) {}

  @Get()
  @Allow('reminder.send')
  @ApiOkResponse({ type: [ReminderWorkAnswer] })
  async board(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<ReminderWorkAnswer[]> {
    return boardAnswer(await this.reminders.board(actor, bloc, period));
  }

  @Post()
  @HttpCode(200)
  @Allow('reminder.send')
  @ApiOkResponse({ type: ReminderOutcomeAnswer })
  async send(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: ReminderFields,
    @CurrentActor() actor: Actor,
  ): Promise<ReminderOutcomeAnswer> {
    const kind = REMINDER_KINDS.find((name) => name === body.kind) ?? null;
    const text = typedText(body.text);
    const outcome = await this.reminders.send(actor, bloc, period, { kind, agencyCodes: codesOf(body.agencies), text });
    return outcomeAnswer(outcome);
  }
}

/** The codes of a body; null when it names nobody. */
function codesOf(sent: unknown): readonly string[] | null {
  if (sent === undefined || sent === null) return null;
  const isList = Array.isArray(sent) && sent.every((item): item is string => typeof item === 'string');
  if (!isList) throw new InvalidInput([{ code: 'malformed_field', place: 'agencies' }]);
  return sent;
}
