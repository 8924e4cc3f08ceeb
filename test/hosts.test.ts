import { hosts } from './hosts/hosts.js';
import { testHosts } from './hosts/suite.js';

/** The harshest pages of the gallery. `hosts.wide.test.ts` opens all. */
const harshest = ['wordpress', 'unset', 'print', 'patched-elements'];

testHosts(hosts.filter(({ name }) => harshest.includes(name)));
