import { dirname, join, relative, sep } from 'node:path';
import tseslint from 'typescript-eslint';

/**
 * The walls of the house (ARCHITECTURE.md): which room may import which. A room lists the rooms it may look
 * into; everything else is refused, `vscode`, Node's modules and the DOM included.
 */
const rooms = ['core', 'preview', 'node', 'protocol', 'server', 'client', 'webview', 'cli'];
const mayImport = {
  core: [],
  preview: ['core'],
  node: ['core'],
  protocol: [],
  server: ['core', 'preview', 'node', 'protocol'],
  client: ['protocol'],
  webview: ['protocol'],
  cli: ['core', 'preview', 'node', 'protocol'],
};
const touchesNode = new Set(['node', 'server', 'cli', 'client']);

/** The room in which the file at `path` stands; `undefined` outside of all. A room may have a folder that is called like another. */
function roomAt(path) {
  const [room] = relative(join(import.meta.dirname, 'src'), path).split(sep);
  return rooms.includes(room) ? room : undefined;
}

const walls = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const room = roomAt(context.filename);
    const look = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const other = roomAt(join(dirname(context.filename), source.value));
      if (!room || !other || other === room || mayImport[room].includes(other)) return;
      context.report({ node: source, message: `${room}/ must not import ${other}/ (see ARCHITECTURE.md).` });
    };
    return {
      ImportDeclaration: look,
      ImportExpression: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
    };
  },
};

function wall(room) {
  const patterns = [];
  if (!touchesNode.has(room)) {
    patterns.push({ group: ['node:*'], message: `${room}/ is pure: no Node modules.` });
  }
  if (room !== 'client') {
    patterns.push({
      group: ['vscode', 'vscode-languageclient', 'vscode-languageclient/*'],
      message: 'Only client/ knows VS Code.',
    });
  }
  if (room !== 'server' && room !== 'protocol') {
    patterns.push({
      group: ['vscode-languageserver', 'vscode-languageserver/*'],
      message: 'Only server/ speaks LSP.',
    });
  }
  const pure = ['core', 'preview', 'protocol'].includes(room);
  return {
    files: [`src/${room}/**/*.ts`],
    plugins: { inkstone: { rules: { walls } } },
    rules: {
      'inkstone/walls': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      ...(pure && {
        'no-restricted-globals': [
          'error',
          ...[
            'process',
            'Buffer',
            'window',
            'document',
            'fetch',
            'setTimeout',
            'setInterval',
            'console',
            'Intl',
            'performance',
            'require',
          ],
        ],
        'no-restricted-syntax': [
          'error',
          {
            selector: "NewExpression[callee.name='Date'][arguments.length=0]",
            message: 'Core has no clock.',
          },
          {
            selector: "MemberExpression[object.name='Date'][property.name='now']",
            message: 'Core has no clock.',
          },
          { selector: 'MemberExpression[property.name=/^toLocale/]', message: 'Core has no locale.' },
          {
            selector: "CallExpression[callee.property.name='localeCompare']",
            message: 'Core has no locale.',
          },
        ],
      }),
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'examples/'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({
    ...config,
    files: ['src/**/*.ts', 'test/**/*.ts'],
  })),
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-control-regex': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  ...rooms.map(wall),
);
