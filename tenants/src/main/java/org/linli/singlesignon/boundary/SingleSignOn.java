package org.linli.singlesignon.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.entrances.entity.DoorKind;
import org.linli.entrances.entity.RefusalReason;
import org.linli.identity.boundary.FactorUnproved;
import org.linli.identity.boundary.SignIn;
import org.linli.keys.boundary.KeyRing;
import org.linli.pace.PerMinute;
import org.linli.singlesignon.boundary.SignOnRefused.Kind;
import org.linli.singlesignon.control.LinkTable;
import org.linli.singlesignon.control.Party;
import org.linli.singlesignon.control.Party.Proven;
import org.linli.singlesignon.control.Person;
import org.linli.singlesignon.control.Provider;
import org.linli.singlesignon.control.ProviderTable;
import org.linli.singlesignon.control.SeenTokens;
import org.linli.singlesignon.entity.Linking;

/**
 * Signs people in and out by a provider. No facade: nobody is known yet, and no transaction waits
 * while a provider thinks.
 */
@ApplicationScoped
public class SingleSignOn {

  private static final String PART = "single-sign-on";

  /** Longer than a logout token may be old. */
  private static final Duration REMEMBERED = Duration.ofMinutes(30);

  /** In the audit log, for each node and minute. */
  private static final int MOST_REFUSALS = 60;

  private static final int LONGEST_SUBJECT = 255;
  private static final int LONGEST_NAME = 60;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final AuditTrail trail;
  private final KeyRing keys;
  private final SignIn door;
  private final InstantSource clock;
  private final Party party;
  private final PerMinute pace;
  private final EntranceGuard guard;

  @Inject
  public SingleSignOn(
      Jdbi jdbi, Scopes scopes, AuditTrail trail, KeyRing keys, SignIn door, EntranceGuard guard) {
    this(jdbi, scopes, trail, keys, door, InstantSource.system(), guard);
  }

  public SingleSignOn(Jdbi jdbi, Scopes scopes, AuditTrail trail, KeyRing keys, SignIn door) {
    this(jdbi, scopes, trail, keys, door, InstantSource.system());
  }

  /** Where nobody looks who was turned away. */
  public SingleSignOn(
      Jdbi jdbi, Scopes scopes, AuditTrail trail, KeyRing keys, SignIn door, InstantSource clock) {
    this(jdbi, scopes, trail, keys, door, clock, new EntranceGuard(jdbi, scopes, 0, clock));
  }

  public SingleSignOn(
      Jdbi jdbi,
      Scopes scopes,
      AuditTrail trail,
      KeyRing keys,
      SignIn door,
      InstantSource clock,
      EntranceGuard guard) {
    this.guard = guard;
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.trail = trail;
    this.keys = keys;
    this.door = door;
    this.clock = clock;
    this.party = clock == null ? null : new Party(clock);
    this.pace = new PerMinute(MOST_REFUSALS, clock);
  }

  /** For the container's proxy alone. */
  protected SingleSignOn() {
    this(null, null, null, null, null, null, null);
  }

  /** The providers that the door shows. */
  public List<Offer> offers() {
    return read(ProviderTable::all).stream()
        .filter(Provider::isActive)
        .map(provider -> new Offer(provider.id(), provider.name()))
        .toList();
  }

  /**
   * Begins a sign-in.
   *
   * @param back where the provider shall send the browser
   */
  public Begun begin(UUID provider, String back) {
    return party.begin(active(provider), back, null);
  }

  /** Begins the linking of the caller's own account. */
  public Begun beginLink(UUID provider, String back) {
    var caller = scopes.caller();
    var standing = active(provider);
    read(handle -> Person.of(handle, caller.accountId()))
        .filter(person -> person.isFor(standing))
        .orElseThrow(() -> new SignOnRefused(Kind.UNAVAILABLE, "out of its reach"));
    return party.begin(standing, back, caller.accountId());
  }

