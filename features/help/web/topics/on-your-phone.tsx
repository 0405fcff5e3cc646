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
          The app opens, and what you type is kept on the phone as a draft. Save it when you are back in
          reach. Lists and people need signal.
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
