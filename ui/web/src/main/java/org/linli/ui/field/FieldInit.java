package org.linli.ui.field;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.linli.access.boundary.Scopes;
import org.linli.identity.boundary.Tokens;

/** Opens the way from an open session to the field sheet. */
public final class FieldInit implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    var parts = event.getSource().getInstantiator();
    var pass = new FieldPass(parts.getOrCreate(Tokens.class), parts.getOrCreate(Scopes.class));
    event.addRequestHandler(pass);
    event.getSource().addSessionDestroyListener(ended -> pass.end(ended.getSession()));
  }
}
