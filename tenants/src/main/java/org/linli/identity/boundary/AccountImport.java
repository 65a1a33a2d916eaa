package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.identity.control.Account;
import org.linli.identity.control.AccountWorkbook;
import org.linli.identity.control.Administered;
import org.linli.identity.control.GivenRoles;
import org.linli.identity.control.Newcomer;
import org.linli.packs.Text;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Makes accounts from an Excel file: whole or not at all, every fault told by its cell. Who stands
 * there just so already is left alone, so the same file twice makes nobody twice (000 §8.2 b, c).
 */
@Facade
public class AccountImport {

  private static final int COMMUNITY_DIGITS = 12;

  /** Which column a refusal is about, by its own word for it. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("username", "username"),
          Map.entry("display-name", "name"),
          Map.entry("roles", "roles"),
          Map.entry("scope", "scope"),
          Map.entry("tenant", "scope"),
          Map.entry("division", "scope"),
          Map.entry("organisation", "organisation"),
          Map.entry("phone", "phone"),
          Map.entry("valid-until", "valid-until"),
          Map.entry("session-minutes", "session-minutes"),
          Map.entry("most-log-ins", "most-log-ins"));

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final AuditTrail trail;

  @Inject
  public AccountImport(Jdbi jdbi, Scopes scopes, AuditTrail trail) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.trail = trail;
  }

  /** For the container's proxy alone. */
  protected AccountImport() {
    this(null, null, null);
  }

  /** The columns that are understood, and the roles that the caller may give. */
  @Permit("accounts:read")
  public byte[] template(Locale locale) {
    return AccountWorkbook.template(
        jdbi.withHandle(handle -> GivenRoles.names(handle, scopes.caller())), locale);
  }

  /**
   * @param dryRun to look for faults alone
   */
  @Permit("accounts:write")
  @Mutates("accounts.imported")
  public AccountImportReport load(byte[] file, boolean dryRun) {
    var faults = new ArrayList<CellFault>();
    var lines = AccountWorkbook.read(file, faults);
    return jdbi.withHandle(
        handle -> {
          var fresh = new ArrayList<Newcomer>();
          var unchanged = 0;
          var names = GivenRoles.names(handle, scopes.caller());
          var seen = new HashSet<String>();
          for (var line : lines) {
            try {
              var newcomer = Newcomer.of(handle, scopes.caller(), draft(line, names));
              if (!seen.add(newcomer.username())) {
                throw new Invalid("username", "twice");
              }
              if (stands(handle, newcomer)) {
                unchanged++;
              } else {
                fresh.add(newcomer);
              }
            } catch (Refusal refusal) {
              faults.add(fault(line, refusal));
            }
          }
          var made =
              faults.isEmpty() && !dryRun
                  ? fresh.stream().map(newcomer -> enter(handle, newcomer)).toList()
                  : List.<NewAccount>of();
          return new AccountImportReport(lines.size(), made, unchanged, faults);
        });
  }

  private NewAccount enter(Handle handle, Newcomer newcomer) {
    var made = newcomer.enter(handle);
    trail.record("account.created", made.username());
    return made;
  }

  /** Whether somebody of the caller's is so named and just so; a foreign name is merely taken. */
  private boolean stands(Handle handle, Newcomer newcomer) {
    var known = Account.named(handle, newcomer.username());
    if (known.isEmpty()) {
      return false;
    }
    var own = Administered.by(scopes.caller());
    var mine =
        handle
            .createQuery(
                "select exists (select 1 from account a left join tenant t on t.id = a.tenant_id where a.id = :id and "
                    + own.condition()
                    + ")")
            .bind("id", known.get().id())
            .bindMap(own.bindings())
            .mapTo(boolean.class)
            .one();
    if (!mine || !newcomer.isAlready(handle, known.get())) {
      throw new Conflict("username");
    }
    return true;
  }

  private static AccountDraft draft(FilledRow line, Map<String, Text> names) {
    return placed(line, names)
        .with(
            new AccountFacts(
                line.of("name"),
                line.orNull("phone"),
                cell(line, "valid-until", "day-form", text -> line.day("valid-until")),
                cell(line, "session-minutes", "session-form", Integer::valueOf),
                cell(line, "most-log-ins", "log-ins-form", Integer::valueOf)));
  }

  private static <T> T cell(
      FilledRow line, String column, String rule, Function<String, T> reader) {
    try {
      return line.of(column).isEmpty() ? null : reader.apply(line.of(column));
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new Invalid(column, rule);
    }
  }

  private static AccountDraft placed(FilledRow line, Map<String, Text> names) {
    var place = line.of("scope");
    try {
      var division = place.isEmpty() ? null : new DivisionCode(place);
      var community = place.length() == COMMUNITY_DIGITS;
      return new AccountDraft(
          line.of("username"),
          line.of("name"),
          roles(line.parts("roles"), names),
          community ? null : division,
          community ? new TenantId(place) : null,
          line.orNull("organisation"));
    } catch (IllegalArgumentException e) {
      throw new Invalid("scope", "fits-tier");
    }
  }

  /** Roles stand by their key or by their name in either language. */
  private static Set<String> roles(List<String> written, Map<String, Text> names) {
    return written.stream()
        .map(
            text ->
                names.entrySet().stream()
                    .filter(
                        each ->
                            each.getKey().equals(text)
                                || each.getValue().zh().equals(text)
                                || each.getValue().en().equalsIgnoreCase(text))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(text))
        .collect(Collectors.toSet());
  }

  private static CellFault fault(FilledRow line, Refusal refusal) {
    var fault = CellFault.of(line, refusal, COLUMNS);
    var known = COLUMNS.containsValue(fault.column()) ? fault.column() : "roles";
    return fault.as(
        line, known, refusal instanceof NeedsSecondPerson ? "two-persons" : fault.rule());
  }
}
