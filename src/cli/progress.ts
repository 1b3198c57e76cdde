import type { AskProgress } from '../node/network/askLinks';
import { count } from './count';
import { printable } from './printable';

const BAR = 24;
const ERASE_LINE = '\r\u001b[2K';

/** Shows how far a check of addresses is: one line that is written over and over, and gone at the end. */
export interface ProgressLine {
  readonly show: (progress: AskProgress) => void;
  readonly clear: () => void;
}

/** For people who look at a terminal alone: nothing in CI, nothing into a file or pipe. */
export function progressLine(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): ProgressLine {
  if (!stream.isTTY || env['CI'] || env['TERM'] === 'dumb')
    return { show: () => undefined, clear: () => undefined };
  return {
    show: (progress) => stream.write(ERASE_LINE + progressText(progress, stream.columns || undefined)),
    clear: () => stream.write(ERASE_LINE),
  };
}

/** `[######------] 34 of 120 addresses, 3 hosts, waiting for a.org`, cut to the `width` of the terminal. */
export function progressText({ done, total, hosts, waitingFor }: AskProgress, width = 80): string {
  const full = total === 0 ? BAR : Math.round((done / total) * BAR);
  const bar = `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}]`;
  const parts = [
    `${done} of ${count(total, 'address', 'addresses')}`,
    ...(hosts > 0 ? [count(hosts, 'host', 'hosts')] : []),
    ...(waitingFor === undefined ? [] : [`waiting for ${waitingFor}`]),
  ];
  return printable(`${bar} ${parts.join(', ')}`).slice(0, Math.max(0, width - 1));
}
