// One line of the letter: what the authority answered to it, ready to be recorded.
import { el, notice } from "../../../../assets/office/elements.js";

const CHOICES = {
  ACCEPTED: "Tiếp nhận",
  SUPPLEMENT: "Yêu cầu bổ sung",
  REJECTED: "Từ chối",
  USB_SHIPPED: "Đã gửi thiết bị",
  CER_FILE: "Đã gửi tệp chứng thư số",
  REVOKED: "Đã thu hồi chứng thư số",
  COLLECTION_NOTICE: "Thông báo thu hồi thiết bị",
  UNLOCKED: "Đã mở khóa thiết bị",
};
const NEEDS_REASON = ["SUPPLEMENT", "REJECTED"];
const MAY_SAY_MORE = ["UNLOCKED"];
const NAMES_CERTIFICATE = ["USB_SHIPPED"];
const MAY_NAME_CERTIFICATE = ["CER_FILE"];
const CERTIFICATE_SERIAL = /^[0-9A-Fa-f]{16,40}$/;
const DEVICE_SERIAL = /^[0-9A-Za-z._-]{4,64}$/;

/** What is still missing, in words; null when the line can be sent. The server checks again. */
function missing({ answer, reason, certificateSerial, deviceSerial, documentId, noticeNumber, noticeDate }) {
  if (!answer) {
    return "Hãy chọn trả lời của Cục.";
  }
  if (NEEDS_REASON.includes(answer) && !reason) {
    return "Hãy nhập lý do.";
  }
  if (NAMES_CERTIFICATE.includes(answer) && !CERTIFICATE_SERIAL.test(certificateSerial || "")) {
    return "Số hiệu chứng thư số gồm 16 đến 40 ký tự 0–9, A–F.";
  }
  if (answer === "USB_SHIPPED" && !DEVICE_SERIAL.test(deviceSerial || "")) {
    return "Số hiệu thiết bị gồm 4 đến 64 chữ cái không dấu, chữ số, dấu chấm, gạch.";
  }
  if (answer === "CER_FILE" && !documentId && !CERTIFICATE_SERIAL.test(certificateSerial || "")) {
    return "Hãy tải tệp .cer lên ở phần «Văn bản và tệp» rồi chọn tệp đó, hoặc nhập số hiệu chứng thư số.";
  }
  if (answer === "COLLECTION_NOTICE" && !(noticeNumber && noticeDate)) {
    return "Hãy nhập số và ngày của thông báo.";
  }
  return null;
}

function inputs(number) {
  const input = (name, label, maxlength, type = "text") =>
    el("input", {
      type,
      name,
      class: "form-control",
      "aria-label": `${label}, dòng ${number}`,
      placeholder: label,
      maxlength,
      autocomplete: "off",
      spellcheck: "false",
    });
  return {
    reason: input("reason", "Lý do", 2000),
    certificateSerial: input("certificateSerial", "Số hiệu chứng thư số", 40),
    deviceSerial: input("deviceSerial", "Số hiệu thiết bị", 64),
    documentId: el("select", { name: "documentId", class: "form-control", "aria-label": `Tệp .cer, dòng ${number}` }),
    noticeNumber: input("noticeNumber", "Số thông báo", 100),
    noticeDate: input("noticeDate", "Ngày thông báo", null, "date"),
  };
}

/**
 * @param onRecord is called with the row when its own button is pressed
 * @param cerFiles gives the .cer files that the letter has now
 */
export function answerRow(line, onRecord, cerFiles) {
  let current = line;
  const fields = inputs(line.line);
  const answer = el(
    "select",
    { name: "answer", class: "form-control", "aria-label": `Trả lời của Cục, dòng ${line.line}` },
    el("option", { value: "" }, "– chọn –"),
    Object.entries(CHOICES).map(([value, label]) => el("option", { value }, label)),
  );
  const button = el("button", { type: "button", class: "btn btn-default btn-sm", onclick: () => onRecord(row) }, "Ghi nhận");
  const result = el("div", { class: "dossier-result", "aria-live": "polite" });
  const state = el("span", { class: "dossier-meta" });
  const typed = el("td", { class: "dossier-typed" });

  function showFields() {
    fields.reason.hidden = ![...NEEDS_REASON, ...MAY_SAY_MORE].includes(answer.value);
    fields.certificateSerial.hidden = ![...NAMES_CERTIFICATE, ...MAY_NAME_CERTIFICATE].includes(answer.value);
    fields.documentId.hidden = answer.value !== "CER_FILE";
    fields.noticeNumber.hidden = fields.noticeDate.hidden = answer.value !== "COLLECTION_NOTICE";
    fields.deviceSerial.hidden = answer.value !== "USB_SHIPPED";
  }

  /** A file may have come since the row was drawn. */
  function offerFiles() {
    const chosen = fields.documentId.value;
    const options = cerFiles().map((paper) => el("option", { value: String(paper.id) }, paper.fileName));
    fields.documentId.replaceChildren(el("option", { value: "" }, "– chọn tệp .cer –"), ...options);
    fields.documentId.value = chosen;
  }

  const row = {
    number: line.line,
    isOpen: () => !current.closed,
    isFilled: () => !current.closed && answer.value !== "",
    isUntouched: () => !current.closed && !current.answer && answer.value === "",
    stateName: () => current.dossierStateName,
    isBlank: () => !current.closed && answer.value === "",
    choose(value, reason = "") {
      answer.value = value;
      fields.reason.value = reason;
      showFields();
    },
    reply() {
      const used = Object.entries(fields).filter(([, field]) => !field.hidden && field.value.trim());
      return { line: line.line, answer: answer.value, ...Object.fromEntries(used.map(([name, field]) => [name, field.value.trim()])) };
    },
    missing: () => missing(row.reply()),
    say: (text, bad) => result.replaceChildren(notice(bad ? "error" : "done", text)),
    setBusy: (busy) => [answer, button, ...Object.values(fields)].forEach((control) => (control.disabled = busy)),
    clear() {
      Object.values(fields).forEach((field) => (field.value = ""));
      row.choose("");
    },
    /** The line as the server has it now; what was typed stays. */
    update(fresh) {
      current = fresh;
      const heard = fresh.answer ? ` · Cục: ${CHOICES[fresh.answer] || fresh.answer}` : "";
      const serials = [fresh.certificateSerial, fresh.deviceSerial].filter(Boolean).join(" / ");
      state.textContent = `${fresh.dossier} · ${fresh.dossierStateName}${heard}${serials ? ` · ${serials}` : ""}`;
      if (fresh.closed) {
        typed.replaceChildren("Đã xong");
        button.hidden = true;
      }
    },
  };
  row.element = el(
    "tr",
    { "data-line": line.line },
    el("td", {}, String(line.line)),
    el("td", {}, el("strong", {}, line.subjectName), state),
    typed,
    el("td", {}, button, result),
  );
  typed.append(answer, ...Object.values(fields));
  answer.addEventListener("change", () => {
    showFields();
    result.replaceChildren(); // it was about the answer before
  });
  fields.documentId.addEventListener("pointerdown", offerFiles);
  fields.documentId.addEventListener("focus", offerFiles);
  offerFiles();
  showFields();
  row.update(line);
  return row;
}
