// Writes to the file `REPORT_MEMORY` what the process has used, when it ends.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const peakMB = process.resourceUsage().maxRSS / 1024;
  writeFileSync(process.env.REPORT_MEMORY, JSON.stringify({ peakMB }));
});
