// Entry of the notice, injected on demand: says at the field why input is held.
export {};
