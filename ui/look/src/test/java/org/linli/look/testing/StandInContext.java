package org.linli.look.testing;

import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.router.DefaultRoutePathProvider;
import com.vaadin.flow.router.RoutePathProvider;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.startup.ApplicationConfiguration;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What an application keeps for all its sessions. */
final class StandInContext implements VaadinContext {

  private static final long serialVersionUID = 1L;

  private final transient Map<Class<?>, Object> kept = new HashMap<>();

  StandInContext() {
    kept.put(
        ApplicationConfiguration.class,
        Stand.in(ApplicationConfiguration.class, "isProductionMode", true));
    kept.put(Lookup.class, new Found());
  }

  @Override
  public <T> T getAttribute(Class<T> type, Supplier<T> fallback) {
    if (!kept.containsKey(type) && fallback != null) {
      kept.put(type, fallback.get());
    }
    return type.cast(kept.get(type));
  }

  @Override
  public <T> void setAttribute(Class<T> type, T value) {
    kept.put(type, value);
  }

  @Override
  public void removeAttribute(Class<?> type) {
    kept.remove(type);
  }

  @Override
  public Enumeration<String> getContextParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public String getContextParameter(String name) {
    return null;
  }

  /** What a server finds for its routes. */
  private static final class Found implements Lookup {

    @Override
    public <T> T lookup(Class<T> type) {
      return type == RoutePathProvider.class ? type.cast(new DefaultRoutePathProvider()) : null;
    }

    @Override
    public <T> Collection<T> lookupAll(Class<T> type) {
      return List.of();
    }
  }
}
