import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The description of the API, the same as openapi.json at the root of the project. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setTitle('Thi đua, khen thưởng')
    .setDescription(
      'Mọi việc làm được trên trang đều làm được qua API. Đăng nhập bằng POST /api/v1/session, giữ cookie, ' +
        'gửi csrfToken nhận được trong tiêu đề csrf-token của mọi yêu cầu ghi. Lỗi theo RFC 9457 (application/problem+json).',
    )
    .setVersion('1')
    .addCookieAuth('thidua')
    .build();
  return SwaggerModule.createDocument(app, options);
}

/** Serves the description at /api/docs; that page alone has the looser content policy its program needs. */
export function describeApi(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      if (request.url.startsWith('/api/docs')) {
        reply.header(
          'content-security-policy',
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        );
      }
      done(null, payload);
    });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/docs/openapi.json' });
}
