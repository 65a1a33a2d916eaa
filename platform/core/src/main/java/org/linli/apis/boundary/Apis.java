package org.linli.apis.boundary;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.apis.control.ApiEntry;
import org.linli.apis.control.Catalogue;
import org.linli.apis.control.Checklist;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApiState;
import org.linli.packs.Text;

/**
 * The catalogue of interfaces (004 §3.2 (7) a, b): all that the platform offers, by itself, and
 * those of outside; arranged in groups, hidden and closed by the bureau.
 */
@Facade
public class Apis {

  private static final Pattern GROUP_ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final Pattern API_ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{1,79}");

  /** Who closed these could not open anything again from outside. */
  private static final Set<String> NEVER_CLOSED = Set.of("interfaces", "administration");

  private final Catalogue catalogue;
  private final ApiRegister register;
  private final Scopes scopes;
  private final Announcements announcements;

  @Inject
  public Apis(Jdbi jdbi, ApiRegister register, Scopes scopes, Announcements announcements) {
    this.catalogue = new Catalogue(jdbi);
    this.register = register;
    this.scopes = scopes;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected Apis() {
    this(null, null, null, null);
  }

  /** By group and name; what is hidden or closed is for those who arrange the catalogue. */
  @Permit("apis:read")
  public Page<ApiRow> list(ApiQuery query, PageRequest page) {
    var words = page.search() == null ? "" : page.search().toLowerCase(Locale.ROOT);
    var rows = rows().filter(query::holds).filter(row -> said(row).contains(words)).toList();
    return Page.of(
        rows.stream().skip(page.offset()).limit(page.limit()).toList(), rows.size(), page);
  }

  @Permit("apis:read")
  public ApiRow get(String id) {
    return rows()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("api"));
  }

  /** What a caller has to know of one that the platform serves: parameters, bodies, examples. */
  @Permit("apis:read")
  public ApiFacts describe(String id) {
    get(id);
    return register.find(id).orElseThrow(() -> new NotFound("api"));
  }

  @Permit("apis:read")
  public List<GroupRow> groups() {
    var rows = rows().toList();
    return catalogue.read().groups().values().stream()
        .map(
            group ->
                new GroupRow(
                    group.id(),
                    group.name(),
                    Catalogue.isDelivered(group.id()),
                    group.grantable(),
                    rows.stream().filter(row -> row.group().equals(group.id())).count()))
        .toList();
  }

  /**
   * Puts an interface into a group and opens, hides or closes it, from the next call on.
   *
   * @param group null for that of its tag
   * @param reason needed unless it is open
   */
  @Permit("apis:write")
  @Mutates("api.changed")
  public void change(String id, String group, ApiState state, String reason) {
    var row = get(id);
    if (state == null) {
      throw new Invalid("state", "required");
    }
    if (state != ApiState.OPEN && (reason == null || reason.isBlank())) {
      throw new Invalid("reason", "required");
    }
    var book = catalogue.read();
    if (group != null && !book.groups().containsKey(group)) {
      throw new NotFound("api-group");
    }
    if (state == ApiState.CLOSED
        && !row.outside()
        && NEVER_CLOSED.contains(Catalogue.home(register.find(id).orElseThrow()))) {
      throw new Invalid("state", "never-closed");
    }
    var entry = book.entries().get(id);
    put(
        new ApiEntry(
            id,
            row.outside(),
            group == null && row.outside() ? row.group() : group,
            state,
            state == ApiState.OPEN ? null : short400("reason", reason),
            entry == null ? null : entry.title(),
            row.owner(),
            entry == null ? null : entry.address(),
            row.contract(),
            now(),
            by()));
  }

  /** Enters an interface that somebody else serves. */
  @Permit("apis:write")
  @Mutates("api.entered")
  public void enter(OutsideDraft draft) {
    if (draft.id() == null || !API_ID.matcher(draft.id()).matches()) {
      throw new Invalid("id", "form");
    }
    var book = catalogue.read();
    if (register.find(draft.id()).isPresent() || book.entries().containsKey(draft.id())) {
      throw new Conflict("api");
    }
    if (!book.groups().containsKey(required("group", draft.group()))) {
      throw new NotFound("api-group");
    }
    put(
        new ApiEntry(
            draft.id(),
            true,
            draft.group(),
            ApiState.OPEN,
            null,
            short200("title", required("title", draft.title())),
            short200("owner", required("owner", draft.owner())),
            address("address", draft.address()),
            address("contract", draft.contract()),
            now(),
            by()));
  }

