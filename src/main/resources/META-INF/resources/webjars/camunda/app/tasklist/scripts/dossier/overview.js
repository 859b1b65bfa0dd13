// What the task is about: heading, warnings, decision, history.
import { date, el, marked, moment, notice } from "../../../../assets/office/elements.js";

const LETTER_FOR = {
  ISSUE: "Công văn đề nghị cấp chứng thư số cho cá nhân",
  ISSUE_ORGANISATION: "Công văn đề nghị cấp chứng thư số cho cơ quan, tổ chức",
  ISSUE_DEVICE: "Công văn đề nghị cấp chứng thư số cho thiết bị, dịch vụ, phần mềm",
  ISSUE_ONE_STOP: "Công văn đề nghị cấp chứng thư số cho Bộ phận Một cửa",
  RENEW_OR_CHANGE: "Công văn đề nghị gia hạn, thay đổi nội dung thông tin",
  REVOKE: "Công văn đề nghị thu hồi chứng thư số",
  UNLOCK: "Công văn đề nghị khôi phục thiết bị lưu khóa bí mật",
  EFFECTIVE_TIME: "Công văn đề nghị thời điểm có hiệu lực",
};
const LETTER_STATE = {
  COMPOSING: "Đang lập",
  TO_SIGN: "Chờ lãnh đạo ký",
  SIGNED: "Đã ký, chờ gửi",
  SENT: "Đã gửi, chờ trả lời từng dòng",
  CLOSED: "Đã có trả lời cho mọi dòng",
  CANCELLED: "Đã hủy",
};

/** @param more further facts, each with its name */
function heading(title, code, state, { due, timeLeft }, more = []) {
  const facts = [
    ["Mã", code],
    ["Trạng thái", state],
    ...more,
    due && ["Hạn của việc này", `${moment(due)}${timeLeft ? ` (${timeLeft.text.toLowerCase()} làm việc)` : ""}`, timeLeft?.level === "LATE"],
  ];
  return el(
    "header",
    { class: "dossier-heading" },
    el("h3", {}, title),
    el("dl", {}, facts.filter(Boolean).map(([name, value, bad]) => el("div", { class: bad ? "dossier-late" : null }, el("dt", {}, name), el("dd", {}, value)))),
  );
}

function part(title, ...content) {
  return el("section", { class: "dossier-part" }, el("h4", {}, title), ...content);
}

const lines = (text) => text.split("\n").filter(Boolean).map((line) => el("p", {}, marked(line)));

function history(events) {
  const items = events.map((event) =>
    el(
      "li",
      {},
      el("time", { datetime: event.at }, moment(event.at)),
      " ",
      el("strong", {}, event.what),
      event.reason ? `: ${event.reason}` : "",
      event.actor ? el("span", { class: "dossier-actor" }, ` (${event.actor === "system" ? "hệ thống" : event.actorName || event.actor})`) : null,
    ),
  );
  return part("Diễn biến", items.length ? el("ol", { class: "dossier-history" }, items) : notice("empty", "Chưa có diễn biến."));
}

/** What a clerk calls the procedure, and whose matter it is. */
function matter({ inWords }) {
  const sender = inWords.senderAgency && inWords.senderAgency !== inWords.subjectAgency ? inWords.senderAgency : null;
  return [
    ["Thủ tục", `${inWords.procedure} (${inWords.certificateKind})`],
    inWords.subjectAgency && ["Cơ quan", inWords.subjectAgency],
    sender && ["Cơ quan gửi", sender],
  ].filter(Boolean);
}

export function dossierOverview({ view, due, timeLeft }) {
  const warnings = (view.fields && view.fields.warnings) || [];
  return [
    heading(view.subjectName || "Hồ sơ", view.code, view.stateName, { due, timeLeft }, matter(view)),
    ...(warnings.length
      ? [part("Cần lưu ý", el("ul", { class: "dossier-warnings" }, warnings.map((warning) => el("li", {}, warning.message))))]
      : []),
    ...(view.decision ? [part("Mẫu, cơ quan gửi và căn cứ", ...lines(view.decision))] : []),
    ...(view.lines.length
      ? [
          part(
            "Công văn có hồ sơ này",
            el(
              "ul",
              {},
              view.lines.map((line) =>
                el("li", {}, `${line.letter}, dòng ${line.line}`, line.documentNumber ? ` – số ${line.documentNumber} ngày ${date(line.documentDate)}` : ""),
              ),
            ),
          ),
        ]
      : []),
    history(view.history),
  ];
}

export function letterOverview({ view, due, timeLeft, step }) {
  const state = LETTER_STATE[view.state] || view.state;
  const printed = view.documentNumber ? `Số ${view.documentNumber} ngày ${date(view.documentDate)}` : null;
  const items = view.lines.map((line) => el("li", { value: line.line }, `${line.subjectName} (${line.dossier}) – ${line.dossierStateName}`));
  return [
    heading(LETTER_FOR[view.letterFor] || "Công văn", view.code, state, { due, timeLeft }),
    ...(printed ? [el("p", {}, printed, view.sentAt ? `, gửi lúc ${moment(view.sentAt)}` : "")] : []),
    ...(step === "Activity_FollowAnswers" || !items.length ? [] : [part(`Danh sách (${items.length} dòng)`, el("ol", {}, items))]),
  ];
}
