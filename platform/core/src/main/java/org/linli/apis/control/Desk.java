package org.linli.apis.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.addresses.entity.AddressRange;
import org.linli.apis.boundary.ApiRegister;
import org.linli.apis.boundary.ApplicationDraft;
import org.linli.apis.boundary.ApplicationRow;
import org.linli.apis.boundary.CheckRow;
import org.linli.apis.boundary.GrantRow;
import org.linli.apis.boundary.RulesNotFollowed;
import org.linli.apis.boundary.Wanted;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApiState;
import org.linli.apis.entity.GrantKind;
import org.linli.identity.boundary.SystemAccounts;

/** What the applicant and who admits look at alike: drafts, wishes, and the checklist. */
public final class Desk {

  private static final int MOST_ADDRESSES = 10;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ApiRegister register;
  private final SystemAccounts accounts;

  public Desk(Jdbi jdbi, Scopes scopes, ApiRegister register, SystemAccounts accounts) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.register = register;
    this.accounts = accounts;
  }

  /**
   * @throws NotFound for what is not there and what is somebody else's alike
   */
  public ApplicationRow known(UUID id) {
    return ApplicationTable.find(jdbi, scopes.caller(), id)
        .orElseThrow(() -> new NotFound("application"));
  }

  public static void check(ApplicationDraft draft) {
    required("name", draft.name(), 120);
    required("purpose", draft.purpose(), 1000);
    required("contact", draft.contact(), 120);
    required("contact-phone", draft.contactPhone(), 40);
    if (draft.kind() == null) {
      throw new Invalid("kind", "required");
    }
    if (draft.environment() == null) {
      throw new Invalid("environment", "required");
    }
    if (draft.addresses().size() > MOST_ADDRESSES || draft.redirects().size() > MOST_ADDRESSES) {
      throw new Invalid("addresses", "too-long");
    }
    draft.addresses().forEach(AddressRange::of);
    draft.redirects().forEach(Desk::redirect);
  }

  private static void redirect(String text) {
    try {
      var uri = new URI(text);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null && text.length() <= 90) {
        return;
      }
    } catch (URISyntaxException e) {
      // Told below, as any other address is that leads nowhere.
    }
    throw new Invalid("redirects", "redirect-form");
  }

  /**
   * That what is asked for is there, may be granted at all, and ends.
   *
   * @throws NotFound for what is hidden, closed, or not for applications
   */
  public void check(Wanted wanted, Instant now) {
    if (wanted.kind() == null || wanted.target() == null) {
      throw new Invalid("target", "required");
    }
    if (wanted.until() == null
        || !wanted.until().isAfter(now)
        || wanted
            .until()
            .isAfter(now.plus(Duration.ofDays(AdmissionRules.DELIVERED.longestGrantDays())))) {
      throw new Invalid("until", "grant-term");
    }
    if (meant(new Catalogue(jdbi).read(), wanted.kind(), wanted.target()).isEmpty()) {
      throw new NotFound("api");
    }
  }

  private List<ApiFacts> meant(ApiBook book, GrantKind kind, String target) {
    var apis =
        kind == GrantKind.API
            ? register.find(target).stream()
            : register.all().stream().filter(api -> book.group(api).id().equals(target));
    return apis.filter(book::isGrantable)
        .filter(api -> book.state(api.id()) == ApiState.OPEN)
        .toList();
  }

  /** Each rule of admission, and whether the application follows it. */
  public List<CheckRow> checklist(ApplicationRow row, List<GrantRow> grants, Set<String> declared) {
    var asking = asking(row, grants, declared);
    return AdmissionRules.DELIVERED.checklist().stream()
        .map(item -> new CheckRow(item, Checklist.isFollowed(item, asking)))
        .toList();
  }

  /**
   * @throws RulesNotFollowed when a rule is broken
   */
  public void requireAll(ApplicationRow row, List<GrantRow> grants, Set<String> declared) {
    var broken =
        checklist(row, grants, declared).stream()
            .filter(check -> !check.followed())
            .map(check -> check.item().id())
            .toList();
    if (!broken.isEmpty()) {
      throw new RulesNotFollowed(broken);
    }
  }

  private Asking asking(ApplicationRow row, List<GrantRow> grants, Set<String> declared) {
    var book = new Catalogue(jdbi).read();
    return new Asking(
        row.purpose(),
        row.contact(),
        row.contactPhone(),
        row.environment(),
        String.join(" ", row.addresses()),
        grants.size(),
        grants.stream().map(grant -> meant(book, grant.kind(), grant.target())).toList(),
        declared,
        accounts.caller(row.account(), "local", Locale.SIMPLIFIED_CHINESE));
  }

  public static String required(String field, String text, int longest) {
    if (text == null || text.isBlank()) {
      throw new Invalid(field, "required");
    }
    return Catalogue.shortEnough(field, text.strip(), longest);
  }

  /** Those that are not of the list say nothing. */
  public static Set<String> declared(Set<String> words) {
    var given = words == null ? Set.<String>of() : words;
    return AdmissionRules.DELIVERED.checklist().stream()
        .map(item -> item.id())
        .filter(given::contains)
        .collect(Collectors.toUnmodifiableSet());
  }
}
