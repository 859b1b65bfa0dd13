// Many requests reviewed alike; each says what became of it, and those that failed are tried again.
import { el, notice } from "../../../../assets/office/elements.js";
import { refreshSoon } from "./badges.js";

const MOST = 200;
const OUTCOMES = { accept: "Chấp nhận", supplement: "Yêu cầu bổ sung", reject: "Từ chối" };
const RESULT = { DONE: "✓ Đã xong", REFUSED: "✗ Không được", GONE: "! Không còn mở", FAILED: "✗ Lỗi, thử lại được" };

function row(card) {
  const box = el("input", { type: "checkbox", value: card.id, disabled: Boolean(card.worker && !card.worker.self) });
  const said = el("span", { class: "bulk-said" });
  const facts = [card.code, card.timeLeft?.text, card.worker && !card.worker.self ? `${card.worker.name} đang xử lý` : null].filter(Boolean).join(" · ");
  const element = el("li", { "data-task": card.id }, el("label", {}, box, " ", el("strong", {}, card.subjectName || card.code), el("span", { class: "task-facts" }, facts)), said);
  return { id: card.id, box, said, element };
}

/** Appears for clerks only; the server checks each task again. */
export function bulkReview(calls) {
  const body = el("div", {});
  const panel = el("details", { class: "task-bulk", hidden: true }, el("summary", {}, "Xem xét nhiều hồ sơ cùng lúc"), body);
  panel.addEventListener("toggle", () => panel.open && load());
  calls
    .get("/api/me")
    .then((me) => (panel.hidden = !me.roles.includes("clerk")))
    .catch(() => {}); // without an answer the panel stays away
  let rows = [];

  async function load() {
    body.replaceChildren(notice("wait", "Đang tải các hồ sơ chờ xem xét…"));
    try {
      const ids = await calls.openTasks("Activity_ReviewRequest", MOST);
      const { items } = ids.length ? await calls.get(`/api/tasks/badges?ids=${ids.join(",")}`) : { items: [] };
      rows = items.map(row);
      draw();
    } catch (problem) {
      body.replaceChildren(notice("error", problem.message));
    }
  }

  function draw() {
    if (!rows.length) {
      body.replaceChildren(notice("empty", "Không có hồ sơ nào chờ xem xét."));
      return;
    }
    const all = el("input", { type: "checkbox", onchange: () => rows.forEach(({ box }) => (box.checked = all.checked && !box.disabled)) });
    const outcome = el("select", { class: "form-control", name: "bulkOutcome", "aria-label": "Kết quả xem xét" }, Object.entries(OUTCOMES).map(([value, label]) => el("option", { value }, label)));
    const reason = el("textarea", { class: "form-control", name: "bulkReason", rows: 2, maxlength: 500, hidden: true, placeholder: "Lý do (ghi vào từng hồ sơ)", "aria-label": "Lý do" });
    const said = el("div", { class: "bulk-summary", "aria-live": "polite" });
    const button = el("button", { type: "button", class: "btn btn-primary bulk-run", onclick: () => run(rows.filter(({ box }) => box.checked)) }, "Ghi nhận các hồ sơ đã chọn");
    outcome.addEventListener("change", () => (reason.hidden = outcome.value === "accept"));
    body.replaceChildren(
      el("label", { class: "bulk-all" }, all, ` Chọn tất cả (${rows.length})`),
      el("ul", { class: "bulk-rows" }, rows.map(({ element }) => element)),
      outcome,
      reason,
      button,
      said,
    );

    function missing(chosen) {
      if (!chosen.length) {
        return "Hãy chọn ít nhất một hồ sơ.";
      }
      return outcome.value !== "accept" && !reason.value.trim() ? "Hãy nhập lý do." : null;
    }

    function setBusy(busy) {
      [button, outcome, reason, all].forEach((control) => (control.disabled = busy));
    }

    async function run(chosen) {
      const wrong = missing(chosen);
      if (wrong) {
        said.replaceChildren(notice("error", wrong));
        return;
      }
      setBusy(true);
      said.replaceChildren(notice("wait", `Đang ghi nhận ${chosen.length} hồ sơ…`));
      try {
        const body = { taskIds: chosen.map(({ id }) => id), outcome: outcome.value, reason: reason.value.trim() };
        show((await calls.post("/api/tasks/bulk", body)).results);
      } catch (problem) {
        said.replaceChildren(notice("error", problem.message), again(chosen));
      } finally {
        setBusy(false);
      }
    }

    function show(results) {
      const byId = new Map(rows.map((one) => [one.id, one]));
      results.forEach(({ taskId, result, reason: why }) => {
        const one = byId.get(taskId);
        one.said.textContent = `${RESULT[result]}${why ? `: ${why}` : ""}`;
        one.said.className = `bulk-said bulk-${result.toLowerCase()}`;
        one.box.checked = false;
        one.box.disabled = result === "DONE" || result === "GONE";
      });
      const done = results.filter(({ result }) => result === "DONE").length;
      const failed = results.filter(({ result }) => result === "FAILED" || result === "REFUSED").map(({ taskId }) => byId.get(taskId));
      said.replaceChildren(
        notice(done === results.length ? "done" : "error", `Xong ${done} trên ${results.length} hồ sơ.`),
        ...(failed.length ? [again(failed)] : []),
      );
      refreshSoon();
    }

    /** Safe after a lost connection too: what was done is not done twice. */
    function again(failed) {
      return el("button", { type: "button", class: "btn btn-default bulk-again", onclick: () => run(failed) }, "Thử lại các việc lỗi");
    }
  }

  return panel;
}
