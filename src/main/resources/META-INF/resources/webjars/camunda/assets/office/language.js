/** Screen readers and the browser's offer to translate go by this; the page of the maker says English. */
document.documentElement.lang = "vi";

// Some words are looked up once, while the file with them is still on its way or an older one is remembered. So the file is
// fetched before anything is shown, and put where the application remembers it.
const STORE = "camunda-web";
const base = document.querySelector("base");
const locales = `${base.getAttribute("app-root")}/app/${base.getAttribute("app-name")}/locales/`;

try {
  const answer = await fetch(`${locales}vi.json`, { cache: "no-cache" });
  if (answer.ok) {
    const remembered = JSON.parse(localStorage.getItem(STORE) || "{}");
    remembered[`${locales}_locales_data_vi_${window.bust}`] = await answer.text();
    localStorage.setItem(STORE, JSON.stringify(remembered));
  }
} catch (lost) {
  console.warn("the words come later", lost); // the application fetches them again itself
}
