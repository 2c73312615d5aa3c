/** What somebody may be; the last two are for devices, which are nothing else. */
export const ROLES = ['admin', 'agent', 'kiosk', 'screen'] as const;
export type Role = (typeof ROLES)[number];

const DEVICES: readonly string[] = ['kiosk', 'screen'];

/** A role more or less, without those that do not go with it. */
export function toggled(roles: readonly string[], role: Role): string[] {
  if (roles.includes(role)) return roles.filter((other) => other !== role);
  const device = DEVICES.includes(role);
  return [...roles.filter((other) => DEVICES.includes(other) === device), role].sort();
}
