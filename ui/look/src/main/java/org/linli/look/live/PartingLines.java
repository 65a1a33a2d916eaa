package org.linli.look.live;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;

/**
 * The lines by which windows hear news. A window that closes takes leave of its line on a thread of
 * its own: the last frame of a WebSocket is written without a limit of time, and where nobody reads
 * any more, that thread would hold the session's lock, and with it all windows of its user, for
 * ever.
 */
public final class PartingLines implements PushConnectionFactory {

  private static final long serialVersionUID = 1L;

  @Override
  public PushConnection apply(UI ui) {
    return new Line(ui);
  }

  private static final class Line extends AtmospherePushConnection {

    private static final long serialVersionUID = 1L;

    private Line(UI ui) {
      super(ui);
    }

    @Override
    public void disconnect() {
      if (getUI().isClosing()) {
        Thread.ofVirtual().name("push-parting").start(super::disconnect);
      } else {
        // It may get another line in the next moment, and must have lost the old one by then.
        super.disconnect();
      }
    }
  }
}
