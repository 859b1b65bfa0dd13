// Calls with the login of the application on the screen; what goes wrong is an Error whose message is a sentence for the user.

const LOST_UPLOAD = "Mất kết nối khi đang tải tệp lên; tệp chưa được lưu. Hãy kiểm tra mạng rồi bấm «Thử lại».";
const NO_CONNECTION = "Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.";

/** Tells a refusal (the server answered) from a lost connection (nobody knows what was stored). */
export class Problem extends Error {
  /** @param status of the answer; none where nothing came */
  constructor(message, answered, status) {
    super(message);
    this.answered = answered;
    this.status = status;
  }
}

function words(status, body) {
  try {
    const problem = JSON.parse(body);
    const fields = (problem.errors || []).map((error) => error.message).filter((message) => message !== problem.detail);
    const sentences = [problem.detail || problem.message, ...fields].filter(Boolean);
    return sentences.length ? sentences.join(" ") : `Máy chủ trả lời mã ${status}.`;
  } catch {
    return status === 401 ? "Phiên làm việc đã hết. Hãy đăng nhập lại." : `Máy chủ trả lời mã ${status}. Hãy thử lại.`;
  }
}

export function backend(api) {
  const root = document.querySelector("base").getAttribute("app-root").replace(/\/camunda$/, "");
  const token = () => (document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]+)/) || [null, api.CSRFToken])[1];

  async function content(url, read, options = {}) {
    let response;
    let body;
    try {
      response = await fetch(url, { credentials: "same-origin", ...options });
      body = await (response.ok ? read(response) : response.text());
    } catch {
      throw new Problem(NO_CONNECTION, false);
    }
    if (!response.ok) {
      throw new Problem(words(response.status, body), response.status < 500, response.status);
    }
    return body;
  }

  async function call(url, options) {
    const body = await content(url, (response) => response.text(), options);
    return body ? JSON.parse(body) : null;
  }

  return {
    url: (path) => root + path,
    get: (path) => call(root + path, { headers: { Accept: "application/json" } }),
    /** What the engine says itself; it answers only what the caller has a right to. */
    engine: (path) => call(api.engineApi + path, { headers: { Accept: "application/json" } }),
    /** A file as it is, or as text; what is refused is said in words. */
    file: (path) => content(root + path, (response) => response.blob()),
    text: (path) => content(root + path, (response) => response.text()),
    /** Ids of the open tasks at a step, soonest due first; the engine answers only those that the caller may see. */
    openTasks: async (step, most) => {
      const tasks = await call(`${api.engineApi}/task?taskDefinitionKey=${step}&sortBy=dueDate&sortOrder=asc&maxResults=${most}`, {
        headers: { Accept: "application/json" },
      });
      return tasks.map(({ id }) => id);
    },
    post: (path, body) =>
      call(root + path, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
        body: JSON.stringify(body ?? {}),
      }),
    /**
     * @param onProgress is told the percentage that has left
     * @param signal stops it; nothing is stored then
     */
    upload: (path, file, kind, onProgress, signal) =>
      new Promise((resolve, reject) => {
        const form = new FormData();
        form.append("file", file);
        form.append("kind", kind);
        const request = new XMLHttpRequest(); // fetch cannot tell how much has left
        request.open("POST", root + path);
        request.setRequestHeader("X-XSRF-TOKEN", token());
        request.setRequestHeader("Accept", "application/json");
        request.upload.onprogress = (event) => event.lengthComputable && onProgress(Math.floor((100 * event.loaded) / event.total));
        request.onerror = () => reject(new Problem(LOST_UPLOAD, false));
        request.onabort = () => reject(new Problem("Đã dừng, tệp chưa được lưu.", true));
        signal.addEventListener("abort", () => request.abort());
        request.onload = () =>
          request.status === 201
            ? resolve(JSON.parse(request.responseText))
            : reject(new Problem(words(request.status, request.responseText), request.status < 500));
        request.send(form);
      }),
  };
}
