import type { Topic } from '../topic.ts'

export const onYourPhone: Topic = {
  slug: 'on-your-phone',
  title: 'On your phone',
  about: 'Put it on the home screen; use it with little signal.',
  sections: [
    {
      id: 'android',
      heading: 'Android: put it on the home screen',
      body: <p>Open this site in Chrome, tap the three dots, then “Add to home screen” or “Install app”.</p>,
    },
    {
      id: 'iphone',
      heading: 'iPhone: put it on the home screen',
      body: <p>Open this site in Safari, tap the share sign, then “Add to Home Screen”.</p>,
    },
    {
      id: 'signal',
      heading: 'Without signal',
      body: (
        <p>
          The app opens, and what you type is kept on the phone as a draft. A write-up can be saved without
          signal, by name alone: it stands under <a href="/waiting">Waiting to send</a> and goes out by itself
          when you are back in reach. There you can also send it now, carry on writing, or save it as a file.
          Lists and people need signal, and so does all else that is saved.
        </p>
      ),
    },
    {
      id: 'attention',
      heading: 'It says “needs attention”',
      body: (
        <p>
          The server could not take it as it was, most often because the talk is written up already in other
          words. Nothing is lost: open it, see both versions, and choose with one tap. If you were signed out
          meanwhile, sign in and it is sent.
        </p>
      ),
    },
    {
      id: 'lost',
      heading: 'My phone is lost',
      body: (
        <p>
          Sign in on another device, open <a href="/account">your account</a> and sign the phone out there. It
          stops at once.
        </p>
      ),
    },
  ],
}
