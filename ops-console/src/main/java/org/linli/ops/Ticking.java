package org.linli.ops;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;

/**
 * A view whose figures nobody announces: it looks again every five seconds as long as it is open.
 */
public abstract class Ticking extends Div {

  private static final long serialVersionUID = 1L;
  private static final int EVERY_MILLIS = 5_000;

  protected Ticking() {
    addClassName("linli-view");
  }

  /** Looks again. */
  protected abstract void look();

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    look();
    event.getUI().setPollInterval(EVERY_MILLIS);
    var tick = event.getUI().addPollListener(poll -> look());
    addDetachListener(
        detach -> {
          tick.remove();
          detach.unregisterListener();
        });
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    super.onDetach(event);
  }
}
