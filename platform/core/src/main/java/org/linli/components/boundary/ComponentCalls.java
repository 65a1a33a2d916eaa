package org.linli.components.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.components.control.Calling;
import org.linli.components.control.ComponentPacks;
import org.linli.exchange.boundary.Networks;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.keys.boundary.KeyRing;
import org.linli.obligations.boundary.Obligations;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Party;

/**
 * Calls a component (000 §8.2 g: capability is opened by standard interfaces and reused).
 *
 * <p>No facade: a facade's transaction would stand idle around the gate's own, and while the
 * component takes its time.
 */
@ApplicationScoped
public class ComponentCalls {

  private static final String NEEDED = "components:call";

  private final Scopes scopes;
  private final Calling calling;

  @Inject
  public ComponentCalls(
      Jdbi jdbi,
      Scopes scopes,
      SystemAccounts accounts,
      KeyRing keys,
      ComponentPacks packs,
      PlatformAssets assets,
      Networks networks,
      Rights rights,
      Gate gate,
      Obligations obligations) {
    this(
        scopes,
        new Calling(
            jdbi,
            scopes,
            accounts,
            keys,
            packs,
            assets,
            networks,
            rights,
            gate,
            obligations,
            InstantSource.system()));
  }

  public ComponentCalls(Scopes scopes, Calling calling) {
    this.scopes = scopes;
    this.calling = calling;
  }

  /** For the container's proxy alone. */
  protected ComponentCalls() {
    this(null, null);
  }

  /**
   * Puts the call, and hands on what is answered.
   *
   * @throws org.linli.access.boundary.NotFound a component, community or operation that is not
   *     there, or not for the caller
   * @throws org.linli.rights.boundary.DataRefused the component's owner may not have what was to be
   *     sent
   * @throws ComponentUnavailable it rests, is crowded, or failed
   */
  public CallAnswer call(UUID component, CallDraft draft) {
    var caller = scopes.caller();
    caller.require(NEEDED);
    if (caller.mustChangePassword() || Party.of(caller).isEmpty()) {
      throw new NotPermitted(NEEDED);
    }
    return calling.call(caller, component, draft);
  }
}
