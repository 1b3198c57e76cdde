import { measureChecking } from './measureChecking';
import { measureCompleting } from './measureCompleting';
import { measureEditing } from './measureEditing';
import { measureRenaming } from './measureRenaming';
import { measureReading, measureStart } from './measureReading';

/** One measurement in a process of its own: `node measure.cjs <what> <folder>` prints its numbers as JSON. */
const [what, root = ''] = process.argv.slice(2);

const measurements: Readonly<Record<string, () => object>> = {
  reading: () => measureReading(root, 9),
  start: () => measureStart(root),
  editing: () => measureEditing(root, 60),
  checking: () => measureChecking(root, 5),
  renaming: () => measureRenaming(root, 3),
  completing: () => measureCompleting(10_000, 30),
};

process.stdout.write(JSON.stringify(measurements[what!]!()));
