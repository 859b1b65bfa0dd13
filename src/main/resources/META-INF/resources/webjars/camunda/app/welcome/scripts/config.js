import "../../../assets/office/language.js";
import "../../../assets/office/engine-texts.js";

export default {
  app: { vendor: "Chứng thư số ·", name: "Trang đầu" },
  locales: { availableLocales: ["vi"], fallbackLocale: "vi" },
  dateFormat: {
    normal: "DD/MM/YYYY HH:mm",
    short: "DD/MM/YYYY",
    long: "DD/MM/YYYY HH:mm",
    abbr: "DD/MM HH:mm",
  },
  disableWelcomeMessage: true,
  links: [
    { label: "Trang chủ", href: "../../../../", description: "Mỗi người bắt đầu từ đâu" },
    { label: "Tra cứu thủ tục", href: "../../../../tra-cuu", description: "Thủ tục nào, mẫu nào, nộp cho ai, hạn nào, kèm căn cứ" },
  ],
};
