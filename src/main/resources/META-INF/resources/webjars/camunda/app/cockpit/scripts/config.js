import "../../../assets/office/language.js";
import "../../../assets/office/engine-texts.js";

export default {
  app: { vendor: "Chứng thư số ·", name: "Giám sát" },
  locales: { availableLocales: ["vi"], fallbackLocale: "vi" },
  dateFormat: {
    normal: "DD/MM/YYYY HH:mm",
    short: "DD/MM/YYYY",
    long: "DD/MM/YYYY HH:mm",
    abbr: "DD/MM HH:mm",
  },
  disableWelcomeMessage: true,
  customScripts: ["scripts/dates.js", "scripts/supervision.js"],
};
