package org.linli.apis.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.apis.control.Paths;
import org.linli.apis.entity.ApiFacts;

/**
 * The interfaces that this very server offers, as the door tells them when it starts: a new one is
 * in the catalogue without anybody entering it.
 */
@ApplicationScoped
public class ApiRegister {

  private volatile Map<String, ApiFacts> offered = Map.of();
  private volatile Paths paths = new Paths(List.of());

  /** What the door offers. */
  public void learn(Collection<ApiFacts> facts) {
    var all = new LinkedHashMap<String, ApiFacts>();
    facts.forEach(one -> all.put(one.id(), one));
    offered = all;
    paths = new Paths(all.values());
  }

  public List<ApiFacts> all() {
    return List.copyOf(offered.values());
  }

  public Optional<ApiFacts> find(String id) {
    return Optional.ofNullable(offered.get(id));
  }

  /** The one that a call to that address asks for. */
  public Optional<ApiFacts> at(String verb, String path) {
    return paths.find(verb, path);
  }
}
