import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchemas } from '../../src/node/readSchemas';
import { onDisk } from './onDisk';

describe('readSchemas', () => {
  it('reads JSON and YAML in the vault, and takes what stands in the settings', () => {
    onDisk(
      { 'vault/s/a.json': '{"required":["title"]}', 'vault/s/b.yaml': 'required: [date]\n' },
      (folder) => {
        const rules = ['s/a.json', 's/b.yaml', { required: ['tags'] }].map((source) => ({
          glob: '**',
          source,
        }));
        const read = readSchemas(join(folder, 'vault'), rules);
        assert.deepEqual(
          read.map(({ data, problem }) => problem ?? data),
          [{ required: ['title'] }, { required: ['date'] }, { required: ['tags'] }],
        );
      },
    );
  });

  it('reads nothing out of the vault: neither above it nor behind a link', () => {
    onDisk({ 'out.json': '{}', 'vault/note.md': '' }, (folder) => {
      const root = join(folder, 'vault');
      writeFileSync(join(folder, 'secret.json'), '{}');
      symlinkSync(join(folder, 'secret.json'), join(root, 'link.json'));
      const sources = ['../out.json', 'link.json', join(folder, 'out.json'), '.', 'none.json', 'a\0b'];
      for (const { data, problem } of readSchemas(
        root,
        sources.map((source) => ({ glob: '**', source })),
      )) {
        assert.equal(data, undefined);
        assert.equal(problem, 'there is no such file in the vault that can be read');
      }
    });
  });
});
