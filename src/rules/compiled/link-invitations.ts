// What links invite to as one pattern, for texts in lower case.
import { LINK_INVITATIONS } from '../link-invitations';

const anywhere = LINK_INVITATIONS.flatMap(({ zh }) => zh).join('|');
const alone = LINK_INVITATIONS.flatMap((row) => row.alone).join('|');

export const INVITES = new RegExp(`${anywhere}|(?<![\\p{L}\\p{N}])(?:${alone})(?![a-z\\p{N}])`, 'u');
