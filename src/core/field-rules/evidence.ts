// What is known of one field: the words around it, and what they say; the nouns of all field rules.
import type { AROUND_TRUST, OWN_TRUST } from '../../rules/field-weights';

/** What a person would read about one input; texts as they stand in the page. */
export type Evidence = {
  label: string;
  hint: string; // placeholder, title, aria-label
  before: string; // the text just before it
  name: string; // name, id and the like
  button: string; // what submits it
  heading: string;
  form: string; // id, name, class and target of its form
  near: string; // other text close by
  title: string; // of the page
  type: string; // an input's type, or 'textarea', 'select', 'editable'
  fixed: boolean; // nothing is typed there, it only tells of its neighbours: a choice, a filled read-only box
  boxes: number; // inputs that make up the field
  group: number; // fields with the same number are submitted together
};

export type Place = keyof typeof OWN_TRUST | keyof typeof AROUND_TRUST;

/** One reason: the vocabulary row (or, with no place, the field rule) that counted, and for how many points. */
export type Reason = { id: string; place: Place | ''; points: number };

export type Role = 'card-number' | 'card-pin' | 'card-code';

/** One field as the rules see it: its evidence and what its words say. */
export type Reading = {
  field: Evidence;
  reasons: Reason[];
  points: number;
  own: Set<string>; // ids of the rows its own words match
  kinds: readonly Set<string>[]; // the cards that its own words, the heading and the title speak of
  brand: boolean; // the brand is named, wherever
  role: Role | '';
  refused: boolean; // its own words say that it is something else
  eitherWay: boolean; // its own words offer a choice: a gift card or a discount code
  aboutBalance: boolean; // the page is for asking a gift card's balance
};
