/* Runs the checks of a change beside one another, each one's words printed whole when it has ended. Fails when one fails. */
const { spawn } = require('node:child_process');

// The longest stands alone; the others share the second processor.
const lanes = [['lint'], ['types', 'format:check', 'imports', 'containers']];

const run = (script) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { shell: process.platform === 'win32' });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
    child.on('error', (error) => said.push(`${error.message}\n`));
    child.on('close', (code) => {
      process.stderr.write(`${code === 0 ? 'passed' : 'FAILED'}: npm run ${script}\n${said.join('')}`);
      resolve(code === 0);
    });
  });

const lane = async (scripts) => {
  const passed = [];
  for (const script of scripts) passed.push(await run(script));
  return passed;
};

void Promise.all(lanes.map(lane)).then((ends) => {
  process.exitCode = ends.flat().every(Boolean) ? 0 : 1;
});
