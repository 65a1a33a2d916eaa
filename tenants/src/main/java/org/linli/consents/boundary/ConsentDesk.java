package org.linli.consents.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.consents.control.ConsentLists;
import org.linli.consents.control.ConsentTable;
import org.linli.consents.control.Giver;
import org.linli.consents.control.PaperForm;
import org.linli.consents.control.Register;
import org.linli.consents.control.WardTable;
import org.linli.consents.entity.ConsentDoor;
import org.linli.consents.entity.Guardianship;
import org.linli.consents.entity.Ward;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.ConsentRights;
import org.linli.tenancy.entity.TenantId;

/**
 * The community's counter: consents on paper for those who do not use a screen, withdrawals, and
 * who is a child's guardian. A clerk agrees for nobody; the signed paper does.
 */
@Facade
public class ConsentDesk {

  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PROOF = 200;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ConsentLists lists;
  private final Register register;
  private final InstantSource clock;

  @Inject
  public ConsentDesk(
      Jdbi jdbi,
      Scopes scopes,
      ConsentTexts texts,
      ConsentRights rights,
      Announcements announcements) {
    this(jdbi, scopes, texts, rights, announcements, InstantSource.system());
  }

  public ConsentDesk(
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
  protected ConsentDesk() {
    this(null, null, null, null, null, null);
  }

  /** The texts as they would be printed. */
  @Permit("consents:read")
  public List<OfferedText> texts() {
    return register.offered(scopes.requireTenant(), now());
  }

  /** The community's consents, the newest first; the search looks at names. */
  @Permit("consents:read")
  public Page<ConsentRow> list(ConsentQuery query, PageRequest page) {
    return lists.list(scopes.requireTenant(), null, query, page, now());
  }

  /** Residents, and children with their guardians, by name. */
  @Permit("consents:read")
  public Page<ConsentPerson> persons(PageRequest page) {
    return lists.persons(scopes.requireTenant(), false, page);
  }

  /** Residents alone, by name: those who can be guardians. */
  @Permit("consents:read")
  public Page<ConsentPerson> residents(PageRequest page) {
    return lists.persons(scopes.requireTenant(), true, page);
  }

  /** The signed paper; none for a consent given on a screen. */
  @Permit("consents:read")
  public Optional<Scan> scan(UUID consent) {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(handle -> ConsentTable.scan(handle, tenant, consent));
  }

  /** The very words that were shown. */
  @Permit("consents:read")
  public String words(UUID consent) {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(handle -> ConsentTable.words(handle, tenant, consent))
        .orElseThrow(() -> new NotFound("consent"));
  }

  /**
   * Takes in what somebody, or a child's guardian, has signed on paper.
   *
   * @throws ScanRefused without the paper
   */
  @Permit("consents:record")
  @Mutates("consent.recorded")
  public UUID record(SignedConsent signed) {
    if (signed.given() == null || signed.given().person() == null) {
      throw new Invalid("person", "required");
    }
    if (signed.language() == null || !LANGUAGES.contains(signed.language())) {
      throw new Invalid("language", "zh-CN en");
    }
    var type = PaperForm.mediaType(signed.scan()).orElseThrow(ScanRefused::new);
    var tenant = scopes.requireTenant();
    var now = now();
    var id =
        register.give(
            tenant,
            giver(tenant, signed.given().person(), now),
            signed.given(),
            Locale.forLanguageTag(signed.language()).toLanguageTag(),
            ConsentDoor.COUNTER,
            scopes.caller().displayName(),
            now);
    jdbi.useHandle(
        handle -> ConsentTable.insertScan(handle, tenant, id, new Scan(type, signed.scan())));
    return id;
  }

  /** Takes a consent back for who asks for it at the counter. */
  @Permit("consents:record")
  @Mutates("consent.withdrawn")
  public void withdraw(UUID consent, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new Invalid("reason", "required");
    }
    var tenant = scopes.requireTenant();
    jdbi.withHandle(handle -> ConsentTable.personOf(handle, tenant, consent))
        .orElseThrow(() -> new NotFound("consent"));
    register.withdraw(tenant, consent, scopes.caller().displayName(), reason, now());
  }

  /**
   * Writes down who speaks for a child.
   *
   * @throws WardOfAge when the person is 14 or older
   */
  @Permit("consents:record")
  @Mutates("ward.recorded")
  public UUID recordWard(WardDraft draft) {
    var now = now();
    var ward = ward(draft, now);
    var tenant = scopes.requireTenant();
    resident(tenant, ward.guardian());
    jdbi.useHandle(
        handle ->
            WardTable.insert(
                handle, tenant, ward, draft.proof().strip(), scopes.caller().displayName(), now));
    register.changed(tenant);
    return ward.id();
  }

  /** The guardian speaks for the child no more; what the guardian agreed to ends with it. */
  @Permit("consents:record")
  @Mutates("ward.ended")
  public void endWard(UUID ward, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new Invalid("reason", "required");
    }
    var tenant = scopes.requireTenant();
    var by = scopes.caller().displayName();
    var now = now();
    jdbi.useHandle(
        handle -> {
          if (!WardTable.end(handle, tenant, ward, now)) {
            throw new NotFound("person");
          }
          ConsentTable.endAll(handle, tenant, ward, by, reason.strip(), now);
        });
    register.changed(tenant);
  }

  private Giver giver(TenantId tenant, UUID person, Instant now) {
    var ward = jdbi.withHandle(handle -> WardTable.find(handle, tenant, person));
    if (ward.isPresent()) {
      return Register.guardian(ward.get(), now);
    }
    resident(tenant, person);
    return Register.self(person);
  }

  /** Residents of other communities, and those who work here, are none. */
  private void resident(TenantId tenant, UUID account) {
    var known =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select exists (select 1 from account where id = :id and tenant_id = :tenant and tier = 'RESIDENT')")
                    .bind("id", account)
                    .bind("tenant", tenant)
                    .mapTo(boolean.class)
                    .one());
    if (!known) {
      throw new NotFound("person");
    }
  }

  private static Ward ward(WardDraft draft, Instant now) {
    if (draft.guardian() == null) {
      throw new Invalid("guardian", "required");
    }
    if (draft.name() == null || draft.name().isBlank()) {
      throw new Invalid("name", "required");
    }
    if (draft.name().strip().length() > LONGEST_NAME) {
      throw new Invalid("name", "too-long");
    }
    if (draft.relation() == null || draft.relation() == Guardianship.SELF) {
      throw new Invalid("relation", "required");
    }
    if (draft.proof() == null || draft.proof().isBlank()) {
      throw new Invalid("proof", "required");
    }
    if (draft.proof().strip().length() > LONGEST_PROOF) {
      throw new Invalid("proof", "too-long");
    }
    if (draft.born() == null
        || draft.born().atStartOfDay(java.time.ZoneOffset.UTC).toInstant().isAfter(now)) {
      throw new Invalid("born", "not-in-future");
    }
    if (!Ward.isChild(draft.born(), now)) {
      throw new WardOfAge();
    }
    return new Ward(
        Sql.newId(), draft.guardian(), draft.name().strip(), draft.born(), draft.relation());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
