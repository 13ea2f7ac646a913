/* Runs before the first paint: says that scripts run, and puts the reader's choice of light or dark in place. */
(function () {
  var root = document.documentElement;
  root.dataset.js = '';
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (error) {
    /* Storage may be closed. */
  }
})();
