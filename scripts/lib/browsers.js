/*
 * The three engines that the tests run in: where they are, how to get them, how to start them.
 * Node's own modules only, but for the launchers, which are loaded when they are needed.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installPackages } from './debian.js';
import { quietPort } from './ports.js';
import { describeProgram, watch } from './watch.js';

/** Where a program may be: an environment variable first, then the places it is installed to. */
const candidates = {
  chromium: [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ],
  firefox: [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ],
  driver: ['/usr/bin/WebKitWebDriver'],
  xvfb: ['/usr/bin/Xvfb'],
};

/** Debian's packages for each engine, and where else it comes from. */
const sources = {
  Chromium: { packages: ['chromium', 'fonts-liberation'], elsewhere: 'Chromium or Chrome (or set CHROME_PATH)' },
  Firefox: { packages: ['firefox-esr', 'fonts-liberation'], elsewhere: 'Firefox (or set FIREFOX_PATH)' },
  WebKit: {
    packages: ['webkit2gtk-driver', 'xvfb', 'fonts-liberation'],
    elsewhere: 'WebKitGTK with its WebKitWebDriver, and Xvfb',
  },
};

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const find = (name) => candidates[name].find((path) => path && isProgram(path));

function findMiniBrowser() {
  if (!existsSync('/usr/lib')) return undefined;
  const paths = readdirSync('/usr/lib').flatMap((folder) =>
    ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`),
  );
  return paths.find((path) => isProgram(path));
}

/** The programs of each engine; `undefined` for an engine that is not here. */
export function findEngines() {
  const chromium = find('chromium');
  const firefox = find('firefox');
  const webkit = { driver: find('driver'), xvfb: find('xvfb'), browser: findMiniBrowser() };
  return {
    Chromium: chromium,
    Firefox: firefox,
    WebKit: Object.values(webkit).every(Boolean) ? webkit : undefined,
  };
}

const missingOf = (engines) => Object.keys(sources).filter((name) => !engines[name]);

/** Installs the engines that are missing, where that is possible. Returns the names of those that stay missing. */
export function installEngines() {
  const missing = missingOf(findEngines());
  const packages = [...new Set(missing.flatMap((name) => sources[name].packages))];
  if (missing.length > 0) installPackages(missing.join(', '), packages);
  return missingOf(findEngines());
}

/** What to install for the engines that are missing. */
export function howToInstall(missing) {
  const packages = [...new Set(missing.flatMap((name) => sources[name].packages))];
  const others = missing.map((name) => sources[name].elsewhere);
  return [
    `Not found: ${missing.join(', ')}.`,
    `  On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`,
    `  Elsewhere: install ${others.join('; ')}.`,
  ].join('\n');
}

/** Options with which every Chromium here is started: nothing but the pages under test goes over the network. */
export const chromiumArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Chromium's sandbox does not start for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Waits until `check` holds. Throws when the program ends before, or once `seconds` are over. */
async function until(check, seconds, program) {
  const end = Date.now() + seconds * 1000;
  while (!(await check())) {
    if (program.end) throw new Error(describeProgram(program));
    if (Date.now() > end) throw new Error(`No answer within ${seconds} s. ${describeProgram(program)}`);
    await wait(50);
  }
}

/** Starts a virtual screen and the driver of WebKit. `stop` ends both. */
async function startWebKitDriver({ driver, xvfb }) {
  let isStopping = false;
  const startProgram = (path, args, { env, extra = [] } = {}) => {
    const child = spawn(path, args, { env, stdio: ['ignore', 'pipe', 'pipe', ...extra] });
    return { child, program: watch(basename(path), child, () => isStopping) };
  };

  // Xvfb writes the number of the display that it found free to descriptor 3.
  const screenOptions = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const screen = startProgram(xvfb, screenOptions, { extra: ['pipe'] });
  let display = '';
  screen.child.stdio[3].on('data', (text) => (display += text));
  await until(() => display.endsWith('\n'), 60, screen.program);

  const port = await quietPort();
  const env = {
    ...process.env,
    DISPLAY: `:${display.trim()}`,
    // WebKit's sandbox needs rights that a container does not give. Only our own pages are opened.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  const service = startProgram(driver, [`--port=${port}`, '--host=127.0.0.1'], { env });
  const stop = () => {
    isStopping = true;
    service.child.kill();
    screen.child.kill();
  };
  process.once('exit', stop);
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
  await until(answers, 60, service.program);
  return { port, stop, programs: [screen.program, service.program] };
}

/**
 * Makes a launcher of WebKit name the program that failed. @web/test-runner-webdriver does not wait for a page to open: an
 * error there is an unhandled rejection, which ends the whole run without results.
 */
function withReasons(launcher, programs) {
  const { stopSession } = launcher;
  const hasEnded = () => programs.some(({ end }) => end);
  const explain = async (action) => {
    try {
      return await action();
    } catch (error) {
      // The next test file gets a new browser; the driver runs only one.
      if (!hasEnded()) await launcher.driver?.deleteSession().catch(() => undefined);
      launcher.driverManager = undefined;
      throw new Error([error.message, ...programs.map(describeProgram)].join('\n'), { cause: error });
    }
  };
  return Object.assign(launcher, {
    startSession: (id, url) =>
      explain(async () => {
        if (hasEnded()) throw new Error('WebKit cannot start.');
        await launcher.ensureManagerInitialized();
        await launcher.driverManager.startSession(id, url);
      }),
    stopSession: (id) => explain(() => stopSession.call(launcher, id)),
  });
}

/** Options of a launcher of @web/test-runner that watch the browser it starts, until the launcher stops. */
function watched(name, create, options) {
  let isStopping = false;
  const seen = new WeakSet();
  const launcher = create({
    ...options,
    createBrowserContext: ({ browser }) => {
      if (!seen.has(browser)) watch(name, browser.process(), () => isStopping);
      seen.add(browser);
      return browser.defaultBrowserContext();
    },
  });
  const { stop } = launcher;
  launcher.stop = () => {
    isStopping = true;
    return stop.call(launcher);
  };
  return launcher;
}

/** Launchers for @web/test-runner of the engines named, or of all that are here. */
export async function launchers(names = Object.keys(sources)) {
  const engines = findEngines();
  const found = names.filter((name) => engines[name]);
  const launched = [];
  if (found.includes('Chromium')) {
    const { chromeLauncher } = await import('@web/test-runner-chrome');
    launched.push(
      watched('Chromium', chromeLauncher, {
        launchOptions: { executablePath: engines.Chromium, args: chromiumArguments },
        concurrency: 1,
      }),
    );
  }
  if (found.includes('Firefox')) {
    const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
    launched.push(
      watched('Firefox', puppeteerLauncher, {
        launchOptions: {
          browser: 'firefox',
          executablePath: engines.Firefox,
          // Lets a test set what Firefox keeps for its reader: forced colors.
          args: ['--remote-allow-system-access'],
        },
        concurrency: 1,
      }),
    );
  }
  if (found.includes('WebKit')) {
    const { webdriverLauncher } = await import('@web/test-runner-webdriver');
    const { port, programs } = await startWebKitDriver(engines.WebKit);
    const launcher = webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: engines.WebKit.browser, args: ['--automation'] },
      },
    });
    launched.push(withReasons(launcher, programs));
  }
  return launched;
}
