/*
 * Comfort only: everything here has its plain way without script. No dependency, nothing stored on the device, and only data-autosave
 * sends something, to us.
 *
 *   .pw-errors              the error summary takes the focus
 *   data-read-aloud         "Vorlesen" button at the head of the section, data-read-aloud-stop its other face; the device's own voices
 *   data-print              "Drucken" button inside the element
 *   data-all-present        on a submit button: marks this value in every row of the form instead of sending it;
 *                           fields with data-when-all-present take that value, data-done is the sentence said afterwards
 *   data-cover              on a form of devices that many people use: so many seconds after the last touch the page is hidden, forms keep
 *                           what was typed, and the form is sent; data-cover-warning is said a minute before
 *   data-autosave           on a form: so many seconds after the last key, and when the page is left, the server keeps the form unsent;
 *                           data-autosave-done says when (in place of {0}), data-autosave-failed that it did not work
 */
"use strict";

(() => {
  const add = (parent, where, className, label) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = className;
    button.textContent = label;
    parent.insertAdjacentElement(where, button);
    return button;
  };

  const focusErrors = () => document.querySelector(".pw-errors")?.focus();

  const printButtons = () => {
    for (const place of document.querySelectorAll("[data-print]")) {
      const label = document.createElement("span");
      label.className = "kern-label";
      label.textContent = place.dataset.print;
      const button = add(place, "beforeend", "kern-btn kern-btn--secondary", "");
      button.append(label);
      button.addEventListener("click", () => window.print());
    }
  };

  const allPresent = () => {
    for (const button of document.querySelectorAll("[data-all-present]")) {
      const said = document.createElement("p");
      said.className = "pw-small";
      said.setAttribute("role", "status");
      button.parentElement.append(said);
      button.addEventListener("click", event => {
        event.preventDefault();
        for (const radio of button.form.querySelectorAll('input[type="radio"]')) {
          if (radio.value === button.dataset.allPresent) radio.checked = true;
        }
        for (const field of button.form.querySelectorAll("[data-when-all-present]")) field.value = field.dataset.whenAllPresent;
        said.textContent = button.dataset.done ?? "";
      });
    }
  };

  const autosave = () => {
    for (const form of document.querySelectorAll("form[data-autosave]")) {
      const action = form.getAttribute("action");
      const wait = form.dataset.autosave * 1000;
      const said = document.createElement("p");
      said.className = "pw-small pw-muted";
      said.setAttribute("role", "status");
      form.append(said);
      // the sentence holds hours and minutes: it changes, and is read out, at most once a minute
      const say = sentence => { if (said.textContent !== sentence) said.textContent = sentence; };
      // files are never kept
      const typed = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();
      let kept = typed();
      let timer = 0;
      let request = null;
      let sent = false;

      const again = milliseconds => {
        clearTimeout(timer);
        timer = setTimeout(keep, milliseconds);
      };

      const keep = async () => {
        clearTimeout(timer);
        const now = typed();
        if (sent || now === kept) return;
        if (request) return again(wait);
        request = new AbortController();
        const tooLong = setTimeout(() => request.abort(), 30_000);
        try {
          const answer = await fetch(action, {
            method: "POST",
            // by this header the server answers 401 where the session has ended; else it would hold the request back until the next login
            headers: { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", "X-Requested-With": "XMLHttpRequest" },
            body: now + "&keep=auto",
            redirect: "manual",
            // outlives the page; browsers allow that up to 64 kB
            keepalive: document.hidden && now.length < 60_000,
            signal: request.signal
          });
          if (answer.status !== 204) throw new Error("not kept");
          kept = now;
          const time = new Date();
          say(form.dataset.autosaveDone.replace("{0}", time.getHours() + ":" + String(time.getMinutes()).padStart(2, "0")));
        } catch {
          if (!sent) {
            say(form.dataset.autosaveFailed);
            again(60_000);
          }
        } finally {
          clearTimeout(tooLong);
          request = null;
        }
      };

      form.addEventListener("input", () => again(wait));
      document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
      window.addEventListener("pagehide", keep);
      document.addEventListener("pw-keep", keep);
      // sent, kept by its button or thrown away: what the person does now counts
      document.addEventListener("submit", event => {
        if (event.target.getAttribute("action") === action) {
          sent = true;
          request?.abort();
        }
      });
      window.addEventListener("pageshow", () => { sent = false; });
    }
  };

  const cover = () => {
    const form = document.querySelector("form[data-cover]");
    if (!form) return;
    const idle = form.dataset.cover * 1000;
    const warning = document.createElement("p");
    warning.className = "pw-notice pw-width";
    warning.setAttribute("role", "alert");
    let timers = [];

    const covered = () => {
      // the place is covered at once, whatever the network does; what was typed is kept by the forms themselves
      document.documentElement.classList.add("pw-covered");
      document.dispatchEvent(new Event("pw-keep"));
      setTimeout(() => form.submit(), 1500);
    };

    const touched = () => {
      timers.forEach(clearTimeout);
      warning.remove();
      timers = [
        // time enough to say that somebody is there (WCAG 2.2.1)
        setTimeout(() => {
          warning.textContent = form.dataset.coverWarning;
          document.body.prepend(warning);
        }, idle - 60_000),
        setTimeout(covered, idle)
      ];
    };

    for (const event of ["pointerdown", "keydown", "scroll", "input"]) document.addEventListener(event, touched, { passive: true });
    // a page out of the browser's memory, after the session has ended, shows nothing
    window.addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
    touched();
  };

  const readAloud = () => {
    const speech = window.speechSynthesis;
    if (!speech || !window.SpeechSynthesisUtterance) return;
    let speaking = null;

    const stop = () => {
      speech.cancel();
      if (speaking) {
        speaking.button.textContent = speaking.section.dataset.readAloud;
        speaking.button.setAttribute("aria-pressed", "false");
      }
      speaking = null;
    };

    // one sentence an utterance: long ones are cut off by some voices, and a pause between sentences helps to follow
    const sentences = section => [...section.querySelectorAll("h1, h2, h3, h4, p, li, dt, dd, .pw-sentence")]
      .filter(part => !part.querySelector(".pw-sentence, p, li") && !part.closest("[hidden], [aria-hidden=true], .pw-missing"))
      .map(part => ({ text: part.textContent.trim(), language: part.closest("[lang]")?.lang ?? "de" }))
      .filter(part => part.text);

    const voiceFor = language => {
      const wanted = language.slice(0, 2);
      const fitting = speech.getVoices().filter(voice => voice.lang.slice(0, 2).toLowerCase() === wanted);
      return fitting.find(voice => voice.localService) ?? fitting[0] ?? null;
    };

    const start = (section, button) => {
      stop();
      const parts = sentences(section);
      if (!parts.length) return;
      speaking = { section, button };
      button.textContent = section.dataset.readAloudStop ?? section.dataset.readAloud;
      button.setAttribute("aria-pressed", "true");
      parts.forEach((part, index) => {
        const utterance = new SpeechSynthesisUtterance(part.text.replaceAll("·", ""));
        // voices know "de", not "de-simple"; easy language is read a little slower
        utterance.lang = part.language.startsWith("en") ? "en-GB" : "de-DE";
        utterance.voice = voiceFor(utterance.lang);
        utterance.rate = part.language === "de-simple" ? 0.85 : 1;
        if (index === parts.length - 1) utterance.onend = () => { if (speaking?.section === section) stop(); };
        speech.speak(utterance);
      });
    };

    for (const section of document.querySelectorAll("[data-read-aloud]")) {
      const button = add(section, "afterbegin", "pw-aloud", section.dataset.readAloud);
      button.setAttribute("aria-pressed", "false");
      button.addEventListener("click", () => speaking?.section === section ? stop() : start(section, button));
    }
    window.addEventListener("pagehide", stop);
  };

  printButtons();
  allPresent();
  autosave();
  cover();
  readAloud();
  focusErrors();
})();
