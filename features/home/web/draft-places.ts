const withSearch = (path: string, ...parts: readonly string[]) => {
  const search = parts.filter(Boolean).join('&')
  return search ? `${path}?${search}` : path
}

/** Where a kept draft is carried on, and what it is called. Keys as the rooms' forms name them. */
export function draftPlace(key: string): { href: string; label: string } | null {
  const [room, id, introduction] = key.split(':')
  const led = introduction ? `introduction=${introduction}` : ''
  if (room === 'person')
    return id === 'new'
      ? { href: '/people/new', label: 'A new person' }
      : { href: `/people/${id}/edit`, label: 'A change to a person' }
  if (room === 'organisation')
    return id === 'new'
      ? { href: '/organisations/new', label: 'A new organisation' }
      : { href: `/organisations/${id}/edit`, label: 'A change to an organisation' }
  if (room === 'one-to-one')
    return {
      href: withSearch('/one-to-ones/new', id === 'new' ? '' : `person=${id}`, led),
      label: 'A one-to-one',
    }
  if (room === 'one-to-one-again')
    return { href: `/one-to-ones/new?again=${id}`, label: 'A one-to-one that waited to be sent' }
  if (room === 'one-to-one-planned')
    return { href: `/one-to-ones/new?talk=${id}`, label: 'A one-to-one that was planned' }
  if (room === 'one-to-one-plan')
    return {
      href: withSearch('/one-to-ones/plan', id === 'new' ? '' : `person=${id}`, led),
      label: 'A plan to meet someone',
    }
  if (room === 'one-to-one-change')
    return { href: `/one-to-ones/${id}/edit`, label: 'A change to a one-to-one' }
  if (room === 'introduction-brief')
    return { href: `/introductions/${id}/brief/edit`, label: 'A brief for an introduction' }
  if (room === 'allies-form')
    return {
      href: id === 'new' ? '/allies-form/new' : `/allies-form/new?person=${id}`,
      label: 'An allies form',
    }
  return null
}
