// The hosts that strangers share, without whose they are and where that is written.
import { SHARED_HOSTS } from '../shared-hosts';

export const SHARED_NAMES: string = SHARED_HOSTS.map(({ host }) => host).join(' ');
