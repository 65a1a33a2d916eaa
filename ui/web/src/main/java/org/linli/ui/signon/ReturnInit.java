package org.linli.ui.signon;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.linli.identity.boundary.LogIns;
import org.linli.singlesignon.boundary.SingleSignOn;

/** Opens the way back from identity providers. */
public final class ReturnInit implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    var signOn = event.getSource().getInstantiator().getOrCreate(SingleSignOn.class);
    var logIns = event.getSource().getInstantiator().getOrCreate(LogIns.class);
    event.addRequestHandler(new ReturnHandler(signOn, logIns));
  }
}
