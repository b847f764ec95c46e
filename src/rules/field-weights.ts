// How much each place around a field is trusted, and the points that are not words; see card-vocabulary.ts for those.

/** The field's own words, the most trusted first: the points in a row's `own` column are multiplied by these. */
export const OWN_TRUST = { label: 1, hint: 1, before: 0.9, name: 0.75 } as const;

/** The words around it: the points in a row's `around` column are multiplied by these. */
export const AROUND_TRUST = { button: 1, heading: 1, form: 0.7, near: 0.5, title: 0.6 } as const;

/** Places that speak less against a field than for it: one page has many things on it. */
export const AGAINST = { form: 0.4, near: 0.4 } as const;

/** A field is a card field when its points reach zero; confidence = 1 / (1 + e^-points). */
export const POINTS = {
  start: -3.2,
  repeated: 0.35, // share of an own place's points once a more trusted place has said what the field is
  fixed: -30, // nothing is typed there
  pair: 2.2, // a number beside a PIN
  passwordPair: 1.2, // a number beside what is only called a password: often a login
  loginPair: -3.5, // a user name, mail or phone beside a password
  bankBeside: -3.5, // a bank card's expiry or security code beside it
  passwordAlone: -1, // a password that nothing calls a card's
  dataBeside: -2.4, // amounts, states, dates beside it: a form that keeps records, not one that redeems
  searchBox: -4,
  segments: 0.8, // one code split over several boxes
} as const;
