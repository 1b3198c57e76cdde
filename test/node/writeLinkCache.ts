/** Learns addresses and saves after each, until it is killed: `writeLinkCache.ts <file> <host> <how many>`. */
import { LinkCache } from '../../src/node/linkCache';

const [file, host, many] = process.argv.slice(2) as [string, string, string];

async function main(): Promise<void> {
  const cache = await LinkCache.open({ settings: { accept: {}, userAgent: '', maxAge: 3_600_000 }, file });
  for (let index = 0; index < Number(many); index++) {
    cache.learn({
      url: `https://${host}/${index}`,
      verdict: 'ok',
      reason: 'answered',
      hops: [],
      checkedAt: Date.now(),
    });
    process.stdout.write((await cache.save()) ? '+' : '-');
  }
}

void main();
