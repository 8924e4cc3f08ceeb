import { CyberaideReport } from './cyberaide-report.js';

CyberaideReport.define();

declare global {
  interface HTMLElementTagNameMap {
    'cyberaide-report': CyberaideReport;
  }
}

export * from './cyberaide-report.js';
