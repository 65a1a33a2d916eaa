package org.linli.singlesignon.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.singlesignon.control.LinkTable;
import org.linli.singlesignon.control.Person;
import org.linli.singlesignon.control.ProviderTable;

/** By which providers the own account may be signed in. */
@Facade
public class AccountLinks {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public AccountLinks(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected AccountLinks() {
    this(null, null);
  }

  /**
   * The providers that speak for the own account, linked or not, and those that it is linked to.
   */
  @Permit("self:links")
  public List<LinkRow> mine() {
    var account = scopes.caller().accountId();
    return jdbi.withHandle(
        handle -> {
          var links =
              LinkTable.of(handle, account).stream()
                  .collect(Collectors.toMap(LinkTable.Link::provider, Function.identity()));
          var person = Person.of(handle, account);
          return ProviderTable.all(handle).stream()
              .filter(
                  provider ->
                      links.containsKey(provider.id())
                          || provider.isActive()
                              && person.filter(p -> p.isFor(provider)).isPresent())
              .map(
                  provider -> {
                    var link = links.get(provider.id());
                    return link == null
                        ? new LinkRow(provider.id(), provider.name(), null, null, null)
                        : new LinkRow(
                            provider.id(), provider.name(), link.at(), link.by(), link.usedAt());
                  })
              .toList();
        });
  }

  /** From now on the provider does not sign in the own account by that link. */
  @Permit("self:links")
  @Mutates("account.unlinked")
  public void unlink(UUID provider) {
    var account = scopes.caller().accountId();
    if (!jdbi.withHandle(handle -> LinkTable.remove(handle, provider, account))) {
      throw new NotFound("account-link");
    }
  }
}
