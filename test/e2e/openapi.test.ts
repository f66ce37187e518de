import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../../src/openapi';
import { startTestApplication, type TestApplication } from '../support/test-application';

describe('the description of the API', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication();
  });
  afterAll(() => application.close());

  it('is the same as openapi.json (write it again with: npm run openapi)', () => {
    const stored: unknown = JSON.parse(readFileSync(join(__dirname, '..', '..', 'openapi.json'), 'utf8'));
    expect(JSON.parse(JSON.stringify(openApiDocument(application.app)))).toEqual(stored);
  });

  it('describes what every answer holds', () => {
    const { paths } = openApiDocument(application.app);
    const undescribed = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(
        operations as Record<string, { responses: Record<string, { content?: object; description?: string }> }>,
      )
        .filter(
          ([, operation]) =>
            !Object.entries(operation.responses).some(([status, response]) => status === '204' || response.content),
        )
        .map(([method]) => `${method} ${path}`),
    );
    expect(undescribed).toEqual([]);
  });

  it('is served, with a page to try it', async () => {
    const visitor = await application.visit(null);
    expect((await visitor.get('/api/docs/openapi.json')).json.openapi).toMatch(/^3/);
    const page = await visitor.get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  });
});
