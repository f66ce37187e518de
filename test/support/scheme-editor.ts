import type { NodeContent } from '../../src/domain/scoring/edit/node';
import type { Node, Scheme } from '../../src/domain/scoring/scheme';
import { isGroup } from '../../src/domain/scoring/tree';
import { printPart } from '../../src/modules/schemes/editor/print-part';
import type { Answer, TestClient } from './test-client';

/** An author at the editor of one draft, as far as forms go. */
export class SchemeAuthor {
  constructor(
    readonly client: TestClient,
    readonly base: string,
  ) {}

  /** Begins a draft through the API and opens its editor. */
  static async begin(client: TestClient, scheme: unknown): Promise<SchemeAuthor> {
    const answer = await client.api('POST', '/api/v1/scheme-drafts', { scheme });
    if (answer.status !== 201) throw new Error(answer.text);
    return new SchemeAuthor(client, `/danh-muc/thang-diem/${answer.json.code}/soan/${answer.json.id}`);
  }

  /** The same draft in the hands of somebody else. */
  with(client: TestClient): SchemeAuthor {
    return new SchemeAuthor(client, this.base);
  }

  open(query: string): Promise<Answer> {
    return this.client.get(`${this.base}?${query}`);
  }

  /** What the form of a part says it was opened with. */
  async seen(query: string): Promise<string> {
    return seenIn((await this.open(query)).text);
  }

  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>, htmx = false): Promise<Answer> {
    return this.client.postForm(`${this.base}${path}`, fields, { htmx });
  }

  /** Fills in the form of a part and saves it; gives the address the editor goes on to. */
  async write(query: string, content: NodeContent): Promise<string> {
    const answer = await this.post(`?${query}`, { ...printPart(content), seen: await this.seen(query), viec: 'luu' });
    return placeOf(answer);
  }

  /** Presses a button that adds something; gives what the new part is chosen by. */
  async add(fields: Readonly<Record<string, string>>): Promise<string> {
    return placeOf(await this.post('/them', fields));
  }

  /** Enters a whole scheme part by part, as its author would. */
  async enter(wanted: Scheme): Promise<void> {
    const { title, legalBasis, effective, total, comparison, rounding, appraisal } = wanted;
    const settings = { title, legalBasis, effective, total, comparison, rounding, appraisal };
    await this.write('phan=chung', { kind: 'settings', value: settings });
    for (const node of wanted.criteria) await this.enterNode(node, '');
    for (const set of ['bonus', 'penalty'] as const) await this.enterSet(wanted, set);
    await this.write('phan=danh-hieu', { kind: 'awards', value: wanted.awards });
    await this.write('phan=xep-loai', { kind: 'classification', value: wanted.classification });
    for (const value of wanted.exclusions) {
      await this.write(await this.add({ loai: 'exclusion' }), { kind: 'exclusion', value });
    }
    await this.write('phan=xep-hang', { kind: 'ranking', value: wanted.ranking });
  }

  private async enterNode(node: Node, inside: string): Promise<void> {
    const query = await this.add({ loai: isGroup(node) ? 'group' : 'criterion', trong: inside });
    if (!isGroup(node)) {
      await this.write(query, { kind: 'leaf', value: node });
      return;
    }
    const { criteria, ...value } = node;
    await this.write(query, { kind: 'group', value });
    for (const inner of criteria) await this.enterNode(inner, node.code);
  }

  private async enterSet(wanted: Scheme, set: 'bonus' | 'penalty'): Promise<void> {
    const content = wanted[set];
    if (content === null) return;
    const { rules, ...value } = content;
    await this.write(await this.add({ loai: set }), { kind: set, value } as NodeContent);
    for (const rule of rules) {
      await this.write(await this.add({ loai: 'rule', trong: set }), { kind: 'rule', value: rule });
    }
  }
}

/** What a form on a page says it was opened with. */
export function seenIn(html: string): string {
  const [, seen] = /name="seen" value="([^"]*)"/.exec(html) ?? [];
  if (seen === undefined) throw new Error('the page has no form of a part');
  return seen;
}

/** What is chosen at the address that an answer goes on to: 'muc=A1'. Throws when it does not go on. */
function placeOf({ status, headers, text }: Answer): string {
  const location = typeof headers['location'] === 'string' ? headers['location'] : '';
  if (status !== 303) throw new Error(`${status}: ${text.slice(0, 4000)}`);
  return (location.split('?')[1] ?? '').replace(/&moi=1$/, '');
}
