// Taking a dossier or a letter that has not left back, with a reason that stays with it.
import { el, notice } from "../../../../assets/office/elements.js";

const UNSENT = ["TO_SIGN", "SIGNED"];

/** @param done is called once the server has taken it back */
function takingBack({ title, explanation, send, done }) {
  const said = el("div", { "aria-live": "polite" });
  const reason = el("textarea", { name: "takingBackReason", class: "form-control", "aria-label": "Lý do", placeholder: "Lý do", maxlength: 500, rows: 2 });
  const button = el("button", { type: "button", class: "btn btn-default", onclick: take }, title);

  async function take() {
    if (!reason.value.trim()) {
      said.replaceChildren(notice("error", "Hãy nhập lý do."));
      return;
    }
    button.disabled = true;
    said.replaceChildren(notice("wait", "Đang ghi nhận…"));
    try {
      await send(reason.value.trim());
      done();
    } catch (problem) {
      said.replaceChildren(notice("error", problem.message));
      button.disabled = false;
    }
  }

  return el(
    "details",
    { class: "dossier-part dossier-taking-back" },
    el("summary", {}, title),
    el("p", {}, explanation),
    reason,
    el("div", { class: "dossier-actions" }, button),
    said,
  );
}

/** «Rút hồ sơ» for who submitted it; the server refuses where it is too late, and says why. */
export function withdrawal({ calls, path, view }, me, done) {
  const submitted = view.history.find((event) => event.kind === "SUBMITTED");
  return !submitted || submitted.actor !== me.user
    ? null
    : takingBack({
        title: "Rút hồ sơ",
        explanation: "Hồ sơ kết thúc ở đây; mọi giấy tờ và diễn biến vẫn được giữ. Cần lại thì nộp hồ sơ mới.",
        send: (reason) => calls.post(`${path}/withdrawal`, { reason }),
        done: () => done("Đã rút hồ sơ. Hãy tải lại danh sách công việc."),
      });
}

/** «Lấy lại công văn» for the sender's clerks, until it is sent. */
export function recall({ calls, path, view }, me, done) {
  return !UNSENT.includes(view.state) || !me.roles.includes("clerk")
    ? null
    : takingBack({
        title: "Lấy lại công văn để lập lại",
        explanation: "Số công văn được trả lại, các hồ sơ trở về danh sách chờ; bản đã in và chữ ký trên đó không còn giá trị.",
        send: (reason) => calls.post(`${path}/recall`, { reason }),
        done: () => done("Đã lấy lại công văn. Hãy tải lại danh sách công việc rồi lập lại."),
      });
}
