// Could an address stand inside an address? A first glance without a list of suffixes, for who then asks the judge of links; it may
// say yes where there is none, and never no where there is one.

/** `rest` is what follows the origin. */
export const mayLeadOn = (rest: string): boolean => /[/\\]{2}|%|https?:|aHR0c|[?#;&=].*[.:]/i.test(rest);
