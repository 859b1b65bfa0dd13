// Prints a PDF without leaving Tasklist.

/** The frame stays until the next print: the browser's dialog reads from it. */
export function printPdf(url) {
  document.querySelector("iframe.dossier-print-frame")?.remove();
  const frame = document.createElement("iframe");
  frame.className = "dossier-print-frame";
  frame.title = "In văn bản";
  frame.addEventListener("load", () => frame.contentWindow.print());
  frame.src = url;
  document.body.append(frame);
}
