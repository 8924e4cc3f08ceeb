import { constants, createReadStream, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { MIMEType } from 'node:util';
import { Budget, UnreadableError } from '../verify/budget.js';
import { decode, type Decoded } from './decode.js';

/** What may be spent on one page with all its frames. */
export interface ReadOptions {
  /** Time to read and compare them, in milliseconds. */
  readonly timeout: number;
  /** Their size, in bytes. */
  readonly maxSize: number;
  /** Tells servers who asks. */
  readonly userAgent: string;
}

/** A page as it came. */
export interface Page extends Omit<Decoded, 'text'> {
  readonly html: string;
  /** The address that answered in the end; a path, for a file. */
  readonly address: string;
  /** What the server says of its language. */
  readonly language?: string;
}

/** About as many as browsers follow. */
const mostRedirects = 10;

/** Pages that are read for one with frames, itself included. */
export const mostPages = 100;

/** The smallest markup that makes an element, `<p>`, and a character in it. */
const bytesOfNode = 4;

const pageTypes = ['text/html', 'application/xhtml+xml'];

function inMegabytes(bytes: number): string {
  return `${Number((bytes / 1e6).toFixed(2))} MB`;
}

function checkAddress({ protocol, href, username, password }: URL, what: string): void {
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new UnreadableError(`${what} ${href}. Only http and https addresses are read.`);
  if (username || password)
    throw new UnreadableError(
      `${what} an address with a user name or a password in it, which are not sent. Leave them out.`,
    );
}

function parseType(header: string | null): MIMEType | undefined {
  try {
    return header ? new MIMEType(header) : undefined;
  } catch {
    return undefined;
  }
}

/** `fetch` says that it failed, and the cause says why. */
function causeOf(error: unknown): string {
  const { cause = error } = error as { cause?: unknown };
  const { message, code } = cause as { message?: string; code?: string };
  return [message, code, String(cause)].find(Boolean)!;
}

/** Opens a file. A pipe that nobody writes to would block one of Node's threads, which no signal ends, if opened like a file. */
async function openFile(path: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(path);
  if (found.isDirectory()) throw new UnreadableError('is a folder. Name the files in it.');
  if (found.isFIFO()) {
    const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return new Socket({ fd, readable: true, writable: false, signal });
  }
  if (!found.isFile()) throw new UnreadableError('is a device, and no file.');
  return createReadStream(path, { signal });
}

/** Reads a page and its frames, one request at a time. All of them share one deadline and one limit of size. */
export class PageReader {
  readonly budget: Budget;
  readonly #options: ReadOptions;
  #bytes = 0;
  #pages = 0;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.budget = new Budget({ timeout: options.timeout, maxNodes: Math.ceil(options.maxSize / bytesOfNode) });
  }

  /** Why no more pages are read; `undefined` as long as they are. */
  get spent(): string | undefined {
    if (this.#pages >= mostPages) return `no more than ${mostPages} pages are read for one`;
    return this.budget.timeLeft === 0 ? 'the time was up' : undefined;
  }

  /**
   * Reads a page from an address or a file.
   *
   * @throws UnreadableError, as a rejection: its message continues a sentence that begins with the address
   */
  async read(target: string): Promise<Page> {
    this.#pages += 1;
    const signal = AbortSignal.timeout(Math.ceil(this.budget.timeLeft));
    const isAddress = /^[a-z][a-z\d+.-]*:\/\//i.test(target);
    try {
      if (!isAddress) return await this.#readFile(target, signal);
      if (!URL.canParse(target)) throw new UnreadableError('is no address.');
      checkAddress(new URL(target), 'is');
      return await this.#readAddress(target, signal);
    } catch (error) {
      if (error instanceof UnreadableError) throw error;
      if (signal.aborted)
        throw new UnreadableError(`did not answer in full within ${this.#options.timeout / 1000} s.`, 'time');
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UnreadableError('is not there.');
      throw new UnreadableError(`could not be ${isAddress ? 'reached' : 'read'}: ${causeOf(error)}.`);
    }
  }

  /** Reads a stream to its end. */
  async #collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
    const { maxSize } = this.#options;
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) {
      this.#bytes += chunk.byteLength;
      if (this.#bytes > maxSize) {
        const which = this.#pages > 1 ? 'with the page that frames it, is' : 'is';
        throw new UnreadableError(`${which} larger than ${inMegabytes(maxSize)}.`, 'size');
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  async #readFile(path: string, signal: AbortSignal): Promise<Page> {
    const { text, ...decoded } = decode(await this.#collect(await openFile(path, signal)), 'file');
    return { html: text, address: path, ...decoded };
  }

  /** Requests an address and those that it redirects to. */
  async #request(address: string, signal: AbortSignal): Promise<[Response, URL]> {
    let url = new URL(address);
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const response = await fetch(url, {
        headers: { 'User-Agent': this.#options.userAgent, Accept: pageTypes.join(', ') },
        redirect: 'manual',
        signal,
      });
      const location = response.headers.get('Location');
      if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return [response, url];
      await response.body?.cancel();
      if (!URL.canParse(location, url)) throw new UnreadableError(`redirects to “${location}”, which is no address.`);
      url = new URL(location, url);
      checkAddress(url, 'redirects to');
    }
    throw new UnreadableError(`redirected more than ${mostRedirects} times.`);
  }

  async #readAddress(address: string, signal: AbortSignal): Promise<Page> {
    const [response, url] = await this.#request(address, signal);
    const { status, statusText, body, headers } = response;
    const type = parseType(headers.get('Content-Type'));
    if (!response.ok || !body) {
      await body?.cancel();
      throw new UnreadableError(`answers ${`${status} ${statusText}`.trim()}.`);
    }
    if (type && !pageTypes.includes(type.essence)) {
      await body.cancel();
      throw new UnreadableError(`is ${type.essence}, and no page (${pageTypes.join(', ')}).`);
    }
    const { text, ...decoded } = decode(await this.#collect(body), 'server', type?.params.get('charset') ?? undefined);
    const language = headers.get('Content-Language');
    return { html: text, address: url.href, ...decoded, ...(language && !language.includes(',') && { language }) };
  }
}
