// /api/v1/openapi.json against the real answers: every route is in it, every answer fits its schema, no field of an answer is missing
// from it, and no field of it is missing from all answers. Run by ctest.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";

import { serve } from "./serve.mjs";

const { default: Ajv } = await import("ajv/dist/2020.js").catch(() => {
  console.log("skipped: the npm packages are missing; ./check installs them, or `npm ci` in tests/browser");
  process.exit(77);
});

const routes = readFileSync(new URL("../../web/routes.cpp", import.meta.url), "utf8");
const draft = "Căn cứ Luật Đất đai ngày 29/11/2013; thực hiện Kết luận số 44-KL/TW ngày 22/01/2019 và Kế hoạch số 17/KH-UBND";
const law = "work/luat-dat-dai";
let site, ajv, description, plan;
const seen = new Set(); // "Schema.field" that an answer had

/** The schemas that a schema is made of, with the name each field has in the description. */
function note(schema, value, name) {
  if (!schema || value === undefined || value === null) return;
  if (schema.$ref) {
    const target = schema.$ref.split("/").at(-1);
    return note(description.components.schemas[target], value, target);
  }
  for (const one of [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) note(one, value, name);
  if (Array.isArray(value)) for (const item of value) note(schema.items, item, `${name}[]`);
  else if (typeof value === "object")
    for (const [field, inner] of Object.entries(schema.properties ?? {}))
      if (field in value) {
        seen.add(`${name}.${field}`);
        note(inner, value[field], `${name}.${field}`);
      }
}
function fields(schema, name, found = []) {
  for (const one of [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) if (!one.$ref) fields(one, name, found);
  if (schema.items && !schema.items.$ref) fields(schema.items, `${name}[]`, found);
  for (const [field, inner] of Object.entries(schema.properties ?? {})) {
    found.push(`${name}.${field}`);
    if (!inner.$ref) fields(inner, `${name}.${field}`, found);
  }
  return found;
}

before(async () => {
  site = await serve();
  description = await (await fetch(`${site.address}/api/v1/openapi.json`)).json();
  ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema(description, "openapi");
  plan = (await (await fetch(`${site.address}/api/v1/search?q=dẫn:44-KL/TW`)).json()).hits[0].plan;
});
after(() => site?.stop());

async function ask(path, target, { method = "get", ...options } = {}) {
  const answer = await fetch(`${site.address}/api/v1${target}`, { method: method.toUpperCase(), ...options });
  const responses = description.paths[path][method].responses;
  const response = responses[answer.status] ?? description.components.responses.Problem;
  const type = answer.headers.get("content-type").split(";")[0];
  assert.ok(response.content[type], `${target} has the type ${type}`);
  const value = await answer.json();
  const schema = response.content[type].schema;
  const pointer = schema.$ref ? schema : { ...schema, oneOf: schema.oneOf };
  const validate = ajv.compile(JSON.parse(JSON.stringify(pointer).replaceAll('"#/', '"openapi#/')));
  assert.ok(validate(value), `${target}: ${ajv.errorsText(validate.errors)}`);
  note(schema, value, path);
  return { answer, value };
}

describe("the description of the API", () => {
  it("has every route of the server, and no other", () => {
    const served = [...routes.matchAll(/\{"\/api\/v1(\/[^"]*)"/g)].map((match) => match[1]);
    const parts = (path) => path.replace(/\{[^}]*\}/g, "*").replace("**", "*");
    assert.deepEqual(Object.keys(description.paths).map(parts).sort(), served.map(parts).sort());
  });

  it("is what it says: OpenAPI 3.1, with an id for every operation", () => {
    assert.equal(description.openapi, "3.1.0");
    const ids = Object.values(description.paths).flatMap((path) => Object.values(path).map((operation) => operation.operationId));
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every(Boolean));
  });

  const rows = [
    ["/search", "/search?q=ngay+hoi+toan+dan", "hits, excerpts, facets"],
    ["/search", "/search?q=tỉnh:%22Quảng+Ngãi%22+màu:xanh+ANTQ", "problems and notes"],
    ["/search", "/search?q=44-KL/TW+9999/QĐ-TTg", "works and unknown numbers"],
    ["/search", "/search?q=kees+hoachj", "another spelling"],
    ["/search", "/search?q=xyzabc+ngay&year=2022", "what to ask instead"],
    ["/search", "/search?q=ngay+hoi&province=Quảng+Ngãi", "a note on a filter"],
    ["/search", "/search?limit=0", "no rows"],
    ["/suggest", "/suggest?q=44-k", "of numbers"],
    ["/suggest", "/suggest?q=tinh:cao", "of values"],
    ["/works/{key}", "/works/dang/kl/tw/k12/44", "a work that others continue"],
    ["/works/{key}", "/works/dang/ct/tw/k11/09", "a work that is continued"],
    ["/works/{key}", `/works/${law}`, "a law, by its title"],
    ["/works/{key}", "/works/none/at/all", "none"],
    ["/cited-by", "/cited-by?number=44-KL/TW", "by number"],
    ["/cited-by", "/cited-by?work=vn:dang/kl/tw/k12/44&limit=2&offset=1", "by key, a part"],
    ["/cited-by", "/cited-by?number=17/KH-UBND", "a number of several works"],
    ["/cited-by", "/cited-by?number=nonsense", "no number"],
    ["/series", "/series", "all of them: the corpus has none"],
    ["/series", "/series?gaps=1&limit=3", "a part"],
    ["/compare", "/compare?a=000000000000", "half a pair"],
    ["/beside", "/beside?subject=ngay+hoi+toan+dan+bao+ve+an+ninh+to+quoc&year=2022", "a subject and a year"],
    ["/beside", "/beside?plan=000000000000", "no plan"],
    ["/beside", "/beside", "nothing asked"],
    ["/trends", "/trends?q=%22ngay+hoi%22&work=vn:dang/kl/tw/k12/44", "two lines"],
    ["/trends", "/trends?q=ngay+hoi&province=Cao+Bằng&level=province", "of a part"],
    ["/trends", "/trends", "nothing asked"],
    ["/status", "/status", "counts"],
    ["/cite", `/cite?text=${encodeURIComponent(draft)}`, "a short text"],
    ["/cite", "/cite", "no text"],
  ];
  for (const [path, target, why] of rows) it(`fits ${target.slice(0, 50)}: ${why}`, () => ask(path, target));

  it("fits every plan and what is like it", async () => {
    const { value } = await ask("/search", "/search?limit=100");
    for (const hit of value.hits) {
      await ask("/plans/{id}", `/plans/${hit.plan}`);
      await ask("/plans/{id}/similar", `/plans/${hit.plan}/similar`);
      await ask("/plans/{id}/reuse", `/plans/${hit.plan}/reuse`);
      await ask("/beside", `/beside?plan=${hit.plan}`);
    }
    assert.equal((await ask("/plans/{id}", "/plans/000000000000")).answer.status, 404);
  });

  it("fits what changed between two plans, and a series", async () => {
    const { value } = await ask("/search", "/search?q=ngay+hoi&limit=100");
    const [first, ...others] = value.hits;
    for (const other of others) {
      await ask("/compare", `/compare?a=${first.plan}&b=${other.plan}`);
      await ask("/compare", `/compare?a=${other.plan}&b=${first.plan}`);
    }
    await ask("/series/{id}", `/series/${first.plan}`);
    assert.equal((await ask("/compare", `/compare?a=${first.plan}&b=000000000000`)).answer.status, 404);
  });

  it("fits a posted text", async () => {
    const { value } = await ask("/cite", "/cite", { method: "post", body: draft, headers: { "Content-Type": "text/plain" } });
    assert.equal(value.works.find((work) => work.key)?.key.slice(0, 3), "vn:");
    await ask("/cite", "/cite", { method: "post", body: new URLSearchParams({ text: draft }) });
  });

  it("has no field that no answer has", () => {
    // Beyond the corpus: corrections by people, copies, series of two plans, laws that ended, recognised pages; tests/web/json.cpp makes those.
    const elsewhere = /^(TurnCounts\.|Turn\.other_part$|AllSeries\.series\[\]|Series\.plans\[\]\.(since_before|sections)|Beside\.plans\[\]\.(lacking|ended)\[\]|PlanRow\.generated$|Correction\.|Problem\.|Plan\.(recognised|copies)\[\]|CitedBy\.plans\[\]\.steps\[\]|CitedBy\.partials\[\]|Draft\.(works\[\]\.statute|similar\.(shared|lacking)\[\])|LawVersion\.|WorkPage\.(version|versions)$|SearchAnswer\.spelled\.)/;
    const described = Object.entries(description.components.schemas).flatMap(([name, schema]) => fields(schema, name));
    assert.deepEqual(described.filter((field) => !seen.has(field) && !elsewhere.test(field)), []);
  });
});

describe("an answer of the API", () => {
  it("bears a tag that lasts as long as the archive is the same", async () => {
    for (const target of ["/api/v1/status", "/api/v1/search?q=ngay+hoi", "/search?q=ngay+hoi", "/", `/plans/${plan}`]) {
      const tag = (await fetch(site.address + target)).headers.get("etag");
      assert.ok(tag, target);
      const again = await fetch(site.address + target, { headers: { "If-None-Match": tag } });
      assert.equal(again.status, 304, target);
      assert.equal(again.headers.get("etag").replace(/^W\//, ""), tag.replace(/^W\//, ""), target);
      const english = await fetch(site.address + target, { headers: { "If-None-Match": tag, "Accept-Language": "en" } });
      if (!target.startsWith("/api/v1/status")) assert.equal(english.status, 200, `${target} in English is another`);
    }
  });

  it("may not be read from another origin", async () => {
    const answer = await fetch(`${site.address}/api/v1/status`, { headers: { Origin: "https://elsewhere.example" } });
    assert.equal(answer.headers.get("access-control-allow-origin"), null);
    const asked = await fetch(`${site.address}/api/v1/status`, { method: "OPTIONS", headers: { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "GET" } });
    assert.equal(asked.status, 405);
    assert.equal(asked.headers.get("content-type"), "application/problem+json");
  });
});
