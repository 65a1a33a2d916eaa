package org.linli.rest.apis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import org.linli.apis.boundary.ApiRegister;

/** Tells the catalogue of interfaces, when the server starts, what this door offers. */
@ApplicationScoped
class ApiTeller {

  @Inject private ApiRegister register;
  @Inject private BeanManager beans;

  void tell(@Observes Startup event) {
    List<Class<?>> resources =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .distinct()
            .toList();
    register.learn(Described.read(resources));
  }
}
