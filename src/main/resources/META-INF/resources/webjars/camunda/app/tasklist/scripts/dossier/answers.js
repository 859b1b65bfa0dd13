// The authority's answers to a letter, typed in line by line (contract §6 «replies»).
import { answerRow } from "./answer-row.js";
import { el, notice } from "../../../../assets/office/elements.js";

const RESULTS = { applied: "Đã ghi nhận.", already: "Đã ghi nhận từ trước, không thay đổi gì." };
const LOOK_AGAIN_MS = 1500;
const LOOKS = 8;

/** Messages whose fate is unknown, by letter: sent again under the same number, so that nothing is recorded twice. */
const unconfirmed = new Map();

/** randomUUID is only there on https and localhost; an office may run on plain http inside its network. */
function messageId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return "tasklist-" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function answersTable({ calls, path, view, isLeft }) {
  const letter = view.code;
  const top = el("div", { "aria-live": "polite" });
  const cerFiles = () => (view.documents || []).filter((paper) => paper.kind === "CER");
  const rows = view.lines.map((line) => answerRow(line, (row) => record([row]), cerFiles));
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const recordAll = el("button", { type: "button", class: "btn btn-primary", onclick: () => record(rows.filter((row) => row.isFilled())) }, "Ghi nhận mọi dòng đã điền");
  const fillAccepted = el(
    "button",
    { type: "button", class: "btn btn-default", onclick: () => rows.filter((row) => row.isUntouched()).forEach((row) => row.choose("ACCEPTED")) },
    "Điền «Tiếp nhận» cho các dòng chưa có trả lời",
  );
  const fillAlike = el("button", { type: "button", class: "btn btn-default", onclick: fillLikeTheFirst }, "Điền như dòng đầu đã điền, cho tất cả các dòng");
  const actions = el("div", { class: "dossier-actions" }, recordAll, fillAccepted, fillAlike);

  /** Answer and reason are the same for all lines; serials are each line's own. */
  function fillLikeTheFirst() {
    const first = rows.find((row) => row.isFilled());
    if (first) {
      const { answer, reason } = first.reply();
      rows.filter((row) => row.isBlank()).forEach((row) => row.choose(answer, reason));
    }
    top.replaceChildren(...(first ? [] : [notice("error", "Hãy điền một dòng trước.")]));
  }

  function setBusy(busy) {
    rows.forEach((row) => row.setBusy(busy));
    recordAll.disabled = fillAccepted.disabled = fillAlike.disabled = busy;
  }

  function record(wanted) {
    if (unconfirmed.has(letter)) {
      askAgain();
      return;
    }
    const ready = wanted.filter((row) => !row.missing());
    wanted.filter((row) => row.missing()).forEach((row) => row.say(row.missing(), true));
    if (ready.length) {
      post({ messageId: messageId(), receivedAt: new Date().toISOString(), replies: ready.map((row) => row.reply()) });
    } else if (!wanted.length) {
      top.replaceChildren(notice("error", "Chưa có dòng nào được điền."));
    }
  }

  async function post(message) {
    setBusy(true);
    top.replaceChildren(notice("wait", `Đang ghi nhận ${message.replies.length} dòng…`));
    unconfirmed.set(letter, message);
    try {
      const { results } = await calls.post(`${path}/replies`, message);
      unconfirmed.delete(letter);
      top.replaceChildren();
      results.forEach(showResult);
      follow(results.filter(({ result }) => result === "applied").map(({ line }) => byNumber.get(line)));
    } catch (problem) {
      if (problem.answered) {
        unconfirmed.delete(letter);
        top.replaceChildren(notice("error", problem.message));
      } else {
        askAgain(problem.message);
      }
    } finally {
      setBusy(false);
    }
  }

  function showResult({ line, result, reason }) {
    const row = byNumber.get(line);
    row.say(RESULTS[result] || reason || "Không được ghi nhận.", !RESULTS[result]);
    if (RESULTS[result]) {
      row.clear();
    }
  }

  function askAgain(why = "") {
    const sentence = `${why} Chưa rõ lần ghi nhận trước đã đến máy chủ hay chưa. Hãy gửi lại lần đó; máy chủ không ghi hai lần.`;
    const again = el("button", { type: "button", class: "btn btn-primary", onclick: () => post(unconfirmed.get(letter)) }, "Gửi lại");
    top.replaceChildren(notice("error", sentence.trim()), again);
  }

  /** Each answer moves its own dossier on a moment later: looks until that is to be seen. */
  function follow(moved, looks = LOOKS) {
    const before = new Map(moved.map((row) => [row, row.stateName()]));
    const look = async (left) => {
      const fresh = isLeft() ? null : await calls.get(path).catch(() => null); // a missed look costs nothing, the next one comes
      fresh?.lines.forEach((line) => byNumber.get(line.line).update(line));
      finishWhenClosed();
      if (left > 1 && !isLeft() && moved.some((row) => row.isOpen() && row.stateName() === before.get(row))) {
        setTimeout(() => look(left - 1), LOOK_AGAIN_MS);
      }
    };
    look(looks);
  }

  function finishWhenClosed() {
    if (!rows.some((row) => row.isOpen())) {
      actions.replaceChildren(notice("done", "Mọi dòng đã xong; việc này tự đóng. Hãy tải lại danh sách công việc."));
    }
  }

  if (unconfirmed.has(letter)) {
    askAgain();
  }
  finishWhenClosed();
  return el(
    "section",
    { class: "dossier-part dossier-answers" },
    el("h4", {}, "Trả lời của Cục, từng dòng"),
    top,
    el(
      "table",
      { class: "table" },
      el("thead", {}, el("tr", {}, ["Dòng", "Hồ sơ", "Trả lời của Cục", "Ghi nhận"].map((title) => el("th", { scope: "col" }, title)))),
      el("tbody", {}, rows.map((row) => row.element)),
    ),
    actions,
  );
}
