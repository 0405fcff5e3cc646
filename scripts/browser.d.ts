/** Path of a Chromium; installs Debian's where there is none, or says how to and ends the program. */
export function findBrowser(): string
