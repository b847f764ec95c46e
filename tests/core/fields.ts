// One field as the recogniser is given it: what a test does not name is empty.
import type { Evidence } from '../../src/core/field-rules/evidence';

export const field = (words: Partial<Evidence>): Evidence => ({
  label: '',
  hint: '',
  before: '',
  name: '',
  button: '',
  heading: '',
  form: '',
  near: '',
  title: '',
  type: 'text',
  fixed: false,
  boxes: 1,
  group: 1,
  ...words,
});
