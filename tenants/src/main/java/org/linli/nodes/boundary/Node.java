package org.linli.nodes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.nodes.entity.Role;

/**
 * This server beside the others: {@code linli.roles} ({@code LINLI_ROLES}) names what it does, by
 * commas; without it, everything.
 */
@ApplicationScoped
public class Node {

  private final Set<Role> roles;

  /** As the configuration says. */
  public Node() {
    this(
        Role.named(
            ConfigProvider.getConfig().getOptionalValue("linli.roles", String.class).orElse("")));
  }

  public Node(Set<Role> roles) {
    this.roles = Set.copyOf(roles);
  }

  /** Whether this server does such work. */
  public boolean does(Role role) {
    return roles.contains(role);
  }
}
