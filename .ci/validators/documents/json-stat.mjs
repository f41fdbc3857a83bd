// Opens an export with jsonstat-toolkit and compares its cells with those that are expected.
//
// usage: node json-stat.mjs [EXPORT EXPECTED]
//
//   EXPORT    a dataset, or a collection of whole datasets
//   EXPECTED  a list of {figure, at: {dimension: category}, value, status}; a dimension that is not named is at _T
//
// It ends with 0 when every cell is as expected, and with 1 when one is not. Without files it only loads the toolkit.

import { readFileSync } from 'node:fs';
import JSONstat from 'jsonstat-toolkit';

const TOTAL = '_T';
const SHOWN = 20;

const [exportFile, expectedFile] = process.argv.slice(2);
if (exportFile !== undefined) {
  const opened = JSONstat(JSON.parse(readFileSync(exportFile, 'utf8')));
  const datasets = new Map(datasetsOf(opened).map((dataset) => [dataset.extension.figure, dataset]));
  const expected = JSON.parse(readFileSync(expectedFile, 'utf8'));
  const faults = [...datasets.values()].flatMap(faultsOfDataset);
  for (const cell of expected) {
    faults.push(...faultsOfCell(datasets.get(cell.figure), cell));
  }
  faults.push(...faultsOfRest([...datasets.values()], expected));
  if (faults.length > 0) {
    console.log(faults.slice(0, SHOWN).join('\n'));
    process.exitCode = 1;
  } else {
    console.log(`${opened.class}: ${expected.length} cells as expected`);
  }
}

function datasetsOf(opened) {
  return opened.class === 'collection' ? opened.Dataset() : [opened];
}

function faultsOfDataset(dataset) {
  const faults = [];
  const check = (holds, text) => holds || faults.push(`${dataset.extension.figure}: ${text}`);
  check(dataset.class === 'dataset', 'is no dataset');
  check(dataset.label && dataset.source && dataset.updated, 'lacks its label, source or time');
  check(dataset.extension.releases.length > 0 && dataset.extension.definitions, 'does not say what it is of');
  check(dataset.role.time[0] === 'period' && dataset.role.geo[0] === 'area', 'lacks roles');
  const area = dataset.Dimension('area');
  check(area.length === 1 || area.hierarchy, 'does not say which areas are parts of which');
  check(dataset.Dimension('measure').role === 'metric', 'has no measures');
  check(dataset.Dimension('measure').Category('value').unit.label, 'has no unit');
  check(dataset.Data().length === dataset.n, 'has fewer cells than its size says');
  return faults;
}

function faultsOfCell(dataset, cell) {
  const place = `${cell.figure} ${JSON.stringify(cell.at)}`;
  if (dataset === undefined) {
    return [`${place}: there is no such dataset`];
  }
  const query = Object.fromEntries(dataset.id.map((dimension) => [dimension, cell.at[dimension] ?? TOTAL]));
  const found = dataset.Data(query);
  if (!found) {
    return [`${place}: there is no such cell`];
  }
  const status = found.status ?? null;
  const legend = status === null || status in dataset.extension.status.label;
  return found.value === cell.value && status === cell.status && legend
    ? []
    : [`${place}: has ${found.value} ${status}, and should have ${cell.value} ${cell.status}`];
}

// What nobody expects must be empty: a cell without a row has neither a number nor a status.
function faultsOfRest(datasets, expected) {
  const cells = datasets.flatMap((dataset) => dataset.Data());
  const filled = cells.filter((cell) => cell.value !== null || (cell.status ?? null) !== null).length;
  return filled === expected.length ? [] : [`${filled} cells have something in them, not ${expected.length}`];
}
