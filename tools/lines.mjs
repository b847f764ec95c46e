// A program that answers one line of stdin with one line of JSON, in the order asked, however many there are.

/** Writes `answerOf(line)` for each line that is not empty. @param {(line: string) => unknown} answerOf */
export async function answerLines(answerOf) {
  // `… --ndjson | head` ends early, and that is no error.
  process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1));
  let rest = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    await write(lines);
  }
  await write([rest]);

  /** @param {string[]} lines */
  async function write(lines) {
    const answers = lines.filter(Boolean).map((line) => `${JSON.stringify(answerOf(line))}\n`);
    if (answers.length && !process.stdout.write(answers.join('')))
      await new Promise((drained) => process.stdout.once('drain', drained));
  }
}
