export { AccessGuard, PasswordChangeRequired } from './access.guard';
export {
  type Actor,
  type Assignment,
  assignmentsFor,
  belongsTo,
  holds,
  may,
  type Place,
  reach,
  SYSTEM_ACTOR,
} from './actor';
export { ActorRepository } from './actor.repository';
export { Allow, type Allowed, CurrentActor } from './allow.decorator';
export { type Permission, PERMISSIONS } from './permissions';
export { type DeclaredRoute, declaredRoutes, requireEveryRouteAllowed } from './route-check';
