// Says what a page looks like in an old browser, to whoever opened it: test/old-browser.test.ts, or
// scripts/check-old-browser.js in the browser itself.

const errors = [];
addEventListener('error', ({ message }) => errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
console.error = (...args) => errors.push(args.map(String).join(' '));

// A test's server may add a script.
const elements = [...document.querySelectorAll('body > :not(script)')];
const isShown = ({ shadowRoot }) => shadowRoot?.querySelector('[part~="article"]');

/** What a link or a button looks like. */
function lookOf(control) {
  const { color, backgroundColor, borderTopColor, textDecorationColor } = getComputedStyle(control);
  return { href: control.href, color, backgroundColor, borderTopColor, textDecorationColor };
}

function report() {
  const [statement, list, ...buttons] = elements;
  return {
    errors,
    unshown: elements.filter((element) => !isShown(element)).map(({ localName }) => localName),
    paragraphs: statement.shadowRoot?.querySelectorAll('[part="paragraph"]').length,
    publications: list.shadowRoot?.querySelectorAll('li').length,
    described: document.head.querySelectorAll('[type="application/ld+json"]').length,
    buttons: buttons.map(({ shadowRoot }) => lookOf(shadowRoot?.querySelector('[part~="button"]') ?? document.body)),
    ground: getComputedStyle(document.body).backgroundColor,
  };
}

const script = document.createElement('script');
script.type = 'module';
script.src = new URL(import.meta.url).searchParams.get('script');
document.head.append(script);

const started = Date.now();
const wait = setInterval(() => {
  const done = elements.every(isShown) && document.head.querySelector('[type="application/ld+json"]');
  if (!done && Date.now() - started < 15_000) return;
  clearInterval(wait);
  if (parent === window) fetch('/report', { method: 'POST', body: JSON.stringify(report()) });
  else parent.postMessage(report(), '*');
}, 50);
