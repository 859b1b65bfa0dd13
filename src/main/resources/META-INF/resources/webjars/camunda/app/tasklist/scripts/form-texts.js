// form-js says its own sentences in English and offers no translation: they are exchanged as they appear.
const TEXTS = {
  "Field is required.": "Bắt buộc nhập.",
  "Field must be a valid email.": "Địa chỉ thư điện tử không đúng.",
  "Field must be a valid phone number.": "Số điện thoại không đúng.",
  "Select": "Chọn",
  "Search": "Tìm",
  "Add new": "Thêm dòng",
  "No results": "Không có kết quả",
  "Nothing to show.": "Không có gì để hiển thị.",
};

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
MONTHS.forEach((name, i) => (TEXTS[name] = `Tháng ${i + 1}`));
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
WEEKDAYS.forEach((name, i) => (TEXTS[name] = i === 0 ? "CN" : `T${i + 1}`));

const PATTERNS = [
  [/^Field must match pattern .*$/s, "Không đúng định dạng."],
  [/^Field must have minimum length of (\d+)\.$/, "Tối thiểu $1 ký tự."],
  [/^Field must have maximum length of (\d+)\.$/, "Tối đa $1 ký tự."],
  [/^Field must have minimum value of (.+)\.$/, "Không nhỏ hơn $1."],
  [/^Field must have maximum value of (.+)\.$/, "Không lớn hơn $1."],
];

function inVietnamese(text) {
  const known = TEXTS[text];
  if (known) {
    return known;
  }
  const pattern = PATTERNS.find(([english]) => english.test(text));
  return pattern ? text.replace(pattern[0], pattern[1]) : null;
}

/** Changes the data of text nodes: the form's renderer keeps its nodes and would lose replaced ones. */
function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const english = node.data.trim();
    const vietnamese = inVietnamese(english);
    if (vietnamese) {
      node.data = node.data.replace(english, () => vietnamese);
    }
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const placeholder = node.getAttribute("placeholder");
    if (placeholder && TEXTS[placeholder]) {
      node.setAttribute("placeholder", TEXTS[placeholder]);
    }
    node.childNodes.forEach(translate);
  }
}

/** Calendar pop-ups hang outside the form. */
const PLACES = ".fjs-container, .flatpickr-calendar";

function translateAdded(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (element && (element.closest(PLACES) || element.querySelector(PLACES))) {
    translate(node);
  }
}

new MutationObserver((changes) =>
  changes.forEach((change) => {
    if (change.type === "characterData") {
      translateAdded(change.target);
    }
    change.addedNodes.forEach(translateAdded);
  }),
).observe(document.body, { subtree: true, childList: true, characterData: true });

/**
 * form-js takes the order of day and month from the browser's language («default»): in an English browser 05/06 would silently be
 * the sixth of May. An official date is dd/MM/yyyy in every browser.
 */
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (Format, [locales, ...options], target) => Reflect.construct(Format, [locales === "default" ? "vi-VN" : locales, ...options], target),
});
