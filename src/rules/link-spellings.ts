// How addresses are written in messages so that filters, but no people, read over them; each is put right before the address is
// read. Signs without a shape and full-width letters are put right everywhere and need no row.
const date = '2026-11-26';
const IOC = 'https://github.com/InQuest/iocextract#readme';

export const LINK_SPELLINGS = [
  {
    id: 'bracketed-dot',
    written:
      /(?<=[a-z0-9\u4e00-\u9fff-])(?:\[(?:\.|dot|点|點)\]|\((?:\.|dot|点|點)\)|\{(?:\.|dot|点|點)\}|【(?:\.|点|點)】|（(?:\.|点|點)）)(?=[a-z0-9])/gi,
    means: '.',
    examples: ['evil[.]cn', 'evil(dot)cn', 'evil（点）cn'],
    source: IOC,
    date,
  },
  {
    id: 'spoken-dot',
    written:
      /(?<=[a-z0-9-])(?:点|點|·|•)(?=(?:com|cn|net|org|top|vip|xyz|shop|club|cc|site|online|icu|info|me|co|tv|store|wang|ltd|fun|work|app|link|taobao|tmall)(?![a-z0-9]))/gi,
    means: '.',
    examples: ['taobao-vip点cn', 'evil点com'],
    source: IOC,
    date,
  },
  {
    id: 'spoiled-scheme',
    written: /h(?:xx|\*\*|tt\*|\[tt\]|\+\+)p(?=s?(?::|\[:\]))/gi,
    means: 'http',
    examples: ['hxxps://evil.example/', 'h**p://evil.example/'],
    source: IOC,
    date,
  },
  {
    id: 'misspelled-scheme',
    written: /(?<![a-z0-9+.-])(?!https?:)h{0,3} ?t{1,3} ?t{0,3} ?p{1,3} ?(s?)s{0,2}(?=[:：][/\\／])/gi,
    means: 'http$1',
    examples: ['h ttps://evil.example/', 'ht tp://evil.example/', 'ttps://evil.example/', 'htttpss://evil.example/'],
    source: IOC,
    date,
  },
  {
    id: 'escaped-slash',
    written: /\\u002f/gi,
    means: '/',
    examples: ['https:\\u002F\\u002Fevil.example\\u002Fa'],
    source: 'https://www.rfc-editor.org/rfc/rfc8259#section-7',
    date,
  },
  {
    id: 'spoiled-colon',
    written: /(?<=https?)(?:\[:\]|\[:\/\/\]|：)(?=[/\\／])/gi,
    means: ':',
    examples: ['https[:]//evil.example/', 'https：//evil.example/'],
    source: IOC,
    date,
  },
] as const;
