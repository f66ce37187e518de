import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const banned = (selector, message) => ({ selector, message });

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', 'templates/assets/**', 'coverage/**'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // Nest modules are classes that carry only a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A class that describes an answer for OpenAPI is a shape: its values are plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Numbers and booleans in messages are what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => void call()` in one line is clearer than a block.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        banned(
          "Decorator[expression.callee.name='Redirect']",
          'With an asynchronous session store @Redirect crashes the process: return reply.redirect(url, 303).',
        ),
        banned(
          "JSXAttribute[name.name='style']",
          'The content security policy blocks style attributes: use a class or an SVG attribute.',
        ),
        banned("JSXAttribute[name.name='dangerouslySetInnerHTML']", 'Everything on a page is escaped by the renderer.'),
        banned(
          "CallExpression[callee.name='parseFloat']",
          'Scores are exact: use src/domain/fraction or src/text/number.',
        ),
        banned("CallExpression[callee.property.name='toFixed']", 'Print numbers through src/text/number.'),
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx', 'bench/**/*.ts'],
    rules: {
      // Reading back JSON and rows in a test: the assertion itself is the check of the shape.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        __dirname: 'readonly',
        console: 'readonly',
      },
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
);
