import { Body, Controller, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { typedText } from '../../../platform/forms';
import { IntegerInput, TextInput } from '../../../platform/forms';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { wholeNumber } from '../registration/registration-input';
import { type Plain, TaskAnswer, taskAnswer } from '../tasks.answers';
import { TermsFields } from '../terms/terms.dto';
import { termsOfProgram } from '../terms/typed-terms';
import { BlocTasksService } from './bloc-tasks.service';

/** A change of a task of the bloc, from a program: all of the task as it should be. */
class BlocTaskChangeFields extends TermsFields {
  @IntegerInput({ description: 'Số phiên bản chỉ tiêu đã đọc' })
  version?: unknown;

  @TextInput()
  reason?: unknown;
}

/** The tasks of the bloc as a whole for programs; they are read with the others, under the code "chung". */
@ApiTags('Nhiệm vụ trọng tâm')
@Controller('api/v1/blocs/:bloc/periods/:period/bloc-tasks')
export class BlocTasksApi {
  constructor(private readonly blocTasks: BlocTasksService) {}

  @Post()
  @Allow('task.bloc')
  @ApiCreatedResponse({ type: TaskAnswer })
  async register(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: TermsFields,
    @CurrentActor() actor: Actor,
  ): Promise<Plain<TaskAnswer>> {
    const place = await this.blocTasks.place(actor, bloc, period);
    return taskAnswer(await this.blocTasks.register(actor, place, termsOfProgram(body), 'api'));
  }

  @Put(':number')
  @Allow('task.bloc')
  @ApiOkResponse({ type: TaskAnswer })
  @ApiConflictResponse({ description: 'Nhiệm vụ đã được sửa sau khi phần mềm đọc' })
  async change(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: BlocTaskChangeFields,
    @CurrentActor() actor: Actor,
  ): Promise<Plain<TaskAnswer>> {
    const place = await this.blocTasks.place(actor, bloc, period);
    const { version, reason } = body;
    const change = { typed: termsOfProgram(body), reason: typedText(reason), version: wholeNumber(version) };
    return taskAnswer(await this.blocTasks.change(actor, place, number, change, 'api'));
  }
}
