package org.linli.consents.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.consents.control.ConsentLists;
import org.linli.consents.control.ConsentTable;
import org.linli.consents.control.Giver;
import org.linli.consents.control.Register;
import org.linli.consents.control.WardTable;
import org.linli.consents.entity.ConsentDoor;
import org.linli.consents.entity.Guardianship;
import org.linli.rights.boundary.ConsentRights;
import org.linli.tenancy.entity.TenantId;

/**
 * The calling resident's own consents, and those for the children in the own care; nobody else's.
 */
@Facade
public class MyConsents {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ConsentLists lists;
  private final Register register;
  private final InstantSource clock;

  @Inject
  public MyConsents(
      Jdbi jdbi,
      Scopes scopes,
      ConsentTexts texts,
      ConsentRights rights,
      Announcements announcements) {
    this(jdbi, scopes, texts, rights, announcements, InstantSource.system());
  }

  public MyConsents(
      Jdbi jdbi,
      Scopes scopes,
      ConsentTexts texts,
      ConsentRights rights,
      Announcements announcements,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.lists = new ConsentLists(jdbi, texts);
    this.register = new Register(jdbi, texts, rights, announcements);
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected MyConsents() {
    this(null, null, null, null, null, null);
  }

  /** What can be agreed to, and with whom each text would share in this community. */
  @Permit("home:read")
  public List<OfferedText> texts() {
    return register.offered(scopes.requireTenant(), now());
  }

  /** The caller, and the children whom the caller speaks for. */
  @Permit("home:read")
  public List<ConsentPerson> persons() {
    var tenant = scopes.requireTenant();
    var caller = scopes.caller();
    var persons = new ArrayList<ConsentPerson>();
    persons.add(
        new ConsentPerson(caller.accountId(), caller.displayName(), Guardianship.SELF, null, null));
    jdbi.withHandle(handle -> WardTable.of(handle, tenant, caller.accountId())).stream()
        .filter(ward -> ward.isChild(now()))
        .map(
            ward ->
                new ConsentPerson(
                    ward.id(), ward.name(), ward.relation(), caller.displayName(), ward.born()))
        .forEach(persons::add);
    return persons;
  }

  /** All that was ever agreed to, the newest first. */
  @Permit("home:read")
  public Page<ConsentRow> list(ConsentQuery query, PageRequest page) {
    return lists.list(scopes.requireTenant(), scopes.caller().accountId(), query, page, now());
  }

  /** The very words that were shown. */
  @Permit("home:read")
  public String words(UUID consent) {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(
        handle -> {
          own(handle, tenant, consent);
          return ConsentTable.words(handle, tenant, consent)
              .orElseThrow(() -> new NotFound("consent"));
        });
  }

  /**
   * Agrees, for the caller or for a child in the caller's care.
   *
   * @throws NotFound for anybody else
   * @throws WardOfAge when the child has become 14
   * @throws ConsentTextChanged when other words stand by now than were read
   */
  @Permit("consents:give")
  @Mutates("consent.given")
  public UUID give(GivenConsent given) {
    var tenant = scopes.requireTenant();
    var now = now();
    return register.give(
        tenant,
        giver(tenant, given.person(), now),
        given,
        scopes.caller().locale().toLanguageTag(),
        ConsentDoor.SCREEN,
        null,
        now);
  }

  /**
   * Takes it back, at once.
   *
   * @param reason why, if the resident wants to say
   * @throws ConsentEnded when that was done before
   */
  @Permit("consents:give")
  @Mutates("consent.withdrawn")
  public void withdraw(UUID consent, String reason) {
    var tenant = scopes.requireTenant();
    jdbi.useHandle(handle -> own(handle, tenant, consent));
    register.withdraw(tenant, consent, scopes.caller().displayName(), reason, now());
  }

  private Giver giver(TenantId tenant, UUID person, Instant now) {
    var me = scopes.caller().accountId();
    if (person == null || person.equals(me)) {
      return Register.self(me);
    }
    return jdbi.withHandle(handle -> WardTable.find(handle, tenant, person))
        .filter(ward -> ward.guardian().equals(me))
        .map(ward -> Register.guardian(ward, now))
        .orElseThrow(() -> new NotFound("person"));
  }

  /** Another's consent is none. A guardian sees a child's until the child decides alone. */
  private void own(Handle handle, TenantId tenant, UUID consent) {
    var me = scopes.caller().accountId();
    var person =
        ConsentTable.personOf(handle, tenant, consent).orElseThrow(() -> new NotFound("consent"));
    if (!person.equals(me)
        && WardTable.find(handle, tenant, person)
            .filter(ward -> ward.guardian().equals(me))
            .isEmpty()) {
      throw new NotFound("consent");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
