package org.linli.look.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linli.access.boundary.Refusal;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;

/**
 * What goes wrong inside a view: a refusal is said in the user's language; an ended account or a
 * suspended community ends the session at once; all else is logged and apologised for.
 */
final class Failures implements ErrorHandler {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(Failures.class.getName());

  @Override
  public void error(ErrorEvent event) {
    var refusal = refusal(event.getThrowable());
    if (refusal.isEmpty()) {
      LOG.log(Level.SEVERE, event.getThrowable(), () -> "a view failed");
    }
    var ui = UI.getCurrent();
    if (ui == null || !ui.isAttached()) {
      return;
    }
    if (refusal.filter(SessionEnd::isEndedBy).isPresent()) {
      SessionEnd.because(refusal.get(), ui);
    } else {
      Notes.failed(refusal.map(Say::problem).orElseGet(() -> Say.text("look.error.unexpected")));
    }
  }

  static Optional<Refusal> refusal(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }
}
