import { patience, pressesToLeave, ShiftPresses } from './quick-exit.presses.js';

/** How far the reader has come: pressed once or twice, or too slow for the next press. */
export type Progress = 'none' | 'once' | 'twice' | 'expired';

/** What wants to know of the keyboard. */
export interface Exit {
  readonly tell: (progress: Progress) => void;
  readonly leave: () => void;
}

/*
 * One set of listeners serves every element of the page, and the first of them alone answers: a
 * screen reader says a press once, and one press leads to one place.
 */
const exits = new Set<Exit>();
const presses = new ShiftPresses();
let listening: AbortController | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function tell(progress: Progress): void {
  const [first] = exits;
  first?.tell(progress);
}

function restart(progress: Progress = 'none'): void {
  clearTimeout(timer);
  presses.restart();
  tell(progress);
}

function take(act: KeyboardEvent | PointerEvent): void {
  const count = presses.take(act);
  if (count === 0) restart();
  else if (act.type === 'keyup') answer(count);
}

function answer(count: number): void {
  if (count < pressesToLeave) {
    clearTimeout(timer);
    timer = setTimeout(() => restart('expired'), patience);
    tell(count === 1 ? 'once' : 'twice');
    return;
  }
  restart();
  const [first] = exits;
  first?.leave();
}

/**
 * Lets an exit answer to the keyboard, until the returned function is called.
 *
 * @internal
 */
export function answerToKeys(exit: Exit): () => void {
  exits.add(exit);
  if (!listening) {
    listening = new AbortController();
    // Before any listener of the host page, which could keep an event from going on.
    const options = { capture: true, passive: true, signal: listening.signal };
    for (const type of ['keydown', 'keyup', 'pointerdown'] as const) window.addEventListener(type, take, options);
    window.addEventListener('pageshow', ({ persisted }) => persisted && restart(), options);
  }
  return () => {
    restart();
    exits.delete(exit);
    if (exits.size > 0) return;
    listening?.abort();
    listening = undefined;
  };
}
