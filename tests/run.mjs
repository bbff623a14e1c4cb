/**
 * `npm test`: every check, cheapest first, stopping at the first that fails. The last line is the total,
 * `N passed, N failed`: a step that is no test suite counts as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const STEPS = [
  { name: 'format', script: 'format:check' },
  { name: 'types', script: 'types' },
  { name: 'lint, walls, unused code', script: 'lint' },
  { name: 'unit, contracts, properties, simulation', script: 'test:unit', suite: true },
  { name: 'real Chromium: browser units', script: 'test:browser', suite: true },
  { name: 'build', script: 'build' },
  { name: 'size budget and bundle', script: 'test:build', suite: true },
  { name: 'real Chromium: end to end', script: 'test:e2e', suite: true },
];

const folder = mkdtempSync(join(tmpdir(), 'placette-test-'));
const total = { passed: 0, failed: 0 };
for (const [index, step] of STEPS.entries()) {
  console.log(`\n[${index + 1}/${STEPS.length}] ${step.name} (npm run ${step.script})`);
  const { passed, failed } = run(step, join(folder, `${index}.json`));
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) {
    console.log(`\n${step.name}: failed, the steps after it did not run`);
    break;
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run(step, reportPath) {
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const args = ['run', '--silent', step.script, ...(step.suite ? reporters : [])];
  const { status } = spawnSync('npm', args, { stdio: 'inherit' });
  if (!step.suite) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!existsSync(reportPath)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(reportPath, 'utf8'));
  const failed = status === 0 ? 0 : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed };
}
