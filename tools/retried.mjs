// Reporter for Vitest: names the tests that passed only on another try, and writes them to the file in RETRIED_FILE if that is set.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export default class Retried {
  /** @type {string[]} */
  names = [];

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    const tries = test.diagnostic()?.retryCount ?? 0;
    if (tries === 0 || !test.ok()) return;
    const place = [test.project.name, relative('.', test.module.moduleId)].filter(Boolean).join(', ');
    this.names.push(`${place}: ${test.fullName}`);
  }

  onTestRunEnd() {
    if (process.env.RETRIED_FILE) writeFileSync(process.env.RETRIED_FILE, this.names.join('\n'));
    else if (this.names.length > 0) console.log(retriedText(this.names));
  }
}

/** @param {string[]} names */
export function retriedText(names) {
  const count = names.length === 1 ? '1 test needed' : `${names.length} tests needed`;
  return [`${count} another try:`, ...names.map((name) => `  ${name}`)].join('\n');
}
