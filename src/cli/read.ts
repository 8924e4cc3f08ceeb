import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { MIMEType } from 'node:util';
import { decode, type Decoded } from './decode.js';
import { UnreadableError } from '../verify/unreadable.js';

export interface ReadOptions {
  /** How long a page may take, from the first request to its last byte, in milliseconds. */
  readonly timeout: number;
  /** How much of a page is read before it is given up, in bytes. */
  readonly maxSize: number;
  /** Says to servers who asks. */
  readonly userAgent: string;
}

/** A page as it came. */
export interface Page extends Omit<Decoded, 'text'> {
  readonly html: string;
  /** Where it came from in the end; a path, for a file. */
  readonly address: string;
  /** What the server says of its language. */
  readonly language?: string;
}

/** As many as browsers follow, or nearly. */
const mostRedirects = 10;

const pageTypes = ['text/html', 'application/xhtml+xml'];

function inMegabytes(bytes: number): string {
  return `${Number((bytes / 1e6).toFixed(2))} MB`;
}

/** Reads a stream to its end, or to where it is too long. */
async function collect(stream: AsyncIterable<Uint8Array>, maxSize: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxSize)
      throw new UnreadableError(`is larger than ${inMegabytes(maxSize)}. To read it all the same, raise --max-size.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function checkProtocol({ protocol, href }: URL, what: string): void {
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new UnreadableError(`${what} ${href}. Only http and https addresses are read.`);
}

function parseType(header: string | null): MIMEType | undefined {
  try {
    return header ? new MIMEType(header) : undefined;
  } catch {
    return undefined;
  }
}

/** Asks for an address and for those that it leads to. */
async function request(address: string, { userAgent }: ReadOptions, signal: AbortSignal): Promise<[Response, URL]> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await fetch(url, {
      headers: { 'User-Agent': userAgent, Accept: pageTypes.join(', ') },
      redirect: 'manual',
      signal,
    });
    const location = response.headers.get('Location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return [response, url];
    await response.body?.cancel();
    if (!URL.canParse(location, url)) throw new UnreadableError(`leads to “${location}”, which is no address.`);
    url = new URL(location, url);
    checkProtocol(url, 'leads to');
  }
  throw new UnreadableError(`leads on and on: more than ${mostRedirects} redirects.`);
}

async function readAddress(address: string, options: ReadOptions): Promise<Page> {
  const signal = AbortSignal.timeout(options.timeout);
  try {
    const [response, url] = await request(address, options, signal);
    const { status, statusText, body, headers } = response;
    const type = parseType(headers.get('Content-Type'));
    if (!response.ok || !body) {
      await body?.cancel();
      throw new UnreadableError(`answers ${status} ${statusText}.`.replace(' .', '.'));
    }
    if (type && !pageTypes.includes(type.essence)) {
      await body.cancel();
      throw new UnreadableError(`is ${type.essence}, and no page (${pageTypes.join(', ')}).`);
    }
    const bytes = await collect(body, options.maxSize);
    const { text, ...decoded } = decode(bytes, 'server', type?.params.get('charset') ?? undefined);
    const language = headers.get('Content-Language');
    return { html: text, address: url.href, ...decoded, ...(language && !language.includes(',') && { language }) };
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (signal.aborted)
      throw new UnreadableError(
        `did not answer in full within ${options.timeout / 1000} s. To wait longer, raise --timeout.`,
      );
    throw new UnreadableError(`could not be reached: ${causeOf(error)}.`);
  }
}

/** `fetch` says that it failed, and why in the cause. */
function causeOf(error: unknown): string {
  const { cause = error } = error as { cause?: unknown };
  const { message, code } = cause as { message?: string; code?: string };
  return [message, code, String(cause)].find(Boolean)!;
}

async function readFile(path: string, { maxSize }: ReadOptions): Promise<Page> {
  try {
    if ((await stat(path)).isDirectory()) throw new UnreadableError('is a folder. Name the files in it.');
    const { text, ...decoded } = decode(await collect(createReadStream(path), maxSize), 'file');
    return { html: text, address: path, ...decoded };
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnreadableError(code === 'ENOENT' ? 'is not there.' : `could not be read: ${message}.`);
  }
}

/**
 * Reads a page from an address or a file, politely: one request at a time, with a limit of time
 * and one of size.
 *
 * @throws UnreadableError, as a rejection: its message goes on where the address ends.
 */
export async function readPage(target: string, options: ReadOptions): Promise<Page> {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(target)) return readFile(target, options);
  if (!URL.canParse(target)) throw new UnreadableError('is no address.');
  checkProtocol(new URL(target), 'is');
  return readAddress(target, options);
}
