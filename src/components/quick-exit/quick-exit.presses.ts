/**
 * How many presses in a row leave the page.
 *
 * @internal
 */
export const pressesToLeave = 3;

/**
 * How long after one press the next one may come, in milliseconds: counted anew each time, for slow hands.
 *
 * @internal
 */
export const patience = 5000;

/** What a reader does that can be a press of Shift, or part of something else. */
type Act = KeyboardEvent | PointerEvent;

/** With another modifier held, or while an input method composes, Shift means something else. */
function isShiftAlone(act: Act): act is KeyboardEvent {
  return 'key' in act && act.key === 'Shift' && !act.ctrlKey && !act.altKey && !act.metaKey && !act.isComposing;
}

/**
 * Counts presses of Shift, and of nothing but Shift. A press counts when the key is let go: only
 * then is it known that it did not go with another key or with a click. So a key that is held
 * and repeats itself is one press.
 *
 * @internal
 */
export class ShiftPresses {
  #count = 0;
  #last = 0;
  #spoilt = false;

  /** Takes what the reader does, in its order. Returns how many presses in a row that makes. */
  take(act: Act): number {
    if (act.type === 'pointerdown') {
      // A click between two presses is no reason to stay; one with Shift held is.
      if (act.shiftKey) this.#spoil();
    } else if (!isShiftAlone(act)) {
      this.#spoil();
    } else if (act.type === 'keydown') {
      if (!act.repeat) this.#spoilt = false;
    } else if (!this.#spoilt) {
      const late = act.timeStamp - this.#last > patience;
      this.#count = late ? 1 : this.#count + 1;
      this.#last = act.timeStamp;
    }
    return this.#count;
  }

  restart(): void {
    this.#count = 0;
  }

  #spoil(): void {
    this.#count = 0;
    this.#spoilt = true;
  }
}