  /**
   * Signs in the person whom the provider's answer proves.
   *
   * @param query of the address with which the browser came back
   * @param kept what the session kept, and keeps no longer; null when it kept nothing
   * @param signedOut where the browser shall be once it has signed out at the provider
   * @throws SignOnRefused nobody is signed in
   * @throws org.linli.access.boundary.TenantSuspended the account's community is suspended
   */
  public Entered enter(String query, Kept kept, String signedOut, String address, Locale locale) {
    if (kept == null || kept.account() != null) {
      throw new SignOnRefused(Kind.EXPIRED, "nothing begun");
    }
    var us = Caller.system(PART).from(address, locale);
    return watched(
        us,
        kept.provider(),
        () -> {
          var provider = active(kept.provider());
          var proven = proven(provider, query, kept);
          var person = within(us, () -> jdbi.withHandle(handle -> found(handle, provider, proven)));
          var caller = recognised(person, provider, proven.strongly(), address, locale);
          return new Entered(caller, party.signOut(provider, proven.idToken(), signedOut));
        });
  }

  /**
   * Links the caller's own account to the person whom the provider's answer proves.
   *
   * @throws SignOnRefused it is not linked
   */
  public void link(String query, Kept kept) {
    var caller = scopes.caller();
    if (kept == null || !caller.accountId().equals(kept.account())) {
      throw new SignOnRefused(Kind.EXPIRED, "nothing begun");
    }
    watched(
        caller,
        kept.provider(),
        () -> {
          var provider = active(kept.provider());
          var proven = proven(provider, query, kept);
          return within(
              caller,
              () -> {
                jdbi.useHandle(handle -> linked(handle, provider, proven, caller));
                trail.record("account.linked", caller.username() + " · " + provider.name());
                return null;
              });
        });
  }

  /**
   * A provider tells that somebody was signed out there (back-channel logout): every session of the
   * account ends, on every node. Whether there is such an account is not told.
   *
   * @throws SignOnRefused the token proves nothing, or was heeded before
   */
  public void signedOut(UUID provider, String token, String address, Locale locale) {
    var us = Caller.system(PART).from(address, locale);
    var standing =
        read(handle -> ProviderTable.of(handle, provider))
            .orElseThrow(() -> new SignOnRefused(Kind.UNPROVED, "unknown provider"));
    watched(
        us,
        provider,
        () -> {
          var told = party.signedOut(standing, token == null ? "" : token);
          var now = clock.instant();
          var account =
              within(
                  us,
                  () ->
                      jdbi.withHandle(
                          handle -> {
                            if (!SeenTokens.add(
                                handle, provider, told.token(), now, now.plus(REMEMBERED))) {
                              throw new SignOnRefused(Kind.UNPROVED, "logout token used before");
                            }
                            return LinkTable.accountOf(handle, provider, told.subject());
                          }));
          account.ifPresent(id -> door.endSessions(id, standing.name(), address, locale));
          return null;
        });
  }

  private Person found(Handle handle, Provider provider, Proven proven) {
    var linked = LinkTable.accountOf(handle, provider.id(), proven.subject());
    var person =
        linked
            .flatMap(account -> Person.of(handle, account))
            .or(() -> byName(handle, provider, proven))
            .orElseThrow(() -> unknown("no account", proven));
    if (!person.enabled()) {
      throw unknown("account disabled", proven);
    }
    if (!person.isFor(provider)) {
      throw unknown("out of its reach", proven);
    }
    var now = clock.instant();
    if (linked.isEmpty()) {
      // Taken: the account is another subject's at this provider already.
      if (!LinkTable.add(
          handle, provider.id(), proven.subject(), person.account(), Linking.BY_NAME, now)) {
        throw unknown("account of another subject", proven);
      }
      trail.record("account.linked", person.username() + " · " + provider.name());
    }
    LinkTable.used(handle, provider.id(), person.account(), now);
    return person;
  }

