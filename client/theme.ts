// A classic script before the style is used: the page never flashes in the wrong theme. Nothing else belongs here (300 bytes).
try {
  const chosen = localStorage.getItem('theme')
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset['theme'] = chosen
} catch {
  // A browser that forbids storage follows the device.
}
