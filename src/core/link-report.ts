// A report on a link that is safe to send: nobody can press the address in it, and it holds no query and nothing that could be a code.
import type { Link } from './link';
import { schemeOf } from './link-inside';
import { linkWords } from './link-words';
import type { Message } from './page-message';
import { partForRecord } from './recorded-part';
import { addressForRecord } from './site';

/** The address as it is passed on: `hxxps://taobao[.]com[.]evil[.]top/lipin`, and so in its path; of one that no parser takes only the scheme. */
function spoiledAddress(address: string): string {
  const scheme = schemeOf(address);
  const kept = addressForRecord(address) || `${scheme && `${scheme}:`}…`;
  return kept.replace(/http/gi, 'hxxp').replaceAll('.', '[.]');
}

/** Verdict, address and reasons as lines of text. `time` is written as it is given. */
export function linkReport(link: Link, time: string, message: Message): string {
  const { title, body, reasons } = linkWords({ ...link, part: partForRecord(link.part) }, message);
  const sentence = body
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : piece
            .map(({ text }) => text)
            .join('')
            .replaceAll('.', '[.]'),
    )
    .join('');
  const lines = [
    message('link_reportTitle', [title]),
    sentence,
    ...reasons.map((reason) => `- ${reason.replace(/(?<=[a-z0-9-])\.(?=[a-z])/gi, '[.]')}`),
  ];
  const where = [message('link_reportUrl', [spoiledAddress(link.url)])];
  if (link.final !== link.url) where.push(message('link_reportFinal', [spoiledAddress(link.final)]));
  return [...lines, ...where, message('link_reportTime', [time])].join('\n');
}
