/* For other sites: gives each frame of ours the height that its page asks for. A plain script, so that one line will do. */
addEventListener("message", function (event) {
  if (!event.data || event.data.type !== "tuotos:height") return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === event.source) frame.height = Math.min(Math.max(event.data.height, 150), 20000);
  }
});
/* A frame that was quicker than this script has told its height to nobody. */
for (const frame of document.querySelectorAll("iframe")) frame.contentWindow.postMessage({ type: "tuotos:ask" }, "*");
