import type { Violation } from '../../domain/violation';

export type ErrorLevel = 'error' | 'warn' | 'info';

/**
 * A failure that a person is told about. `message` is the Vietnamese sentence for them, `code` the stable name for
 * programs, `status` the HTTP answer, `level` how loudly the log says it: a wrong password is no fault of the server.
 */
export abstract class ApplicationError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
  readonly level: ErrorLevel = 'info';
  /** The single places that are wrong, when there are several. */
  readonly violations: readonly Violation[] = [];
  /** Values that a program or a page needs to go on, such as both sides of a conflict. */
  readonly parameters: Readonly<Record<string, unknown>> = {};
}

/** 401: nobody is signed in. */
export class NotSignedIn extends ApplicationError {
  override readonly code = 'not_signed_in';
  override readonly status = 401;

  constructor(message = 'Hãy đăng nhập để tiếp tục.') {
    super(message);
  }
}

/** 403: the reader may know of the thing, but not do this with it. */
export class Forbidden extends ApplicationError {
  override readonly code = 'forbidden';
  override readonly status = 403;

  constructor(message = 'Bạn không có quyền làm việc này.') {
    super(message);
  }
}

/** 404: it is not there, or the reader may not know that it is. */
export class NotFound extends ApplicationError {
  override readonly code = 'not_found';
  override readonly status = 404;

  constructor(message = 'Không tìm thấy nội dung này.') {
    super(message);
  }
}

/** 409: the state of the thing does not allow it, or somebody else was faster. */
export class Conflict extends ApplicationError {
  override readonly code = 'conflict';
  override readonly status = 409;

  constructor(
    message: string,
    override readonly parameters: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** 422: what was sent breaks rules; each violation names its place. */
export class InvalidInput extends ApplicationError {
  override readonly code = 'invalid_input';
  override readonly status = 422;

  constructor(
    override readonly violations: readonly Violation[],
    message = 'Dữ liệu chưa hợp lệ.',
  ) {
    super(message);
  }
}

/** 413: a file or a body is larger than allowed. */
export class TooLarge extends ApplicationError {
  override readonly code = 'too_large';
  override readonly status = 413;
}

/** 429: too many attempts; the sentence says when to try again. */
export class TooManyAttempts extends ApplicationError {
  override readonly code = 'too_many_attempts';
  override readonly status = 429;
  override readonly level = 'warn';
}
