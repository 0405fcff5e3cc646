export const MAP = { href: '/map', label: 'Map' }

/** The map names people, so a viewer and a partner have none to go back to. */
export const backToMap = (role: string | undefined) =>
  role === 'viewer' || role === 'partner' ? {} : { back: MAP }
