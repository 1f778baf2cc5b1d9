export * from './follow-organisations.ts';
export * from './mail-reminder.ts';
export * from './run-worker.ts';
export * from './tasks.ts';
