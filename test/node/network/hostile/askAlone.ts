import { askLinks } from '../../../../src/node/network/askLinks';
import { peakMemory } from '../../../support/peakMemory';
import { hostileOptions } from './askHostile';
import type { Behaviour } from './behaviour';

/** What the process that asks alone is given on its standard input, as JSON. */
export interface Task {
  readonly urls: readonly string[];
  readonly ca: string;
  /** Host name → what it stands for. */
  readonly addresses: Readonly<Record<string, Behaviour['addresses']>>;
}

/** What it writes to its standard output, as JSON. */
export interface Account {
  /** `verdict/reason` of each address. */
  readonly verdicts: readonly string[];
  /** The most memory that it had, in MiB. */
  readonly memory: number;
}

async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const { urls, ca, addresses } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Task;
  const outcomes = await askLinks(
    urls,
    hostileOptions((host) => addresses[host], ca),
  );
  const account: Account = {
    verdicts: outcomes.map(({ verdict, reason }) => `${verdict}/${reason}`),
    memory: peakMemory(),
  };
  process.stdout.write(JSON.stringify(account));
}

void main();
