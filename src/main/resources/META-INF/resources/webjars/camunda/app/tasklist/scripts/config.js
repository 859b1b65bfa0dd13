import "../../../assets/office/language.js";
import "../../../assets/office/engine-texts.js";

export default {
  app: { vendor: "Chứng thư số ·", name: "Công việc" },
  locales: { availableLocales: ["vi"], fallbackLocale: "vi" },
  dateFormat: {
    normal: "DD/MM/YYYY HH:mm",
    short: "DD/MM/YYYY",
    long: "DD/MM/YYYY HH:mm",
    abbr: "DD/MM HH:mm",
  },
  disableWelcomeMessage: true,
  customScripts: ["scripts/dossier-tab.js", "scripts/form-texts.js", "scripts/cards.js", "scripts/notices.js", "scripts/refused-fields.js"],
  shortcuts: {
    claimTask: { key: "ctrl+alt+c", description: "nhận việc đang mở" },
    focusFilter: { key: "ctrl+shift+f", description: "đến bộ lọc đầu tiên" },
    focusList: { key: "ctrl+alt+l", description: "đến việc đầu tiên trong danh sách" },
    focusForm: { key: "ctrl+alt+f", description: "đến ô nhập đầu tiên của biểu mẫu" },
    startProcess: { key: "ctrl+alt+p", description: "mở hộp chọn quy trình để bắt đầu" },
  },
};
