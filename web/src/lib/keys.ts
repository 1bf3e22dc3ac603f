/** What each key does on the screen that is open; drawn by the `?` dialogue, so help and behaviour cannot differ. */
export interface Binding {
  key: string;
  does: string;
  run: () => void;
}

interface Layer {
  bindings: Binding[];
  modal: boolean;
}

const layers: Layer[] = [];

/** Registers keys while a screen or window is open; the last one wins, a modal one hides those below. Returns what takes them away. */
export function bind(bindings: Binding[], modal = false): () => void {
  const layer = { bindings, modal };
  layers.push(layer);
  return () => {
    const at = layers.indexOf(layer);
    if (at >= 0) layers.splice(at, 1);
  };
}

/** All keys that work now, the innermost first, each key once. */
export function active(): Binding[] {
  const found = new Map<string, Binding>();
  for (let i = layers.length - 1; i >= 0; i--) {
    const { bindings, modal } = layers[i]!;
    for (const binding of bindings) if (!found.has(binding.key)) found.set(binding.key, binding);
    if (modal) break;
  }
  return [...found.values()];
}

/** True where a key is being typed into something. */
export function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type))
  );
}

/** Runs what a key is bound to. Keys with Ctrl, Alt or Meta are the browser's. */
export function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (typing(event.target)) return;
  if (event.key === "Enter" && event.target instanceof HTMLElement && event.target.closest("a, button, summary")) return;
  const binding = active().find((candidate) => candidate.key === event.key);
  if (binding) {
    event.preventDefault();
    binding.run();
  }
}
