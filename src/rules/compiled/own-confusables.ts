// Our own look-alikes of letters, without the reasons: the letter and, after it, what is read as it.
import { OWN_CONFUSABLES } from '../own-confusables';

export const OWN_LIKENESSES: readonly string[] = OWN_CONFUSABLES.map(({ like, letters }) => like + letters);
