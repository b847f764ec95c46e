// The ids of rules and steps as they stand in the names of messages: `odd-port` is `oddPort`.
export const camelCase = (id: string): string =>
  id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
