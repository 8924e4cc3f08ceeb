export * from './components/ccpe-about/ccpe-about.define.js';
export * from './components/donate-appeal/donate-appeal.define.js';
export * from './components/donate-button/donate-button.define.js';
export * from './components/p11-about/p11-about.define.js';
export * from './components/p11-quote/p11-quote.define.js';
export * from './components/p11-statement/p11-statement.define.js';
export * from './components/quick-exit/quick-exit.define.js';
export * from './shared/events.js';
