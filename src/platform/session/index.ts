export { SessionRepository, type SessionSummary } from './session.repository';
export { SESSION_LIFETIME, sessionStore } from './session-store';
