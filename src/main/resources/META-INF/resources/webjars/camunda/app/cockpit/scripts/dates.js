// Cockpit overwrites the patterns of its configuration with its own; the last word is said before it starts.
window.angular.module("cam.cockpit").config([
  "camDateFormatProvider",
  (provider) => Object.entries(window.camCockpitConf.dateFormat).forEach(([name, pattern]) => provider.setDateFormat(pattern, name)),
]);
