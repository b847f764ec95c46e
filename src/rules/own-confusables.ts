// Look-alikes of our brands' letters that Unicode's table does not have, each with the reason why we add it.
export const OWN_CONFUSABLES = [
  { like: 'a', letters: 'ə', why: 'schwa: a turned e, read as a in small type; common in permutation tools' },
  { like: 'a', letters: 'ɐɒᴀ', why: 'turned and small-capital a' },
  { like: 'a', letters: 'λᴧ', why: 'a capital A without its bar' },
  { like: 'b', letters: 'ʙᵬ', why: 'small-capital b, b with a stroke' },
  { like: 'b', letters: 'ß', why: 'reads as b at a glance' },
  { like: 'l', letters: 'ʟꞁ', why: 'small-capital and turned l' },
  { like: 'l', letters: '丨ㄥ〡', why: 'one upright stroke' },
  { like: 'm', letters: 'ᴍɯ', why: 'small-capital and turned m' },
  { like: 'n', letters: 'ɴꞑ', why: 'small-capital n, n with a descender' },
  { like: 'o', letters: 'ɔɘ๏', why: 'open or barred ring' },
  { like: 'o', letters: '口ロ', why: 'a square or round ring among Latin letters' },
  { like: 'r', letters: 'ɾꞅ', why: 'r with a fishhook, Insular r' },
  { like: 't', letters: 'ƫᴛț', why: 't with a hook, small-capital t' },
  { like: 't', letters: '丅丁七ㄒ工', why: 'a bar on a stem: Chromium blocks them beside Latin letters' },
] as const;
