import { formatDate } from '../../../text/date';
import type { AgreedChoice } from '../../../../templates/pages/tasks/registration-props';
import type { BlocPlace } from '../../blocs';
import type { AgreedTask } from './agreed-tasks.repository';

/** An agreed task as the draft offers it. */
export function agreedChoice({ bloc }: BlocPlace, task: AgreedTask): AgreedChoice {
  const due = task.due === null ? '' : `, hạn ${formatDate(task.due)}`;
  return {
    id: task.id,
    content: task.content,
    about: `${task.isOfBloc ? 'Toàn khối' : 'Cơ quan'}${due}`,
    meeting: task.meetingTitle,
    meetingHref: `/khoi/${bloc.code}/${task.periodCode}/hop/${String(task.meetingNumber)}`,
    takenAs: task.takenAs,
  };
}
