// Samples the event loop every 5 ms from start-up on; after 12 s writes the gaps to the file INKSTONE_PROBE names.
const { writeFileSync } = require('node:fs');

const STEP_MS = 5;
const SPAN_MS = 12_000;

exports.activate = () => {
  const gaps = [];
  const begin = performance.now();
  let last = begin;
  const timer = setInterval(() => {
    const now = performance.now();
    gaps.push(now - last - STEP_MS);
    last = now;
    if (now - begin < SPAN_MS) return;
    clearInterval(timer);
    const blocked = gaps.filter((gap) => gap > 10);
    const figures = { longestMs: Math.max(...gaps), blockedMs: blocked.reduce((sum, gap) => sum + gap, 0) };
    writeFileSync(process.env.INKSTONE_PROBE, JSON.stringify(figures));
  }, STEP_MS);
};
