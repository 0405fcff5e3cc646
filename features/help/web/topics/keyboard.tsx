import type { Topic } from '../topic.ts'

export const keyboard: Topic = {
  slug: 'keyboard',
  title: 'With the keyboard',
  about: 'Everything works without a mouse.',
  sections: [
    {
      id: 'move',
      heading: 'Moving about',
      body: (
        <ul>
          <li>
            <kbd>Tab</kbd> goes to the next thing, <kbd>Shift</kbd> + <kbd>Tab</kbd> back. The first stop on
            each page skips the menu.
          </li>
          <li>
            <kbd>Enter</kbd> opens a link or presses a button. <kbd>Space</kbd> ticks a box.
          </li>
          <li>
            <kbd>Esc</kbd> closes a sheet.
          </li>
        </ul>
      ),
    },
    {
      id: 'lists',
      heading: 'In a list',
      body: (
        <p>
          On a desk, <kbd>↑</kbd> and <kbd>↓</kbd> walk from row to row, and <kbd>Enter</kbd> shows the person
          beside the list.
        </p>
      ),
    },
    {
      id: 'choose',
      heading: 'Choosing from what you type',
      body: (
        <p>
          Where a field offers names while you type, <kbd>↓</kbd> goes into the offers and <kbd>Enter</kbd>{' '}
          takes one.
        </p>
      ),
    },
  ],
}
