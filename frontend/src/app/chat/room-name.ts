/** A title as the address of a room can have it: small letters, digits and hyphens. */
export const roomNameOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');

export const isRoomName = (name: string): boolean => /^[a-z0-9][a-z0-9-]{1,39}$/.test(name);
