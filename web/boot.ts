const begin = () => import('./main.tsx').then((main) => main.begin())

// What index.html itself shows is painted before anything heavy runs. A page in the background paints nothing.
if (document.visibilityState === 'hidden') begin()
else requestAnimationFrame(() => setTimeout(begin))
