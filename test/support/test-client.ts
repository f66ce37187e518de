import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** An answer with its body as text and, where it is JSON, as data. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly bytes: Buffer;
  readonly json: any;
}

export interface TestFile {
  readonly field: string;
  readonly name: string;
  readonly content: Buffer | string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser without a screen: keeps its cookie and sends the token against forged requests like the pages do. */
export class TestClient {
  cookie = '';
  csrfToken = '';

  constructor(private readonly app: NestFastifyApplication) {}

  /** Signs in through the API. Throws when it is refused. */
  async signIn(loginName: string, password: string): Promise<void> {
    const answer = await this.api('POST', '/api/v1/session', { loginName, password });
    if (answer.status !== 201) throw new Error(`sign-in of ${loginName} answered ${answer.status}: ${answer.text}`);
    this.csrfToken = answer.json.csrfToken;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  /** Sends a form as a page does, with the token as a field. */
  postForm(path: string, fields: Fields, options: { htmx?: boolean } = {}): Promise<Answer> {
    const body = new URLSearchParams({ _csrf: this.csrfToken });
    for (const [name, value] of Object.entries(fields)) {
      for (const item of typeof value === 'string' ? [value] : value) body.append(name, item);
    }
    return this.send('POST', path, body.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      ...(options.htmx ? { 'hx-request': 'true' } : {}),
    });
  }

  /** Sends a form with files; the token goes into the address, as in the pages. */
  postFiles(path: string, fields: Fields, files: readonly TestFile[], { htmx = false } = {}): Promise<Answer> {
    const boundary = 'test-boundary-7d1c2a';
    const parts: Buffer[] = [];
    for (const [name, value] of Object.entries(fields)) {
      for (const item of typeof value === 'string' ? [value] : value) {
        parts.push(Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${item}\r\n`));
      }
    }
    for (const file of files) {
      const disposition = `form-data; name="${file.field}"; filename="${file.name}"`;
      parts.push(
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: ${disposition}\r\nContent-Type: application/octet-stream\r\n\r\n`,
        ),
      );
      parts.push(Buffer.from(file.content), Buffer.from('\r\n'));
    }
    parts.push(Buffer.from(`--${boundary}--\r\n`));
    const separator = path.includes('?') ? '&' : '?';
    return this.send('POST', `${path}${separator}_csrf=${encodeURIComponent(this.csrfToken)}`, Buffer.concat(parts), {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...(htmx ? { 'hx-request': 'true' } : {}),
    });
  }

  /** Calls the API with JSON. */
  api(method: Method, path: string, body?: unknown): Promise<Answer> {
    const headers = {
      'csrf-token': this.csrfToken,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    return this.send(method, path, body === undefined ? undefined : JSON.stringify(body), headers);
  }

  private async send(
    method: Method,
    url: string,
    payload: string | Buffer | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const response = await this.app.inject({
      method,
      url,
      headers: { ...headers, ...(this.cookie === '' ? {} : { cookie: this.cookie }) },
      ...(payload === undefined ? {} : { payload }),
    });
    const cookie = response.cookies.find((item) => item.name === 'thidua');
    if (cookie) this.cookie = `thidua=${encodeURIComponent(cookie.value)}`;
    const text = response.body;
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    if (!isJson) this.csrfToken = /name="csrf-token" content="([^"]+)"/.exec(text)?.[1] ?? this.csrfToken;
    return {
      status: response.statusCode,
      headers: response.headers,
      text,
      bytes: response.rawPayload,
      json: isJson && text !== '' ? JSON.parse(text) : null,
    };
  }
}
