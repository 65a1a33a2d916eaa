package org.linli.consents.control;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.consents.boundary.ConsentEnded;
import org.linli.consents.boundary.ConsentStands;
import org.linli.consents.boundary.ConsentTextChanged;
import org.linli.consents.boundary.ConsentTextExpired;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.OfferedText;
import org.linli.consents.boundary.Recipient;
import org.linli.consents.boundary.WardOfAge;
import org.linli.consents.entity.ConsentDoor;
import org.linli.consents.entity.ConsentText;
import org.linli.consents.entity.Guardianship;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.ConsentRights;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * What both doors have in common: the words have to be those that stand, a consent stands once, and
 * what begins or ends counts for every decision from this transaction on.
 */
public final class Register {

  private static final int LONGEST_REASON = 400;

  private final Jdbi jdbi;
  private final ConsentTexts texts;
  private final ConsentRights rights;
  private final ConsentLists lists;
  private final Announcements announcements;

  public Register(
      Jdbi jdbi, ConsentTexts texts, ConsentRights rights, Announcements announcements) {
    this.jdbi = jdbi;
    this.texts = texts;
    this.rights = rights;
    this.lists = new ConsentLists(jdbi, texts);
    this.announcements = announcements;
  }

  /** The texts that can be agreed to, with whom each shares in the community. */
  public List<OfferedText> offered(TenantId tenant, Instant now) {
    var enterprises = rights.enterprises(tenant, now);
    var names =
        lists.names(enterprises.stream().map(ConsentRights.Enterprise::organisation).toList());
    return texts.all().stream()
        .filter(text -> text.isOpen(now.atZone(CityTime.ZONE).toLocalDate()))
        .map(
            text ->
                new OfferedText(
                    text.id(),
                    text.version(),
                    text.hash(),
                    text.title(),
                    text.purpose(),
                    text.assets(),
                    recipients(text, enterprises, names),
                    text.months(),
                    text.until(),
                    text.wording(),
                    text.withdrawal()))
        .toList();
  }

  /** Writes down that somebody agreed. */
  public UUID give(
      TenantId tenant,
      Giver giver,
      GivenConsent given,
      String language,
      ConsentDoor door,
      String clerk,
      Instant now) {
    var text = read(given, now);
    var organisations =
        rights.enterprises(tenant, now).stream()
            .filter(enterprise -> text.parties().contains(enterprise.party()))
            .map(ConsentRights.Enterprise::organisation)
            .distinct()
            .toList();
    var id = Sql.newId();
    jdbi.useHandle(
        handle -> {
          replace(handle, tenant, giver.person(), text, now);
          ConsentTable.keep(handle, text, now);
          ConsentTable.insert(
              handle,
              tenant,
              new ConsentTable.Draft(
                  id,
                  giver,
                  text,
                  language,
                  organisations,
                  now,
                  end(text, giver, now),
                  door,
                  clerk));
        });
    changed(tenant);
    return id;
  }

  /**
   * @throws ConsentEnded when it was withdrawn or replaced before
   */
  public void withdraw(TenantId tenant, UUID consent, String by, String reason, Instant now) {
    var told = reason == null || reason.isBlank() ? null : reason.strip();
    if (told != null && told.length() > LONGEST_REASON) {
      throw new Invalid("reason", "too-long");
    }
    if (!jdbi.withHandle(handle -> ConsentTable.end(handle, tenant, consent, by, told, now))) {
      throw new ConsentEnded();
    }
    changed(tenant);
  }

  /** A child as the person whom its guardian speaks for. */
  public static Giver guardian(org.linli.consents.entity.Ward ward, Instant now) {
    if (!ward.isChild(now)) {
      throw new WardOfAge();
    }
    return new Giver(ward.id(), ward.guardian(), ward.relation(), ward.ofAge());
  }

  /** A person as who speaks alone. */
  public static Giver self(UUID account) {
    return new Giver(account, account, Guardianship.SELF, null);
  }

  /** Tells decisions and screens. */
  public void changed(TenantId tenant) {
    rights.changed(tenant);
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select code from tenant where id = :tenant")
                    .bind("tenant", tenant)
                    .mapTo(String.class)
                    .findOne())
        .ifPresent(
            code ->
                announcements.announce(
                    new Changed(tenant, new DivisionCode(code), Set.of("consents"))));
  }

  private ConsentText read(GivenConsent given, Instant now) {
    if (given.text() == null || given.version() == null || given.hash() == null) {
      throw new Invalid("text", "required");
    }
    var text = texts.find(given.text()).orElseThrow(() -> new NotFound("consent-text"));
    if (text.version() != given.version() || !text.hash().equals(given.hash())) {
      throw new ConsentTextChanged();
    }
    if (!text.isOpen(now.atZone(CityTime.ZONE).toLocalDate())) {
      throw new ConsentTextExpired();
    }
    return text;
  }

  /** An older version, or one that has run out, makes room for the new one. */
  private static void replace(
      Handle handle, TenantId tenant, UUID person, ConsentText text, Instant now) {
    var standing = ConsentTable.standing(handle, tenant, person, text.id());
    if (standing.isEmpty()) {
      return;
    }
    if (standing.get().version() == text.version() && standing.get().until().isAfter(now)) {
      throw new ConsentStands();
    }
    ConsentTable.end(handle, tenant, standing.get().id(), null, null, now);
  }

  private static Instant end(ConsentText text, Giver giver, Instant now) {
    var end = now.atZone(CityTime.ZONE).plusMonths(text.months()).toInstant();
    return giver.until() != null && giver.until().isBefore(end) ? giver.until() : end;
  }

  private static List<Recipient> recipients(
      ConsentText text,
      List<ConsentRights.Enterprise> enterprises,
      java.util.Map<String, String> names) {
    var others =
        text.parties().stream()
            .filter(party -> !party.isEnterprise())
            .map(party -> new Recipient(party, null, null));
    var named =
        enterprises.stream()
            .filter(enterprise -> text.parties().contains(enterprise.party()))
            .map(
                enterprise ->
                    new Recipient(
                        enterprise.party(),
                        enterprise.organisation(),
                        names.getOrDefault(enterprise.organisation(), enterprise.organisation())));
    return java.util.stream.Stream.concat(others, named).toList();
  }
}
