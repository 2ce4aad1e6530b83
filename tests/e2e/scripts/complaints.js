// Put first on each page by the test's web server: notes what a browser complains of, over all pages of a visit.
// In the session's storage, for a browser without a log that can be read; a page that stores something itself is told.
(() => {
  const KEY = "test-complaints";
  const complain = (what) => {
    const told = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    sessionStorage.setItem(KEY, JSON.stringify([...told, `${location.pathname}: ${what}`]));
  };
  addEventListener("error", ({ message, filename, lineno, target }) => {
    const isScript = message !== undefined;
    complain(isScript ? `error: ${message} (${filename}:${lineno})` : `did not load: ${target.src ?? target.href}`);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => complain(`rejected: ${reason}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
    complain(`policy: ${violatedDirective} refused ${blockedURI} ${sample}`));
  for (const level of ["error", "warn"]) {
    const said = console[level];
    console[level] = (...words) => {
      complain(`console.${level}: ${words.join(" ")}`);
      said.apply(console, words);
    };
  }
})();