  /** Takes one of outside away; one of the platform's own is again as it was delivered. */
  @Permit("apis:write")
  @Mutates("api.removed")
  public void remove(String id) {
    if (!catalogue.remove(id)) {
      throw new NotFound("api");
    }
    announcements.announce(new ApisChanged());
  }

  @Permit("apis:write")
  @Mutates("api-group.added")
  public void addGroup(String id, Text name) {
    if (id == null || !GROUP_ID.matcher(id).matches()) {
      throw new Invalid("id", "form");
    }
    if (catalogue.read().groups().containsKey(id)) {
      throw new Conflict("api-group");
    }
    name(id, name);
  }

  @Permit("apis:write")
  @Mutates("api-group.renamed")
  public void renameGroup(String id, Text name) {
    if (!catalogue.read().groups().containsKey(id)) {
      throw new NotFound("api-group");
    }
    name(id, name);
  }

  /**
   * Removes a group that was added and is empty.
   *
   * @throws Conflict interfaces stand in it, or it came with the platform
   */
  @Permit("apis:write")
  @Mutates("api-group.removed")
  public void removeGroup(String id) {
    if (!catalogue.read().groups().containsKey(id)) {
      throw new NotFound("api-group");
    }
    if (Catalogue.isDelivered(id) || rows().anyMatch(row -> row.group().equals(id))) {
      throw new Conflict("api-group");
    }
    catalogue.removeGroup(id);
    announcements.announce(new ApisChanged());
  }

  private void name(String id, Text name) {
    if (name == null) {
      throw new Invalid("name", "required");
    }
    if (name.zh().length() > 80 || name.en().length() > 80) {
      throw new Invalid("name", "too-long");
    }
    catalogue.name(id, name, now(), by());
    announcements.announce(new ApisChanged());
  }

  private void put(ApiEntry entry) {
    catalogue.put(entry);
    announcements.announce(new ApisChanged());
  }

  private Stream<ApiRow> rows() {
    var book = catalogue.read();
    var caller = scopes.caller();
    var arranges = caller.may("apis:write");
    return Stream.concat(
            register.all().stream()
                .map(
                    api ->
                        Catalogue.row(
                            book, api, caller.isSystem() || Checklist.holds(caller, api))),
            book.entries().values().stream()
                .filter(ApiEntry::outside)
                .map(entry -> Catalogue.row(book, entry)))
        .filter(row -> arranges || row.state() == ApiState.OPEN)
        .sorted(
            Comparator.comparing((ApiRow row) -> position(book.groups(), row.group()))
                .thenComparing(row -> row.path() == null ? "" : row.path())
                .thenComparing(ApiRow::id));
  }

  private static int position(Map<String, ?> groups, String group) {
    return List.copyOf(groups.keySet()).indexOf(group);
  }

  private static String said(ApiRow row) {
    return (row.id() + " " + row.title() + " " + row.path() + " " + row.permissions())
        .toLowerCase(Locale.ROOT);
  }

  private static String address(String field, String text) {
    var address = short400(field, required(field, text)).strip();
    try {
      var uri = new URI(address);
      if (uri.getHost() != null && Set.of("https", "http").contains(uri.getScheme())) {
        return address;
      }
    } catch (java.net.URISyntaxException e) {
      // Told below, as any other address is that leads nowhere.
    }
    throw new Invalid(field, "address-of-outside");
  }

  private static String required(String field, String text) {
    if (text == null || text.isBlank()) {
      throw new Invalid(field, "required");
    }
    return text.strip();
  }

  private static String short200(String field, String text) {
    return Catalogue.shortEnough(field, text, 200);
  }

  private static String short400(String field, String text) {
    return Catalogue.shortEnough(field, text, 400);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private String by() {
    return scopes.caller().displayName();
  }
}
