// The figures of recognition: what is counted, with what certainty, in which folds and slices. Pure.

export const isCard = (field) => field !== undefined && field.confidence >= 0.5;
const count = (list, test) => list.filter(test).length;

/** `[part, whole]` as text, with the 95 % interval by Wilson. */
export function percent([part, whole]) {
  if (!whole) return '–';
  const [low, high] = wilson(part, whole);
  const figure = (share) => (100 * share).toFixed(1);
  return `${figure(part / whole)} % (${part}/${whole}; ${figure(low)}–${figure(high)})`;
}

/** The interval in which the true share lies with 95 % certainty, by Wilson (1927). */
export function wilson(part, whole) {
  const z = 1.96;
  const share = part / whole;
  const middle = share + z ** 2 / (2 * whole);
  const reach = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  const scale = 1 + z ** 2 / whole;
  return [Math.max(0, middle - reach) / scale, Math.min(scale, middle + reach) / scale];
}

/** What the page is taken to ask for, by the kinds of its card fields: as find-fields puts them together. */
export function kindOf({ judged }) {
  const kinds = judged.filter(isCard).map(({ kind }) => kind);
  if (kinds.includes('stored-value')) return 'stored-value';
  const known = kinds.find((kind) => kind !== 'unknown' && kind !== 'coupon');
  return known ?? (kinds.length > 0 && kinds.every((kind) => kind === 'coupon') ? 'coupon' : 'unknown');
}

const repositoryOf = ({ source, file }) => (source ?? file).split(':')[0];

/**
 * Puts each repository into one of `folds` parts, so that about as many pages with a card field are in each; the same
 * pages are always parted alike.
 *
 * @returns {(page) => number} 1 to `folds`
 */
export function foldsOf(pages, folds = 5) {
  const repositories = new Map();
  for (const page of pages) {
    const name = repositoryOf(page);
    const size = repositories.get(name) ?? { cards: 0, all: 0 };
    size.all++;
    if (page.expected === 'card-code') size.cards++;
    repositories.set(name, size);
  }
  const parts = Array.from({ length: folds }, () => ({ cards: 0, all: 0 }));
  const place = new Map();
  const largestFirst = [...repositories].sort(
    ([a, x], [b, y]) => y.cards - x.cards || y.all - x.all || (a < b ? -1 : 1),
  );
  for (const [name, size] of largestFirst) {
    const key = size.cards ? 'cards' : 'all';
    const part = parts.reduce((least, one) => (one[key] < least[key] ? one : least));
    part.cards += size.cards;
    part.all += size.all;
    place.set(name, parts.indexOf(part) + 1);
  }
  return (page) => place.get(repositoryOf(page));
}

/**
 * The figures of some pages, each `[part, whole]`; coupon boxes are judged field by field. The kind is judged on the pages
 * that were found and are labelled with one, or with the several that people could call it.
 */
export function measure(pages) {
  const fired = (page) => page.judged.some(isCard);
  const positives = pages.filter(({ expected }) => expected === 'card-code');
  const negatives = pages.filter(({ expected }) => expected !== 'card-code');
  const found = count(positives, fired);
  const hard = negatives.filter((page) => page.hard && page.expected === 'none');
  const plain = negatives.filter((page) => !page.hard && page.expected === 'none');
  const chinese = positives.filter(({ lang }) => lang?.startsWith('zh'));
  const ofKind = positives.filter((page) => page.kind !== undefined && fired(page));
  const labelled = pages.flatMap(labelledFields);
  const fields = labelled.filter(({ role }) => role !== 'coupon');
  const coupons = labelled.filter(({ role }) => role === 'coupon');
  return {
    pages: pages.length,
    recall: [found, positives.length],
    recallZh: [count(chinese, fired), chinese.length],
    precision: [found, found + count(negatives, fired)],
    hardFlagged: [count(hard, fired), hard.length],
    couponFlagged: [count(coupons, ({ field }) => isCard(field)), coupons.length],
    plainWakes: [count(plain, ({ wakes }) => wakes), plain.length],
    ...fieldFigures(fields),
    kindRight: [count(ofKind, (page) => [page.kind].flat().includes(kindOf(page))), ofKind.length],
    roles: Object.fromEntries(
      ['card-number', 'card-pin', 'card-code'].map((role) => [
        role,
        fieldFigures(fields.filter((field) => field.role === role)),
      ]),
    ),
  };
}

/** The labelled fields of a page that exist in it, each with what was judged there. */
export const labelledFields = (page) =>
  page.labelled
    .filter(({ exists }) => exists)
    .map((label) => ({ ...label, page, field: page.judged[label.at] }));

/** Found: it is a card field; right: of those, the role is the labelled one. */
function fieldFigures(fields) {
  const found = fields.filter(({ field }) => isCard(field));
  return {
    fieldsFound: [found.length, fields.length],
    roleRight: [count(found, ({ field, role }) => field.role === role), found.length],
  };
}

const SPEAKS = {
  'top-up scratch card': /充值卡|话费|刮|scratch|the cao|thẻ cào|top.?up|refill|recharge/i,
  'game key': /点卡|游戏|cd.?k|game|steam/i,
  membership: /会员|vip|课程|membership|subscription/i,
};

/** Slices of pages by what is asked for, by language and by how the page is made: name -> pages. */
export function pageSlices(pages) {
  const slices = {};
  const roles = ({ labelled }) => labelled.map(({ role }) => role);
  const hasPair = (page) => roles(page).includes('card-number') && roles(page).includes('card-pin');
  slices['number and PIN'] = pages.filter(hasPair);
  slices['single code'] = pages.filter((page) => roles(page).includes('card-code') && !hasPair(page));
  slices['balance query'] = pages.filter(({ page }) => page === 'balance');
  slices.checkout = pages.filter(({ page }) => /checkout/.test(page ?? ''));
  for (const [name, words] of Object.entries(SPEAKS))
    slices[name] = pages.filter(
      (page) =>
        page.expected === 'card-code' &&
        page.judged.some(({ evidence }) =>
          words.test(`${evidence.title} ${evidence.heading} ${evidence.label} ${evidence.hint}`),
        ),
    );
  for (const key of ['lang', 'framework', 'set'])
    for (const value of new Set(pages.map((page) => page[key] ?? '–')))
      slices[`${key} ${value}`] = pages.filter((page) => (page[key] ?? '–') === value);
  return slices;
}

/** Slices of the labelled card fields by what they lack: name -> figures. */
export function fieldSlices(pages) {
  const fields = pages.flatMap(labelledFields).filter(({ role, field }) => role !== 'coupon' && field);
  const of = (test) => fieldFigures(fields.filter(({ field, ...rest }) => test(field.evidence, rest)));
  return {
    'without name and id': of(({ name }) => !name.trim()),
    'without label element': of(({ label }) => !label.trim()),
    'without form': of((_, { inForm }) => inForm === false),
    'type password': of(({ type }) => type === 'password'),
  };
}
