import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { TODO_KINDS, type TodoKind } from '../../../domain/todo';
import { todoTitle } from '../../../text/todo';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { TodoService } from './todo.service';
import { levelOf, todoPath } from './todo.view';

class TodoAnswer {
  @ApiProperty({ enum: TODO_KINDS })
  kind!: TodoKind;

  @ApiProperty({ description: 'Việc phải làm, bằng lời' })
  title!: string;

  @ApiProperty({ description: 'Trang làm việc này' })
  path!: string;

  @ApiProperty()
  bloc!: string;

  @ApiProperty()
  period!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Mã cơ quan, null nếu là việc của nhiều cơ quan' })
  agency!: string | null;

  @ApiProperty()
  count!: number;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  dueAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Lý do bị trả lại' })
  returnReason!: string | null;
}

class NoticeAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  body!: string;

  @ApiProperty()
  path!: string;

  @ApiProperty()
  toldBy!: string;

  @ApiProperty({ format: 'date-time' })
  toldAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  readAt!: string | null;
}

class TodoListAnswer {
  @ApiProperty({ type: [TodoAnswer] })
  todos!: TodoAnswer[];

  @ApiProperty({ type: [NoticeAnswer] })
  notices!: NoticeAnswer[];
}

/** What waits for a person, for programs. */
@ApiTags('Việc cần làm')
@Controller('api/v1')
export class TodoApi {
  constructor(private readonly todos: TodoService) {}

  @Get('todos')
  @Allow('signed-in')
  @ApiOkResponse({ type: TodoListAnswer })
  async list(@CurrentActor() actor: Actor): Promise<TodoListAnswer> {
    const { todos, notices } = await this.todos.list(actor);
    return {
      todos: todos.map((todo) => ({
        kind: todo.kind,
        title: todoTitle(todo.kind, { agency: todo.agencyName, count: todo.count, level: levelOf(todo) }),
        path: todoPath(todo),
        bloc: todo.blocCode,
        period: todo.periodCode,
        agency: todo.agencyCode,
        count: todo.count,
        dueAt: todo.dueAt?.toISOString() ?? null,
        returnReason: todo.returnReason,
      })),
      notices: notices.map((notice) => ({
        ...notice,
        toldAt: notice.toldAt.toISOString(),
        readAt: notice.readAt?.toISOString() ?? null,
      })),
    };
  }

  @Post('notices/:id/reading')
  @HttpCode(204)
  @Allow('signed-in')
  @ApiNoContentResponse({ description: 'Đã ghi là đã đọc; thông báo của người khác thì bỏ qua' })
  async read(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.todos.markRead(actor, id);
  }
}
