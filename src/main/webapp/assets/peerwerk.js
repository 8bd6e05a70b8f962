/*
 * Comfort only: everything here has its plain way without script. No dependency, nothing stored, nothing sent.
 *
 *   .pw-errors              the error summary takes the focus
 *   data-read-aloud         "Vorlesen" button at the head of the section, data-read-aloud-stop its other face; the device's own voices
 *   data-print              "Drucken" button inside the element
 *   data-all-present        on a submit button: marks this value in every row of the form instead of sending it;
 *                           fields with data-when-all-present take that value, data-done is the sentence said afterwards
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
  readAloud();
  focusErrors();
})();
