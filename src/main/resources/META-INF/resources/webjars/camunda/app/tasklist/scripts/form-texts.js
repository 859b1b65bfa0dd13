import { onForm } from "./shown-forms.js";

// form-js says its own sentences in English and offers no translation: they are exchanged as they appear.
const TEXTS = {
  "Field is required.": "Bắt buộc nhập.",
  "Field must be a valid email.": "Địa chỉ thư điện tử không đúng.",
  "Value is not a number.": "Phải là số.",
  "Date and time must both be entered.": "Phải nhập cả ngày và giờ.",
  "Select": "Chọn",
  "Search": "Tìm",
  "Add new": "Thêm dòng",
  "Collapse": "Thu gọn",
  "No results": "Không có kết quả",
  "All values selected": "Đã chọn tất cả",
  "Nothing to show.": "Không có gì để hiển thị.",
  "Remove tag": "Bỏ giá trị này",
  "Increment": "Tăng",
  "Decrement": "Giảm",
  "Previous page": "Trang trước",
  "Next page": "Trang sau",
  "Click to remove sorting": "Bấm để thôi sắp xếp",
  "External content couldn't be loaded.": "Không tải được nội dung bên ngoài.",
  "This is an image placeholder": "Chỗ của hình ảnh",
  "Failed to render form": "Không hiển thị được biểu mẫu; hãy báo người quản trị.",
  "dd/mm/yyyy": "ngày/tháng/năm",
  "hh:mm": "giờ:phút",
  "hh:mm ?m": "giờ:phút",
};

// form-js tells only the pattern of an input; what it asks for stands in the form, as the server says it too.
const meanings = new Map();

function learn({ validate, properties, components = [] }) {
  if (validate?.pattern && properties?.message) {
    meanings.set(validate.pattern, properties.message);
  }
  components.forEach(learn);
}

onForm((components) => components.forEach(learn));

const PATTERNS = [
  [/^Field must match pattern (.*)\.$/s, (all, pattern) => meanings.get(pattern) ?? "Không đúng định dạng, hãy kiểm tra lại."],
  [/^Field must be a valid\s+(?:international )?phone number\..*$/s, "Số điện thoại không đúng."],
  [/^Field must have minimum length of (\d+)\.$/, "Tối thiểu $1 ký tự."],
  [/^Field must have maximum length of (\d+)\.$/, "Tối đa $1 ký tự."],
  [/^Field must have minimum value of (.+)\.$/, "Không nhỏ hơn $1."],
  [/^Field must have maximum value of (.+)\.$/, "Không lớn hơn $1."],
  [/^Expand all \((\d+)\)$/, "Hiện tất cả ($1)"],
  [/^Remove list item (\d+)$/, "Xóa dòng $1"],
  [/^List contains (\d+) items?$/, "Danh sách có $1 dòng"],
  [/^Click to sort by (.+) ascending$/, "Bấm để sắp xếp theo $1, tăng dần"],
  [/^Click to sort by (.+) descending$/, "Bấm để sắp xếp theo $1, giảm dần"],
];

// Only in the pop-up: «May» is also a person's name.
const CALENDAR_TEXTS = {
  "Month": "Tháng",
  "Year": "Năm",
  "Hour": "Giờ",
  "Minute": "Phút",
  "Scroll to increment": "Cuộn để thay đổi",
  "Click to toggle": "Bấm để đổi",
};
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
MONTHS.forEach((name, i) => (CALENDAR_TEXTS[name] = `Tháng ${i + 1}`));
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
WEEKDAYS.forEach((name, i) => (CALENDAR_TEXTS[name] = i === 0 ? "CN" : `T${i + 1}`));
const DAY = new RegExp(`^(${MONTHS.join("|")}) (\\d+), (\\d+)$`);

const FORM = ".fjs-container";
const CALENDAR = ".flatpickr-calendar";
const PLACES = `${FORM}, ${CALENDAR}`;
const ATTRIBUTES = ["placeholder", "aria-label", "title"];

function inVietnamese(text, place) {
  if (place.closest(CALENDAR)) {
    const day = DAY.exec(text);
    return day ? `${day[2]}/${MONTHS.indexOf(day[1]) + 1}/${day[3]}` : CALENDAR_TEXTS[text];
  }
  const pattern = PATTERNS.find(([english]) => english.test(text));
  return pattern ? text.replace(pattern[0], pattern[1]) : TEXTS[text];
}

/** Changes the data of text nodes: the form's renderer keeps its nodes and would lose replaced ones. */
function translateText(node) {
  const english = node.data.trim();
  const vietnamese = english && inVietnamese(english, node.parentElement);
  if (vietnamese) {
    node.data = node.data.replace(english, () => vietnamese);
  }
}

function translateAttribute(element, name) {
  const english = element.getAttribute(name);
  const vietnamese = english && inVietnamese(english, element);
  if (vietnamese) {
    element.setAttribute(name, vietnamese);
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    ATTRIBUTES.forEach((name) => translateAttribute(node, name));
    node.childNodes.forEach(translate);
  }
}

/** A whole new piece of the page may hold a form somewhere; in a form, or in its calendar that hangs outside, only what is new counts. */
function translateAdded(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (!element) {
    return;
  }
  if (element.closest(PLACES)) {
    translate(node);
  } else {
    element.querySelectorAll(PLACES).forEach(translate);
  }
}

function translateChange(change) {
  if (change.type === "childList") {
    change.addedNodes.forEach(translateAdded);
  } else if (change.type === "characterData") {
    translateAdded(change.target);
  } else if (change.target.closest(PLACES)) {
    translateAttribute(change.target, change.attributeName);
  }
}

new MutationObserver((changes) => changes.forEach(translateChange)).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES,
});

/**
 * form-js takes the order of day and month from the browser's language («default»): in an English browser 05/06 would silently be
 * the sixth of May. An official date is dd/MM/yyyy in every browser, with both digits, which «vi-VN» leaves out.
 */
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (Format, [locales, ...options], target) => Reflect.construct(Format, [locales === "default" ? "en-GB" : locales, ...options], target),
});