  private static Optional<Person> byName(Handle handle, Provider provider, Proven proven) {
    return provider.linking() == Linking.BY_NAME && proven.name() != null
        ? Person.named(handle, proven.name())
        : Optional.empty();
  }

  private void linked(Handle handle, Provider provider, Proven proven, Caller caller) {
    var mine = Optional.of(caller.accountId());
    if (LinkTable.accountOf(handle, provider.id(), proven.subject()).equals(mine)) {
      return;
    }
    if (Person.of(handle, caller.accountId()).filter(p -> p.isFor(provider)).isEmpty()) {
      throw unknown("out of its reach", proven);
    }
    if (!LinkTable.add(
        handle,
        provider.id(),
        proven.subject(),
        caller.accountId(),
        Linking.BY_HAND,
        clock.instant())) {
      throw new SignOnRefused(Kind.TAKEN, "linked otherwise: " + shortened(proven.name()));
    }
  }

  private Caller recognised(
      Person person, Provider provider, boolean strongly, String address, Locale locale) {
    try {
      return door.recognised(person.account(), provider.name(), strongly, address, locale);
    } catch (FactorUnproved weak) {
      throw new SignOnRefused(Kind.WEAK, "no second factor seen: " + person.username());
    } catch (NotSignedIn closedMeanwhile) {
      throw new SignOnRefused(Kind.UNKNOWN, "account disabled: " + person.username());
    }
  }

  private Proven proven(Provider provider, String query, Kept kept) {
    var secret =
        keys.decrypt(provider.sealed(), Provider.context(provider.id()))
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseThrow(() -> new SignOnRefused(Kind.UNAVAILABLE, "its secret does not open"));
    var proven = party.finish(provider, secret, query, kept);
    if (proven.subject().length() > LONGEST_SUBJECT) {
      throw new SignOnRefused(Kind.UNPROVED, "subject too long");
    }
    return proven;
  }

  private Provider active(UUID provider) {
    return read(handle -> ProviderTable.of(handle, provider))
        .filter(Provider::isActive)
        .orElseThrow(() -> new SignOnRefused(Kind.UNAVAILABLE, "suspended or unknown"));
  }

  /** Who was refused, and why, stands in the audit log; the answer does not say it. */
  private <T> T watched(Caller who, UUID provider, Supplier<T> work) {
    try {
      return work.get();
    } catch (TenantSuspended suspended) {
      guard.refused(
          DoorKind.SIGN_ON,
          RefusalReason.SUSPENDED,
          null,
          who.address(),
          String.valueOf(suspended.arguments().getFirst()));
      throw suspended;
    } catch (SignOnRefused refused) {
      guard.refused(
          DoorKind.SIGN_ON,
          refused.kind() == Kind.WEAK ? RefusalReason.FACTOR_OWED : RefusalReason.NOT_PROVED,
          null,
          who.address(),
          null);
      var name =
          read(handle -> ProviderTable.of(handle, provider))
              .map(Provider::name)
              .orElse(provider.toString());
      if (pace.next()) {
        within(
            who,
            () -> {
              trail.record("sign-on.refused", name + ": " + refused.why());
              return null;
            });
      }
      throw refused;
    }
  }

  private static SignOnRefused unknown(String why, Proven proven) {
    return new SignOnRefused(Kind.UNKNOWN, why + ": " + shortened(proven.name()));
  }

  private static String shortened(String name) {
    return name == null || name.length() <= LONGEST_NAME
        ? String.valueOf(name)
        : name.substring(0, LONGEST_NAME);
  }

  private <T> T read(org.jdbi.v3.core.HandleCallback<T, RuntimeException> look) {
    return scopes.asSystem(PART, () -> jdbi.withHandle(look));
  }

  /** A transaction of its own, whatever stands open around it. */
  private <T> T within(Caller caller, Callable<T> work) {
    return Unchecked.call(() -> scopes.as(caller, () -> scopes.call(work)));
  }
}
