import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { blocYearAnswer } from './blocs.answers';
import { MemberEndFields, MemberRoleFields, MembershipAnswer, NewMemberFields } from './blocs.dto';
import { readMemberEnd, readMemberRole, readNewMember } from './blocs.fields';
import { BlocsService } from './blocs.service';
import { MembershipsService } from './memberships.service';

/** The members of a bloc for programs. Every change answers with the members of the year that it begins in. */
@ApiTags('Khối, cụm thi đua')
@Controller('api/v1/blocs/:bloc/members')
export class MembersApi {
  constructor(
    private readonly blocs: BlocsService,
    private readonly memberships: MembershipsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('catalogue.read')
  @ApiQuery({ name: 'year', required: false, description: 'Năm; bỏ trống là năm nay' })
  @ApiOkResponse({ type: [MembershipAnswer] })
  async list(
    @Param('bloc') code: string,
    @CurrentActor() actor: Actor,
    @Query('year') year?: string,
  ): Promise<MembershipAnswer[]> {
    const asked = year ?? this.clock.today().slice(0, 4);
    return blocYearAnswer(await this.blocs.inYear(actor, code, asked), asked).members;
  }

  @Post()
  @Allow('bloc.manage')
  @ApiCreatedResponse({ type: [MembershipAnswer] })
  async add(
    @Param('bloc') code: string,
    @Body() fields: NewMemberFields,
    @CurrentActor() actor: Actor,
  ): Promise<MembershipAnswer[]> {
    const draft = readNewMember(fields);
    await this.memberships.add(actor, await this.blocs.find(actor, code), draft, 'api');
    return this.list(code, actor, draft.from.slice(0, 4));
  }

  @Patch(':id')
  @Allow('bloc.manage')
  @ApiOkResponse({ type: [MembershipAnswer], description: 'Đổi vai trò từ một ngày' })
  async changeRole(
    @Param('bloc') code: string,
    @Param('id') id: string,
    @Body() fields: MemberRoleFields,
    @CurrentActor() actor: Actor,
  ): Promise<MembershipAnswer[]> {
    const { role, from } = readMemberRole(fields);
    await this.memberships.changeRole(actor, await this.blocs.find(actor, code), id, role, from);
    return this.list(code, actor, from.slice(0, 4));
  }

  @Post(':id/end')
  @Allow('bloc.manage')
  @ApiCreatedResponse({ type: [MembershipAnswer] })
  async end(
    @Param('bloc') code: string,
    @Param('id') id: string,
    @Body() fields: MemberEndFields,
    @CurrentActor() actor: Actor,
  ): Promise<MembershipAnswer[]> {
    const lastDay = readMemberEnd(fields);
    await this.memberships.end(actor, await this.blocs.find(actor, code), id, lastDay);
    return this.list(code, actor, lastDay.slice(0, 4));
  }
}
