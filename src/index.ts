export * from './components/p11-statement/p11-statement.define.js';
export * from './shared/events.js';
