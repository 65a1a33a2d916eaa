package org.linli.exchange.control;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.addresses.entity.AddressRange;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.entity.ConsumerKind;

/** What a registration has to say. */
public final class Registration {

  private static final Duration LONGEST = Duration.ofDays(3 * 366L);
  private static final int MOST_ADDRESSES = 10;

  private Registration() {}

  public static void check(ConsumerDraft draft, Instant now) {
    if (draft.kind() == null) {
      throw new Invalid("kind", "required");
    }
    shortEnough("name", required("name", draft.name()), 120);
    shortEnough("organisation", required("organisation", draft.organisation()), 64);
    shortEnough("contact", required("contact", draft.contact()), 120);
    shortEnough("contact-phone", required("contact-phone", draft.contactPhone()), 40);
    checkUntil(draft.until(), now);
    if (draft.addresses().size() > MOST_ADDRESSES) {
      throw new Invalid("addresses", "too-long");
    }
    draft.addresses().forEach(AddressRange::of);
  }

  public static void checkUntil(Instant until, Instant now) {
    if (until == null) {
      throw new Invalid("until", "required");
    }
    if (!until.isAfter(now)) {
      throw new Invalid("until", "after-now");
    }
    if (until.isAfter(now.plus(LONGEST))) {
      throw new Invalid("until", "term-too-long");
    }
  }

  /** A department or developer may be new here; an operator is known by its contracts. */
  public static void organisation(Handle handle, ConsumerDraft draft) {
    var known =
        handle
            .createQuery("select kind from organisation where id = :id")
            .bind("id", draft.organisation())
            .mapTo(String.class)
            .findOne();
    if (known.isPresent()) {
      // An enterprise never asks as a department of the government does.
      if (draft.kind() == ConsumerKind.DEPARTMENT && !"DEPARTMENT".equals(known.get())) {
        throw new Invalid("organisation", "not-a-department");
      }
      return;
    }
    if (draft.kind() == ConsumerKind.OPERATOR) {
      throw new NotFound("organisation");
    }
    handle
        .createUpdate("insert into organisation (id, name, kind) values (:id, :name, :kind)")
        .bind("id", draft.organisation())
        .bind(
            "name",
            shortEnough(
                "organisation-name",
                required("organisation-name", draft.organisationName()).strip(),
                200))
        .bind("kind", draft.kind() == ConsumerKind.DEPARTMENT ? "DEPARTMENT" : "OTHER")
        .execute();
  }

  public static String shortEnough(String field, String text, int longest) {
    if (text.length() > longest) {
      throw new Invalid(field, "too-long");
    }
    return text;
  }

  private static String required(String field, String text) {
    if (text == null || text.isBlank()) {
      throw new Invalid(field, "required");
    }
    return text;
  }
}
