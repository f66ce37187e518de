export * from './command';
export * from './workflow.command';
