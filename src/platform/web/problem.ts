import { HttpException, HttpStatus } from '@nestjs/common';
import { sentenceOf } from '../../text/vi';
import { ApplicationError, type ErrorLevel } from '../errors';

/** An error as RFC 9457 "problem details"; the same sentence is shown on a page. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly { readonly place: string | null; readonly code: string; readonly detail: string }[];
  readonly [parameter: string]: unknown;
}

/** Sentences for what the web server itself refuses, by status: its own texts are English and technical. */
const SENTENCES: Readonly<Record<number, string>> = {
  400: 'Yêu cầu gửi lên không đúng dạng.',
  401: 'Hãy đăng nhập để tiếp tục.',
  403: 'Phiên làm việc đã hết hạn hoặc yêu cầu không hợp lệ. Hãy tải lại trang rồi làm lại.',
  404: 'Không tìm thấy trang này.',
  405: 'Không làm được việc này ở địa chỉ này.',
  408: 'Máy chủ đợi dữ liệu quá lâu. Hãy thử lại.',
  413: 'Dữ liệu gửi lên quá lớn.',
  415: 'Dạng dữ liệu gửi lên không dùng được.',
  422: 'Dữ liệu gửi lên thiếu hoặc sai dạng.',
  429: 'Có quá nhiều yêu cầu. Hãy đợi một phút rồi thử lại.',
};
const FAULT = 'Hệ thống gặp lỗi, việc vừa làm chưa được lưu. Hãy thử lại sau 1 phút.';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Yêu cầu không hợp lệ',
  401: 'Chưa đăng nhập',
  403: 'Không có quyền',
  404: 'Không tìm thấy',
  409: 'Xung đột dữ liệu',
  413: 'Quá lớn',
  422: 'Dữ liệu chưa hợp lệ',
  429: 'Quá nhiều lần thử',
};

/** The problem that an error is to whoever sent the request, and how loudly to log it. */
export function problemOf(error: unknown): { problem: Problem; level: ErrorLevel } {
  if (error instanceof ApplicationError) return { problem: ofApplication(error), level: error.level };
  const status = statusOf(error);
  const problem = build(status, status < 500 ? `http_${String(status)}` : 'server_fault', SENTENCES[status] ?? FAULT);
  return { problem, level: status < 500 ? 'info' : 'error' };
}

function ofApplication(error: ApplicationError): Problem {
  const errors = error.violations.map((violation) => ({
    place: violation.place ?? null,
    code: violation.code,
    detail: sentenceOf(violation),
  }));
  return {
    ...build(error.status, error.code, error.message),
    ...(errors.length > 0 ? { errors } : {}),
    ...error.parameters,
  };
}

function build(status: number, code: string, detail: string): Problem {
  return { type: `about:blank#${code}`, title: TITLES[status] ?? 'Lỗi hệ thống', status, detail, code };
}

/** PostgreSQL refused a value by its form: out of range, not a number, not a text it can keep. */
function isUnstorable(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && ['22003', '22021', '22P02', '22P05'].includes(code);
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (isUnstorable(error)) return HttpStatus.UNPROCESSABLE_ENTITY;
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return HttpStatus.INTERNAL_SERVER_ERROR;
}
