import type { RegistrationAction } from '../../domain/workflow/registration';

/** A notice without its address. */
interface Words {
  readonly title: string;
  readonly body: string;
}

/** What is said of a step of a registration. */
export interface RegistrationNoticeFacts {
  readonly agency: string;
  readonly year: string;
  /** '' where the step has none. */
  readonly reason: string;
}

/** Title and body of what the next person is told after a step of a registration. */
export function registrationNotice(
  action: RegistrationAction,
  { agency, year, reason }: RegistrationNoticeFacts,
): Words {
  switch (action) {
    case 'send_to_leader':
      return {
        title: 'Bản đăng ký nhiệm vụ chờ duyệt',
        body: `${year}: xem bản đăng ký nhiệm vụ trọng tâm của cơ quan, gửi khối hoặc trả lại.`,
      };
    case 'leader_return':
      return { title: 'Lãnh đạo trả lại bản đăng ký nhiệm vụ', body: `${year}. Lý do: ${reason}` };
    case 'submit':
      return { title: `${agency} đã gửi bản đăng ký nhiệm vụ`, body: `${year}: bản đăng ký chờ tổng hợp.` };
    case 'recall':
      return { title: `${agency} đã thu hồi bản đăng ký nhiệm vụ`, body: `${year}: cơ quan đang sửa để gửi lại.` };
    case 'gather':
      return { title: 'Bản đăng ký nhiệm vụ chờ duyệt', body: `${year}: ${agency} đã được tổng hợp, chờ duyệt.` };
    case 'return':
      return { title: 'Bản đăng ký nhiệm vụ bị trả lại', body: `${agency}, ${year}. Lý do: ${reason}` };
    case 'approve':
      return {
        title: 'Bản đăng ký nhiệm vụ đã được duyệt',
        body: `${agency}, ${year}: các nhiệm vụ đã được duyệt, bắt đầu cập nhật tiến độ.`,
      };
  }
}

/** Several registrations of a bloc wait for approval. */
export function gatheredNotice(bloc: string, year: string, count: number): Words {
  return {
    title: 'Bản đăng ký nhiệm vụ chờ duyệt',
    body: `${bloc}, ${year}: ${String(count)} bản đăng ký đã được tổng hợp, chờ duyệt.`,
  };
}
