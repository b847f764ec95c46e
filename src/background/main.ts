// Entry of the background: wires events, holds no state.
export {};
