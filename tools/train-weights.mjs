// Learns the points of the recogniser's words and rules from labelled pages and compares them with the hand-set ones:
// node tools/train-weights.mjs FILE, where FILE was written by `bench:recognition --save`.
// Logistic regression over the same reasons that the recogniser gives, drawn towards the hand-set points, in five folds by
// repository; deterministic. Prints both figures, and the learned table when it is the better one on folds it has not seen.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { foldsOf, labelledFields, measure, percent } from '../bench/recognition-figures.mjs';
import { asModule } from './compiled-rules.mjs';

const root = resolve(import.meta.dirname, '..');
const FOLDS = [1, 2, 3, 4, 5];
const STEPS = 300;
const RATE = 0.05;
const PULL = [0.3, 1, 3]; // how strongly the learned points are drawn towards the hand-set ones

const load = (file, plugins = []) =>
  runnerImport(resolve(root, file), { configFile: false, logLevel: 'error', plugins }).then(
    ({ module }) => module,
  );
const vocabulary = { ...(await load('src/rules/compiled/vocabulary.ts')) };
const { POINTS } = await load('src/rules/compiled/field-rules.ts');

/** The hand-set points by name: `own id`, `around id` and the rules' own names. */
const HAND = new Map([
  ...wordRows().flatMap(([id, own, around]) => [
    [`own ${id}`, +own],
    [`around ${id}`, +around],
  ]),
  ...Object.entries(POINTS),
]);
for (const [name, points] of HAND) if (!points || name === 'fixed' || name === 'partner') HAND.delete(name);

function wordRows() {
  return vocabulary.WORD_ROWS.split(' ').map((row) => row.split(','));
}

/** The recogniser with these points in the place of the hand-set ones. */
async function recogniserWith(points) {
  const at = (name, hand) => points.get(name) ?? hand;
  const rows = wordRows()
    .map(([id, own, around, says]) => [id, at(`own ${id}`, own), at(`around ${id}`, around), says].join())
    .join(' ');
  const rules = Object.fromEntries(Object.entries(POINTS).map(([id, hand]) => [id, at(id, hand)]));
  const replace = {
    name: 'learned-points',
    transform(_, id) {
      if (id.endsWith('rules/compiled/vocabulary.ts')) return asModule({ ...vocabulary, WORD_ROWS: rows });
      if (id.endsWith('rules/compiled/field-rules.ts')) return asModule({ POINTS: rules });
    },
  };
  const { recogniseFields } = await load('src/core/field.ts', [replace]);
  return (page) => {
    const judgements = recogniseFields(page.judged.map(({ evidence }) => evidence));
    return { ...page, judged: page.judged.map((field, i) => ({ ...field, ...judgements[i] })) };
  };
}

/** One example per field: how often each name counts in it, the points that are not learned, and whether it is a card field. */
function examplesOf(page) {
  const cards = new Set(labelledFields(page).flatMap(({ role, at }) => (role === 'coupon' ? [] : [at])));
  const weight = 1 / Math.sqrt(page.judged.length);
  return page.judged.map((field, i) => {
    const counts = [];
    let rest = Math.log(field.confidence / (1 - field.confidence));
    for (const { id, place, points } of field.reasons) {
      const name = place ? `${OWN.has(place) ? 'own' : 'around'} ${id}` : id;
      const hand = HAND.get(name);
      if (!hand) continue;
      counts.push([name, points / hand]);
      rest -= points;
    }
    return { counts, rest, isCard: cards.has(i), weight };
  });
}
const OWN = new Set(['label', 'hint', 'before', 'name']);

/** Points that fit the examples: gradient descent with a pull to the hand-set ones; none changes its sign. */
function learn(examples, pull) {
  const points = new Map(HAND);
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map();
    for (const { counts, rest, isCard, weight } of examples) {
      const sum = counts.reduce((total, [name, times]) => total + times * points.get(name), rest);
      const error = weight * (1 / (1 + Math.exp(-sum)) - Number(isCard));
      if (Math.abs(error) > 1e-4)
        for (const [name, times] of counts) slope.set(name, (slope.get(name) ?? 0) + error * times);
    }
    for (const [name, hand] of HAND) {
      const moved = points.get(name) - RATE * ((slope.get(name) ?? 0) + pull * (points.get(name) - hand));
      points.set(name, moved * hand < 0 ? 0 : moved);
    }
  }
  return points;
}

const pages = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const foldOf = foldsOf(pages);
const hand = pages.map(await recogniserWith(new Map()));
const table = { 'hand-set': figures(hand) };
const learned = {};
for (const pull of PULL) {
  const judged = [];
  for (const fold of FOLDS) {
    const points = learn(hand.filter((page) => foldOf(page) !== fold).flatMap(examplesOf), pull);
    judged.push(...pages.filter((page) => foldOf(page) === fold).map(await recogniserWith(points)));
  }
  table[`learned, pull ${pull}`] = figures(judged);
  learned[pull] = f1(judged);
}
console.table(table);
const [best, score] = Object.entries(learned).reduce((a, b) => (b[1] > a[1] ? b : a));
console.log(
  `F1 of pages: hand-set ${f1(hand).toFixed(4)}, learned at best ${score.toFixed(4)} (pull ${best})`,
);
if (score > f1(hand))
  console.table(
    Object.fromEntries(
      [...learn(hand.flatMap(examplesOf), Number(best))].map(([name, points]) => [
        name,
        { hand: HAND.get(name), learned: Number(points.toFixed(2)) },
      ]),
    ),
  );

function figures(judged) {
  const { pages: _, roles: __, ...rest } = measure(judged.filter(({ borderline }) => !borderline));
  return Object.fromEntries(Object.entries(rest).map(([name, parts]) => [name, percent(parts)]));
}

function f1(judged) {
  const plain = judged.filter(({ borderline }) => !borderline);
  const { recall, precision } = measure(plain);
  return (2 * recall[0]) / (recall[1] + precision[1]);
}
