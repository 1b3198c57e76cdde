import assert from 'node:assert/strict';
import { argumentOf, callNameOf, readLiterals } from '../../../../src/core/site/config/literals';

describe('Literals of a program', () => {
  it('are read from what it exports or names', () => {
    assert.deepEqual(readLiterals('export default { a: 1 }'), [{ a: 1 }]);
    assert.deepEqual(readLiterals('module.exports = { a: 1 };'), [{ a: 1 }]);
    assert.deepEqual(readLiterals('const config: Config = { a: 1 }\nexport default config'), [{ a: 1 }]);
    assert.deepEqual(readLiterals('export default defineConfig({ a: 1 })'), [{ a: 1 }]);
    assert.deepEqual(readLiterals('import x from "y"; f({ a: 1 })'), []);
  });

  it('are texts, numbers, booleans, lists and objects', () => {
    const program = `export default {
      'a-b': 'one', "c": "two", d: \`three\`,
      e: [1, -2.5, true, false, [], {}],
      f: { g: { h: 'deep' } } as const,
    } satisfies Config`;
    assert.deepEqual(readLiterals(program), [
      { 'a-b': 'one', c: 'two', d: 'three', e: [1, -2.5, true, false, [], {}], f: { g: { h: 'deep' } } },
    ]);
  });

  it('leave out what would have to be evaluated, and go on behind it', () => {
    const program = `export default {
      a: process.env.BASE || 'x', b: 'one' + 'two', c: \`\${x}\`, d: 'it\\'s',
      e: (node) => { return [node, ')', { f: 1 }] }, f() { return 1 }, ...rest, short,
      [key]: 2, g: cond ? 'a' : 'b', h: /[{]/.source.length, i: null, last: 'read',
    }`;
    const [object] = readLiterals(program) as [Record<string, unknown>];
    assert.equal(object['last'], 'read');
    for (const key of 'abcdeghi') assert.equal(object[key], undefined, key);
  });

  it('know calls by the last part of their name', () => {
    const [{ plugins }] = readLiterals(
      'export default { plugins: [Plugin.A(), Plugin.B({ x: 1 }), Plugin.C, Plugin.D().e] }',
    ) as [{ plugins: unknown[] }];
    assert.deepEqual(plugins.map(callNameOf), ['A', 'B', undefined, undefined]);
    assert.deepEqual(plugins.map(argumentOf), [undefined, { x: 1 }, undefined, undefined]);
  });

  it('are not read from comments', () => {
    const program = `export default {
      // a: 'no',
      /* b: 'no', */
      c: 'https://example.com', // d: 'no'
      e: "/* kept */",
    }`;
    assert.deepEqual(readLiterals(program), [{ c: 'https://example.com', e: '/* kept */' }]);
  });

  it('are what is left of a file that is broken or hostile, in no time', () => {
    assert.deepEqual(readLiterals('export default { a: 1, b: [1, 2'), [{ a: 1, b: [1, 2] }]);
    assert.deepEqual(readLiterals("export default { a: 'open"), [{ a: undefined }]);
    const start = performance.now();
    readLiterals(`export default ${'['.repeat(100_000)}`);
    readLiterals(`export default ${'{a:'.repeat(100_000)}`);
    readLiterals('const a: '.repeat(50_000));
    const [object] = readLiterals('export default { __proto__: { polluted: true }, constructor: 1 }');
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    assert.deepEqual(Object.keys(object as object), ['__proto__', 'constructor']);
    assert.ok(performance.now() - start < 5000);
  });
});
