// A form as the server describes it, drawn without the server.
"use strict";

self.Field = self.Field || {};

// An element with its attributes; children are elements or words, never markup.
Field.el = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
};

// A photograph as small as it may be and still be told apart; without what the camera writes into it.
Field.smaller = async file => {
  const longest = 1600;
  try {
    const picture = await createImageBitmap(file, {imageOrientation: "from-image"});
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise(done => canvas.toBlob(blob => done(blob || file), "image/jpeg", 0.82));
  } catch (unreadable) {
    return file;
  }
};

Field.form = (() => {
  const el = Field.el;
  let counter = 0;
  const ACCEPTS = {PHOTO: "image/*", AUDIO: "audio/*", PAPER: "image/*,application/pdf"};
  const MOST = {PHOTO: 9, AUDIO: 1, PAPER: 9};

  function frame(field, control, say) {
    const words = field.label + (field.unit ? " (" + field.unit + ")" : "") + (field.required ? " *" : "");
    const problem = el("p", {class: "problem", id: control.id + "-problem", role: "alert"});
    control.setAttribute("aria-describedby", problem.id);
    const parts = [el("label", {for: control.id}, words), control, field.hint ? el("p", {class: "hint"}, field.hint) : null, problem];
    return {problem, element: el("div", {class: "field"}, ...parts)};
  }

  function group(field, inputs) {
    const problem = el("p", {class: "problem", role: "alert"});
    const legend = el("legend", {}, field.label + (field.required ? " *" : ""));
    return {problem, element: el("fieldset", {class: "field"}, legend, ...inputs, field.hint ? el("p", {class: "hint"}, field.hint) : null, problem)};
  }

  function line(field, type, attributes) {
    const control = el(type, {id: "f" + ++counter, maxlength: field.longest, ...attributes});
    const value = field.value;
    if (value !== undefined && value !== null) {
      control.value = String(value);
    }
    return {control, ...frame(field, control), read: () => control.value.trim() || null};
  }

  function choices(field, kind, words, given) {
    const name = "g" + ++counter;
    const inputs = words.map(word => {
      const input = el("input", {type: kind, name, value: word.id});
      input.checked = (given || []).map(String).includes(word.id);
      return {input, element: el("label", {class: "choice"}, input, word.label)};
    });
    const drawn = group(field, inputs.map(one => one.element));
    return {...drawn, chosen: () => inputs.filter(one => one.input.checked).map(one => one.input.value)};
  }

  function files(field, say) {
    const kept = [...(Array.isArray(field.value) && field.value[0] instanceof Blob ? field.value : [])];
    const thumbs = el("div", {class: "thumbs"});
    const input = el("input", {
      type: "file", id: "f" + ++counter, accept: ACCEPTS[field.type], multiple: MOST[field.type] > 1,
      capture: field.type === "PAPER" ? null : "environment", "data-field": field.id
    });
    const draw = () => {
      thumbs.replaceChildren(...kept.map((file, at) => {
        const shown = file.type.startsWith("image/") ? el("img", {alt: field.label + " " + (at + 1)}) : el("span", {}, field.label + " " + (at + 1));
        if (shown.tagName === "IMG") {
          shown.src = URL.createObjectURL(file);
          shown.addEventListener("load", () => URL.revokeObjectURL(shown.src), {once: true});
        }
        const drop = el("button", {type: "button", "aria-label": say("drop-file", field.label, at + 1), onclick: () => {
          kept.splice(at, 1);
          draw();
        }}, "✕");
        return el("div", {}, shown, drop);
      }));
    };
    const taking = [];
    input.addEventListener("change", () => {
      for (const file of input.files) {
        if (kept.length + taking.length < MOST[field.type]) {
          const work = (field.type === "PHOTO" ? Field.smaller(file) : Promise.resolve(file)).then(small => {
            kept.push(small);
            draw();
          });
          taking.push(work);
          work.finally(() => taking.splice(taking.indexOf(work), 1));
        }
      }
      input.value = "";
    });
    draw();
    const label = el("label", {class: "file", for: input.id}, field.type === "AUDIO" ? say("take-sound") : field.type === "PHOTO" ? say("take-photo") : say("take-paper"), input);
    const drawn = group(field, [label, thumbs]);
    return {...drawn, ready: () => Promise.all(taking), read: () => kept.length ? kept : null};
  }

  function one(field, say) {
    switch (field.type) {
      case "LONG_TEXT":
        return line(field, "textarea", {rows: 4});
      case "NUMBER": {
        const drawn = line(field, "input", {type: "number", inputmode: "decimal", step: "any", min: field.least, max: field.most});
        return {...drawn, read: () => drawn.control.value === "" ? null : Number(drawn.control.value)};
      }
      case "DATE":
        return line(field, "input", {type: "date"});
      case "PHONE":
        return line(field, "input", {type: "tel", autocomplete: "off"});
      case "BOOLEAN": {
        const given = field.value === true ? ["true"] : field.value === false ? ["false"] : [];
        const drawn = choices(field, "radio", [{id: "true", label: say("yes")}, {id: "false", label: say("no")}], given);
        return {...drawn, read: () => drawn.chosen().length ? drawn.chosen()[0] === "true" : null};
      }
      case "CHOICE": {
        const drawn = choices(field, "radio", field.choices || [], field.value ? [field.value] : []);
        return {...drawn, read: () => drawn.chosen()[0] || null};
      }
      case "CHOICES": {
        const drawn = choices(field, "checkbox", field.choices || [], field.value);
        return {...drawn, read: () => drawn.chosen().length ? drawn.chosen() : null};
      }
      case "PHOTO":
      case "AUDIO":
      case "PAPER":
        return files(field, say);
      default:
        return line(field, "input", {type: "text", autocomplete: "off"});
    }
  }

  // given: what was written before, by field; say: texts.
  return (fields, given, say) => {
    const drawn = fields.filter(field => field.writable).map(field => ({
      field, ...one({...field, value: given && field.id in given ? given[field.id] : field.masked ? undefined : field.value}, say)
    }));
    return {
      elements: drawn.map(part => part.element),
      ready: () => Promise.all(drawn.map(part => part.ready ? part.ready() : null)),
      // Says at each field what is missing; the first of them gets the focus.
      check() {
        const wrong = drawn.filter(part => {
          const missing = part.field.required && part.read() === null;
          part.problem.textContent = missing ? say("required") : "";
          return missing;
        });
        if (wrong.length) {
          const first = wrong[0].element.querySelector("input, textarea, select");
          first.focus();
        }
        return wrong.length === 0;
      },
      values() {
        const out = {};
        for (const part of drawn) {
          const value = part.read();
          if (value !== null) {
            out[part.field.id] = value;
          }
        }
        return out;
      }
    };
  };
})();
