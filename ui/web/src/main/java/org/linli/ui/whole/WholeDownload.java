package org.linli.ui.whole;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStream;
import java.time.LocalDate;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.look.text.Say;
import org.linli.whole.boundary.WholeExport;
import org.linli.whole.entity.Phrase;
import org.linli.whole.entity.WholeStep;

/**
 * The link under which the file is made and then sent, and how far it is. The pass phrase lives as
 * long as the link, and nowhere else.
 */
final class WholeDownload extends Div {

  private static final long serialVersionUID = 1L;

  private final transient WholeExport export;
  private final transient Scopes scopes;
  private final transient Caller caller;
  private final transient Phrase phrase;
  private final Element bar = new Element("progress");
  private final Span far = new Span();

  WholeDownload(WholeExport export, Scopes scopes, Phrase phrase) {
    this.export = export;
    this.scopes = scopes;
    this.caller = scopes.caller();
    this.phrase = phrase;
    addClassName("whole-download");
    far.getElement().setAttribute("role", "status");
    DownloadHandler taken =
        event -> {
          event.setFileName(name(LocalDate.now(Say.zone())));
          event.setContentType("application/zip");
          write(event.getOutputStream(), event.getUI());
        };
    var link = new Anchor(taken, Say.text("whole.take"));
    link.addClassName("button-link");
    add(link);
    bar.setAttribute("aria-label", Say.text("whole.title"));
    getElement().appendChild(bar);
    add(far);
  }

  private String name(LocalDate day) {
    return "linli-" + caller.tenant().map(tenant -> tenant.value() + "-").orElse("") + day + ".zip";
  }

  /** As whoever sees the link; what is told of it comes from the thread that writes. */
  void write(OutputStream out, UI ui) {
    try {
      Unchecked.call(
          () ->
              scopes.as(
                  caller,
                  () -> {
                    var begun = export.begin();
                    try (var file = begun.make(phrase, step -> ui.access(() -> show(step)))) {
                      export.take(file);
                      file.sendTo(out);
                    }
                    return null;
                  }));
    } catch (RuntimeException e) {
      ui.access(() -> far.setText(Say.text("whole.broke-off")));
      throw e;
    }
  }

  private void show(WholeStep step) {
    bar.setAttribute("max", Integer.toString(step.of()));
    bar.setAttribute("value", Integer.toString(step.done()));
    far.setText(
        Say.text(
            step.isLast() ? "whole.done" : "whole.far",
            Say.number(step.done()),
            Say.number(step.of()),
            Say.number(step.rows())));
  }
}
