// Fills a message as `i18n.getMessage` does.

/** $1 … $9 are the values, $$ is one dollar. */
export const fillIn = (message: string, fill: readonly string[]): string =>
  message.replace(/\$(\$|[1-9])/g, (_, place: string) =>
    place === '$' ? '$' : (fill[Number(place) - 1] ?? ''),
  );
