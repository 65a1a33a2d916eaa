package org.linli.assurance.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.assurance.control.KindPack;
import org.linli.assurance.control.KindSums;
import org.linli.assurance.control.PaperTable;
import org.linli.assurance.control.Place;
import org.linli.assurance.control.PlaceSums;
import org.linli.assurance.control.RecordRules;
import org.linli.assurance.control.RecordTable;
import org.linli.assurance.entity.KindSum;
import org.linli.assurance.entity.PlaceSum;
import org.linli.assurance.entity.RecordDetail;
import org.linli.assurance.entity.RecordDraft;
import org.linli.assurance.entity.RecordQuery;
import org.linli.assurance.entity.RegisterKind;
import org.linli.assurance.entity.RegisterStep;
import org.linli.assurance.entity.Review;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.tenancy.entity.CityTime;

/**
 * The security register: entries of the own one, what is kept about the own enterprise, and the
 * sums of those below.
 */
@Facade
public class SecurityRegister {

  static final String WHAT = "security-record";

  /** The kind that is counted for those above. */
  private static final String INCIDENT = "incident";

  private static final int MOST_TOLD = 20;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final InstantSource clock;

  @Inject
  public SecurityRegister(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public SecurityRegister(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected SecurityRegister() {
    this(null, null);
  }

  /** What kinds the caller keeps; for a district or street, which keep none, all of them. */
  @Permit("assurance:read")
  public List<RegisterKind> kinds() {
    return jdbi.withHandle(handle -> kinds(place(handle)));
  }

  /** Drafts first, then what is due first; the search looks at subject and person. */
  @Permit("assurance:read")
  public Page<SecurityRecord> list(RecordQuery query, PageRequest page) {
    return RecordTable.list(jdbi, jdbi.withHandle(this::place), query, page, today());
  }

  /**
   * @throws NotFound the same for one of somebody else and one that is not
   */
  @Permit("assurance:read")
  public RecordDetail get(UUID id) {
    return jdbi.withHandle(
        handle -> {
          var record = seen(handle, id);
          return new RecordDetail(
              record,
              PaperTable.steps(handle, id),
              PaperTable.papers(handle, id),
              RecordTable.below(handle, id, today()));
        });
  }

  /** Own ones past their day, the oldest first, twenty at most: what the keeper's screens tell. */
  @Permit("assurance:read")
  public List<SecurityRecord> overdue() {
    return jdbi.withHandle(
        handle -> RecordTable.overdue(handle, place(handle), today(), MOST_TOLD));
  }

  /** How each kind stands in the own register, and by which figure it is judged. */
  @Permit("assurance:read")
  public List<KindSum> figures() {
    return jdbi.withHandle(
        handle -> {
          var place = place(handle);
          return new KindSums(handle, place, today()).of(kinds(place));
        });
  }

  /** The communities below in numbers; nothing for who has none below. */
  @Permit("assurance:read")
  public List<PlaceSum> below() {
    return jdbi.withHandle(
        handle -> {
          var place = place(handle);
          return place.tenant() != null || place.organisation() != null
              ? List.of()
              : PlaceSums.below(handle, place.code(), INCIDENT, today());
        });
  }

  /**
   * Writes a new entry, as a draft.
   *
   * @return its id
   * @throws org.linli.access.boundary.Invalid something is missing or none of the kind's
   * @throws NotFound there is no such kind here, enterprise or entry above
   */
  @Permit("assurance:write")
  @Mutates("security-record.made")
  public UUID add(RecordDraft draft) {
    return jdbi.withHandle(
        handle -> {
          var place = place(handle);
          var made = rules(handle, place).draft(draft);
          RecordTable.insert(handle, place, made);
          PaperTable.step(handle, place, made, RegisterStep.MADE, null);
          return made.id();
        });
  }

  /**
   * @throws Conflict it is closed, or somebody else changed it in the meantime
   */
  @Permit("assurance:write")
  @Mutates("security-record.changed")
  public void change(UUID id, RecordDraft draft) {
    step(id, RegisterStep.CHANGED, null, (rules, old) -> rules.changed(old, draft));
  }

  /**
   * The entry counts from now on.
   *
   * @throws org.linli.assurance.entity.NotReady what its kind asks for is missing
   */
  @Permit("assurance:write")
  @Mutates("security-record.in-force")
  public void putInForce(UUID id) {
    step(id, RegisterStep.IN_FORCE, null, RecordRules::inForce);
  }

  /**
   * Somebody looked at it anew; its next day follows.
   *
   * @throws Conflict it does not count, or is of a kind that is not looked at anew
   */
  @Permit("assurance:write")
  @Mutates("security-record.reviewed")
  public void review(UUID id, Review review) {
    step(id, RegisterStep.REVIEWED, review.note(), (rules, old) -> rules.reviewed(old, review));
  }

  /**
   * It is over.
   *
   * @param note how it ended, at most 1,000 characters
   * @throws org.linli.assurance.entity.NotReady an entry below is still open, or it is a draft that
   *     lacks what its kind asks for
   */
  @Permit("assurance:write")
  @Mutates("security-record.closed")
  public void close(UUID id, String note) {
    step(id, RegisterStep.CLOSED, note, (rules, old) -> rules.closed(old, note));
  }

  private interface Deed {
    SecurityRecord of(RecordRules rules, SecurityRecord old);
  }

  private void step(UUID id, RegisterStep what, String note, Deed deed) {
    var said = note == null ? null : note.strip();
    jdbi.useHandle(
        handle -> {
          var place = place(handle);
          var old = own(handle, place, id);
          var now = deed.of(rules(handle, place), old);
          if (!RecordTable.update(handle, now, old.version())) {
            throw new Conflict(WHAT);
          }
          PaperTable.step(handle, place, now, what, said);
        });
  }

  private SecurityRecord own(Handle handle, Place place, UUID id) {
    return RecordTable.find(handle, place, id, today())
        .filter(record -> record.keeper().equals(place.key()))
        .orElseThrow(() -> new NotFound(WHAT));
  }

  private SecurityRecord seen(Handle handle, UUID id) {
    return RecordTable.find(handle, place(handle), id, today())
        .orElseThrow(() -> new NotFound(WHAT));
  }

  private static List<RegisterKind> kinds(Place place) {
    return KindPack.DELIVERED.all().stream()
        .filter(kind -> place.keeper() == null || kind.keepers().contains(place.keeper()))
        .toList();
  }

  private RecordRules rules(Handle handle, Place place) {
    return new RecordRules(handle, place, scopes.caller(), now(), today());
  }

  private Place place(Handle handle) {
    return Place.of(handle, scopes.caller());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
  }
}
