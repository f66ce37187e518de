import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, NestFactory, Reflector } from '@nestjs/core';
import { Allow, declaredRoutes, requireEveryRouteAllowed } from '../../../src/platform/access';

@Controller('kho')
class DecidedController {
  @Get()
  @Allow('public')
  list(): string {
    return '';
  }

  @Post(':id')
  @Allow('user.manage')
  change(): string {
    return '';
  }
}

@Controller('kho')
class ForgottenController {
  @Get('quen')
  forgotten(): string {
    return '';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [DecidedController] })
class DecidedModule {}

@Module({ imports: [DiscoveryModule], controllers: [DecidedController, ForgottenController] })
class ForgottenModule {}

describe('the check of routes at start', () => {
  const routesOf = async (module: new () => object) => {
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    try {
      return declaredRoutes(app.get(DiscoveryService), app.get(Reflector));
    } finally {
      await app.close();
    }
  };

  it('reads method, path and permission from the decorators', async () => {
    const routes = await routesOf(DecidedModule);
    expect(routes).toEqual([
      { handler: 'DecidedController.list', method: 'GET', path: '/kho', allowed: 'public' },
      { handler: 'DecidedController.change', method: 'POST', path: '/kho/:id', allowed: 'user.manage' },
    ]);
    expect(() => requireEveryRouteAllowed(routes)).not.toThrow();
  });

  it('stops an application with a route that nobody decided about, and names it', async () => {
    const routes = await routesOf(ForgottenModule);
    expect(() => requireEveryRouteAllowed(routes)).toThrow('ForgottenController.forgotten');
  });
});
