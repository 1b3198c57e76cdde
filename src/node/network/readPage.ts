import type { IncomingMessage } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import type { TextDecoder } from 'node:util';
import type { AskLimits } from '../../core/linkcheck/askLimits';
import type { PageIds, PageText } from '../../core/linkcheck/attempt';
import { createIdSearch } from '../../core/linkcheck/idSearch';
import { isWallText } from '../../core/linkcheck/wall';
import { decoderFor, PRESCAN } from './charset';
import { decompressors } from './decompress';

const WALL_TEXT = 16 * 1024;

/** Whether `contentType` is one of a page whose elements have ids. A server that does not say is believed to send HTML. */
export function isHtml(contentType: string | undefined): boolean {
  return contentType === undefined || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}

/** Looks for `fragments` in the body of `response`, and reads no further than they take. Never rejects. */
export async function readIds(
  response: IncomingMessage,
  fragments: readonly string[],
  limits: AskLimits,
): Promise<PageIds> {
  const search = createIdSearch(fragments);
  const isEnd = await readText(response, limits, (text) => {
    search.read(text);
    return !search.isDone();
  });
  return search.result(isEnd);
}

/** Whether the body of `response` begins as the page of a wall does. Never rejects. */
export async function readWall(response: IncomingMessage, limits: AskLimits): Promise<PageText> {
  let start = '';
  await readText(response, limits, (text) => {
    start += text;
    return start.length < WALL_TEXT;
  });
  return { isWall: isWallText(start) };
}

/**
 * Gives the text of the body to `take`, part by part, for as long as it returns true. Whether it was given to its end:
 * false when it is cut off, too long, too slow or cannot be decoded.
 */
async function readText(
  response: IncomingMessage,
  limits: AskLimits,
  take: (text: string) => boolean,
): Promise<boolean> {
  const timer = setTimeout(() => response.destroy(), limits.bodyTime);
  try {
    const body = await decompressed(response, limits);
    if (body === undefined) return false;
    let decoder: TextDecoder | undefined;
    for await (const chunk of inGoodParts(bounded(body, limits.bodyBytes))) {
      decoder ??= decoderFor(response.headers['content-type'], chunk);
      if (!take(decoder.decode(chunk, { stream: true }))) return false;
    }
    return true;
  } catch {
    // Cut off, too slow, too long, garbled: what came is all there is.
    return false;
  } finally {
    clearTimeout(timer);
    response.destroy();
  }
}

/** The body with its codings undone; `undefined` when one is not known. */
async function decompressed(
  response: IncomingMessage,
  { bodyBytes }: AskLimits,
): Promise<AsyncIterable<Buffer> | undefined> {
  const parts = bounded(response, bodyBytes)[Symbol.asyncIterator]();
  const first = await parts.next();
  const start = first.done === true ? Buffer.alloc(0) : first.value;
  const stages = decompressors(response.headers['content-encoding'], start[0] ?? 0);
  if (stages === undefined) return undefined;
  const whole = Readable.from(joined(start, parts));
  const last = stages.at(-1);
  if (last === undefined) return whole;
  // Its errors are those of the last stage, too, which is read.
  pipeline([whole, ...stages], () => undefined);
  return last;
}

async function* joined(first: Buffer, rest: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  yield first;
  for (let part = await rest.next(); part.done !== true; part = await rest.next()) yield part.value;
}

async function* bounded(parts: AsyncIterable<Buffer>, most: number): AsyncIterable<Buffer> {
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > most) throw new Error('The body is too long.');
    yield part;
  }
}

/** The same bytes, the first part long enough to tell the charset by. */
async function* inGoodParts(parts: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const part of parts) {
    if (start === undefined) yield part;
    else if (start.length + part.length < PRESCAN) start = Buffer.concat([start, part]);
    else {
      yield Buffer.concat([start, part]);
      start = undefined;
    }
  }
  if (start !== undefined) yield start;
}
