async ([values, times]) => {
  const $root = document.querySelector('[data-module="iop-finder"]');
  const $boxes = values.map((value) => $root.querySelector(`[data-iop-value="${value}"]`));
  const ready = () =>
    new Promise((resolve) => {
      if ("ready" in $root.dataset) return resolve();
      new MutationObserver((_, observer) => {
        if (!("ready" in $root.dataset)) return;
        observer.disconnect();
        resolve();
      }).observe($root, { attributes: true, attributeFilter: ["data-ready"] });
    });
  const frame = () => new Promise(requestAnimationFrame);
  // A message sent in a frame comes when the frame is done: laid out and painted.
  const { port1, port2 } = new MessageChannel();
  const painted = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  const choose = async ($box) => {
    await frame();
    const start = performance.now();
    $box.click();
    await painted();
    const seen = performance.now() - start;
    await ready();
    await frame();
    await painted();
    return [seen, performance.now() - start];
  };
  const $shut = $boxes[0].closest("details");
  if ($shut) $shut.open = true;
  $boxes[0].scrollIntoView({ block: "center" });
  await new Promise((resolve) => setTimeout(resolve, 300)); // it takes a person longer to tap
  const samples = [];
  for (let n = 0; n < times; n += 1) {
    for (const $each of $boxes.slice(1)) if (!$each.checked) $each.click();
    await ready();
    samples.push(await choose($boxes[0])); // on, and the next time off
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  for (const $each of $boxes) if ($each.checked) $each.click();
  await ready();
  return [0, 1].map((at) => {
    const sorted = samples.map((sample) => sample[at]).sort((one, other) => one - other);
    const share = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
    return { median: share(0.5), high: share(0.95) };
  });
}
