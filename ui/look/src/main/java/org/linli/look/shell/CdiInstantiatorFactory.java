package org.linli.look.shell;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import jakarta.enterprise.inject.spi.CDI;

/**
 * Views get their beans from the container: the bean manager is found once, when the service
 * starts.
 */
public final class CdiInstantiatorFactory implements InstantiatorFactory {

  @Override
  public Instantiator createInstantitor(VaadinService service) {
    return new CdiInstantiator(service, CDI.current().getBeanManager());
  }
}
