export type { Notice, NoticeContent, Recipient } from './notice';
export { NoticesRepository } from './notices.repository';
export { NoticesService } from './notices.service';
