async ([values, times]) => {
  const $root = document.querySelector('[data-module="iop-finder"]');
  const $boxes = values.map((value) => $root.querySelector(`[data-iop-value="${value}"]`));
  const ready = async () => {
    while (!("ready" in $root.dataset)) await new Promise((resolve) => setTimeout(resolve, 4));
  };
  const choose = ($box) =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        let script = 0;
        new MutationObserver((_, observer) => {
          if (!("ready" in $root.dataset)) return;
          script = performance.now() - start;
          observer.disconnect();
        }).observe($root, { attributes: true, attributeFilter: ["data-ready"] });
        const { port1, port2 } = new MessageChannel();
        // A message sent in a frame comes when the frame is done: laid out and painted.
        port1.onmessage = () => resolve([script || NaN, performance.now() - start]);
        $box.click();
        port2.postMessage(0);
      });
    });
  const samples = [];
  for (let n = 0; n < times; n += 1) {
    for (const $each of $boxes.slice(1)) if (!$each.checked) $each.click();
    await ready();
    const [$box] = $boxes;
    samples.push(await choose($box)); // on, and the next time off
    await ready();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const $each of $boxes) if ($each.checked) $each.click();
  await ready();
  return [0, 1].map((at) => {
    const sorted = samples.map((sample) => sample[at]).filter((each) => each === each).sort((one, other) => one - other);
    const share = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
    return { median: share(0.5), high: share(0.95) };
  });
}
