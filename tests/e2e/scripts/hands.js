// What stands before each question that visitor.py asks a page: what is seen, and what a finger or a mouse can reach.
const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
const isSeen = ($element) => $element.checkVisibility({ visibilityProperty: true });
const all = (css) => [...document.querySelectorAll(css)].filter(isSeen);
const named = ($element) => $element.outerHTML.replace(/\s+/g, " ").slice(0, 140);

/** What a person aims at: the mark of a link on a map; and a box too small to be seen is worn by its label. */
const aimOf = ($element) => {
  if ($element.ownerSVGElement) return $element.querySelector("circle, rect, path") ?? $element;
  const { width, height } = $element.getBoundingClientRect();
  return width > 1 && height > 1 ? $element : [...($element.labels ?? [])].find(isSeen) ?? null;
};

/** Its middle, or what lies there instead. */
const middleOf = ($element) => {
  const $aim = aimOf($element);
  const { left, right, top, bottom } = $aim.getClientRects()[0];
  const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  const $there = document.elementFromPoint(x, y);
  const isOwn = $there && [$aim, $element, ...($element.labels ?? [])].some(($own) => $own.contains($there));
  return isOwn ? { points: [[x, y]] } : { wrong: `${named($element)} is covered by ${$there ? named($there) : "the edge"}` };
};

const reach = ($element) => {
  const $aim = aimOf($element);
  if (!$aim) return { wrong: `has no size: ${named($element)}` };
  $aim.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  return middleOf($element);
};

const find = (css, nth = 0) => {
  const $found = [...document.querySelectorAll(css)].filter(($element) => isSeen(aimOf($element) ?? $element))[nth];
  return $found ? reach($found) : { wrong: `there is no ${css} to be seen` };
};

/** The middles of two that are in sight at once. */
const span = (from, to) => {
  const ends = [find(from), find(to), middleOf(document.querySelector(from))];
  return ends.find(({ wrong }) => wrong) ?? { points: [ends[2].points[0], ends[1].points[0]] };
};

/** Each control within that stands on the page, but cannot be reached; links to skip by show only to the keys. */
const unreachable = (css) => all(css).flatMap(($part) => [...$part.querySelectorAll(CONTROLS)])
  .filter(($control) => isSeen($control) && !$control.closest("[inert], [aria-hidden=true], .iop-skip"))
  .flatMap(($control) => reach($control).wrong ?? []);

/** Each element that shows less than it holds, and lets nobody scroll to the rest. */
const cutOff = () => all("body *").filter(($element) => {
  const { overflowY, contentVisibility } = getComputedStyle($element);
  const isLaidOut = contentVisibility === "auto" && $element.firstElementChild?.checkVisibility({ contentVisibilityAuto: true });
  const isClipped = ["hidden", "clip"].includes(overflowY) || isLaidOut;
  const isToBeSeen = $element.clientHeight > 1 && !$element.matches(".iop-unseen");
  return isClipped && isToBeSeen && $element.scrollHeight > $element.clientHeight + 4;
}).map(named);

/** Each legend through whose words the line above it runs: it begins where the line does. */
const struckThrough = () => all("fieldset > legend").filter(($legend) => {
  const $set = $legend.parentElement;
  const line = parseFloat(getComputedStyle($set).borderBlockStartWidth);
  return line && $legend.getBoundingClientRect().top < $set.getBoundingClientRect().top + line;
}).map(named);
