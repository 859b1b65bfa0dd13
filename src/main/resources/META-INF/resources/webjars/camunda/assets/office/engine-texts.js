// The engine says in English why it refuses, and the applications show that as it is: notices are put into words that tell what to do.
const TAKEN = "Việc này vừa được người khác xử lý; hãy tải lại danh sách.";
const SENTENCES = [
  [/updated by another transaction|optimisticlocking|concurrent/i, TAKEN],
  [/task is null|cannot find task|no matching task|task .* (?:doesn't|does not) exist/i, TAKEN],
  [/already claimed|claimed by someone/i, "Việc này vừa được người khác nhận; hãy tải lại danh sách."],
  [/is suspended/i, "Quy trình đang tạm dừng; hãy báo người quản trị."],
  [/does not have .*permission|not authorized|unauthorized|required (?:admin|authenticated)|no authenticated user/i, "Bạn chưa có quyền làm thao tác này; hãy liên hệ người quản trị."],
  [/(?:process definition|process instance|execution|deployment|user|group|filter|variable).* (?:is null|doesn't exist|does not exist|not found)|cannot find|no .* found/i, "Nội dung này không còn nữa; hãy tải lại trang."],
  [/already exists|duplicate|unique/i, "Tên hoặc mã này đã có; hãy dùng tên hoặc mã khác."],
  [/password/i, "Mật khẩu chưa đúng quy định; hãy kiểm tra và nhập lại."],
  [/cannot deserialize|cannot parse|unsupported|invalid|not a valid|malformed/i, "Dữ liệu nhập chưa đúng; hãy kiểm tra và nhập lại."],
  [/failed to fetch|network|timeout|timed out|offline/i, "Mất kết nối với máy chủ; hãy kiểm tra mạng rồi thử lại."],
];
const OTHERWISE = "Máy chủ chưa thực hiện được; hãy tải lại trang và thử lại, nếu vẫn lỗi hãy báo người quản trị.";

const OUR_WORDS_AND_REST = /^([^:]*[à-ỹđ][^:]*:\s)?(.*)$/is;
const VIETNAMESE = /[à-ỹđ]/i;
const QUOTED = /'[^']*'|"[^"]*"/g;
const ENGLISH_SENTENCE = /ENGINE-\d+|Exception\b|\b(?:is|are|was|be|cannot|could|not|the|has|have|with|must|should|failed)\b/i;

/** What is refused before it reaches the engine, such as a session that has ended, is shown as it was sent: as JSON. */
function detailOf(said) {
  return /^\{.*"detail":"([^"]+)"/s.exec(said)?.[1];
}

/** The sentence for what the engine said, behind our own words where they came first; null where it is no English sentence. */
export function inVietnamese(text) {
  const [, ours = "", said] = OUR_WORDS_AND_REST.exec(text);
  if (VIETNAMESE.test(said.replace(QUOTED, "")) || !ENGLISH_SENTENCE.test(said)) {
    return null;
  }
  const known = SENTENCES.find(([english]) => english.test(said));
  return ours + (known ? known[1] : OTHERWISE);
}

/** What the engine said stays readable as the tip of the notice, for whoever is asked for help. */
function translate(message) {
  const said = message.textContent.trim();
  const sentence = said && (detailOf(said) ?? inVietnamese(said));
  if (sentence) {
    message.title = said;
    message.textContent = sentence;
  }
}

function translateIn(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (element) {
    element.closest(".notifications .message") ? translate(element.closest(".notifications .message")) : element.querySelectorAll(".notifications .message").forEach(translate);
  }
}

new MutationObserver((changes) =>
  changes.forEach((change) => {
    if (change.type === "characterData") {
      translateIn(change.target);
    }
    change.addedNodes.forEach(translateIn);
  }),
).observe(document.body, { subtree: true, childList: true, characterData: true });
