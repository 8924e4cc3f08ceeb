import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../src/index.js';

/** What the page says of an element to machines, once it does. */
async function described(template: TemplateResult): Promise<Record<string, unknown>> {
  await fixture(template);
  const script = () => document.head.querySelector('script[type="application/ld+json"]');
  await waitUntil(() => script() !== null, 'the page is described');
  return JSON.parse(script()!.textContent) as Record<string, unknown>;
}

describe('structured data', () => {
  it('describes the group, whatever a frame of the page is named', async () => {
    // Browsers without trusted types have the frame in the place of that global.
    await fixture(html`<iframe name="trustedTypes" title="A frame"></iframe>`);
    const { '@type': type, name } = await described(html`<p11-about lang="fr" structured-data></p11-about>`);
    expect([type, name]).to.deep.equal(['Organization', 'Les Phoenix 11']);
  });

  it('describes the Centre', async () => {
    const { '@type': type, name } = await described(html`<ccpe-about lang="en" structured-data></ccpe-about>`);
    expect([type, name]).to.deep.equal(['NGO', 'Canadian Centre for Child Protection']);
  });

  it('describes Project Arachnid as a part of the Centre', async () => {
    const thing = await described(html`<arachnid-about lang="fr" structured-data></arachnid-about>`);
    const { '@type': type, name, parentOrganization } = thing;
    expect([type, name]).to.deep.equal(['Project', 'Projet Arachnid']);
    expect(JSON.stringify(parentOrganization)).to.contain('Centre canadien de protection de l’enfance');
  });

  it('describes a donation, with the address that the button leads to', async () => {
    const template = html`<donate-button lang="en" href="https://example.org/give" structured-data></donate-button>`;
    const thing = await described(template);
    expect(thing['@type']).to.equal('DonateAction');
    expect(JSON.stringify(thing)).to.contain('https://example.org/give');
  });
});
