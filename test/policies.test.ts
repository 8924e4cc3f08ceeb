import { expect, waitUntil } from '@open-wc/testing';
import { policies, type Policy, type Scripts } from './policies/policies.js';
import { closeAll } from './support/partner-page.js';

/* Pages with real headers: the words are there, or what stands in their place and one message. */

declare const scriptOrigin: string;

interface Told {
  readonly words: number;
  readonly fallbacks: number;
  readonly inOurStyle: boolean;
  readonly loaded: boolean;
  readonly messages: readonly string[];
  readonly violations: readonly string[];
}

const origin = scriptOrigin.slice(0, -1);
let scripts: Scripts;

/** Opens a page in a frame, and resolves with the last that it told once that is `enough`. */
async function open(
  { page, headers = {}, frame: attributes = {} }: Policy,
  enough: (told: Told) => boolean,
): Promise<Told> {
  const sent = Object.entries(headers).map(([name, value]) => [name, value.replace('ORIGINS', `'self' ${origin}`)]);
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  const query = new URLSearchParams({ body: page(scripts), headers: JSON.stringify(Object.fromEntries(sent)) });
  frame.src = `/echo?${query}`;
  let told: Told | undefined;
  const hear = ({ source, data }: MessageEvent<Told>) => {
    if (source === frame.contentWindow) told = data;
  };
  addEventListener('message', hear);
  document.body.append(frame);
  const isEnough = waitUntil(() => told && enough(told), 'the page is done', { timeout: 10_000 });
  await isEnough.catch((error: unknown) => {
    throw new Error(`${String(error)}. It told: ${JSON.stringify(told)}`);
  });
  removeEventListener('message', hear);
  return told!;
}

describe('a page', () => {
  before(async () => {
    const integrity = (await (await fetch(`${scriptOrigin}cdn/integrity.json`)).json()) as Scripts['integrity'];
    scripts = {
      cdn: `${scriptOrigin}cdn/`,
      report: new URL('/test/pages/policies-report.js', location.href).href,
      integrity,
    };
  });
  afterEach(closeAll);

  for (const policy of policies) {
    const { name, leaves, told = false } = policy;
    it(`${name} has ${leaves}`, async () => {
      const isDone = ({ words, loaded, messages }: Told) =>
        leaves === 'the words' ? words > 0 : loaded && (!told || messages.length > 0);
      const { words, fallbacks, inOurStyle, messages, violations } = await open(policy, isDone);
      expect([words, fallbacks]).to.deep.equal(leaves === 'the words' ? [1, 0] : [0, 1]);
      expect(inOurStyle).to.equal(leaves === 'the words');
      expect(messages.length, messages.join('\n')).to.equal(told ? 1 : 0);
      if (leaves === 'the words') expect(violations).to.deep.equal([]);
    });
  }
});
