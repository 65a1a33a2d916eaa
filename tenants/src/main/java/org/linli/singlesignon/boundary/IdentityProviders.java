package org.linli.singlesignon.boundary;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sql;
import org.linli.singlesignon.control.Endpoint;
import org.linli.singlesignon.control.LinkTable;
import org.linli.singlesignon.control.Party;
import org.linli.singlesignon.control.Provider;
import org.linli.singlesignon.control.ProviderTable;
import org.linli.singlesignon.entity.ProviderState;
import org.linli.singlesignon.entity.Reach;

/**
 * The register of identity providers, for the bureau. A provider outside of the caller's division
 * is answered as a missing one.
 */
@Facade
public class IdentityProviders {

  private static final Pattern SCOPES = Pattern.compile("[\\x21-\\x7e]+( [\\x21-\\x7e]+)*");
  private static final Pattern CLAIM = Pattern.compile("[A-Za-z0-9_:./-]{1,120}");
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_CLIENT = 200;
  private static final int LONGEST_SECRET = 400;
  private static final int LONGEST_SCOPES = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final KeyRing keys;
  private final Party party;

  @Inject
  public IdentityProviders(Jdbi jdbi, Scopes scopes, KeyRing keys) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.keys = keys;
    this.party = jdbi == null ? null : new Party(InstantSource.system());
  }

  /** For the container's proxy alone. */
  protected IdentityProviders() {
    this(null, null, null);
  }

  /** All that are the caller's to see, by name. */
  @Permit("providers:read")
  public List<ProviderRow> list() {
    return jdbi.withHandle(
        handle ->
            ProviderTable.all(handle).stream()
                .filter(this::isOurs)
                .map(provider -> row(handle, provider))
                .toList());
  }

  @Permit("providers:read")
  public ProviderRow get(UUID id) {
    return jdbi.withHandle(handle -> row(handle, ours(handle, id)));
  }

  @Permit("providers:write")
  @Mutates("provider.registered")
  public UUID register(ProviderDraft draft) {
    if (draft.clientSecret() == null || draft.clientSecret().isBlank()) {
      throw new Invalid("client-secret", "required");
    }
    var id = Sql.newId();
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    jdbi.useHandle(
        handle ->
            ProviderTable.insert(
                handle,
                made(handle, draft, id, sealed(id, draft), ProviderState.ACTIVE, now, now)));
    return id;
  }

  /** Another issuer's subjects are other people: the links to the old one are forgotten. */
  @Permit("providers:write")
  @Mutates("provider.changed")
  public void change(UUID id, ProviderDraft draft) {
    jdbi.useHandle(
        handle -> {
          var standing = ours(handle, id);
          var secret = draft.clientSecret() == null || draft.clientSecret().isBlank();
          var changed =
              made(
                  handle,
                  draft,
                  id,
                  secret ? standing.sealed() : sealed(id, draft),
                  standing.state(),
                  standing.stateSince(),
                  standing.createdAt());
          if (secret && !changed.issuer().equals(standing.issuer())) {
            // Or whoever may change the address would be sent the secret of before.
            throw new Invalid("client-secret", "required");
          }
          ProviderTable.update(handle, changed);
          if (!changed.issuer().equals(standing.issuer())) {
            LinkTable.forget(handle, id);
          }
        });
  }

  /** Nobody comes in by it from this moment; who is in stays in. */
  @Permit("providers:write")
  @Mutates("provider.suspended")
  public void suspend(UUID id) {
    state(id, ProviderState.SUSPENDED);
  }

  @Permit("providers:write")
  @Mutates("provider.resumed")
  public void resume(UUID id) {
    state(id, ProviderState.ACTIVE);
  }

  /**
   * Asks an issuer what it is, before it is registered or when something does not work.
   *
   * @throws Invalid it is no issuer, or does not answer as one
   */
  @Permit("providers:write")
  @Mutates("provider.tried")
  public Discovered discover(String issuer) {
    var address = Endpoint.issuer(issuer);
    try {
      return party.discovered(address);
    } catch (SignOnRefused refused) {
      throw new Invalid("issuer", "issuer-silent");
    }
  }

  private void state(UUID id, ProviderState state) {
    jdbi.useHandle(
        handle -> {
          ours(handle, id);
          ProviderTable.state(handle, id, state, Instant.now());
        });
  }

  private Provider made(
      Handle handle,
      ProviderDraft draft,
      UUID id,
      String sealed,
      ProviderState state,
      Instant since,
      Instant created) {
    var wanted =
        draft.scopes() == null || draft.scopes().isBlank()
            ? "openid profile"
            : draft.scopes().strip();
    if (wanted.length() > LONGEST_SCOPES
        || !SCOPES.matcher(wanted).matches()
        || !List.of(wanted.split(" ")).contains("openid")) {
      throw new Invalid("scopes", "scopes-form");
    }
    var claim =
        draft.nameClaim() == null || draft.nameClaim().isBlank()
            ? "preferred_username"
            : draft.nameClaim().strip();
    if (!CLAIM.matcher(claim).matches()) {
      throw new Invalid("name-claim", "claim-form");
    }
    if (draft.linking() == null) {
      throw new Invalid("linking", "required");
    }
    return new Provider(
        id,
        Invalid.text("name", draft.name(), LONGEST_NAME),
        Endpoint.issuer(draft.issuer()),
        Invalid.text("client-id", draft.clientId(), LONGEST_CLIENT),
        sealed,
        wanted,
        claim,
        reach(handle, draft),
        draft.linking(),
        state,
        since,
        created);
  }

  private Reach reach(Handle handle, ProviderDraft draft) {
    var organisation =
        draft.organisation() == null || draft.organisation().isBlank()
            ? null
            : draft.organisation().strip();
    if ((organisation == null) == (draft.scope() == null)) {
      throw new Invalid("scope", "scope-or-organisation");
    }
    if (draft.tiers().isEmpty()) {
      throw new Invalid("tiers", "required");
    }
    if (organisation != null) {
      if (!draft.tiers().equals(Set.of(Tier.OPERATOR))) {
        throw new Invalid("tiers", "tiers-of-reach");
      }
      require(handle, "organisation", "id", organisation);
    } else {
      // Who keeps the platform running comes by password alone, also when a provider is away.
      if (!draft.tiers().stream().allMatch(tier -> liesIn(tier, draft))) {
        throw new Invalid("tiers", "tiers-of-reach");
      }
      require(handle, "division", "code", draft.scope().value());
    }
    var reach = new Reach(draft.scope(), organisation, draft.tiers());
    if (!isOurs(reach)) {
      throw new NotFound(organisation == null ? "division" : "organisation");
    }
    return reach;
  }

  private static boolean liesIn(Tier tier, ProviderDraft draft) {
    return switch (tier) {
      case CITY, DISTRICT, STREET, COMMUNITY -> tier.ordinal() >= draft.scope().level().ordinal();
      case RESIDENT -> true;
      case OPERATOR, PLATFORM -> false;
    };
  }

  private static void require(Handle handle, String table, String key, String value) {
    if (!ProviderTable.exists(handle, table, key, value)) {
      throw new NotFound(table);
    }
  }

  private Provider ours(Handle handle, UUID id) {
    return ProviderTable.of(handle, id)
        .filter(this::isOurs)
        .orElseThrow(() -> new NotFound("identity-provider"));
  }

  private boolean isOurs(Provider provider) {
    return isOurs(provider.reach());
  }

  /** Those of one's own division; enterprises are the city's matter. */
  private boolean isOurs(Reach reach) {
    var caller = scopes.caller();
    if (caller.isSystem()) {
      return true;
    }
    return reach.scope() == null
        ? caller.tier() == Tier.CITY
        : caller.scope() != null && reach.scope().isWithin(caller.scope());
  }

  private String sealed(UUID id, ProviderDraft draft) {
    var secret = draft.clientSecret().strip();
    if (secret.length() > LONGEST_SECRET) {
      throw new Invalid("client-secret", "too-long");
    }
    return keys.encrypt(secret.getBytes(StandardCharsets.UTF_8), Provider.context(id));
  }

  private static ProviderRow row(Handle handle, Provider provider) {
    return new ProviderRow(
        provider.id(),
        provider.name(),
        provider.issuer(),
        provider.clientId(),
        provider.scopes(),
        provider.nameClaim(),
        provider.reach().scope(),
        provider.reach().organisation(),
        provider.reach().tiers(),
        provider.linking(),
        provider.state(),
        provider.stateSince(),
        provider.createdAt(),
        LinkTable.count(handle, provider.id()));
  }
}
