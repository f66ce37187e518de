import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TodoPage } from '../../../../templates/pages/home/todo';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { TodoService } from './todo.service';
import { todoProps } from './todo.view';

const PATH = '/viec-can-lam';

/** "Việc cần làm": what waits for a person, and what they were told. */
@ApiExcludeController()
@Controller('viec-can-lam')
export class TodoPages {
  constructor(
    private readonly todos: TodoService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('signed-in')
  async list(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const list = await this.todos.list(actor);
    const frame = await this.pages.frame(request, reply, { title: 'Việc cần làm', section: 'todo' });
    return this.pages.send(reply, TodoPage({ frame, ...todoProps(list, this.clock.now()) }));
  }

  /** Without a notice, all of them. */
  @Post('da-doc')
  @Allow('signed-in')
  async read(
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const id = fieldOf(body, 'thong-bao');
    await this.todos.markRead(actor, id === '' ? null : id);
    return this.pages.redirect(request, reply, PATH);
  }
}
