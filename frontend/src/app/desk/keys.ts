/** What can be done by a key. */
export type Shortcut = 'next' | 'recall' | 'start' | 'done' | 'transfer' | 'pause' | 'help';

/** The keys, in the order in which the help shows them. */
export const SHORTCUTS: readonly { key: string; does: Shortcut }[] = [
  { key: 'N', does: 'next' },
  { key: 'R', does: 'recall' },
  { key: 'S', does: 'start' },
  { key: 'D', does: 'done' },
  { key: 'T', does: 'transfer' },
  { key: 'P', does: 'pause' },
  { key: '?', does: 'help' },
];

type Pressed = Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

const TYPING =
  'input:not([type=checkbox], [type=radio]), select, textarea, [role^=menu], [role=dialog] *';

/** What a key means; nothing while somebody types, chooses, or means the browser. */
export function shortcutOf(event: Pressed): Shortcut | undefined {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if ((event.target as Element | null)?.matches?.(TYPING)) return undefined;
  return SHORTCUTS.find(({ key }) => key === event.key.toUpperCase())?.does;
}
