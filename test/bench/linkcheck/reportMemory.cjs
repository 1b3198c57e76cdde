// Writes to the file `REPORT_MEMORY` what the process has used, when it ends.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  // `maxRSS` counts from the fork on, when the process still has the size of the one that started it.
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  const peakMB = (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024;
  writeFileSync(process.env.REPORT_MEMORY, JSON.stringify({ peakMB }));
});
