import type { ComponentProps } from 'react'
import { TagsField as Tags } from '#ui/tags-field.tsx'
import { useTags } from './queries.ts'
import { peopleWords } from './words.ts'

/** The tags of people, offering those that some already carry. */
export const TagsField = (props: Omit<ComponentProps<typeof Tags>, 'known'>) => (
  <Tags {...props} known={useTags().map(({ tag, people }) => ({ tag, soft: peopleWords(people) }))} />
)
