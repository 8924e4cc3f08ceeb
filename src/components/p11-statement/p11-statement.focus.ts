/** Moves the focus to a passage, so that reading goes on from there. */
export function focusPassage(root: ParentNode, id: string, options?: FocusOptions): HTMLElement | null {
  const passage = root.querySelector<HTMLElement>(`#${id}`);
  passage?.setAttribute('tabindex', '-1');
  passage?.focus(options);
  return passage;
}
