// Draws each model of processes/ as processes/pictures/<model>.svg, with the renderer of Camunda Modeler.
// Browser: CHROMIUM or /usr/bin/chromium.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const viewer = require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const arimo = require.resolve('@fontsource/arimo/400.css');
const models = fileURLToPath(new URL('../../processes/', import.meta.url));
const pictures = join(models, 'pictures');

// bpmn-js makes up new ids for its arrow heads each time; numbered, an unchanged model gives an unchanged file.
const steady = svg => {
  const ids = [...new Set(svg.match(/(?<=id=")marker-\w+/g))];
  return ids.reduce((text, id, n) => text.replaceAll(id, `arrow-${n + 1}`), svg);
};

// Arimo has the widths of Arial, so labels break as in Modeler on machines that lack Arial.
const arial = async () => {
  const css = (await readFile(arimo, 'utf8')).replaceAll("'Arimo'", "'Arial'");
  const files = [...new Set(css.match(/\.\/files\/[\w-]+\.woff2/g))];
  const inlined = await Promise.all(files.map(async file =>
    [file, `data:font/woff2;base64,${await readFile(join(dirname(arimo), file), 'base64')}`]));
  return inlined.reduce((text, [file, data]) => text.replace(file, data), css);
};

const draw = async xml => {
  await document.fonts.load('11px Arial', xml);
  const bpmn = new BpmnJS({ container: '#canvas' });
  const { warnings } = await bpmn.importXML(xml);
  const { svg } = await bpmn.saveSVG();
  return { svg, warnings: warnings.map(warning => warning.message) };
};

await mkdir(pictures, { recursive: true });
const font = await arial();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox']
});
try {
  for (const model of (await readdir(models)).filter(name => name.endsWith('.bpmn'))) {
    const page = await browser.newPage();
    await page.setContent('<div id="canvas" style="width: 2400px; height: 1200px"></div>');
    await page.addStyleTag({ content: font });
    await page.addScriptTag({ path: viewer });
    const { svg, warnings } = await page.evaluate(draw, await readFile(join(models, model), 'utf8'));
    if (warnings.length) throw new Error(`${model}: ${warnings.join('; ')}`);
    const onWhite = svg.replace('<svg ', '<svg style="background: white" ');
    await writeFile(join(pictures, `${basename(model, '.bpmn')}.svg`), `${steady(onWhite)}\n`);
    await page.close();
  }
} finally {
  await browser.close();
}
