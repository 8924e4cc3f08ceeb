import { expect } from '@open-wc/testing';
import { hosts } from './hosts/hosts.js';
import { testHosts } from './hosts/suite.js';
import { hostsTable } from './hosts/table.js';
import { elements } from './support/elements.js';

testHosts(hosts);

describe('the gallery', () => {
  it('is listed in docs/hosts.md with what was seen there', async () => {
    const isCurrent = (await (await fetch('/docs/hosts.md')).text()) === hostsTable(hosts, Object.keys(elements), []);
    expect(isCurrent, 'docs/hosts.md is not what the tests say. Run: npm run hosts').to.equal(true);
  });
});
